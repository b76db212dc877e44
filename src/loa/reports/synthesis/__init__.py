"""The synthesised report: what is counted for it, its charts and tables, and what it may say."""
