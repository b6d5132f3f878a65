"""
The look of the fieldwork pages: DKFDS, a style sheet of our own, one font, one sprite of icons.

`make setup` runs `prepare`, which makes `collection/prepared` out of what npm brings and of the sources in this folder; the server
reads it through `assets`. Nothing that others made is committed, and nothing is fetched while the server runs.
"""
