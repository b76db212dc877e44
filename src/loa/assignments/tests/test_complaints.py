"""What is wrong in the form of an act is named with its field."""

import pytest
from django.utils.translation import override

from loa.assignments.forms import ActForm

NO_DAY = "is no day: write day/month/year, for instance 25/12/2025."
DONE = "Not saved. Done so far:"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"count": "9999999999"}, f"{DONE} Ensure this value is less than or equal to 1000000000."),
        ({"more": "three"}, f"{DONE} Enter a whole number."),
        (
            {"day": "31/02/2026"},
            "Not saved. New day: “31/02/2026” is no day: write day/month/year, for instance 25/12/2025.",
        ),
        ({"officer": "x"}, "Not saved: look at the number, the day and the file again."),
    ],
)
def test_what_is_wrong_is_named_with_its_field(values, said):
    with override("en"):
        form = ActForm(values, near=None)
        assert not form.is_valid()
        assert form.complaint == said
