# A second authority beside that of the family's own script, where two are known to differ: what agrees
# with ours, and what must not (with the reason).
#
#   Rscript tests/certified/oracles/second.R > tests/certified/statistics/second_r.jsonl
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "writing.R"))
suppressPackageStartupMessages({library(epitools); library(Hmisc); library(sandwich); library(clubSandwich)})
R <- paste("R", getRversion())
of <- function(package, call) paste0(package, " ", packageVersion(package), ": ", call)
indexed <- function(name, v) setNames(as.list(as.numeric(v)), paste0(name, "[", seq_along(v) - 1, "]"))

exact <- poisson.test(11, 800)$conf.int
add("rate_interval", list(events = unbox(11), exposure = unbox(800)), list(low = exact[1], high = exact[2]), paste0(R, ": poisson.test"))
byar <- pois.byar(11, 800)
add("rate_interval", list(events = unbox(11), exposure = unbox(800), method = unbox("byar")), list(low = byar$lower), of("epitools", "pois.byar"), differs = "epitools puts x + ½ into Byar’s formula at both ends (Rothman’s form); ours, as Breslow and Day and PHE have it, takes x for the lower and x + 1 for the upper end")
add("rate_interval", list(events = unbox(11), exposure = unbox(800), method = unbox("byar")), list(high = byar$upper), of("epitools", "pois.byar"), differs = "epitools puts x + ½ into Byar’s formula at both ends (Rothman’s form); ours, as Breslow and Day and PHE have it, takes x for the lower and x + 1 for the upper end")

table <- matrix(c(3, 1, 1, 3), 2)
add("fisher_exact", list(table = list(c(3, 1), c(1, 3))), list(oddsRatio = fisher.test(table)$estimate[[1]]), paste0(R, ": fisher.test"), differs = "R gives the conditional maximum likelihood estimate of the odds ratio; ours is the sample’s ad/bc, as SciPy’s is")

x <- c(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261)
add("z_scores", list(values = x), indexed("robust", (x - median(x)) / mad(x)), paste0(R, ": mad"), differs = "R scales the median deviation by 1.4826; ours multiplies by the 0.6745 of Iglewicz and Hoaglin, 1 part in 250 000 apart")

v <- c(10, 20, 40, 70); w <- c(3, 2, 1, 4)
add("weighted_moments", list(values = v, weights = w, probabilities = 0.32), list("quantiles[0]" = wtd.quantile(v, w, probs = 0.32)[[1]]), of("Hmisc", "wtd.quantile"), differs = "Hmisc interpolates between values (type 7 of the repeated values); ours is the value at which the cumulative weight is reached")

firm <- rep(1:6, c(3, 2, 4, 3, 2, 4)); cx <- c(1, 2, 4, 3, 5, 2, 3, 6, 7, 5, 8, 6, 9, 7, 10, 12, 9, 11); cy <- c(2.1, 3.2, 4.9, 3.3, 6.8, 2.4, 4.4, 6.1, 8.8, 5.2, 8.1, 7.7, 9.4, 7.9, 12.3, 12.1, 9.9, 12.6)
fit <- lm(cy ~ cx)
clustered <- function(covariance) list(y = cy, x = list(cx), clusters = firm, covariance = unbox(covariance))
add("cluster_robust_regression", clustered("cr0"), list("terms[1].standardError" = sqrt(vcovCL(fit, firm, type = "HC0", cadjust = FALSE)[2, 2])), of("sandwich", "vcovCL(type=HC0, cadjust=FALSE)"), digits = 11, why = "doubles on both sides")
add("cluster_robust_regression", clustered("cr1"), list("terms[1].standardError" = sqrt(vcovCL(fit, firm, type = "HC1", cadjust = TRUE)[2, 2])), of("sandwich", "vcovCL(type=HC1, cadjust=TRUE)"), digits = 11, why = "doubles on both sides")
add("cluster_robust_regression", clustered("cr1"), list("terms[1].standardError" = sqrt(vcovCR(fit, firm, type = "CR1")[2, 2])), of("clubSandwich", "vcovCR(type=CR1)"), differs = "clubSandwich’s CR1 has the factor G/(G − 1); ours, as sandwich’s HC1 and Stata have it, G/(G − 1) · (n − 1)/(n − k): the factor stands in the result as smallSample")
weighted <- lm(cy ~ cx, weights = firm)
add("cluster_robust_regression", c(clustered("cr2"), list(weights = firm)), list("terms[1].standardError" = sqrt(vcovCR(weighted, firm, type = "CR2")[2, 2])), of("clubSandwich", "vcovCR(lm with weights, type=CR2)"), differs = "clubSandwich adjusts weighted residuals with another square root; ours is its unweighted CR2 of the rows times the root of their weight (certified above)")
finish("second.R")
