"""Pages of the directory: `browse` shows it, `changes` changes it."""
