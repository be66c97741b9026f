"""The offers a person keeps, and her purse: private to her, saved as she types, sealed where others use the PC too."""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.payroll import stored_sheet
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store import tables
from intern_desktop.store.entry import new_id, private
from intern_desktop.store.journal import Act
from intern_desktop.store.vault import Vault, is_sealed


class Kept(msgspec.Struct, frozen=True, gc=False):
    """One offer as it is kept, and the moment at which it was last saved."""

    id: str
    name: str
    sheet: Sheet
    saved_at: datetime

    @property
    def offer(self) -> Offer:
        """What the sheet of conditions says of pay."""
        return self.sheet.offer


def list_offers(reading: Connection, person: str, vault: Vault | None = None) -> list[Kept]:
    """A person's offers by name. What a newer program wrote, or another key sealed, is left alone and not listed."""
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
    found = [(row.offer, _opened(row.name, vault), _opened(row.body, vault)) for row in rows if row.offer in saved]
    sheets = [(offer_id, name, stored_sheet.read(body)) for offer_id, name, body in found if name is not None and body]
    kept = [
        Kept(offer_id, name, sheet, datetime.fromisoformat(saved[offer_id]))
        for offer_id, name, sheet in sheets
        if sheet is not None
    ]
    return sorted(kept, key=lambda one: (one.name.casefold(), one.id))


def load(reading: Connection, person: str, offer_id: str, vault: Vault | None = None) -> Kept | None:
    """One offer, None when there is none of this id."""
    return next((kept for kept in list_offers(reading, person, vault) if kept.id == offer_id), None)


def add(act: Act, person: str, name: str, sheet: Sheet, vault: Vault | None = None) -> str:
    """Keep a new offer; returns its id.

    Name and body are two entries, so that replacing the body empties all that was said before.
    """
    offer_id = new_id()
    rename(act, person, offer_id, name, vault)
    return save(act, person, offer_id, sheet, vault)


def save(act: Act, person: str, offer_id: str, sheet: Sheet, vault: Vault | None = None) -> str:
    """Keep what the offer says now; what it said before is emptied, for it is nobody's business. Returns its id."""
    body = _closed(stored_sheet.write(sheet), vault)
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={"body": body})
    return offer_id


def rename(act: Act, person: str, offer_id: str, name: str, vault: Vault | None = None) -> None:
    """Give an offer another name."""
    closed = _closed(name, vault)
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={"name": closed})


def delete(act: Act, person: str, offer_id: str) -> None:
    """Take an offer off the list; it may be brought back until the next act."""
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={"deleted": True})


def purse(reading: Connection, person: str, vault: Vault | None = None) -> Purse:
    """What is hers whatever the contract; an empty purse where nothing was kept yet or it cannot be opened."""
    body = reading.execute(select(tables.purse.c.body).where(tables.purse.c.person == person)).scalar()
    opened = _opened(body, vault) if body else None
    return (stored_sheet.read_purse(opened) if opened else None) or Purse()


def save_purse(act: Act, person: str, value: Purse, vault: Vault | None = None) -> None:
    """Keep the purse as it is now; what it was before is emptied."""
    body = _closed(stored_sheet.write(value), vault)
    act.append("purse", subject=person, scope=private(person), fields={"body": body})


def _closed(text: str, vault: Vault | None) -> str:
    return text if vault is None else vault.seal(text)


def _opened(text: str, vault: Vault | None) -> str | None:
    if not is_sealed(text):
        return text
    return None if vault is None else vault.opened(text)
