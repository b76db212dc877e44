"""Settings: `base` for all, `dev` for one machine, `test` for the suites, `production` for an office."""
