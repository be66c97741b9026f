"""The offers a person keeps: private to her, saved as she types, each with when it was last saved."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.payroll import earlier_offer
from intern_desktop.payroll.offer import Offer
from intern_desktop.store import tables
from intern_desktop.store.entry import new_id, private
from intern_desktop.store.journal import Act


class Kept(msgspec.Struct, frozen=True, gc=False):
    """One offer as it is kept, and the moment at which it was last saved."""

    id: str
    name: str
    offer: Offer
    saved_at: datetime


def list_offers(reading: Connection, person: str) -> list[Kept]:
    """A person's offers by name. One that a newer program wrote in another form is left alone and not listed."""
    table, stamp = tables.offer, tables.stamp
    saved = {
        row.subject.partition("/")[2]: row.recorded_at
        for row in reading.execute(
            select(stamp.c.subject, stamp.c.recorded_at).where(
                stamp.c.table == "offer", stamp.c.field == "body", stamp.c.author == person
            )
        )
    }
    rows = reading.execute(
        select(table).where(table.c.person == person, table.c.deleted.is_(False), table.c.body != "")
    )
    found = [(row, _read(row.body)) for row in rows]
    kept = [
        Kept(row.offer, row.name, offer, datetime.fromisoformat(saved[row.offer]))
        for row, offer in found
        if offer is not None and row.offer in saved
    ]
    return sorted(kept, key=lambda one: (one.name.casefold(), one.id))


def load(reading: Connection, person: str, offer_id: str) -> Kept | None:
    """One offer, None when there is none of this id."""
    return next((kept for kept in list_offers(reading, person) if kept.id == offer_id), None)


def add(act: Act, person: str, name: str, offer: Offer) -> str:
    """Keep a new offer; returns its id.

    Name and body are two entries, so that replacing the body empties all that was said before.
    """
    offer_id = new_id()
    rename(act, person, offer_id, name)
    return save(act, person, offer_id, offer)


def save(act: Act, person: str, offer_id: str, offer: Offer) -> str:
    """Keep what the offer says now; what it said before is emptied, for it is nobody's business. Returns its id."""
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={"body": _text(offer)})
    return offer_id


def rename(act: Act, person: str, offer_id: str, name: str) -> None:
    """Give an offer another name."""
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={"name": name})


def delete(act: Act, person: str, offer_id: str) -> None:
    """Take an offer off the list; it may be brought back until the next act."""
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={"deleted": True})


def _text(offer: Offer) -> str:
    return msgspec.json.encode(offer).decode()


def _read(body: str) -> Offer | None:
    try:
        return msgspec.json.decode(body, type=Offer)
    except msgspec.ValidationError:
        return earlier_offer.read(body)
