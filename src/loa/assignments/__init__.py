"""ASSIGN: a duty laid on a unit: acceptance, progress, proof.

May import `documents`, `campaigns` and the base rooms.
"""
