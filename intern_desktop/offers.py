"""The offers a person keeps, and her purse: private to her, saved as she types, sealed where others use the PC too."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

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


def put(act: Act, person: str, kept: Kept, vault: Vault | None = None) -> None:
    """Keep an offer under the id it has, also where one of this id was emptied before."""
    fields: dict[str, str | bool | int] = {"name": _closed(kept.name, vault), "deleted": False}
    act.append("offer", subject=f"{person}/{kept.id}", scope=private(person), fields=fields)
    save(act, person, kept.id, kept.sheet, vault)


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
    opened = _opened(_purse_body(reading, person), vault)
    return (stored_sheet.read_purse(opened) if opened else None) or Purse()


def save_purse(act: Act, person: str, value: Purse, vault: Vault | None = None) -> None:
    """Keep the purse as it is now; what it was before is emptied."""
    body = _closed(stored_sheet.write(value), vault)
    act.append("purse", subject=person, scope=private(person), fields={"body": body})


def lies_open(reading: Connection, person: str) -> bool:
    """Whether something of hers is kept as anybody could read it who has the file."""
    return bool(_plain_offers(reading, person)) or _is_plain(_purse_body(reading, person))


def count(reading: Connection, person: str) -> int:
    """How many offers are kept, sealed or not."""
    kept = (tables.offer.c.person == person, tables.offer.c.deleted.is_(False), tables.offer.c.body != "")
    return reading.execute(select(func.count()).select_from(tables.offer).where(*kept)).scalar_one()


def locked_vault(reading: Connection, person: str) -> str:
    """The key that seals her things, under her private word; "" when she has chosen none."""
    return reading.execute(select(tables.vault.c.locked).where(tables.vault.c.person == person)).scalar() or ""


def keep_vault(act: Act, person: str, locked: str) -> None:
    """Keep the key that seals her things, under her private word; the one before is emptied."""
    act.append("vault", subject=person, scope=private(person), fields={"locked": locked})


def seal(act: Act, person: str, vault: Vault) -> None:
    """Seal what lies open, as it stands, also what a newer program wrote; what was deleted is emptied."""
    for row in _plain_offers(act.reading, person):
        if row.deleted:
            _empty(act, person, row.offer)
        else:
            name, body = (text if is_sealed(text) else vault.seal(text) for text in (row.name, row.body))
            _reword(act, person, row.offer, name, body)
    body = _purse_body(act.reading, person)
    if _is_plain(body):
        act.append("purse", subject=person, scope=private(person), fields={"body": vault.seal(body)})


def reseal(act: Act, person: str, old: Vault, new: Vault) -> None:
    """Seal with another key what the old one opens; what is not sealed, or with a third key, stays as it is."""
    for row in act.reading.execute(select(tables.offer).where(tables.offer.c.person == person)).all():
        name, body = (old.opened(text) if is_sealed(text) else None for text in (row.name, row.body))
        if row.deleted:
            _empty(act, person, row.offer)
        elif name is not None and body is not None:
            _reword(act, person, row.offer, new.seal(name), new.seal(body))
    opened = _opened(_purse_body(act.reading, person), old)
    if opened:
        act.append("purse", subject=person, scope=private(person), fields={"body": new.seal(opened)})


def forget_open(act: Act, person: str) -> None:
    """Empty for good what lies open."""
    for row in _plain_offers(act.reading, person):
        _empty(act, person, row.offer)
    if _is_plain(_purse_body(act.reading, person)):
        act.append("purse", subject=person, scope=private(person), fields={"body": ""})


def forget_all(act: Act, person: str) -> None:
    """Empty for good every offer and the purse, sealed or not, and the locked key."""
    for offer_id in act.reading.execute(select(tables.offer.c.offer).where(tables.offer.c.person == person)).scalars():
        _empty(act, person, offer_id)
    act.append("purse", subject=person, scope=private(person), fields={"body": ""})
    keep_vault(act, person, "")


def forget_one(act: Act, person: str, offer_id: str) -> None:
    """Empty one offer for good."""
    _empty(act, person, offer_id)


def _empty(act: Act, person: str, offer_id: str) -> None:
    fields: dict[str, str | bool | int] = {"name": "", "body": "", "deleted": True}
    act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields=fields)


def _reword(act: Act, person: str, offer_id: str, name: str, body: str) -> None:
    """Two entries, as in `add`."""
    for field, text in (("name", name), ("body", body)):
        act.append("offer", subject=f"{person}/{offer_id}", scope=private(person), fields={field: text})


def _plain_offers(reading: Connection, person: str) -> Sequence[Row[Any]]:
    rows = reading.execute(select(tables.offer).where(tables.offer.c.person == person)).all()
    return [row for row in rows if _is_plain(row.name) or _is_plain(row.body)]


def _purse_body(reading: Connection, person: str) -> str:
    return reading.execute(select(tables.purse.c.body).where(tables.purse.c.person == person)).scalar() or ""


def _is_plain(text: str) -> bool:
    return bool(text) and not is_sealed(text)


def _closed(text: str, vault: Vault | None) -> str:
    return text if vault is None else vault.seal(text)


def _opened(text: str, vault: Vault | None) -> str | None:
    if not is_sealed(text):
        return text
    return None if vault is None else vault.opened(text)
