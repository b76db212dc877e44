"""What this room tells the rooms to its right."""

from django.dispatch import Signal

# A reading stands with its rows; sent inside the transaction that finishes it. Argument: reading.
document_read = Signal()
