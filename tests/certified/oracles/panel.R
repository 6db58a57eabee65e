#!/usr/bin/env Rscript
# Expected values for the family `panel` from R: lm with all dummies, plm, sandwich, clubSandwich.
#
#     Rscript tests/certified/oracles/panel.R > tests/certified/statistics/panel_r.jsonl

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "writing.R"))
suppressPackageStartupMessages({library(plm); library(sandwich); library(clubSandwich)})
R <- paste("R", getRversion()); PLM <- paste("plm", packageVersion("plm")); SW <- paste("sandwich", packageVersion("sandwich")); CS <- paste("clubSandwich", packageVersion("clubSandwich"))
EIGEN <- "clubSandwich takes roots of singular matrices by eigenvalues in doubles"

x <- t(named("grunfeld_x"))
g <- data.frame(firm = named("grunfeld_firm"), year = named("grunfeld_year"), inv = named("grunfeld_inv"), value = x[, 1], capital = x[, 2])
whole <- list(y = data_of("grunfeld_inv"), x = data_of("grunfeld_x"), unit = data_of("grunfeld_firm"), time = data_of("grunfeld_year"))
# With gaps: rows left out by a fixed rule, one firm with one row, one year with one row.
kept <- with(g, (firm * 7 + year * 3) %% 5 != 0 & !(firm == 4 & year != 1940) & !(year == 1951 & firm != 2))
u <- g[kept, ]
gaps <- list(y = u$inv, x = list(u$value, u$capital), unit = u$firm, time = u$year)
rows <- list(whole = list(g, whole), gaps = list(u, gaps))

terms <- function(b, s = NULL, t = NULL, df = NULL, p = NULL, keep = seq_along(b)) {
  out <- list()
  for (j in seq_along(keep)) {
    at <- paste0("terms[", j - 1, "]."); k <- keep[j]
    out[[paste0(at, "coefficient")]] <- b[[k]]
    if (!is.null(s)) out[[paste0(at, "standardError")]] <- s[[k]]
    if (!is.null(t)) out[[paste0(at, "t")]] <- t[[k]]
    if (!is.null(df)) out[[paste0(at, "df")]] <- df[[k]]
    if (!is.null(p)) out[[paste0(at, "p")]] <- p[[k]]
  }
  out
}
formulas <- list(two_way = inv ~ value + capital + factor(firm) + factor(year), unit = inv ~ value + capital + factor(firm), time = inv ~ value + capital + factor(year))
for (which in names(rows)) {
  d <- rows[[which]][[1]]; o <- rows[[which]][[2]]
  for (effects in names(formulas)) {
    fit <- lm(formulas[[effects]], d)
    s <- summary(fit)
    k <- s$coefficients[2:3, ]
    within <- plm(inv ~ value + capital, d, effect = c(two_way = "twoways", unit = "individual", time = "time")[[effects]], model = "within", index = c("firm", "year"))
    expect <- c(terms(k[, 1], k[, 2], k[, 3], rep(fit$df.residual, 2), k[, 4]),
                list(residualDf = as.integer(fit$df.residual), sigma = s$sigma, rSquared = s$r.squared, n = nrow(d), units = length(unique(d$firm)), times = length(unique(d$year))))
    add("fixed_effects", c(o, list(effects = unbox(effects), covariance = unbox("classical"))), expect, paste0(R, ": lm with all dummies"), digits = 11, why = "R's own QR of all dummies in doubles")
    add("fixed_effects", c(o, list(effects = unbox(effects), covariance = unbox("classical"))),
        c(terms(coef(within), sqrt(diag(vcov(within)))), list(withinRSquared = as.numeric(summary(within)$r.squared["rsq"]), residualDf = as.integer(within$df.residual))), paste0(PLM, ": plm(within)"), digits = 11, why = "doubles on both sides")
    for (by in c("firm", "year")) {
      cluster <- d[[by]]
      extra <- list(effects = unbox(effects), clusters = if (which == "whole") data_of(paste0("grunfeld_", by)) else cluster)
      for (type in c("CR0", "CR2")) {
        v <- vcovCR(fit, cluster = cluster, type = type)
        r <- coef_test(fit, v, test = if (type == "CR2") "Satterthwaite" else "naive-t")
        e <- terms(coef(fit), r$SE, r$tstat, if (type == "CR2") r$df_Satt else rep(length(unique(cluster)) - 1, length(coef(fit))), if (type == "CR2") r$p_Satt else r$p_t, keep = 2:3)
        add("fixed_effects", c(o, extra, list(covariance = unbox(tolower(type)))), c(e, list(clusterCount = length(unique(cluster)))), paste0(CS, ": vcovCR(lm with all dummies, type=", type, "), coef_test"), digits = 9, why = EIGEN)
      }
      v <- vcovCL(fit, cluster = cluster, type = "HC1", cadjust = TRUE)
      add("fixed_effects", c(o, extra, list(covariance = unbox("cr1"), counted = unbox("all"))), terms(coef(fit), sqrt(diag(v)), keep = 2:3), paste0(SW, ": vcovCL(lm with all dummies, HC1)"), digits = 10, why = "the sandwich of all dummies in doubles")
    }
    if (effects == "unit")
      add("fixed_effects", c(o, list(effects = unbox(effects), covariance = unbox("cr0"))), terms(coef(within), sqrt(diag(vcovHC(within, type = "HC0", cluster = "group")))), paste0(PLM, ": vcovHC(cluster=group)"), digits = 11, why = "doubles on both sides")
  }
}
# CR3 where it exists: no cluster decides anything alone after the firms are out.
within <- plm(inv ~ value + capital, g, effect = "individual", model = "within", index = c("firm", "year"))
v <- vcovCR(within, type = "CR3", cluster = g$firm)
add("fixed_effects", c(whole, list(effects = unbox("unit"), covariance = unbox("cr3"))), terms(coef(within), sqrt(diag(v))), paste0(CS, ": vcovCR(plm(within), type=CR3)"), digits = 11, why = "doubles on both sides")

# Differences in differences.
y <- c(30, 34, 31, 10, 12, 9.5, 28, 30, 27, 20, 24, 21, 26, 19)
treated <- c(1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0); after <- c(0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1)
unit <- c(1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 7)
fit <- lm(y ~ treated * after)
k <- summary(fit)$coefficients[4, ]; ci <- confint(fit)[4, ]
means <- tapply(y, list(treated, after), mean)
base <- list(y = y, treated = treated, after = after)
add("difference_in_differences", base, list(effect = k[[1]], standardError = k[[2]], t = k[[3]], df = fit$df.residual, p = k[[4]], low = ci[[1]], high = ci[[2]],
    "treatedBefore.mean" = means["1", "0"], "treatedAfter.mean" = means["1", "1"], "controlBefore.mean" = means["0", "0"], "controlAfter.mean" = means["0", "1"], "controlAfter.n" = 4L,
    "cautions[0]" = "parallel_trends", dfRule = "residual"), paste0(R, ": lm(y ~ treated * after)"))
for (kind in c("HC1", "HC3"))
  add("difference_in_differences", c(base, list(covariance = unbox(tolower(kind)))), list(effect = k[[1]], standardError = sqrt(vcovHC(fit, kind)[4, 4])), paste0(SW, ": vcovHC(type=", kind, ")"))
for (type in c("CR0", "CR2")) {
  r <- coef_test(fit, vcovCR(fit, cluster = unit, type = type), test = if (type == "CR2") "Satterthwaite" else "naive-t")
  add("difference_in_differences", c(base, list(clusters = unit, covariance = unbox(tolower(type)))), list(effect = k[[1]], standardError = r$SE[4], df = if (type == "CR2") r$df_Satt[4] else 6, p = if (type == "CR2") r$p_Satt[4] else r$p_t[4]), paste0(CS, ": vcovCR(type=", type, ")"), digits = 10, why = EIGEN)
}
add("difference_in_differences", list(y = c(1, 2, 3, 5), treated = c(0, 0, 1, 1), after = c(0, 1, 0, 1)), list(effect = 1, standardError = "undefined:saturated", p = "undefined:saturated"), "by hand: one row a group")
add("difference_in_differences", list(y = c(1, 2, 3), treated = c(0, 0, 1), after = c(0, 1, 0)), list(effect = "undefined:too_few"), "by hand: no row after the measure")
add("difference_in_differences", list(y = c(1, 2, 3), treated = c(0, 2, 1), after = c(0, 1, 0)), list(effect = "undefined:outside_range"), "by hand: 2 is no group")

# A panel: five counties, staggered, with a control and with gaps.
p <- expand.grid(year = 2013:2020, county = 1:8)
p$start <- c(2016, 2017, 2017, 2018, NA, NA, 2016, NA)[p$county]
p$d <- as.numeric(!is.na(p$start) & p$year >= p$start)
p$z <- round(sin(p$year * p$county), 2)
p$y <- round(30 - p$county - 0.8 * (p$year - 2013) - 2.5 * p$d + 0.7 * p$z + cos(3 * p$year + p$county^2), 2)
holes <- p[(p$year + 2 * p$county) %% 7 != 0, ]
for (d in list(p, holes)) {
  o <- list(y = d$y, unit = d$county, time = d$year, measure = d$d, x = list(d$z))
  fit <- lm(y ~ d + z + factor(county) + factor(year), d)
  for (type in c("CR0", "CR2")) {
    r <- coef_test(fit, vcovCR(fit, cluster = d$county, type = type), test = if (type == "CR2") "Satterthwaite" else "naive-t")
    e <- terms(coef(fit), r$SE, df = if (type == "CR2") r$df_Satt else rep(7, length(coef(fit))), p = if (type == "CR2") r$p_Satt else r$p_t, keep = 2:3)
    ever <- tapply(d$d, d$county, max)[as.character(d$county)]
    m <- tapply(d$y, list(d$year, ever), mean)
    for (i in 1:8) e <- c(e, setNames(list(m[i, 1], m[i, 2], m[i, 2] - m[i, 1], as.integer(sum(d$d[d$year == 2012 + i]))), paste0("periods[", i - 1, "].", c("control", "treated", "gap", "exposed"))))
    add("panel_difference_in_differences", c(o, list(covariance = unbox(tolower(type)))), e, paste0(CS, ": vcovCR(lm with all dummies, type=", type, ")"), digits = 9, why = EIGEN)
  }
  # Event study, ends binned at -3 and 3.
  d$rel <- ifelse(is.na(d$start), -99, pmin(pmax(d$year - d$start, -3), 3))
  for (s in c(-3, -2, 0:3)) d[[paste0("r", s + 3)]] <- as.numeric(d$rel == s)
  fit <- lm(y ~ r0 + r1 + r3 + r4 + r5 + r6 + factor(county) + factor(year), d)
  for (type in c("CR0", "CR2")) {
    r <- coef_test(fit, vcovCR(fit, cluster = d$county, type = type), test = if (type == "CR2") "Satterthwaite" else "naive-t")
    e <- list()
    for (i in 1:6) e <- c(e, setNames(list(coef(fit)[[i + 1]], r$SE[i + 1], if (type == "CR2") r$df_Satt[i + 1] else 7, if (type == "CR2") r$p_Satt[i + 1] else r$p_t[i + 1], c(-3, -2, 0:3)[i]), paste0("moments[", i - 1, "].", c("effect", "standardError", "df", "p", "relative"))))
    add("event_study", list(y = d$y, unit = d$county, time = d$year, start = ifelse(is.na(d$start), "never", as.character(d$start)), covariance = unbox(tolower(type))), c(e, list(referenceRows = as.integer(sum(d$rel == -1)), residualDf = as.integer(fit$df.residual))), paste0(CS, ": vcovCR(lm with all dummies, type=", type, ")"), digits = 9, why = EIGEN)
  }
}
finish("panel.R")
