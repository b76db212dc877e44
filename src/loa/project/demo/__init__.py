"""A country that does not exist, with any number of assignments. May import all rooms."""
