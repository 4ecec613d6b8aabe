for (i in seq_len(nrow(cases))) {
  case <- cases$case[i]
  k <- as.numeric(cases$groups[i])
  d <- as.numeric(cases$effect[i])
  alpha <- as.numeric(cases$alpha[i])
  n <- if (cases$n[i] != "") as.numeric(cases$n[i])
  power <- if (cases$power[i] != "") as.numeric(cases$power[i])
  if (k == 2) {
    result <- power.t.test(n = n, delta = d, sig.level = alpha, power = power, strict = TRUE,
                           tol = 1e-10)
  } else {
    # f is the spread of the groups' means with k in the denominator, between.var has k - 1.
    result <- power.anova.test(groups = k, n = n, between.var = d^2 * k / (k - 1), within.var = 1,
                               sig.level = alpha, power = power)
  }
  tell(case, "power", result$power)
  tell(case, "n", result$n)
}
