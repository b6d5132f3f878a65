# Numbers of R's package survey for `overblik estimate`, on data made here.
#
#   Rscript tests/reference/estimates.R        (in the top folder; R 4.2.2, survey 4.1.1, jsonlite)
#
# writes the small tables tests/reference/data/*.csv and, with what R finds in them, tests/reference/estimates.json, which
# tests/reference/test_estimates.py holds the command to. R is not needed to run the tests.
# What is written is read back before it is used, so that R and we see the same digits.

suppressMessages(library(survey))
options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
folder <- "tests/reference"

# ---- Data ----------------------------------------------------------------------------------------------------------

answers <- function(n, lift = 0) {
  score <- round(50 + 10 * lift + rnorm(n, sd = 12), 1)
  opinion <- cut(score + rnorm(n, sd = 8), c(-Inf, 42, 55, Inf), labels = c("low", "middle", "high"))
  opinion[runif(n) < 0.08] <- NA
  score[runif(n) < 0.05] <- NA
  first <- rbinom(n, 1, plogis(lift)); second <- rbinom(n, 1, 0.4); third <- rbinom(n, 1, 0.15)
  gone <- runif(n) < 0.06
  data.frame(
    opinion, grade = sprintf("%03d", sample(c(1, 2, 10), n, TRUE, c(5, 3, 2))),
    sch.wide = sample(c("Yes", "No"), n, TRUE, c(0.7, 0.3)), female = rbinom(n, 1, 0.52), score,
    spent = round(rgamma(n, 3, 0.01) * exp(lift / 3), 2), pupils = sample(80:900, n, TRUE),
    phone = ifelse(gone, NA, first), video = ifelse(gone, NA, second), letter = ifelse(gone, NA, third)
  )
}

texts <- c("opinion", "grade", "sch.wide", "region", "stype")
kept <- function(name, table) {
  path <- file.path(folder, "data", paste0(name, ".csv"))
  write.csv(table, path, row.names = FALSE, quote = FALSE, na = "", eol = "\n")
  read.csv(path, check.names = FALSE, na.strings = "", colClasses = sapply(names(table), function(column) {
    if (column %in% texts) "character" else NA
  }))
}

set.seed(20200515)
simple <- kept("simple", cbind(answers(80), region = sample(c("North", "South", "West"), 80, TRUE), all = 600))

sizes <- c(421, 97, 61, 8); drawn <- c(60, 30, 20, 8)
stratified <- do.call(rbind, lapply(seq_along(sizes), function(at) cbind(
  stype = c("E", "H", "M", "K")[at], answers(drawn[at], lift = c(-0.4, 0.2, 0.6, 1)[at]),
  region = sample(c("North", "South", "West"), drawn[at], TRUE),
  pw = round(sizes[at] / drawn[at] * runif(drawn[at], 0.9, 1.1), 3), fpc = sizes[at], rate = round(drawn[at] / sizes[at], 6)
)))
stratified <- kept("stratified", stratified)

in_clusters <- function(count, rows, lifts = rnorm(count, sd = 0.6)) do.call(rbind, lapply(seq_len(count), function(at) cbind(
  dnum = 100 + 7 * at, answers(rows[at], lifts[at]), region = c("North", "South", "West")[1 + at %% 3]
)))
clusters <- kept("clusters", cbind(in_clusters(15, sample(5:14, 15, TRUE)), fpc = 90, pw = 6.25))

two <- in_clusters(12, sample(3:6, 12, TRUE))
two$snum <- ave(two$dnum, two$dnum, FUN = seq_along)
two$fpc1 <- 75
two$fpc2 <- ave(two$dnum, two$dnum, FUN = length) + two$dnum %% 5 # some districts are there whole
two <- kept("two-stage", two)

nested <- do.call(rbind, lapply(1:5, function(at) {
  psus <- c(2, 3, 4, 2, 3)[at]
  found <- in_clusters(psus, sample(4:9, psus, TRUE))
  found$dnum <- match(found$dnum, unique(found$dnum))
  found$region <- sample(c("North", "South", "West"), nrow(found), TRUE)
  cbind(stratum = at, found, pw = round(runif(nrow(found), 20, 60), 2), fpc = c(10, 12, 9, 2, 14)[at])
}))
nested$fpc2 <- 2 * ave(nested$dnum, nested$stratum, nested$dnum, FUN = length) + 3
nested <- kept("nested", nested)

lonely <- do.call(rbind, lapply(1:5, function(at) {
  psus <- c(3, 1, 2, 1, 4)[at]
  cbind(stratum = at, in_clusters(psus, sample(4:8, psus, TRUE)), pw = round(runif(1, 3, 9), 2), fpc = c(9, 1, 8, 5, 11)[at])
}))
lonely$dnum <- 1000 * lonely$stratum + lonely$dnum
lonely <- kept("lonely", lonely)

pairs <- do.call(rbind, lapply(1:6, function(at) cbind(
  stratum = at, in_clusters(2, sample(4:8, 2, TRUE)), pw = round(runif(1, 5, 30), 2)
)))
pairs$dnum <- 10 * pairs$stratum + (pairs$dnum > 107)
pairs <- kept("pairs", pairs)

with_replicates <- function(name, table, design, ..., combined = TRUE) {
  made <- as.svrepdesign(design, ...)
  columns <- round(as.matrix(weights(made, type = if (combined) "analysis" else "replication")), 8)
  colnames(columns) <- sprintf("rep%02d", seq_len(ncol(columns)))
  list(table = kept(name, cbind(table, columns)), scale = made$scale, rscales = made$rscales, combined = combined)
}

# ---- Estimates -----------------------------------------------------------------------------------------------------

cases <- list()
case <- function(name, data, arguments, estimates) {
  cases[[length(cases) + 1]] <<- list(name = name, data = data, arguments = arguments, estimates = estimates)
}

kish <- function(d) sum(weights(d, "sampling"))^2 / sum(weights(d, "sampling")^2)
answered <- function(d, ...) d[complete.cases(d$variables[, c(...), drop = FALSE]), ]
values <- function(d, variable) sort(unique(d$variables[[variable]]))
entry <- function(variable, level, by, m, limits, df, deff, ...) c(
  list(variable = variable, level = level, by = by, estimate = as.numeric(coef(m)), se = as.numeric(SE(m)),
       low = limits[1], high = limits[2], df = df, deff = deff), list(...)
)

# Calls found(part of the design, its group) for every group of `by`, or once for all.
by_groups <- function(d, by, found) {
  if (is.null(by)) return(found(d, structure(list(), names = character())))
  d <- answered(d, by)
  groups <- unique(d$variables[, by, drop = FALSE])
  do.call(c, lapply(seq_len(nrow(groups)), function(at) {
    group <- groups[at, , drop = FALSE]
    inside <- Reduce(`&`, lapply(by, function(one) d$variables[[one]] == group[[one]]))
    found(d[inside, ], lapply(as.list(group), as.character))
  }))
}

shares <- function(d, variable, by = NULL, df = degf(d), level = 0.95, method = "mean", deff = TRUE) {
  by_groups(d, by, function(part, group) {
    part <- answered(part, variable)
    lapply(values(part, variable), function(value) {
      part$variables$.is <- as.numeric(part$variables[[variable]] == value)
      m <- svymean(~.is, part, deff = deff)
      limits <- if (method == "mean") confint(m, df = df, level = level) else
        confint(svyciprop(~.is, part, method = method, df = df, level = level))
      entry(variable, as.character(value), group, m, as.numeric(limits), df, if (deff) as.numeric(deff(m)),
            count = sum(part$variables$.is), base = nrow(part), n_eff = kish(part))
    })
  })
}

numbers <- function(d, variable, by = NULL, df = degf(d), level = 0.95, statistic = svymean, deff = TRUE) {
  by_groups(d, by, function(part, group) {
    part <- answered(part, variable)
    part$variables$.value <- part$variables[[variable]]
    m <- statistic(~.value, part, deff = deff)
    list(entry(variable, NULL, group, m, as.numeric(confint(m, df = df, level = level)), df, if (deff) as.numeric(deff(m)),
               count = nrow(part), base = nrow(part)))
  })
}

ratio <- function(d, variable, denominator, by = NULL, df = degf(d), level = 0.95, deff = TRUE) {
  by_groups(d, by, function(part, group) {
    part <- answered(part, variable, denominator)
    part$variables$.top <- part$variables[[variable]]
    part$variables$.below <- part$variables[[denominator]]
    m <- svyratio(~.top, ~.below, part, deff = deff)
    list(entry(variable, NULL, group, m, as.numeric(confint(m, df = df, level = level)), df, if (deff) as.numeric(deff(m))))
  })
}

quantiles <- function(d, variable, probs, by = NULL, df = degf(d), level = 0.95, type = "mean") {
  by_groups(d, by, function(part, group) {
    part <- answered(part, variable)
    part$variables$.value <- part$variables[[variable]]
    q <- svyquantile(~.value, part, probs, alpha = 1 - level, interval.type = type, ci = TRUE, df = df)$.value
    lapply(seq_along(probs), function(at) list(
      variable = variable, level = format(probs[at]), by = group, estimate = q[[at, 1]], se = q[[at, 4]],
      low = q[[at, 2]], high = q[[at, 3]], df = df))
  })
}

# Shares of the groups within each answer (row), or of all answers in all groups (cell).
crossed <- function(d, variable, by, percent, df = degf(d)) {
  force(df) # of the whole design, which d is no more in a moment
  d <- answered(d, variable, by)
  do.call(c, lapply(values(d, variable), function(value) lapply(values(d, by), function(group) {
    part <- if (percent == "row") d[d$variables[[variable]] == value, ] else d
    part$variables$.is <- as.numeric(part$variables[[variable]] == value & part$variables[[by]] == group)
    m <- svymean(~.is, part, deff = TRUE)
    entry(variable, as.character(value), setNames(list(as.character(group)), by), m, as.numeric(confint(m, df = df)), df,
          as.numeric(deff(m)), count = sum(part$variables$.is), base = nrow(part))
  })))
}

# Degrees of freedom of a domain: all PSUs of the strata that it touches, less these strata.
domain_df <- function(d, inside) {
  touched <- d$strata[, 1] %in% unique(d$strata[inside, 1])
  length(unique(d$cluster[touched, 1])) - length(unique(d$strata[touched, 1]))
}

# ---- Simple random sample ------------------------------------------------------------------------------------------

d <- svydesign(~1, fpc = ~all, data = simple)
fpc <- c("--fpc", "all")
case("a simple random sample: shares", "simple", c("--of", "opinion,sch.wide,grade", fpc),
     c(shares(d, "opinion"), shares(d, "sch.wide"), shares(d, "grade")))
case("a simple random sample: means", "simple", c("--of", "score,spent", "--kind", "mean", fpc), c(numbers(d, "score"), numbers(d, "spent")))
case("a simple random sample: totals", "simple", c("--of", "spent", "--kind", "total", fpc), numbers(d, "spent", statistic = svytotal))
case("a simple random sample: a ratio", "simple", c("--of", "spent", "--kind", "ratio", "--denominator", "pupils", fpc), ratio(d, "spent", "pupils"))
case("a simple random sample: quantiles", "simple", c("--of", "spent", "--kind", "quantile", "--probs", ".25,.5,.75", fpc),
     quantiles(d, "spent", c(0.25, 0.5, 0.75)))
case("a simple random sample: by two variables", "simple", c("--of", "sch.wide", "--by", "region,female", fpc),
     shares(d, "sch.wide", c("region", "female")))
e <- suppressWarnings(svydesign(~1, data = simple))
case("no design at all", "simple", c("--of", "sch.wide", "--kind", "share"), shares(e, "sch.wide", deff = FALSE))
case("no design at all: a mean", "simple", c("--of", "pupils", "--kind", "mean", "--level", "0.9"), numbers(e, "pupils", level = 0.9, deff = FALSE))

# ---- Stratified ----------------------------------------------------------------------------------------------------

d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = stratified)
design <- c("--strata", "stype", "--weight", "pw", "--fpc", "fpc")
case("strata: shares, each with its own base", "stratified", c("--of", "opinion,sch.wide", design), c(shares(d, "opinion"), shares(d, "sch.wide")))
case("strata: means by group", "stratified", c("--of", "score", "--kind", "mean", "--by", "region", design), numbers(d, "score", "region"))
case("strata: totals by group", "stratified", c("--of", "pupils", "--kind", "total", "--by", "region", design),
     numbers(d, "pupils", "region", statistic = svytotal))
case("strata: a ratio by group", "stratified", c("--of", "spent", "--denominator", "pupils", "--kind", "ratio", "--by", "region", design),
     ratio(d, "spent", "pupils", "region"))
case("strata: shares by the strata", "stratified", c("--of", "sch.wide", "--by", "stype", "--where", "stype != 'K'", design),
     shares(d[d$variables$stype != "K", ], "sch.wide", "stype", df = domain_df(d, d$variables$stype != "K")))
case("strata: quantiles by group", "stratified", c("--of", "spent", "--kind", "quantile", "--by", "sch.wide", "--probs", "0.2,0.5", design),
     quantiles(d, "spent", c(0.2, 0.5), "sch.wide", df = degf(d)))
for (percent in c("row", "cell"))
  case(paste("strata: percent of the", percent), "stratified", c("--of", "opinion", "--by", "region", "--percent", percent, design),
       crossed(d, "opinion", "region", percent))
case("strata: percent of the column", "stratified", c("--of", "opinion", "--by", "region", "--percent", "column", design),
     shares(d, "opinion", "region"))
for (kind in c("logit", "beta"))
  case(paste("strata: the interval", kind), "stratified", c("--of", "sch.wide,grade", "--interval", kind, design),
       c(shares(d, "sch.wide", method = sub("logit", "xlogit", kind)), shares(d, "grade", method = sub("logit", "xlogit", kind))))
case("strata: the interval of a logistic regression", "stratified", c("--of", "sch.wide,female", "--interval", "logit", design),
     c(shares(d, "sch.wide", method = "logit"), shares(d, "female", method = "logit")))
case("strata: another level and other degrees of freedom", "stratified", c("--of", "grade", "--level", "0.9", "--df", "20", design),
     shares(d, "grade", level = 0.9, df = 20))
case("strata: the normal distribution", "stratified", c("--of", "score", "--kind", "mean", "--df", "inf", design),
     lapply(numbers(d, "score", df = Inf), function(one) replace(one, "df", list(NULL))))
case("strata: the normal distribution for quantiles", "stratified", c("--of", "score", "--kind", "quantile", "--df", "inf", "--level", "0.8", design),
     lapply(quantiles(d, "score", 0.5, df = Inf, level = 0.8), function(one) replace(one, "df", list(NULL))))
for (kind in c("logit", "beta"))
  case(paste("strata: quantiles by the interval", kind), "stratified",
       c("--of", "spent", "--kind", "quantile", "--probs", "0.05,0.5,0.9", "--interval", kind, design),
       quantiles(d, "spent", c(0.05, 0.5, 0.9), type = sub("logit", "xlogit", kind)))
inside <- d$variables$score > 55 & !is.na(d$variables$score)
case("strata: a domain", "stratified", c("--of", "sch.wide", "--where", "score > 55", design),
     shares(d[inside, ], "sch.wide", df = domain_df(d, inside)))
inside <- d$variables$sch.wide == "Yes" & d$variables$stype %in% c("E", "H")
case("strata: a domain in some strata", "stratified",
     c("--of", "spent", "--kind", "mean", "--where", "`sch.wide` == 'Yes' and stype in ['E', 'H']", "--by", "region", design),
     numbers(d[inside, ], "spent", "region", df = domain_df(d, inside)))
case("strata: a total of a domain", "stratified", c("--of", "pupils", "--kind", "total", "--where", "`sch.wide` == 'Yes'", design),
     numbers(d[d$variables$sch.wide == "Yes", ], "pupils", statistic = svytotal, df = domain_df(d, d$variables$sch.wide == "Yes")))
gone <- stratified
gone$grade[gone$grade == "010"] <- NA
case("strata: a value that is missing", "stratified", c("--of", "grade", "--missing", "010", design),
     shares(svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = gone), "grade"))
e <- svydesign(~1, strata = ~stype, fpc = ~fpc, data = stratified)
case("strata: weights from the populations", "stratified", c("--of", "pupils", "--kind", "total", "--strata", "stype", "--fpc", "fpc"),
     numbers(e, "pupils", statistic = svytotal))
e <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~rate, data = stratified)
case("strata: populations as fractions", "stratified", c("--of", "grade", "--strata", "stype", "--fpc", "rate", "--weight", "pw"), shares(e, "grade"))
e <- svydesign(~1, weights = ~pw, data = stratified)
case("weights alone", "stratified", c("--of", "opinion", "--weight", "pw"), shares(e, "opinion"))
case("weights alone: mean by group", "stratified", c("--of", "score", "--kind", "mean", "--by", "stype", "--weight", "pw"), numbers(e, "score", "stype"))

mentions <- function(d, base, by = NULL, df = degf(d)) {
  options <- c("phone", "video", "letter")
  by_groups(answered(d, options), by, function(part, group) {
    part$variables$.ticks <- rowSums(part$variables[, options])
    if (base == "ticked") part <- part[part$variables$.ticks > 0, ]
    lapply(options, function(option) {
      part$variables$.is <- part$variables[[option]]
      m <- if (base == "mentions") svyratio(~.is, ~.ticks, part) else svymean(~.is, part)
      entry(option, "1", group, m, as.numeric(confint(m, df = df)), df, NULL, count = sum(part$variables$.is))
    })
  })
}
several <- c("--of", "phone,video,letter", "--kind", "multiple")
case("strata: several answers, of those who answered", "stratified", c(several, "--base", "answered", design), mentions(d, "answered"))
case("strata: several answers, of all mentions", "stratified", c(several, "--base", "mentions", design), mentions(d, "mentions"))
case("strata: several answers by group", "stratified", c(several, "--by", "region", design), mentions(d, "answered", "region"))
case("strata: mentions by group", "stratified", c(several, "--by", "region", "--base", "mentions", design), mentions(d, "mentions", "region"))

# ---- Clusters ------------------------------------------------------------------------------------------------------

d <- svydesign(~dnum, fpc = ~fpc, data = clusters)
design <- c("--cluster", "dnum", "--fpc", "fpc")
case("clusters: shares", "clusters", c("--of", "opinion,sch.wide", design), c(shares(d, "opinion"), shares(d, "sch.wide")))
case("clusters: means and by group", "clusters", c("--of", "score", "--kind", "mean", "--by", "region", design), numbers(d, "score", "region"))
case("clusters: totals", "clusters", c("--of", "pupils,spent", "--kind", "total", design),
     c(numbers(d, "pupils", statistic = svytotal), numbers(d, "spent", statistic = svytotal)))
case("clusters: a domain", "clusters", c("--of", "grade", "--where", "region == 'North'", design),
     shares(d[d$variables$region == "North", ], "grade", df = domain_df(d, d$variables$region == "North")))
case("clusters: the interval beta", "clusters", c("--of", "sch.wide,grade", "--interval", "beta", design),
     c(shares(d, "sch.wide", method = "beta"), shares(d, "grade", method = "beta")))
case("clusters: the interval logit", "clusters", c("--of", "sch.wide", "--interval", "logit", "--level", "0.99", design),
     shares(d, "sch.wide", method = "xlogit", level = 0.99))
case("clusters: the median", "clusters", c("--of", "spent", "--kind", "quantile", "--probs", "0.5", design), quantiles(d, "spent", 0.5))
e <- svydesign(~dnum, weights = ~pw, data = clusters)
case("clusters with replacement", "clusters", c("--of", "female", "--by", "sch.wide", "--cluster", "dnum", "--weight", "pw"), shares(e, "female", "sch.wide"))

design <- c("--cluster", "dnum,snum", "--fpc", "fpc1,fpc2", "--nest")
d <- svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, nest = TRUE, data = two)
case("two stages: shares", "two-stage", c("--of", "opinion,sch.wide", design), c(shares(d, "opinion"), shares(d, "sch.wide")))
case("two stages: a mean by group", "two-stage", c("--of", "score", "--kind", "mean", "--by", "region", design), numbers(d, "score", "region"))
case("two stages: totals", "two-stage", c("--of", "pupils", "--kind", "total", design), numbers(d, "pupils", statistic = svytotal))
case("two stages: a ratio", "two-stage", c("--of", "spent", "--denominator", "pupils", "--kind", "ratio", design), ratio(d, "spent", "pupils"))
case("two stages: a domain", "two-stage", c("--of", "grade", "--where", "female == 1", design),
     shares(d[d$variables$female == 1, ], "grade", df = domain_df(d, d$variables$female == 1)))

d <- svydesign(~dnum, strata = ~stratum, weights = ~pw, nest = TRUE, data = nested)
design <- c("--cluster", "dnum", "--strata", "stratum", "--nest", "--weight", "pw")
case("nested ids: shares", "nested", c("--of", "opinion,sch.wide", design), c(shares(d, "opinion"), shares(d, "sch.wide")))
case("nested ids: a mean by group", "nested", c("--of", "score", "--kind", "mean", "--by", "region", design), numbers(d, "score", "region"))
case("nested ids: a domain that misses clusters", "nested", c("--of", "score", "--kind", "mean", "--where", "region == 'West' and female == 1 and stratum < 4", design), {
  inside <- with(d$variables, region == "West" & female == 1 & stratum < 4)
  numbers(d[inside, ], "score", df = domain_df(d, inside))
})
case("nested ids: the interval beta", "nested", c("--of", "grade", "--interval", "beta", design), shares(d, "grade", method = "beta"))
e <- svydesign(~dnum, strata = ~stratum, weights = ~pw, fpc = ~fpc, nest = TRUE, data = nested)
case("nested ids: with populations", "nested", c("--of", "spent", "--kind", "total", design, "--fpc", "fpc"), numbers(e, "spent", statistic = svytotal))

nested$row <- seq_len(nrow(nested))
e <- svydesign(~dnum + row, strata = ~stratum, weights = ~pw, fpc = ~fpc + fpc2, nest = TRUE, data = nested)
case("strata of two stages, the rows being the second", "nested", c("--of", "grade", "--by", "female", design, "--fpc", "fpc,fpc2"), shares(e, "grade", "female"))
case("strata of two stages: the median", "nested", c("--of", "score", "--kind", "quantile", "--probs", "0.02,0.5", design, "--fpc", "fpc,fpc2"),
     quantiles(e, "score", c(0.02, 0.5)))

# ---- Strata with a single cluster ----------------------------------------------------------------------------------

for (option in c("remove", "adjust", "average", "certainty")) {
  options(survey.lonely.psu = option)
  d <- svydesign(~dnum, strata = ~stratum, weights = ~pw, data = lonely)
  e <- svydesign(~dnum, strata = ~stratum, weights = ~pw, fpc = ~fpc, data = lonely)
  design <- c("--cluster", "dnum", "--strata", "stratum", "--weight", "pw", "--lonely-psu", option)
  case(paste("single clusters:", option), "lonely", c("--of", "sch.wide", design), shares(d, "sch.wide"))
  case(paste("single clusters, a total:", option), "lonely", c("--of", "pupils", "--kind", "total", design), numbers(d, "pupils", statistic = svytotal))
  case(paste("single clusters with populations:", option), "lonely", c("--of", "score", "--kind", "mean", design, "--fpc", "fpc"), numbers(e, "score"))
  case(paste("single clusters with populations, a total:", option), "lonely", c("--of", "spent", "--kind", "total", design, "--fpc", "fpc"), numbers(e, "spent", statistic = svytotal))
  inside <- d$variables$region != "North"
  case(paste("single clusters, a domain:", option), "lonely", c("--of", "spent", "--kind", "mean", "--where", "region != 'North'", design),
       numbers(d[inside, ], "spent", df = domain_df(d, inside)))
}
options(survey.lonely.psu = "fail")

# ---- Rows without weight, and single rows at the second stage ---------------------------------------------------------

set.seed(11)
weightless <- nested
weightless$pw[runif(nrow(nested)) < 0.1 | (nested$stratum == 3 & nested$dnum == 2)] <- 0
weightless <- kept("weightless", weightless)
d <- svydesign(~dnum, strata = ~stratum, weights = ~pw, nest = TRUE, data = weightless)
design <- c("--cluster", "dnum", "--strata", "stratum", "--nest", "--weight", "pw")
case("weights of 0: shares", "weightless", c("--of", "grade", design), lapply(shares(d, "grade"), function(one) replace(one, c("count", "base"), list(NULL))))
case("weights of 0: a mean by group", "weightless", c("--of", "score", "--kind", "mean", "--by", "female", design),
     lapply(numbers(d, "score", "female"), function(one) replace(one, c("count", "base"), list(NULL))))
case("weights of 0: quantiles", "weightless", c("--of", "spent", "--kind", "quantile", "--probs", "0.3,0.6", design), quantiles(d, "spent", c(0.3, 0.6)))

single <- two[!(two$dnum == two$dnum[1] & two$snum > 1), ]
single <- kept("single", single)
for (option in c("remove", "adjust", "certainty")) { # "average" is no number in R: it averages within each district alone
  options(survey.lonely.psu = option)
  d <- svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, nest = TRUE, data = single)
  design <- c("--cluster", "dnum,snum", "--fpc", "fpc1,fpc2", "--nest", "--lonely-psu", option)
  case(paste("a single row at the second stage:", option), "single", c("--of", "sch.wide", design), shares(d, "sch.wide"))
  case(paste("a single row at the second stage, a total:", option), "single", c("--of", "pupils", "--kind", "total", design),
       numbers(d, "pupils", statistic = svytotal))
}
options(survey.lonely.psu = "fail")

# ---- Replicate weights ---------------------------------------------------------------------------------------------

words <- function(found, mse) c(
  "--weight", "pw", "--replicates", "rep*", "--scale", sprintf("%.17g", found$scale),
  "--rscales", paste(sprintf("%.17g", found$rscales), collapse = ","), if (found$combined) "--combined", if (mse) "--mse"
)
replicated <- function(label, name, found) for (mse in c(FALSE, TRUE)) {
  d <- svrepdesign(weights = ~pw, repweights = "rep[0-9]+", data = found$table, type = "other", scale = found$scale,
                   rscales = found$rscales, combined.weights = found$combined, mse = mse)
  called <- function(what) paste0(label, if (mse) ", about the estimate: " else ", about their mean: ", what)
  case(called("shares"), name, c("--of", "opinion,sch.wide", words(found, mse)), c(shares(d, "opinion"), shares(d, "sch.wide")))
  case(called("a mean by group"), name, c("--of", "spent", "--kind", "mean", "--by", "female", words(found, mse)), numbers(d, "spent", "female"))
  case(called("a total"), name, c("--of", "pupils", "--kind", "total", words(found, mse)), numbers(d, "pupils", statistic = svytotal, deff = FALSE))
  case(called("a ratio"), name, c("--of", "spent", "--denominator", "pupils", "--kind", "ratio", words(found, mse)), ratio(d, "spent", "pupils", deff = FALSE))
  inside <- d$variables$region == "South"
  case(called("a domain"), name, c("--of", "grade", "--where", "region == 'South'", words(found, mse)), shares(d[inside, ], "grade"))
  for (kind in c("logit", "beta"))
    case(called(paste("the interval", kind)), name, c("--of", "grade", "--interval", kind, words(found, mse)),
         shares(d, "grade", method = sub("logit", "xlogit", kind)))
  case(called("a median"), name, c("--of", "spent", "--kind", "quantile", "--probs", "0.5", words(found, mse)), quantiles(d, "spent", 0.5))
}

of_clusters <- svydesign(~dnum, weights = ~pw, data = clusters)
of_nested <- svydesign(~dnum, strata = ~stratum, weights = ~pw, nest = TRUE, data = nested)
of_pairs <- svydesign(~dnum, strata = ~stratum, weights = ~pw, data = pairs)
case("two clusters a stratum", "pairs", c("--of", "grade", "--by", "region", "--cluster", "dnum", "--strata", "stratum", "--weight", "pw"),
     shares(of_pairs, "grade", "region"))
replicated("jackknife", "jackknife", with_replicates("jackknife", clusters, of_clusters, type = "JK1"))
replicated("jackknife in strata", "jackknife-strata", with_replicates("jackknife-strata", nested, of_nested, type = "JKn", combined = FALSE))
set.seed(7)
replicated("bootstrap", "bootstrap", with_replicates("bootstrap", nested, of_nested, type = "subbootstrap", replicates = 16))
replicated("balanced", "balanced", with_replicates("balanced", pairs, of_pairs, type = "BRR", combined = FALSE))
replicated("Fay", "fay", with_replicates("fay", pairs, of_pairs, type = "Fay", fay.rho = 0.3))

# ---- Out -----------------------------------------------------------------------------------------------------------

json <- function(value) gsub('"NaN"', "NaN", as.character(jsonlite::toJSON(value, auto_unbox = TRUE, digits = NA, null = "null")))
lines <- vapply(cases, function(one) paste0(
  '{"name": ', json(one$name), ', "data": ', json(one$data), ',\n "arguments": ', as.character(jsonlite::toJSON(one$arguments)), ',\n "estimates": [\n  ',
  paste(vapply(one$estimates, json, ""), collapse = ",\n  "), "]}"
), "")
writeLines(paste0("[\n", paste(lines, collapse = ",\n"), "\n]"), file.path(folder, "estimates.json"), useBytes = TRUE)
cat(length(cases), "cases,", sum(vapply(cases, function(one) length(one$estimates), 1)), "estimates\n")
