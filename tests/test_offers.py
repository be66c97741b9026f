"""Offers as a person keeps them: private, saved as typed, taken back."""

from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec
import pytest

from intern_desktop import offers
from intern_desktop.payroll.offer import Offer
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, entries_of, private

THU_HA = "person-thu-ha"
AUTHOR = Author(THU_HA)
MOMENT = datetime(2026, 11, 24, 7, 46, tzinfo=UTC)
HOA_SEN = Offer(
    prefecture="13",
    pay=200_000,
    hours=Decimal("155.0"),
    start=date(2027, 4, 9),
    programme="titp",
    housing=33_000,
    overtime_hours=Decimal("12.5"),
    birthday=date(2003, 1, 31),
)


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    yield opened
    opened.close()


def kept(store, person=THU_HA):
    with store.reading() as reading:
        return offers.list_offers(reading, person)


def add(store, name="Thực phẩm Hoa Sen", offer=HOA_SEN):
    with store.act(AUTHOR, MOMENT) as act:
        return offers.add(act, THU_HA, name, offer)


def test_an_offer_comes_back_as_it_was_saved(store):
    offer_id = add(store)
    with store.reading() as reading:
        found = offers.load(reading, THU_HA, offer_id)
    assert found.offer == HOA_SEN
    assert found.name == "Thực phẩm Hoa Sen"
    assert found.saved_at == MOMENT


def test_offers_are_listed_by_name_and_only_to_their_person(store):
    add(store, "Sao Mai")
    add(store, "Hoa Sen")
    assert [one.name for one in kept(store)] == ["Hoa Sen", "Sao Mai"]
    assert kept(store, "somebody-else") == []


def test_the_latest_word_counts_and_the_earlier_is_gone(store):
    offer_id = add(store)
    with store.act(AUTHOR, MOMENT) as act:
        offers.save(act, THU_HA, offer_id, msgspec.structs.replace(HOA_SEN, pay=205_000))
    assert [one.offer.pay for one in kept(store)] == [205_000]
    with store.reading() as reading:
        payloads = [entry.payload or b"" for entry in entries_of(reading, [private(THU_HA)])]
    assert not any(b"200000" in payload for payload in payloads)


def test_an_offer_is_private(store):
    add(store)
    with store.reading() as reading:
        assert entries_of(reading, [private(THU_HA)])
        assert entries_of(reading, ["centre", f"shared/{THU_HA}"]) == []


def test_a_new_name_keeps_what_the_offer_says(store):
    offer_id = add(store)
    with store.act(AUTHOR, MOMENT) as act:
        offers.rename(act, THU_HA, offer_id, "Hoa Sen, Tokyo")
    assert [(one.name, one.offer) for one in kept(store)] == [("Hoa Sen, Tokyo", HOA_SEN)]


def test_a_deleted_offer_is_off_the_list_until_it_is_taken_back(store):
    offer_id = add(store)
    with store.act(AUTHOR, MOMENT) as act:
        offers.delete(act, THU_HA, offer_id)
    assert kept(store) == []
    assert store.undo(AUTHOR, MOMENT)
    assert [one.id for one in kept(store)] == [offer_id]


def test_offers_are_there_after_a_restart(store, data_folder):
    offer_id = add(store)
    store.close()
    again = Store.open(data_folder)
    assert [one.id for one in kept(again)] == [offer_id]
    again.close()


def test_an_offer_of_a_newer_program_is_left_alone(store):
    add(store)
    newer = '{"prefecture": "13", "pay": 1, "resident_tax": "asked by a later program"}'
    with store.act(AUTHOR, MOMENT) as act:
        act.append("offer", subject=f"{THU_HA}/later", scope=private(THU_HA), fields={"name": "L", "body": newer})
    assert [one.name for one in kept(store)] == ["Thực phẩm Hoa Sen"]
