"""Plain tables of data without a questionnaire: CSV and Parquet, column by column."""
