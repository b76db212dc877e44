"""What pages and other rooms ask of reports, by concern."""
