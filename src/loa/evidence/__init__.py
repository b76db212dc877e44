"""Base: content-addressed bytes and the hash chain of what was proven.

May import the base rooms to its left, up to `notices`.
"""
