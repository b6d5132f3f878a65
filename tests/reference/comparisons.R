# Makes comparisons.csv (invented data) and comparisons.json (what R's package survey says of them):
#
#     cd tests/reference && Rscript comparisons.R
#
# R 4.2.2, survey 4.1.1. The tests read the two files; R is not needed to run them.
suppressPackageStartupMessages(library(survey))

# --- Invented data: four strata, four PSUs each, about ten people in each, weights that differ, replicates of JKn
set.seed(20201126)
psu <- data.frame(stratum = rep(c("N", "S", "E", "W"), each = 4), psu = 1:16)
psu$psus <- c(N = 9, S = 12, E = 7, W = 40)[psu$stratum]
rows <- psu[rep(1:16, times = 8 + (1:16) %% 5), ]
size <- nrow(rows)
rows$weight <- round(runif(size, 0.5, 4) * c(N = 1, S = 2, E = 1, W = 3)[rows$stratum], 2)
leaning <- rnorm(16)[rows$psu]
rows$group <- c("a", "b", "c")[1 + (runif(size) < 0.5) + (runif(size) < 0.4)]
rows$sex <- ifelse(runif(size) < plogis(0.4 * leaning), "f", "m")
rows$answer <- c("yes", "partly", "no", "unsure")[1 + rbinom(size, 3, plogis(leaning - 0.5 * (rows$sex == "m")))]
rows$score <- round(10 + 2 * leaning + (rows$group == "c") + rnorm(size), 2)
rows$answer[c(5, 50, 99)] <- NA
rows$score[c(7, 70)] <- NA
design <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
jack <- as.svrepdesign(design, type = "JKn")
replicates <- weights(jack, type = "analysis")
colnames(replicates) <- paste0("rep", seq_len(ncol(replicates)))
written <- cbind(rows, signif(replicates, 17))
options(digits = 17)
write.csv(written, "comparisons.csv", row.names = FALSE, quote = FALSE, na = "")

# --- The designs, and a domain that every PSU has rows in
women <- function(design) subset(design, sex == "f")
designs <- list(
  weights = svydesign(~1, weights = ~weight, data = rows),
  clusters = design,
  fpc = svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~psus, data = rows),
  replicates = svrepdesign(data = rows, weights = ~weight, repweights = replicates, type = "JKn",
                           scale = jack$scale, rscales = jack$rscales, combined.weights = TRUE)
)
stopifnot(length(unique(rows$psu[rows$sex == "f" & !is.na(rows$answer)])) == 16)

number <- function(x) unname(as.numeric(x))
table_of <- function(design, formula) {
  of <- svychisq(formula, design, statistic = "F")
  first <- svychisq(formula, design, statistic = "Chisq")
  shown <- svytable(formula, design)
  used <- sum(!is.na(design$variables$answer) & !is.na(design$variables[[all.vars(formula)[2]]]))
  plain <- suppressWarnings(chisq.test(shown / sum(shown) * used, correct = FALSE))
  list(f = number(of$statistic), df = number(of$parameter[1]), ddf = number(of$parameter[2]), p = number(of$p.value),
       chisq_p = number(first$p.value), n = used, pearson = number(plain$statistic), pearson_p = number(plain$p.value))
}
means_of <- function(design, formula, df) {
  found <- svyby(~score, formula, subset(design, !is.na(score)), svymean, covmat = TRUE)
  mean <- coef(found); cov <- vcov(found); k <- length(mean)
  pairs <- combn(k, 2)
  contrasts <- t(apply(pairs, 2, function(pair) replace(numeric(k), pair, c(-1, 1))))
  estimate <- number(contrasts %*% mean)
  se <- sqrt(number(diag(contrasts %*% cov %*% t(contrasts))))
  p <- 2 * pt(-abs(estimate / se), df)
  first <- cbind(-1, diag(k - 1))
  wald <- number(t(first %*% mean) %*% solve(first %*% cov %*% t(first)) %*% (first %*% mean))
  f <- (df - k + 2) / (df * (k - 1)) * wald
  list(means = number(mean), df = df, estimate = estimate, se = se, p = p, low = estimate - qt(0.975, df) * se,
       high = estimate + qt(0.975, df) * se, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH"), f = f,
       f_p = pf(f, k - 1, df - k + 2, lower.tail = FALSE))
}
# The t of survey itself: the same statistic; its p has one degree of freedom less
ttest_of <- function(design) {
  found <- svyttest(score ~ sex, design)
  list(t = number(found$statistic), df = number(found$parameter), estimate = number(found$estimate))
}
# Shares of "yes": women against everybody (a part against its whole), and two answers of the same people
overlap_of <- function(design) {
  design <- update(design, yes = as.numeric(!is.na(answer) & answer == "yes"), told = as.numeric(!is.na(answer)),
                   no = as.numeric(!is.na(answer) & answer == "no"), woman = as.numeric(sex == "f"))
  totals <- svytotal(~yes + told + no + I(yes * woman) + I(told * woman), design)
  names(totals) <- c("yes", "told", "no", "yesw", "toldw")
  attr(totals, "var") -> var
  dimnames(var) <- list(names(totals), names(totals))
  attr(totals, "var") <- var
  part <- svycontrast(totals, quote(yesw / toldw - yes / told))
  answers <- svycontrast(totals, quote(no / told - yes / told))
  list(part = number(coef(part)), part_se = number(SE(part)), answers = number(coef(answers)),
       answers_se = number(SE(answers)))
}

found <- list()
for (name in names(designs)) {
  design <- designs[[name]]
  df <- if (name == "weights") size - 1 else 12
  found[[name]] <- list(
    answer_by_sex = table_of(design, ~answer + sex),
    answer_by_group = table_of(design, ~answer + group),
    group_of_women = table_of(women(design), ~answer + group),
    score_by_sex = means_of(design, ~sex, df),
    score_by_group = means_of(design, ~group, df),
    score_by_group_of_women = means_of(women(design), ~group, df),
    ttest = ttest_of(design),
    overlap = if (name != "replicates") overlap_of(design)
  )
}
found$replicates$scale <- jack$scale
found$replicates$rscales <- number(jack$rscales)

# --- Weights held to a margin: the residuals of what the margin does not explain
held <- postStratify(designs$clusters, ~sex, data.frame(sex = c("f", "m"), Freq = c(300, 350)))
regression <- summary(svyglm(score ~ group, subset(held, !is.na(score))))$coefficients
found$poststratified <- list(answer_by_group = table_of(held, ~answer + group),
                             estimate = number(regression[-1, 1]), se = number(regression[-1, 2]))

# --- JSON without a package
json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    inside <- mapply(function(name, value) paste0('"', name, '": ', json(value)), names(x), x)
    return(paste0("{", paste(inside, collapse = ",\n"), "}"))
  }
  text <- ifelse(is.na(x), "null", sprintf("%.17g", x))
  if (length(text) == 1) text else paste0("[", paste(text, collapse = ", "), "]")
}
writeLines(json(found), "comparisons.json")
