test <- function(name, what, result) {
  tell(name, what, "t", result$statistic)
  tell(name, what, "df", result$parameter)
  tell(name, what, "p", result$p.value)
}

for (i in seq_len(nrow(cases))) {
  name <- cases$table[i]
  margin <- as.numeric(cases$margin[i])
  d <- table_of(name)
  d <- d[!is.na(d$y) & !is.na(d$g), ]
  pairs <- combn(sort(unique(d$g)), 2)
  main <- numeric(0)
  for (j in seq_len(ncol(pairs))) {
    a <- d$y[d$g == pairs[1, j]]
    b <- d$y[d$g == pairs[2, j]]
    pair <- paste(name, pairs[1, j], pairs[2, j], sep = "/")
    welch <- t.test(a, b)
    test(pair, "student", t.test(a, b, var.equal = TRUE))
    test(pair, "welch", welch)
    tell(pair, "ciLow", welch$conf.int[1])
    tell(pair, "ciHigh", welch$conf.int[2])
    ranks <- suppressWarnings(wilcox.test(a, b))
    tell(pair, "U", ranks$statistic)
    tell(pair, "pU", ranks$p.value)
    below <- t.test(a, b, mu = margin, alternative = "less")$p.value
    above <- t.test(a, b, mu = -margin, alternative = "greater")$p.value
    tell(pair, "tost", max(below, above))
    main <- c(main, welch$p.value)
  }
  for (way in c("holm", "hochberg", "BH", "bonferroni")) {
    adjusted <- p.adjust(main, way)
    for (j in seq_along(main)) tell(name, pairs[1, j], pairs[2, j], tolower(way), adjusted[j])
  }
}
