"""Pages of the register and of reviews: doors to queries and actions."""
