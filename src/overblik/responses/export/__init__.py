"""
Answers for other programs: one module per format, each from the declared columns to bytes.

    parquet_file    the data set itself, exact
    csv_file        texts and numbers for any program, with what spreadsheets take for formulas made harmless
    xlsx_file       a workbook: answers as codes, answers in words, codebook
"""
