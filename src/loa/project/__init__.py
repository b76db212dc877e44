"""On top: settings, addresses, health and the command line. May import every room."""
