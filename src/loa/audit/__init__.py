"""Base: who changed which value from what to what, and when; idempotency keys of forms and calls.

May import no other room.
"""
