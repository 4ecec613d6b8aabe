for (name in cases$table) {
  d <- table_of(name)
  d <- d[!is.na(d$y) & !is.na(d$g), ]
  d$g <- factor(d$g)
  fit <- TukeyHSD(aov(y ~ g, d))$g
  pairs <- combn(levels(d$g), 2)
  for (j in seq_len(ncol(pairs))) {
    first <- pairs[1, j]
    second <- pairs[2, j]
    row <- fit[paste(second, first, sep = "-"), ]
    key <- paste(name, first, second, sep = "/")
    tell(key, "tukey", "difference", -row["diff"])
    tell(key, "tukey", "low", -row["upr"])
    tell(key, "tukey", "high", -row["lwr"])
    tell(key, "tukey", "p", row["p adj"])
    a <- d$y[d$g == first]
    b <- d$y[d$g == second]
    if (min(length(a), length(b)) < 2) next
    welch <- t.test(a, b)
    error <- unname((welch$estimate[1] - welch$estimate[2]) / welch$statistic)
    k <- nlevels(d$g)
    half <- qtukey(.95, k, welch$parameter) / sqrt(2) * error
    difference <- unname(welch$estimate[1] - welch$estimate[2])
    tell(key, "games-howell", "difference", difference)
    tell(key, "games-howell", "low", difference - half)
    tell(key, "games-howell", "high", difference + half)
    tell(key, "games-howell", "p",
         ptukey(abs(welch$statistic) * sqrt(2), k, welch$parameter, lower.tail = FALSE))
  }
}
