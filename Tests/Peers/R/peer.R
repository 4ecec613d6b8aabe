# What every script of this folder stands on: tables, cases, and numbers told by name.

arguments <- commandArgs(TRUE)
folder <- arguments[2]
cases <- read.delim(arguments[3], stringsAsFactors = FALSE, colClasses = "character",
                    na.strings = character(0), quote = "")

# Hexadecimal numbers are read exactly; R's own reading of decimals can be off by the last digit.
table_of <- function(name) {
  read.csv(file.path(folder, paste0(name, ".hex.csv")), stringsAsFactors = FALSE, na.strings = "")
}

tell <- function(...) {
  parts <- list(...)
  value <- parts[[length(parts)]]
  cat(do.call(paste, c(parts[-length(parts)], sep = "/")), "\t",
      sprintf("%.17g", as.numeric(value)), "\n", sep = "")
}

source(arguments[1])
