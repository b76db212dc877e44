"""Pictures that the reader could not read hold the start until somebody says that they were looked at."""

import pytest
from django.urls import reverse

from loa.audit.models import Change
from loa.campaigns.actions import start_campaign
from loa.campaigns.errors import Refused as NotStarted
from loa.campaigns.tests.factories import make_plan, make_province
from loa.directory.rights import NotAllowed
from loa.documents.actions.pictures import confirm_pictures
from loa.documents.errors import Refused
from loa.documents.models import Document
from loa.documents.queries import current_reading, ready_to_start
from loa.documents.review import state_of
from loa.reader.formats.pdf.sheets import UNREAD

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    return make_province(communes=1)


@pytest.fixture
def document(province):
    return make_plan(province)


@pytest.fixture
def reading(document):
    found = current_reading(document)
    found.remarks = [{"kind": UNREAD, "text": "Có hình.", "spans": []}]
    found.save(update_fields=["remarks"])
    return found


def test_the_start_waits_until_the_pictures_were_looked_at(client, province, document, reading):
    assert len(ready_to_start(document).reasons) == 1
    assert not state_of(reading)["ready"]
    with pytest.raises(NotStarted, match="hình chưa đọc được chữ"):
        start_campaign(province.officer, document, key="a")
    client.force_login(province.officer)
    address = reverse("documents:document", args=[document.pk])
    assert "Tôi đã xem các hình" in client.get(address).content.decode()
    client.post(reverse("documents:pictures", args=[document.pk]))
    page = client.get(address).content.decode()
    assert "Tôi đã xem các hình" not in page
    assert f"{province.officer.person.name} đã xem" in page
    assert Change.objects.filter(action="documents.confirm_pictures").count() == 1
    assert ready_to_start(document).ready
    start_campaign(province.officer, document, key="b")


def test_a_paper_without_such_pictures_waits_for_nobody(province, document):
    assert ready_to_start(document).ready
    confirm_pictures(province.officer, current_reading(document))
    assert not Change.objects.filter(action="documents.confirm_pictures").exists()


def test_only_who_reviews_confirms_and_only_while_it_is_reviewed(client, province, document, reading):
    with pytest.raises(NotAllowed):
        confirm_pictures(province.commune_officers[0], reading)
    confirm_pictures(province.officer, reading)
    confirm_pictures(province.officer, reading)  # said once
    assert Change.objects.filter(action="documents.confirm_pictures").count() == 1
    Document.objects.filter(pk=document.pk).update(state=Document.State.CARRIED)
    with pytest.raises(Refused):
        confirm_pictures(province.officer, reading)


def test_read_anew_the_pictures_are_to_be_looked_at_anew(province, document, reading):
    confirm_pictures(province.officer, reading)
    reading.remarks = [{"kind": UNREAD, "text": "Có hình.", "spans": []}]  # as the reader writes them
    reading.save(update_fields=["remarks"])
    assert not ready_to_start(document).ready
