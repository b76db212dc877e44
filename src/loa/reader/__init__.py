"""READ: a library without any web framework: bytes → pages → lines → passages → outline → facts.

Holds `formats/` (a module per file type), `stages/` (a module per step), `rules/` (knowledge about
Vietnamese documents as data) and `exports/`. May import no other room. Start at `pipeline.read`.
"""
