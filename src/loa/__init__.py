"""Loa: a public-information campaign from the signed plan to the proven report."""

__version__ = "0.1.0"
