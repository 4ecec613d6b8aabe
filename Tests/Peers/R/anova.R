# Sums of squares by R's own anova (type 1) and drop1 (type 3), and by dropping columns (type 2).

add <- function(case, term, df, squares, residual, freedom) {
  f <- squares / df / (residual / freedom)
  tell(case, term, "df", df)
  tell(case, term, "sumOfSquares", squares)
  tell(case, term, "F", f)
  tell(case, term, "p", pf(f, df, freedom, lower.tail = FALSE))
  tell(case, term, "logP", pf(f, df, freedom, lower.tail = FALSE, log.p = TRUE))
}

contains <- function(outer, inner) {
  parts <- function(term) strsplit(term, ":", fixed = TRUE)[[1]]
  outer != inner && all(parts(inner) %in% parts(outer))
}

for (i in seq_len(nrow(cases))) {
  case <- cases$case[i]
  d <- table_of(cases$table[i])
  formula <- as.formula(cases$formula[i])
  for (name in strsplit(cases$factors[i], ",")[[1]]) d[[name]] <- factor(d[[name]])
  d <- d[complete.cases(d[all.vars(formula)]), ]
  for (name in all.vars(formula)) if (is.character(d[[name]])) d[[name]] <- factor(d[[name]])
  factors <- Filter(function(name) is.factor(d[[name]]), all.vars(formula))
  fit <- lm(formula, d, contrasts = lapply(setNames(factors, factors), function(name) "contr.sum"))
  residual <- sum(resid(fit)^2)
  freedom <- df.residual(fit)
  tell(case, "residual", "df", freedom)
  tell(case, "residual", "sumOfSquares", residual)
  tell(case, "rSquared", summary(fit)$r.squared)
  labels <- attr(terms(fit), "term.labels")
  type <- cases$type[i]
  if (type == "1") {
    table <- anova(fit)
    for (term in labels) add(case, term, table[term, "Df"], table[term, "Sum Sq"], residual, freedom)
  } else if (type == "3") {
    table <- drop1(fit, as.formula(paste("~", paste(labels, collapse = "+"))))
    for (term in labels) add(case, term, table[term, "Df"], table[term, "Sum of Sq"], residual, freedom)
  } else {
    columns <- model.matrix(fit)
    of <- attr(columns, "assign")
    y <- model.response(model.frame(fit))
    for (j in seq_along(labels)) {
      others <- setdiff(seq_along(labels), j)
      others <- others[!vapply(labels[others], contains, logical(1), inner = labels[j])]
      small <- lm.fit(columns[, of %in% c(0, others), drop = FALSE], y)
      large <- lm.fit(columns[, of %in% c(0, others, j), drop = FALSE], y)
      add(case, labels[j], large$rank - small$rank,
          sum(small$residuals^2) - sum(large$residuals^2), residual, freedom)
    }
  }
}
