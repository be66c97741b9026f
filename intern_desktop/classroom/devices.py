"""The PCs of the centre: which are known, who says so, and giving one up.

A candidate has no key of her own: what she answers is signed with the key of the PC she sits at. It counts for trainers
when that PC is the centre's, and that it is a trainer says by coming in there with a password.
"""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec
from nacl.signing import SigningKey
from sqlalchemy import Connection, select

from intern_desktop.classroom import signers
from intern_desktop.departure import confirmations, duties
from intern_desktop.departure.confirmations import Trust
from intern_desktop.store import grants, keys
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.grants import last_day as readable
from intern_desktop.store.journal import Act, Author
from intern_desktop.store.tables import vouched


class Known(msgspec.Struct, frozen=True):
    """The PCs that count, each with its last day (ISO) or "", and the keys of people. None where there is no centre."""

    pcs: Mapping[str, str] | None
    trust: Trust

    def counts(self, signed_by: str, on: str) -> bool:
        """Whether what this key (public half, hex) signed on this day (ISO) was said at a PC of the centre."""
        if self.pcs is None:
            return True
        last = self.pcs.get(signed_by)
        if last is not None and (not last or on <= last):
            return True
        return self.trust.counts(signed_by, on)


def known(reading: Connection) -> Known:
    """Whose answers count here."""
    trust = confirmations.trust(reading)
    if trust.known is None:
        return Known(None, trust)
    return Known({row.public: readable(row.until) for row in reading.execute(select(vouched))}, trust)


def public_of(store: Store) -> str:
    """The public half of this PC's own key, hex."""
    return keys.public_of(SigningKey(bytes.fromhex(store.local.get("device-key") or "")))


def vouch(act: Act, public: str, device: str) -> None:
    """Say that a PC is the centre's, where nobody has said anything about it yet; a PC given up stays given up."""
    if act.reading.execute(select(vouched.c.public).where(vouched.c.public == public)).first() is None:
        act.append("vouched", subject=public, scope=CENTRE, fields={"device": device, "until": ""})


def give_up(act: Act, public: str, last_day: date) -> None:
    """The PC is not the centre's after this day; what was answered there until then stays. Only a head may."""
    duties.require(act, "devices.give_up")
    act.append("vouched", subject=public, scope=CENTRE, fields={"until": last_day.isoformat()})


def recognise(store: Store, person: str, role: str, key: SigningKey, at: datetime) -> None:
    """Whoever came in here with a password says so, once: this PC is the centre's.

    Her own key is written down where an earlier program made it; a head writes down, too, which keys signed for
    trainers before keys were written down.
    """
    public = public_of(store)
    with store.reading() as reading:
        told = reading.execute(select(vouched.c.public).where(vouched.c.public == public)).first() is not None
        waiting = role == "head" and bool(grants.earlier(reading))
        noted = grants.is_written_down(reading, keys.public_of(key))
    if told and noted and not waiting:
        return
    with store.act(Author(person, key), at) as act, act.signed_once():
        signers.note(act, person, keys.public_of(key))
        vouch(act, public, store.device)
        if waiting:
            signers.note_earlier(act)
