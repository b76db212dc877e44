"""Every door by which a file comes in, each with every file that nobody should take."""
