"""
The plan of the fieldwork, as the author writes it in `fieldwork.yaml`: who sends, when, which words, what is told about data.

Pure: nothing here sends, looks at a clock or knows a database.
"""
