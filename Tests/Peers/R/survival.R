suppressPackageStartupMessages(library(survival))

for (i in seq_len(nrow(cases))) {
  case <- cases[i, ]
  d <- table_of(case$table)
  names_used <- strsplit(case$columns, ",")[[1]]
  d <- d[complete.cases(d[, names_used]), ]
  key <- case$key
  d$y <- Surv(d$t, if (case$event == "") 1 - d$t.censored else d[[case$event]])

  curve <- function(label, rows) {
    for (kind in c("plain", "log-log")) {
      fit <- survfit(y ~ 1, data = rows, conf.type = kind)
      name <- paste(key, label, sep = "/")
      if (kind == "plain") {
        tell(name, "count", length(fit$time))
        s <- summary(fit, times = fit$time)
        m <- summary(fit, rmean = as.numeric(case$horizon))$table
        tell(name, "median", m[["median"]])
        tell(name, "rmean", m[["rmean"]])
        tell(name, "rmean.error", m[["se(rmean)"]])
      }
      for (j in seq_along(fit$time)) {
        if (kind == "plain") {
          tell(name, "time", j, fit$time[j])
          tell(name, "risk", j, fit$n.risk[j])
          tell(name, "event", j, fit$n.event[j])
          tell(name, "surv", j, fit$surv[j])
          tell(name, "error", j, s$std.err[j])
          tell(name, "hazard", j, fit$cumhaz[j])
          tell(name, "hazard.error", j, fit$std.chaz[j])
        }
        tell(name, paste0(kind, ".low"), j, fit$lower[j])
        tell(name, paste0(kind, ".high"), j, fit$upper[j])
      }
    }
  }
  if (case$group == "") {
    curve("", d)
  } else {
    for (g in sort(unique(d[[case$group]]))) curve(g, d[d[[case$group]] == g, ])
    terms <- c(case$group, if (case$strata != "") sprintf("strata(%s)", case$strata))
    test <- survdiff(as.formula(paste("y ~", paste(terms, collapse = "+"))), data = d)
    tell(key, "chisq", test$chisq)
    df <- sum(rowSums(as.matrix(test$exp)) > 0) - 1
    tell(key, "df", df)
    tell(key, "logrank.p", pchisq(test$chisq, df, lower.tail = FALSE))
    expected <- rowSums(as.matrix(test$exp))
    for (j in seq_along(expected)) tell(key, "expected", j, expected[j])
  }
  if (case$covariates != "") {
    terms <- c(strsplit(case$covariates, ",")[[1]],
               if (case$strata != "") sprintf("strata(%s)", case$strata))
    formula <- as.formula(paste("y ~", paste(terms, collapse = "+")))
    control <- coxph.control(eps = 1e-14, iter.max = 60, toler.chol = 1e-15, timefix = FALSE)
    d$cluster.of <- if (case$cluster == "") seq_len(nrow(d)) else d[[case$cluster]]
    fit <- coxph(formula, data = d, control = control, ties = "efron", x = TRUE, y = TRUE)
    for (j in seq_along(coef(fit))) {
      tell(key, "coef", j, coef(fit)[j])
      tell(key, "se", j, sqrt(vcov(fit)[j, j]))
    }
    tell(key, "loglik", fit$loglik[2])
    tell(key, "null", fit$loglik[1])
    tell(key, "lr", summary(fit)$logtest[["test"]])
    zph <- cox.zph(fit)$table
    for (j in seq_len(nrow(zph))) {
      for (k in 1:3) tell(key, paste0("zph", k), j, zph[j, k])
    }
    if (case$cluster != "") {
      robust <- coxph(formula, data = d, control = control, cluster = cluster.of)
      for (j in seq_along(coef(robust))) {
        tell(key, "robust", j, sqrt(vcov(robust)[j, j]))
        tell(key, "z", j, summary(robust)$coefficients[j, "z"])
        tell(key, "p", j, summary(robust)$coefficients[j, "Pr(>|z|)"])
      }
    } else {
      for (j in seq_along(coef(fit))) {
        tell(key, "z", j, summary(fit)$coefficients[j, "z"])
        tell(key, "p", j, summary(fit)$coefficients[j, "Pr(>|z|)"])
      }
    }
  }
}
