"""A reading written out for people and programs."""
