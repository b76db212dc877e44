"""What this room refuses, in words for the one who asked."""


class Refused(Exception):
    """The sentence says what is wrong and what to do."""
