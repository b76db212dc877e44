"""Base: what a person is told, in the inbox first.

May import the base rooms to its left, up to `directory`.
"""
