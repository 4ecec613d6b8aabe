for (i in seq_len(nrow(cases))) {
  d <- table_of(cases$table[i])
  pairs <- combn(names(d), 2)
  for (j in seq_len(ncol(pairs))) {
    both <- d[complete.cases(d[pairs[, j]]), pairs[, j]]
    key <- paste(cases$table[i], pairs[1, j], pairs[2, j], sep = "/")
    n <- nrow(both)
    ties <- any(duplicated(both[[1]])) || any(duplicated(both[[2]]))
    result <- cor.test(both[[1]], both[[2]])
    tell(key, "n", n)
    tell(key, "pearson", result$estimate)
    tell(key, "pearsonP", result$p.value)
    tell(key, "ciLow", result$conf.int[1])
    tell(key, "ciHigh", result$conf.int[2])
    # Up to nine pairs R counts all orders; beyond it approximates by Edgeworth's series unless told.
    result <- cor.test(both[[1]], both[[2]], method = "spearman", exact = n <= 9 && !ties)
    tell(key, "spearman", result$estimate)
    tell(key, "spearmanP", result$p.value)
    result <- cor.test(both[[1]], both[[2]], method = "kendall", exact = n <= 33 && !ties)
    tell(key, "kendall", result$estimate)
    tell(key, "kendallP", result$p.value)
  }
}
