"""The screens of leaders and units, and the tables behind them to take away."""
