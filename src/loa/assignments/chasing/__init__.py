"""Nobody is late in silence: reminders by plan, escalation, and the letter that urges.

`plan` says what is due to be told on a day; `sweeping` tells it, in pieces; `letter` drafts the letter.
"""
