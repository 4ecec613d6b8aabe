for (i in seq_len(nrow(cases))) {
  name <- cases$table[i]
  margin <- as.numeric(cases$margin[i])
  d <- table_of(name)
  d <- d[!is.na(d$y) & !is.na(d$g), ]
  pairs <- combn(sort(unique(d$g)), 2)
  for (j in seq_len(ncol(pairs))) {
    both <- merge(d[d$g == pairs[1, j], ], d[d$g == pairs[2, j], ], by = "b")
    pair <- paste(name, pairs[1, j], pairs[2, j], sep = "/")
    main <- t.test(both$y.x, both$y.y, paired = TRUE)
    tell(pair, "n", nrow(both))
    tell(pair, "t", main$statistic)
    tell(pair, "df", main$parameter)
    tell(pair, "p", main$p.value)
    tell(pair, "ciLow", main$conf.int[1])
    tell(pair, "ciHigh", main$conf.int[2])
    below <- t.test(both$y.x, both$y.y, paired = TRUE, mu = margin, alternative = "less")$p.value
    above <- t.test(both$y.x, both$y.y, paired = TRUE, mu = -margin, alternative = "greater")$p.value
    tell(pair, "tost", max(below, above))
  }
}
