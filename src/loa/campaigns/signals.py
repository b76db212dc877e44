"""What campaigns tell other rooms; sent inside the transaction that makes it so."""

from django.dispatch import Signal

campaign_started = Signal()  # campaign: it is ACTIVE now, all its rows stand
campaign_recalled = Signal()  # campaign, by, reason
event_dated = Signal()  # event, before, by: the duties bound to it carry their new day
duty_changed = Signal()  # duty, before (its day until now), by: its day or what it counts is another
campaign_closed = Signal()  # campaign, by: nothing of it changes any more
campaign_reopened = Signal()  # campaign, by, reason: it is under way again
