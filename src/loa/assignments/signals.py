"""What assignments tell other rooms; sent inside the transaction that makes it so."""

from django.dispatch import Signal

assignment_moved = Signal()  # assignment, step, way: a state was left and another entered
