"""Writing a document in the workspace: its content, its printed form, its number, its signature."""
