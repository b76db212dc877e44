"""Who may do what: every address and every action with every role, against docs/reference/rights.md."""
