"""The pages of reports, each a door to the actions and queries."""
