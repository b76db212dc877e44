"""Accounts: signing in, the second factor, passwords; over django-allauth, with our own pages and words."""
