"""The pages of this room: each a door to the actions and queries."""
