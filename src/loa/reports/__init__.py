"""REPORT: report requests, unit reports, figures, charts, the synthesised report, the case file.

May import every room to its left, `writer` and the base rooms.
"""
