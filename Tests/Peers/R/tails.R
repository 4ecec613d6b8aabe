for (i in seq_len(nrow(cases))) {
  x <- as.numeric(cases[i, c("value", "first", "second", "noncentrality")])
  tell(cases$case[i], switch(
    cases$distribution[i], t = pt(x[1], x[2], x[4]), f = pf(x[1], x[2], x[3], x[4]),
    range = ptukey(x[1], x[2], x[3], lower.tail = FALSE)))
}
