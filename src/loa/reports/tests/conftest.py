"""What most tests of this room begin with: a province, its campaign in which units worked, its report."""

import pytest

from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post
from loa.directory.tests.factories import make_officer
from loa.reports.actions.synthesising import start_synthesis
from loa.reports.tests.factories import MAY, make_worked


@pytest.fixture
def province():
    return make_province(communes=2)


@pytest.fixture
def leader(province):
    return make_officer(province.top, Post.Kind.LEADER)


@pytest.fixture
def campaign(province):
    return make_worked(province)


@pytest.fixture
def report(province, campaign):
    return start_synthesis(province.officer, campaign, period=MAY)
