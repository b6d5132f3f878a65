"""What can be held against the numbers of a report; each check gives findings and nothing else."""
