"""The screens of leaders and units: what they watch, what they count, and the lists behind their numbers."""
