"""Base: organisations in time, groups, aliases, people, posts, and what a post may do.

May import `audit`, `work`, `fetching`.
"""
