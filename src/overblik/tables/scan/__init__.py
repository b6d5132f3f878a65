"""One scan of the rows makes additive cubes; shares, means and their standard errors are arithmetic on them."""
