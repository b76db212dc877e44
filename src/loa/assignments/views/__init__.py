"""The pages of assignments, by concern: each a door to the actions and queries."""
