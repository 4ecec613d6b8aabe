# lm with its errors; robust and clustered ones from their definitions, since base R has none; glm.

covariance <- function(fit, robust, clusters) {
  if (robust == "" && is.null(clusters)) return(vcov(fit))
  x <- model.matrix(fit)
  e <- resid(fit)
  n <- nrow(x)
  bread <- chol2inv(qr.R(fit$qr))
  if (!is.null(clusters)) {
    sums <- rowsum(x * e, clusters)
    count <- nrow(sums)
    scale <- count / (count - 1) * (n - 1) / (n - ncol(x))
    return(scale * bread %*% crossprod(sums) %*% bread)
  }
  h <- hatvalues(fit)
  w <- switch(robust, HC0 = e, HC1 = e * sqrt(n / (n - ncol(x))), HC2 = e / sqrt(1 - h),
              HC3 = e / (1 - h))
  bread %*% crossprod(x * w) %*% bread
}

for (i in seq_len(nrow(cases))) {
  case <- cases$case[i]
  d <- table_of(cases$table[i])
  formula <- as.formula(cases$formula[i])
  cluster <- cases$cluster[i]
  names <- c(all.vars(formula), if (cluster != "") cluster)
  d <- d[complete.cases(d[names]), ]
  for (name in strsplit(cases$factors[i], ",")[[1]]) d[[name]] <- factor(d[[name]])
  family <- cases$family[i]
  if (family == "gaussian") {
    fit <- lm(formula, d)
    v <- covariance(fit, cases$robust[i], if (cluster != "") d[[cluster]])
    df <- if (cluster != "") length(unique(d[[cluster]])) - 1 else df.residual(fit)
    result <- summary(fit)
    for (name in c("r.squared", "adj.r.squared", "sigma")) tell(case, name, result[[name]])
    tell(case, "residual", deviance(fit))
    if (cases$robust[i] == "" && cluster == "" && !is.null(result$fstatistic)) {
      f <- result$fstatistic
      tell(case, "F", f[1])
      tell(case, "p", pf(f[1], f[2], f[3], lower.tail = FALSE))
    }
    tail <- function(t) 2 * pt(-abs(t), df)
    quantile <- qt(.975, df)
  } else {
    fit <- glm(formula, d, family = family, control = glm.control(epsilon = 1e-14, maxit = 100))
    v <- vcov(fit)
    tail <- function(t) 2 * pnorm(-abs(t))
    quantile <- qnorm(.975)
  }
  b <- coef(fit)
  tell(case, "n", nobs(fit))
  for (j in seq_along(b)) {
    error <- sqrt(v[j, j])
    tell(case, names(b)[j], "estimate", b[j])
    tell(case, names(b)[j], "standardError", error)
    tell(case, names(b)[j], "t", b[j] / error)
    tell(case, names(b)[j], "p", tail(b[j] / error))
    tell(case, names(b)[j], "ciLow", b[j] - quantile * error)
    tell(case, names(b)[j], "ciHigh", b[j] + quantile * error)
  }
}
