"""Pages for respondents: start, sections, end, receipt, and what else one may do with a personal link."""
