# Estimated marginal means from lm: predictions on the grid of levels, covariates at their means,
# averaged with equal weights over the factors that are not named.

for (i in seq_len(nrow(cases))) {
  case <- cases$case[i]
  d <- table_of(cases$table[i])
  formula <- as.formula(cases$formula[i])
  d <- d[complete.cases(d[all.vars(formula)]), ]
  for (name in strsplit(cases$factors[i], ",")[[1]]) d[[name]] <- factor(d[[name]])
  of <- strsplit(cases$of[i], ",")[[1]]
  fit <- lm(formula, d)
  levels <- lapply(all.vars(formula)[-1], function(name) {
    if (is.numeric(d[[name]])) mean(d[[name]]) else sort(unique(as.character(d[[name]])))
  })
  names(levels) <- all.vars(formula)[-1]
  grid <- expand.grid(levels, stringsAsFactors = FALSE)
  x <- model.matrix(delete.response(terms(fit)), grid, xlev = fit$xlevels)
  cell <- do.call(paste, c(grid[of], sep = ":"))
  l <- rowsum(x, cell) / as.vector(table(cell)[sort(unique(cell))])
  rows <- sort(unique(cell))
  l <- l[rows, , drop = FALSE]
  v <- vcov(fit)
  told <- function(key, weights) {
    estimate <- sum(weights * coef(fit))
    error <- sqrt(drop(weights %*% v %*% weights))
    tell(case, key, "estimate", estimate)
    tell(case, key, "standardError", error)
    half <- qt(.975, df.residual(fit)) * error
    tell(case, key, "ciLow", estimate - half)
    tell(case, key, "ciHigh", estimate + half)
  }
  for (row in rows) told(row, l[row, ])
  if (cases$contrast[i] == "pairwise") {
    pairs <- combn(rows, 2)
    for (j in seq_len(ncol(pairs))) {
      told(paste("contrast", j, sep = ""), l[pairs[1, j], ] - l[pairs[2, j], ])
    }
  }
  if (cases$contrast[i] == "interaction") {
    j <- 0
    for (first in combn(levels[[of[1]]], 2, simplify = FALSE)) {
      for (second in combn(levels[[of[2]]], 2, simplify = FALSE)) {
        j <- j + 1
        at <- function(a, b) l[paste(first[a], second[b], sep = ":"), ]
        told(paste("contrast", j, sep = ""), at(1, 1) - at(1, 2) - at(2, 1) + at(2, 2))
      }
    }
  }
}
