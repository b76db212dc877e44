"""Every change in this room, by concern: asking, writing, deciding, defining, checking."""
