"""Whether the plans with which units answer take up the duties laid on them."""
