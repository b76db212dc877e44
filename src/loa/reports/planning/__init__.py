"""Next year's plan from this year's results: days moved on, last results, targets, what nobody did."""
