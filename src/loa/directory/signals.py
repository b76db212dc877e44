"""What the directory tells other rooms."""

from django.dispatch import Signal

unit_changed = Signal()  # unit: added, renamed, moved or ended
post_changed = Signal()  # post: taken up or ended
account_closed = Signal()  # user, by: nobody signs in with it any more
calendar_changed = Signal()  # day: it is worked or free otherwise than before
