"""Settings that cannot be are told at start."""

import pytest

from loa.evidence.checks import check_evidence


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, []),
        ({"EVIDENCE_STORE": "s3://kho/a", "CLAMD": "unix:/run/clamd.ctl"}, []),
        ({"EVIDENCE_STORE": "/folder"}, ["evidence.E001"]),
        ({"CLAMD": "clamd"}, ["evidence.E002"]),
        ({"EVIDENCE_CAPTURE_LINKS": True, "CHROMIUM": "/nowhere"}, ["evidence.W001"]),
        ({"EVIDENCE_CAPTURE_LINKS": False, "CHROMIUM": "/nowhere"}, []),
    ],
)
def test_check_tells(settings, values, told):
    settings.EVIDENCE_CAPTURE_LINKS = False
    for name, value in values.items():
        setattr(settings, name, value)
    assert [message.id for message in check_evidence()] == told
