for (name in cases$table) {
  d <- table_of(name)
  d <- d[!is.na(d$y) & !is.na(d$g), ]
  for (g in unique(d$g)) {
    y <- d$y[d$g == g]
    z <- (y - mean(y)) / sd(y)
    quartiles <- quantile(y, c(.25, .5, .75), names = FALSE)
    tell(name, g, "n", length(y))
    tell(name, g, "mean", mean(y))
    tell(name, g, "sd", sd(y))
    tell(name, g, "min", min(y))
    tell(name, g, "q1", quartiles[1])
    tell(name, g, "median", quartiles[2])
    tell(name, g, "q3", quartiles[3])
    tell(name, g, "max", max(y))
    tell(name, g, "skewness", mean(z^3))
    tell(name, g, "kurtosis", mean(z^4) - 3)
    tell(name, g, "lag1", acf(y, lag.max = 1, plot = FALSE)$acf[2])
    interval <- t.test(y)$conf.int
    tell(name, g, "ciLow", interval[1])
    tell(name, g, "ciHigh", interval[2])
  }
}
