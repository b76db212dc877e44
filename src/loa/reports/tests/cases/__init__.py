"""The case of a campaign: closed, packed, proven, tampered with, and opened again."""
