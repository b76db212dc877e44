"""REPORT: the annex of a synthesised report, for readers without an account.

Holds the workbook, the page, and both in one ZIP with the evidence. Imports this room and `evidence`.
"""
