"""Base: leased rows, the worker that does them, clocks, and the progress of long work.

May import `audit`.
"""
