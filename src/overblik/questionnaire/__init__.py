"""What is asked: sections, questions, options, routing."""
