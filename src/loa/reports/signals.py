"""What reports tell other rooms; sent inside the transaction that makes it so."""

from django.dispatch import Signal

report_moved = Signal()  # report, step, way: a state was left and another entered
