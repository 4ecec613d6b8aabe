suppressMessages(library(nlme))

for (i in seq_len(nrow(cases))) {
  case <- cases$case[i]
  d <- table_of(cases$table[i])
  formula <- as.formula(cases$formula[i])
  d <- d[complete.cases(d[c(all.vars(formula), cases$block[i])]), ]
  d$block <- d[[cases$block[i]]]
  # The defaults stop at some six digits of the standard deviations.
  fit <- lme(formula, d, random = ~ 1 | block, method = "REML", control = lmeControl(
    maxIter = 500, msMaxIter = 500, niterEM = 100, tolerance = 1e-13, msTol = 1e-14))
  b <- fixef(fit)
  v <- vcov(fit)
  for (j in seq_along(b)) {
    tell(case, names(b)[j], "estimate", b[j])
    tell(case, names(b)[j], "standardError", sqrt(v[j, j]))
  }
  tell(case, "n", fit$dims$N)
  tell(case, "blockSD", as.numeric(VarCorr(fit)["(Intercept)", "StdDev"]))
  tell(case, "blockVariance", as.matrix(getVarCov(fit))[1, 1])
  tell(case, "residualSD", fit$sigma)
  tell(case, "logLikelihood", logLik(fit, REML = TRUE))
}
