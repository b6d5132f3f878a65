"""Who answered: outcomes and their rates, how far those who answered stand for the others, and whom to call."""
