# Expected values for the family `comparison` from R and its packages:
#
#   Rscript tests/certified/oracles/comparison.R > tests/certified/statistics/comparison_r.jsonl
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "writing.R"))
suppressPackageStartupMessages({library(spdep); library(Hmisc)})
R <- paste("R", getRversion())
ten <- c(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)
odd <- c(3.5, -1, 0, 0, 7.25, 1e6, -2.5)
indexed <- function(name, v) setNames(as.list(v), paste0(name, "[", seq_along(v) - 1, "]"))
for (x in list(ten, odd, c(5))) for (type in 1:9) {
  p <- c(0, 0.1, 0.25, 0.5, 0.61, 0.9, 1)
  add("quantiles", list(values = x, probabilities = p, type = unbox(type)), indexed("values", quantile(x, p, type = type, names = FALSE)), paste0(R, ": quantile"))
}
ties <- c(10, 20, 20, 40, 20, -5)
for (rule in c("average", "min", "max")) {
  add("ranks", list(values = ties, ties = unbox(rule)), indexed("ranks", as.numeric(rank(ties, ties.method = rule))), paste0(R, ": rank"))
  add("ranks", list(values = ties, ties = unbox(rule), order = unbox("descending")), indexed("ranks", as.numeric(rank(-ties, ties.method = rule))), paste0(R, ": rank"))
}
add("ranks", list(values = ties, ties = unbox("ordinal")), indexed("ranks", as.numeric(rank(ties, ties.method = "first"))), paste0(R, ": rank"))
add("ranks", list(values = ties, ties = unbox("dense")), indexed("ranks", as.numeric(match(ties, sort(unique(ties))))), paste0(R, ": match of sorted unique"))
for (x in list(ten, odd)) {
  z <- as.numeric(scale(x)); m <- mad(x, constant = 1)
  robust <- qnorm(0.75) * (x - median(x)) / m
  n <- length(x)
  add("z_scores", list(values = x), c(indexed("z", z), indexed("robust", robust), list(mean = mean(x), deviation = sd(x), median = median(x), mad = m, largest = (n - 1) / sqrt(n))), paste0(R, ": scale, mad"))
}
add("z_scores", list(values = c(1, 1, 1, 9)), list(mad = 0, "robust[3]" = "undefined:constant"), "by hand: half are equal")
for (p in list(c(0.01, 0.04, 0.03, 0.2), c(0.001, 0.001, 0.5, 0.9, 0.04, 0.7), c(1, 0)))
  for (m in list(c("bonferroni", "bonferroni"), c("holm", "holm"), c("hochberg", "hochberg"), c("benjamini_hochberg", "BH"), c("benjamini_yekutieli", "BY")))
    add("adjust_p", list(p = p, method = unbox(m[1])), indexed("adjusted", p.adjust(p, m[2])), paste0(R, ": p.adjust"))
events <- c(0, 50, 300, 20, 7, 11); sizes <- c(100, 500, 1000, 400, 90, 35)
eb <- EBest(events, sizes)
add("empirical_bayes", list(events = events, sizes = sizes), c(indexed("rates", eb$raw), indexed("shrunken", eb$estmm), list(between = attr(eb, "parameters")$a, mean = attr(eb, "parameters")$b)), paste0("spdep ", packageVersion("spdep"), ": EBest"))
add("empirical_bayes", list(events = c(10, 20), sizes = c(100, 200)), list(mean = 0.1, between = 0, "shrunken[0]" = 0.1, "kept[1]" = 0), "by hand: equal rates")
w <- c(3, 2, 1, 4, 2); x <- c(10, 20, 40, 12.5, -3)
hm <- paste0("Hmisc ", packageVersion("Hmisc"), ": wtd.mean, wtd.var")
add("weighted_moments", list(values = x, weights = w), list(mean = wtd.mean(x, w), variance = wtd.var(x, w), weightsAre = "frequency"), hm)
add("weighted_moments", list(values = x, weights = w, weightsAre = unbox("precision")), list(variance = wtd.var(x, w, normwt = TRUE)), hm)
a <- aov(c(1, 3, 5, 7, 6, 2.5, 9) ~ factor(c(1, 1, 2, 2, 2, 3, 3))); s <- summary(a)[[1]]
add("one_way_anova", list(values = c(1, 3, 5, 7, 6, 2.5, 9), groups = c("a", "a", "b", "b", "b", "c", "c")),
  list(betweenSquares = s[1, 2], withinSquares = s[2, 2], betweenDf = as.integer(2), withinDf = as.integer(4), f = s[1, 4], p = s[1, 5]), paste0(R, ": aov"))
finish("comparison.R")
