"""What assignments tell other rooms; sent inside the transaction that makes it so."""

from django.dispatch import Signal

assignment_moved = Signal()  # assignment, step, way: a way of the table was taken
assignment_given = Signal()  # assignment, step: a part was handed down, or work moved to another unit
