"""Base: the one guarded fetch, and foreign files opened in a child process with limits.

May import `audit`, `work` and the library `reader`.
"""
