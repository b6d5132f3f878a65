"""
Figures: what is drawn, in what colours, where on the page, and in words for those who do not see it.

    table -> chart (what is said) -> layout (where it stands) -> specification (Vega-Lite)
                                  -> alternative text
"""
