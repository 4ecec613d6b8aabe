for (name in cases$table[cases$method == "kruskal"]) {
  d <- table_of(name)
  d <- d[!is.na(d$y) & !is.na(d$g), ]
  result <- kruskal.test(d$y, factor(d$g))
  tell(name, "statistic", result$statistic)
  tell(name, "df", result$parameter)
  tell(name, "p", result$p.value)
}

for (name in cases$table[cases$method == "friedman"]) {
  d <- table_of(name)
  whole <- tapply(d$y, list(d$b, d$g), function(y) y[1])
  result <- friedman.test(whole[complete.cases(whole), ])
  tell(name, "statistic", result$statistic)
  tell(name, "df", result$parameter)
  tell(name, "p", result$p.value)
}
