"""PLAN: a campaign with its phases, themes, forms, slogans, sources of money and duties.

May import `documents` and the base rooms.
"""
