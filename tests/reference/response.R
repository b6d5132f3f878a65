# Propensities by logistic regression, and the R-indicator with its bias adjustment, by R's glm and matrices.
#
#   Rscript tests/reference/response.R < tests/reference/response.csv > tests/reference/response.json
#
# Formulas: N. Shlomo, C. Skinner and B. Schouten, Journal of Statistical Planning and Inference 142 (2012). The fits are iterated far
# beyond the usual tolerance, so that numbers can be compared to ten decimals.

units <- read.csv(file("stdin"), stringsAsFactors = TRUE)

indicator <- function(weights) {
  scaled <- weights / mean(weights)
  fit <- glm(answered ~ region + size, family = quasibinomial, data = units, weights = scaled,
             control = glm.control(epsilon = 1e-15, maxit = 100))
  chance <- fitted(fit)
  x <- model.matrix(fit)
  information <- t(x) %*% (x * scaled * chance * (1 - chance))
  z <- x * chance * (1 - chance)
  noise <- rowSums((z %*% solve(information)) * z)
  total <- sum(weights)
  mean <- sum(weights * chance) / total
  variance <- sum(weights * (chance - mean)^2) / (total - 1)
  bias <- sum(weights * noise) / total - (1 / nrow(units) - 1 / total) * variance
  list(chance = unname(chance), noise = unname(noise), mean = mean, variance = variance, bias = bias,
       r = 1 - 2 * sqrt(variance), r_adjusted = 1 - 2 * sqrt(max(variance - bias, 0)))
}

show <- function(value) paste0("[", paste(formatC(value, digits = 17, format = "g"), collapse = ", "), "]")
one <- function(found) {
  paste0("{", paste(sprintf('"%s": %s', names(found), sapply(found, function(value) {
    if (length(value) > 1) show(value) else formatC(value, digits = 17, format = "g")
  })), collapse = ", "), "}")
}
test <- suppressWarnings(chisq.test(table(units$region, units$answered), correct = FALSE))
cat(sprintf('{\n"plain": %s,\n"weighted": %s,\n"pearson": %s\n}\n', one(indicator(rep(1, nrow(units)))),
            one(indicator(units$weight)), formatC(unname(test$statistic), digits = 17, format = "g")))
