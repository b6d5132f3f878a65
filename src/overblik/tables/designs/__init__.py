"""How units came to answer: strata, clusters, weights, populations or replicate weights, and the variance that follows."""
