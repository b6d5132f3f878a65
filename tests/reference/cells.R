# Differences between a study's own cells, by the survey package: the offices of tests/report/offices.py, ten of twelve.
# Prints estimate, standard error and p, which stand in tests/tables/comparisons/test_of_cells.py.
suppressMessages(library(survey))

offices <- data.frame(
  video = c(rep(1, 7), rep(0, 3)), other = c(rep(0, 9), 1), young = c(rep(1, 4), rep(0, 6)), employed = 1:10,
  sick = c(1, 1, rep(0, 8)), sick_base = c(rep(1, 9), 0), north = c(rep(1, 6), rep(0, 4)), one = 1, size = 12
)
offices$south <- 1 - offices$north
offices$employed_north <- offices$north * offices$employed
offices$employed_south <- offices$south * offices$employed
design <- svydesign(ids = ~1, data = offices, fpc = ~size)

told <- function(estimate) {
  p <- 2 * pt(-abs(coef(estimate) / SE(estimate)), degf(design))
  cat(sprintf("%.12f %.12f %.12f\n", coef(estimate), SE(estimate), p))
}
told(svycontrast(svymean(~video + other, design), c(1, -1)))
told(svycontrast(svytotal(~young + one + sick + sick_base, design), quote(young / one - sick / sick_base)))
told(svycontrast(
  svytotal(~employed_north + north + employed_south + south, design),
  quote(employed_north / north - employed_south / south)
))
