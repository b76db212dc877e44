"""Every change of the directory: `units`, `names`, `people`.

Each action takes the account that acts first; None is the operator of this machine (commands, the example).
"""
