# Reference numbers for overblik's weights, made with R's package survey.
#
#     Rscript weighting.R        (in this folder; R 4.2.2, survey 4.1.1)
#
# writes weighting.csv (seeded data of our own) and weighting.json (the numbers). The tests read both; they need no R.
suppressMessages(library(survey))
options(digits = 17)
set.seed(20201126)

# ---- data: three strata, 20 clusters of 4-9 rows, unequal weights, some domains, non-response by hand
psus <- data.frame(stratum = rep(c("a", "b", "c"), c(8, 7, 5)), psu = 1:20, rows = sample(4:9, 20, replace = TRUE))
d <- psus[rep(1:20, psus$rows), c("stratum", "psu")]
n <- nrow(d)
d$population <- c(a = 60, b = 45, c = 20)[d$stratum]
d$id <- sprintf("%04d", 7 * seq_len(n))
d$region <- sample(c("Nord", "Midt", "Syd", "Øst"), n, TRUE, c(.3, .3, .25, .15))
d$sex <- sample(c("k", "m"), n, TRUE, c(.55, .45))
d$age <- sample(c("01", "02", "03"), n, TRUE, c(.25, .4, .35))
d$pw <- round(runif(n, 20, 60), 1)
d$size <- round(exp(rnorm(n, 3, .8)) + 5 * (d$region == "Syd") + 10 * (d$age == "03"), 2)
d$yes <- rbinom(n, 1, .35 + .2 * (d$sex == "k"))
d$part <- sample(c("x", "y"), n, TRUE)
write.csv(d, "weighting.csv", row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")

# ---- margins: the weighted table, bent, so that every margin has the same total
bent <- xtabs(pw ~ region + sex + age, d) + 40
bent <- bent * outer(outer(c(1.2, .9, 1, 1.1), c(.95, 1.1)), c(1.15, .9, 1))
bent <- round(bent)
region <- as.data.frame(margin.table(bent, 1))
sex <- as.data.frame(margin.table(bent, 2))
age <- as.data.frame(margin.table(bent, 3))
crossed <- as.data.frame(margin.table(bent, c(1, 2)))
text <- function(frame) { for (k in names(frame)) if (is.factor(frame[[k]])) frame[[k]] <- as.character(frame[[k]]); frame }

clustered <- svydesign(ids = ~psu, strata = ~stratum, weights = ~pw, fpc = ~population, data = d)
d$whole <- 1800
simple <- svydesign(ids = ~1, fpc = ~whole, data = d)
plain <- svydesign(ids = ~1, weights = ~pw, data = d)

# ---- numbers of one weighted design
numbers <- function(design) {
  total <- svytotal(~size, design)
  mean <- svymean(~size, design)
  share <- svymean(~yes, subset(design, part == "x"))
  list(weights = as.numeric(weights(design)),
       total = c(coef(total), SE(total)), mean = c(coef(mean), SE(mean)), share = c(coef(share), SE(share)))
}
counts <- function(frame) c(`(Intercept)` = sum(frame$Freq), setNames(frame$Freq[-1], paste0(names(frame)[1], frame[-1, 1])))
all_totals <- c(counts(region), counts(sex)[-1], counts(age)[-1])
tight <- list(maxit = 500, epsilon = 1e-15)
crossed_list <- list(crossed, age)
model <- ~ region * sex + age
cross_totals <- colSums(model.matrix(model, {
  full <- as.data.frame(bent); full }) * as.data.frame(bent)$Freq)

raked <- rake(clustered, list(~region, ~sex, ~age), list(region, sex, age), control = tight)
hand <- d$pw * (margin.table(bent, 1)[d$region] / tapply(d$pw, d$region, sum)[d$region])
found <- list(
  poststratify = numbers(postStratify(clustered, ~ region + sex, crossed)),
  poststratify_simple = numbers(postStratify(simple, ~age, within(age, Freq <- Freq * .3))),
  rake = numbers(raked),
  rake_simple = numbers(rake(simple, list(~region, ~sex, ~age), lapply(list(region, sex, age), within, Freq <- Freq * .3), control = tight)),
  rake_crossed = list(weights = as.numeric(weights(rake(clustered, list(~ region + sex, ~age), crossed_list, control = tight)))),
  linear = numbers(calibrate(clustered, ~ region + sex + age, all_totals, calfun = "linear")),
  linear_crossed = numbers(calibrate(clustered, model, cross_totals, calfun = "linear")),
  raking = numbers(calibrate(clustered, ~ region + sex + age, all_totals, calfun = "raking", epsilon = 1e-14)),
  classes = list(weights = as.numeric(hand)),
  trimmed = numbers(trimWeights(postStratify(clustered, ~ region + sex, crossed), lower = 25, upper = 75, strict = TRUE)),
  trimmed_linear = numbers(trimWeights(calibrate(clustered, ~ region + sex + age, all_totals, calfun = "linear"), lower = 25, upper = 70, strict = TRUE)),
  trimmed_plain = list(weights = as.numeric(weights(trimWeights(plain, lower = 30, upper = 50, strict = TRUE)))))
margins <- list(region = text(region), sex = text(sex), age = text(age), crossed = text(crossed))
writeLines(jsonlite::prettify(jsonlite::toJSON(
  list(R = R.version.string, survey = as.character(packageVersion("survey")), margins = margins, numbers = found),
                            auto_unbox = TRUE, digits = NA), 1), "weighting.json")
