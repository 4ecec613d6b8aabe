for (i in seq_len(nrow(cases))) {
  d <- as.data.frame(lapply(table_of(cases$table[i]), rank))
  for (key in c("a", "b", "c")) {
    others <- setdiff(c("a", "b", "c"), key)
    x <- resid(lm(reformulate(others, key), d))
    y <- resid(lm(reformulate(others, "y"), d))
    value <- cor(x, y)
    freedom <- nrow(d) - 4
    tell(cases$table[i], key, "value", value)
    tell(cases$table[i], key, "p", 2 * pt(-abs(value) * sqrt(freedom / (1 - value^2)), freedom))
  }
}
