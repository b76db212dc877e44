"""Commendation: the titles of the law, points by figures, suggestions from results, the papers."""
