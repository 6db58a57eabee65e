# Writes certified cases as JSON lines, as writing.py does: a head with command and count, then a case a line.

suppressPackageStartupMessages(library(jsonlite))
lines <- character()
said <- function(v) if (is.character(v)) v else if (is.logical(v)) tolower(as.character(v)) else if (is.integer(v)) as.character(v) else format(v, digits = 17, scientific = TRUE)
add <- function(id, options, expect, oracle, digits = 12, why = NULL, differs = NULL) {
  case <- list(id = unbox(id), options = options, expect = lapply(expect, function(v) unbox(said(v))), oracle = unbox(oracle))
  if (!is.null(differs)) case <- c(case, list(differs = unbox(differs)))
  else if (digits < 12) case <- c(case, list(digits = unbox(digits), why = unbox(why)))
  lines <<- c(lines, as.character(toJSON(case, digits = NA)))
}
data_of <- function(name) list(data = unbox(name))
named <- function(name) fromJSON(file.path(here, "..", "data", paste0(name, ".json")))
finish <- function(script) {
  cat(as.character(toJSON(list(command = unbox(paste("Rscript tests/certified/oracles/", script, sep = "")), cases = unbox(length(lines))))), "\n", sep = "")
  cat(lines, sep = "\n")
}
