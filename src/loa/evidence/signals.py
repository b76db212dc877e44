"""What this room tells the others."""

from django.dispatch import Signal

erased = Signal()  # blob, why: its bytes go; sent inside the transaction that says so
lost = Signal()  # look: a captured page is gone, or says little of what it said
