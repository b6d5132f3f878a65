# One question in one break with standard errors, by R's survey: FILE is a CSV with q, b, weight, stratum, psu.
# Prints the seconds of svyby, reading and the making of the design left out.
suppressPackageStartupMessages(library(survey))
rows <- read.csv(commandArgs(trailingOnly = TRUE)[1])
rows$q <- factor(rows$q)
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = rows)
answered <- subset(design, !is.na(q))
cat(system.time(svyby(~q, ~b, answered, svymean))[["elapsed"]])
