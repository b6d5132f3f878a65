"""
Answering without the web: what a response set holds, which way it takes through the questionnaire, what a page changes.

Pure values and functions; Django begins above.

    posted fields -> given -> merge -> stored items -> route -> lacks, progress, columns
"""
