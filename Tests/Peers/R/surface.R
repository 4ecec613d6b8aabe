# A second-order surface by lm; its optimum by nlminb, polished where it is free; errors by the delta
# method from derivatives written down here, in the doses' own units.

clustered <- function(fit, clusters) {
  x <- model.matrix(fit)
  bread <- chol2inv(qr.R(fit$qr))
  sums <- rowsum(x * resid(fit), clusters)
  count <- nrow(sums)
  n <- nrow(x)
  count / (count - 1) * (n - 1) / (n - ncol(x)) * bread %*% crossprod(sums) %*% bread
}

for (i in seq_len(nrow(cases))) {
  case <- cases$case[i]
  d <- table_of(cases$table[i])
  doses <- strsplit(cases$columns[i], ",")[[1]]
  d <- d[complete.cases(d[c("y", doses)]), ]
  k <- length(doses)
  pairs <- if (k > 1) combn(k, 2) else matrix(0, 2, 0)
  terms <- c(doses, paste0("I(", doses, "^2)"),
             apply(pairs, 2, function(p) paste(doses[p], collapse = ":")))
  # Named one by one, so that the order is that of the terms; about the mean, which lm keeps better.
  centre <- mean(d$y)
  d$y <- d$y - centre
  x <- as.matrix(d[doses])
  row <- function(x) c(1, x, x^2, apply(pairs, 2, function(p) prod(x[p])))
  design <- t(apply(x, 1, row))
  if (k == 1) design <- cbind(1, x, x^2)
  fit <- lm(d$y ~ design - 1)
  v <- if (cases$cluster[i] == "") vcov(fit) else clustered(fit, d[[cases$cluster[i]]])
  df <- if (cases$cluster[i] == "") df.residual(fit) else length(unique(d[[cases$cluster[i]]])) - 1
  co <- unname(coef(fit))
  B <- diag(co[1 + k + seq_len(k)], k)
  for (j in seq_len(ncol(pairs))) {
    B[pairs[1, j], pairs[2, j]] <- B[pairs[2, j], pairs[1, j]] <- co[1 + 2 * k + j] / 2
  }
  b <- co[1 + seq_len(k)]
  slope <- function(x) {  # the change of each slope by each coefficient
    t(sapply(seq_len(k), function(a) {
      c(0, as.numeric(seq_len(k) == a), 2 * x * (seq_len(k) == a),
        apply(pairs, 2, function(p) if (a == p[1]) x[p[2]] else if (a == p[2]) x[p[1]] else 0))
    }))
  }
  tell(case, "n", nobs(fit))
  tell(case, "residualSD", summary(fit)$sigma)
  for (j in seq_along(co)) {
    tell(case, j - 1, "estimate", co[j] + if (j == 1) centre else 0)
    tell(case, j - 1, "standardError", sqrt(v[j, j]))
    if (j > 1) tell(case, j - 1, "p", 2 * pt(-abs(co[j]) / sqrt(v[j, j]), df))
  }
  stationary <- -solve(B, b) / 2
  errors <- sqrt(diag(solve(2 * B, slope(stationary)) %*% v %*% t(solve(2 * B, slope(stationary)))))
  tell(case, "stationary", centre + sum(row(stationary) * co))
  for (a in seq_len(k)) {
    tell(case, "stationary", doses[a], stationary[a])
    tell(case, "stationary", doses[a], "standardError", errors[a])
  }
  half <- apply(x, 2, function(column) diff(range(column)) / 2)
  curved <- eigen(diag(half, k) %*% B %*% diag(half, k), symmetric = TRUE)
  for (a in seq_len(k)) {
    u <- curved$vectors[, k + 1 - a] * half
    g <- c(0, 0 * u, u^2, apply(pairs, 2, function(p) prod(u[p])))
    tell(case, "curvature", a - 1, curved$values[k + 1 - a])
    tell(case, "curvature", a - 1, "standardError", sqrt(sum(g * (v %*% g))))
  }
  sign <- if (cases$lower[i] == "yes") 1 else -1
  low <- apply(x, 2, min)
  high <- apply(x, 2, max)
  height <- function(x) sign * sum(row(x) * co)
  best <- NULL
  starts <- as.matrix(expand.grid(lapply(seq_len(k), function(a) c(low[a], low[a] + half[a], high[a]))))
  for (s in seq_len(nrow(starts))) {
    end <- nlminb(starts[s, ], height, lower = low, upper = high)
    if (is.null(best) || end$objective < best$objective - 1e-9) best <- end
  }
  x <- unname(best$par)
  at <- ifelse(x - low < 1e-6 * half, -1, ifelse(high - x < 1e-6 * half, 1, 0))
  x[at == -1] <- low[at == -1]
  x[at == 1] <- high[at == 1]
  free <- at == 0
  if (any(free)) {
    held <- ifelse(free, 0, x)
    x[free] <- solve(2 * B[free, free, drop = FALSE], -(b + 2 * B %*% held)[free])
    part <- solve(2 * B[free, free, drop = FALSE], slope(x)[free, , drop = FALSE])
    errors <- sqrt(diag(part %*% v %*% t(part)))
    for (a in seq_len(sum(free))) tell(case, doses[free][a], "standardError", errors[a])
  }
  tell(case, "optimum", centre + sum(row(x) * co))
  error <- sqrt(sum(row(x) * (v %*% row(x))))
  tell(case, "optimum", "standardError", error)
  tell(case, "optimum", "low", centre + sum(row(x) * co) - qt(.975, df) * error)
  tell(case, "optimum", "high", centre + sum(row(x) * co) + qt(.975, df) * error)
  for (a in seq_len(k)) {
    tell(case, doses[a], x[a])
    tell(case, doses[a], "end", at[a])
  }
  points <- interaction(d[doses], drop = TRUE)
  judged <- anova(fit, lm(d$y ~ points))
  if (!is.na(judged$F[2])) {
    tell(case, "lackOfFit", "F", judged$F[2])
    tell(case, "lackOfFit", "p", judged$`Pr(>F)`[2])
  }
}
