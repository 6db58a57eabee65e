#!/usr/bin/env Rscript
# Expected values for the family `regression` from R: lm, sandwich, clubSandwich.
#
#     Rscript tests/certified/oracles/regression.R > tests/certified/statistics/regression_r.jsonl

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "writing.R"))
suppressPackageStartupMessages({library(sandwich); library(clubSandwich)})
R <- paste("R", getRversion()); SW <- paste("sandwich", packageVersion("sandwich")); CS <- paste("clubSandwich", packageVersion("clubSandwich"))

firm <- named("grunfeld_firm"); year <- named("grunfeld_year"); inv <- named("grunfeld_inv"); x <- t(named("grunfeld_x"))
colnames(x) <- c("value", "capital")
g <- data.frame(firm, year, inv, x)
options <- list(y = data_of("grunfeld_inv"), x = data_of("grunfeld_x"))

terms <- function(b, s, t = b / s, df = NULL, p = NULL) {
  out <- list()
  for (j in seq_along(b)) {
    at <- paste0("terms[", j - 1, "].")
    out[[paste0(at, "coefficient")]] <- b[[j]]
    out[[paste0(at, "standardError")]] <- s[[j]]
    out[[paste0(at, "t")]] <- t[[j]]
    if (!is.null(df)) out[[paste0(at, "df")]] <- df[[j]]
    if (!is.null(p)) out[[paste0(at, "p")]] <- p[[j]]
  }
  out
}
quality <- function(fit) {
  s <- summary(fit)
  list(sigma = s$sigma, rSquared = s$r.squared, adjustedRSquared = s$adj.r.squared, f = s$fstatistic[[1]], residualDf = fit$df.residual)
}

fit <- lm(inv ~ value + capital, g)
s <- summary(fit)$coefficients
ci <- confint(fit)
ends <- list()
for (j in 1:3) { ends[[paste0("terms[", j - 1, "].low")]] <- ci[j, 1]; ends[[paste0("terms[", j - 1, "].high")]] <- ci[j, 2] }
add("ordinary_least_squares", options, c(terms(s[, 1], s[, 2], s[, 3], rep(fit$df.residual, 3), s[, 4]), ends, quality(fit)), paste0(R, ": summary(lm), confint"))
for (kind in c("HC0", "HC1", "HC2", "HC3"))
  add("ordinary_least_squares", c(options, list(covariance = unbox(tolower(kind)))), terms(coef(fit), sqrt(diag(vcovHC(fit, kind)))), paste0(SW, ": vcovHC(type=", kind, ")"))
fit0 <- lm(inv ~ value + capital - 1, g)
s <- summary(fit0)$coefficients
add("ordinary_least_squares", c(options, list(intercept = unbox(FALSE))), c(terms(s[, 1], s[, 2], s[, 3], rep(198, 2), s[, 4]), quality(fit0)), paste0(R, ": summary(lm(... - 1))"))

# Weights, with zeros.
w <- rep(c(1, 0, 2.5, 3, 0.5), 40)
fitw <- lm(inv ~ value + capital, g, weights = w)
s <- summary(fitw)$coefficients
weighted <- c(options, list(weights = w))
add("weighted_least_squares", weighted, c(terms(s[, 1], s[, 2], s[, 3], rep(fitw$df.residual, 3), s[, 4]), quality(fitw)), paste0(R, ": summary(lm(weights))"))
w1 <- w + 0.25
fitw <- lm(inv ~ value + capital, g, weights = w1)
for (kind in c("HC0", "HC2", "HC3"))
  add("weighted_least_squares", c(options, list(weights = w1, covariance = unbox(tolower(kind)))), terms(coef(fitw), sqrt(diag(vcovHC(fitw, kind)))), paste0(SW, ": vcovHC(lm(weights), type=", kind, ")"))

# Clusters.
clubbed <- function(fit, cluster, type, ...) {
  v <- vcovCR(fit, cluster = cluster, type = type, ...)
  test <- if (type == "CR2") "Satterthwaite" else "naive-t"
  r <- coef_test(fit, v, test = test)
  terms(coef(fit), r$SE, r$tstat, if (type == "CR2") r$df_Satt else rep(length(unique(cluster)) - 1, length(coef(fit))), if (type == "CR2") r$p_Satt else r$p_t)
}
rules <- list(CR0 = "clusters_minus_one", CR2 = "satterthwaite", CR3 = "clusters_minus_one")
for (by in c("grunfeld_firm", "grunfeld_year")) {
  cluster <- named(by)
  for (type in names(rules))
    add("cluster_robust_regression", c(options, list(clusters = data_of(by), covariance = unbox(tolower(type)))), c(clubbed(fit, cluster, type), list(dfRule = rules[[type]], clusterCount = length(unique(cluster)))),
        paste0(CS, ": vcovCR(type=", type, "), coef_test"), digits = 11, why = "clubSandwich takes roots of matrices by eigenvalues in doubles")
  v <- vcovCL(fit, cluster = cluster, type = "HC1", cadjust = TRUE)
  add("cluster_robust_regression", c(options, list(clusters = data_of(by), covariance = unbox("cr1"))), c(terms(coef(fit), sqrt(diag(v))), list(smallSample = "g_n_k", dfRule = "clusters_minus_one")), paste0(SW, ": vcovCL(type=HC1, cadjust=TRUE)"))
}
# Dummies of the firms among the columns: the hat matrix of a cluster is singular there.
dummies <- sapply(2:10, function(f) as.numeric(firm == f))
fitd <- lm(inv ~ value + capital + dummies, g)
for (type in c("CR0", "CR2")) {
  r <- coef_test(fitd, vcovCR(fitd, cluster = firm, type = type), test = if (type == "CR2") "Satterthwaite" else "naive-t")
  e <- terms(coef(fitd)[1:3], r$SE[1:3])
  e <- e[grepl("terms\\[[12]\\]", names(e))]
  if (type == "CR2") e <- c(e, list("terms[1].df" = r$df_Satt[2], "terms[2].df" = r$df_Satt[3]))
  add("cluster_robust_regression", list(y = data_of("grunfeld_inv"), x = unname(lapply(1:11, function(j) cbind(x, dummies)[, j])), clusters = data_of("grunfeld_firm"), covariance = unbox(tolower(type))), e,
      paste0(CS, ": vcovCR(lm with firm dummies, type=", type, ")"), digits = 10, why = "clubSandwich takes roots of singular matrices by eigenvalues in doubles")
}
# With weights: of the rows times the root of their weight. clubSandwich's own form for lm(weights) takes another root of
# the same matrix, which differs by some per mille (24.55 for 24.70 here).
root <- sqrt(w1)
rooted <- data.frame(y = inv * root, one = root, value = x[, 1] * root, capital = x[, 2] * root)
fitr <- lm(y ~ one + value + capital - 1, rooted)
for (type in c("CR0", "CR2", "CR3"))
  add("cluster_robust_regression", c(options, list(weights = w1, clusters = data_of("grunfeld_firm"), covariance = unbox(tolower(type)))),
      clubbed(fitr, firm, type), paste0(CS, ": vcovCR(lm of rows times the root of their weight, type=", type, ")"), digits = 11, why = "clubSandwich takes roots of matrices by eigenvalues in doubles")
small <- data.frame(y = c(1, 3, 5, 7.4, 8, 9, 12, 13, 11, 15), x = c(0, 1, 2, 3, 4, 5, 6, 7, 8, 9.5), z = c(1, 0, 0, 1, 1, 0, 1, 0, 0, 1), c = c("a", "a", "a", "b", "b", "c", "d", "d", "d", "d"))
fits <- lm(y ~ x + z, small)
for (type in c("CR0", "CR2", "CR3"))
  add("cluster_robust_regression", list(y = small$y, x = list(small$x, small$z), clusters = small$c, covariance = unbox(tolower(type))), clubbed(fits, small$c, type), paste0(CS, ": vcovCR(type=", type, "), unequal clusters"), digits = 11, why = "clubSandwich takes roots of matrices by eigenvalues in doubles")
add("cluster_robust_regression", list(y = small$y, x = list(small$x), clusters = rep("a", 10)), list("terms[0].standardError" = "undefined:too_few", "terms[0].p" = "undefined:too_few"), "by hand: one cluster")
finish("regression.R")
