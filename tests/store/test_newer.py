"""What a newer program wrote on another PC is kept, and what cannot be read of it changes nothing here."""

import json
from datetime import datetime, timedelta, timezone

import pytest
from nacl.signing import SigningKey
from sqlalchemy import func, select

from intern_desktop.store import keys, tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import Entry, shared, signed
from intern_desktop.store.journal import Author

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
MOMENT = NOW.isoformat(timespec="seconds")
KEY = SigningKey.generate()


def written_elsewhere(kind, subject, payload, at=MOMENT):
    """An entry of another PC, rightly signed."""
    unsigned = Entry(
        device="another",
        scope=shared("ha"),
        seq=1,
        lamport=1000,
        recorded_at=at,
        author="ha",
        signer=keys.public_of(KEY),
        kind=kind,
        subject=subject,
        replaces="{}",
        sealed_for="",
        payload_hash=keys.digest(payload),
        payload=payload,
        signature=b"",
    )
    return signed(unsigned, KEY)


def said(fields, **more):
    return json.dumps({"salt": "00", "fields": fields, **more}).encode()


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    with opened.act(Author("ha"), NOW) as act:
        act.append("mark", subject="ha/passport", scope=shared("ha"), fields={"claim": "done"})
        act.append("lesson", subject="one", scope=shared("ha"), fields={"minutes": 90, "deleted": False})
    yield opened
    opened.close()


def everything(store):
    with store.reading() as reading:
        marks = [tuple(row) for row in reading.execute(select(tables.mark))]
        lessons = [tuple(row) for row in reading.execute(select(tables.lesson))]
        return marks, lessons, reading.execute(select(func.count()).select_from(tables.entry)).scalar_one()


@pytest.mark.parametrize(
    ("kind", "subject", "payload"),
    [
        ("mood", "ha/monday", said({"mood": "well"})),
        ("mark", "ha/passport/second", said({"claim": ""})),
        ("arrival", "ha/2026-11-24", said({"came": "07:20"})),
        ("mark", "ha/passport", said({"claim": {"by": "ha"}})),
        ("mark", "ha/passport", said({"claim": None})),
        ("mark", "ha/passport", said({"claim": True})),
        ("mark", "ha/passport", said({"claim": ""}, form=2)),
        ("mark", "ha/passport", b"\xff\xfe"),
        ("lesson", "one", said({"deleted": "perhaps"})),
        ("lesson", "one", said({"minutes": 10**30})),
        ("lesson", "one", said({"minutes": 1.5})),
        ("lesson", "one", said({"minutes": True})),
    ],
)
def test_what_cannot_be_read_of_a_newer_program_is_kept_and_changes_nothing(store, data_folder, kind, subject, payload):
    marks, lessons, entries = everything(store)
    assert store.take_in([written_elsewhere(kind, subject, payload)]).new == 1
    assert everything(store) == (marks, lessons, entries + 1)
    store.close()
    again = Store.open(data_folder)
    again.fold_again()
    assert everything(again) == (marks, lessons, entries + 1)
    again.close()


def test_what_can_be_read_beside_an_unknown_field_counts(store):
    store.take_in([written_elsewhere("mark", "ha/passport", said({"claim": "", "colour": "blue"}))])
    with store.reading() as reading:
        assert reading.execute(select(tables.mark.c.claim)).scalar_one() == ""


@pytest.mark.parametrize("moment", ["someday", "", "2026-11-24T07:48:00", "24/11/2026"])
def test_an_entry_without_a_moment_that_can_be_read_is_refused(store, moment):
    before = everything(store)
    taken = store.take_in([written_elsewhere("mark", "ha/passport", said({"claim": ""}), moment)])
    assert (taken.new, taken.refused) == (0, 1)
    assert everything(store) == before
