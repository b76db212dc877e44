"""Commands of this room, one a module."""
