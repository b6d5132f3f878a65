"""
Asking on the web: pages, answers, fieldwork and staff.

Django lives here and nowhere else. Questionnaires are never models: they are read from the study's folder, and models hold what
fieldwork adds to it. Nothing here knows how a report is made.
"""
