"""What is asked before the directory is changed."""
