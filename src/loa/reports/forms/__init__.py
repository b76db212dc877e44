"""Forms of this room: what a person may enter, checked."""
