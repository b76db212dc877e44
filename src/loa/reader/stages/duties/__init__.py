"""Duties laid on somebody: in tables, under labels, under headings that name units, in sentences.

Reads a `Document`. Each module finds one shape; `finding.find_duties` puts them together, most certain first.
"""
