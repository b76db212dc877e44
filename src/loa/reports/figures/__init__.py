"""Figures: what is counted, how it sums, how a value is kept with its rows and checked again later."""
