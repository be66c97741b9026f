"""How a PC begins: one candidate's own, or the first PC of a centre. And how a centre survives a forgotten password.

A centre is a random id with a signing and a sealing key pair. The secret halves lie in the journal twice: under the
first trainer's password, and under the code on the recovery sheet. Whoever uses the sheet gets a new one; to make the
old one void, each key entry writes all its fields anew, so that nothing under the old code is left standing.
"""

from datetime import date, datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import devices, names, passwords, people, signers
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import keys, tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, new_id
from intern_desktop.store.journal import Act, Author

PLACE = "place"
"""What this PC is, kept on it alone: "own" or "centre"; the window needs it before its first picture."""


class Founded(msgspec.Struct, frozen=True):
    """A new centre: its id, its first trainer's id, and the code that stands on its recovery sheet."""

    centre: str
    trainer: str
    recovery_code: str


class Opened(msgspec.Struct, frozen=True):
    """What a right code tells before anything is changed: whose sheet it is, and its number."""

    centre: str
    number: int


class _Unlocked(msgspec.Struct, frozen=True):
    holder: str
    pair: keys.KeyPair
    locked: str


def found_own_pc(store: Store, name: str, at: datetime, *, programme: str = "", departure: date | None = None) -> str:
    """Make this PC one candidate's own; returns her id. Raises FieldError for a missing name."""
    with store.act(Author(""), at) as act:
        person = people.enrol(act, name)
        if programme or departure:
            people.plan_journey(act, person, programme=programme, departure=departure)
    store.local.set(PLACE, "own")
    return person


def found_centre(
    store: Store,
    centre_name: str,
    place: str,
    trainer_name: str,
    password: str,
    at: datetime,
    *,
    code: str = "",
    cost: keys.Cost = keys.Cost.ORDINARY,
) -> Founded:
    """Make a centre with its first trainer, who is its head. `code` is one that already stands on a printed sheet.

    Raises FieldError at "centre", "trainer" or "password" for what is missing or too weak.
    """
    if not names.tidy(centre_name):
        raise FieldError("centre", N_("Write the name of the centre."))
    if not names.tidy(trainer_name):
        raise FieldError("trainer", N_("Write the trainer's name."))
    passwords.require("password", password, trainer_name, centre_name)
    centre, code = new_id(), code or keys.recovery_code()
    pair = keys.KeyPair.generate()
    with store.act(Author("", pair.signing), at) as act:
        public = {"signing_public": pair.signing_public, "sealing_public": pair.sealing_public}
        said = {"name": names.tidy(centre_name), "place": names.tidy(place), **public}
        act.append("centre", subject=centre, scope=CENTRE, fields={**said})
        _write_key(act, centre, pair, keys.lock(pair, password, cost), _under_code(pair, code, 1, cost))
        trainer = people.enrol(act, trainer_name)
        own = keys.KeyPair.generate()
        _write_key(act, trainer, own, keys.lock(own, password, cost), _under_code(own, code, 1, cost))
        _write_role(act, trainer, "head")
        devices.vouch(act, devices.public_of(store), store.device)
    join_device(store, at)
    return Founded(centre, trainer, code)


def join_device(store: Store, at: datetime, name: str = "") -> None:
    """Say that this PC belongs to the centre, with the public half of its own key."""
    with store.act(Author(""), at) as act:
        said = act.append("device", subject=store.device, scope=CENTRE, fields={"name": name})
        act.append("device", subject=store.device, scope=CENTRE, fields={"signing_public": said.signer})
    store.local.set(PLACE, "centre")


def appoint(act: Act, name: str, password: str, role: str = "trainer") -> str:
    """Another trainer or head, with a password; returns her id. Only a head may: the author's key signs the role.

    Raises FieldError at "name" or "password".
    """
    duties.require(act, "founding.appoint")
    passwords.require("password", password, name)
    person = people.enrol(act, name)
    give_password(act, person, password)
    _write_role(act, person, role)
    return person


def give_password(act: Act, person: str, password: str, cost: keys.Cost = keys.Cost.ORDINARY) -> None:
    """A new password and with it a new signing key for a trainer; a head does this when it was forgotten.

    The key she had counts up to this day, so that what she confirmed stays valid.
    """
    duties.require(act, "founding.give_password", person)
    passwords.require("password", password)
    pair = keys.KeyPair.generate()
    signers.note_earlier(act)
    signers.end(act, person, act.at.date())
    _write_key(act, person, pair, keys.lock(pair, password, cost), "")


def open_with_code(store: Store, code: str) -> Opened:
    """Look whether a code is that of the sheet in force. Raises UserError when it is not. Changes nothing."""
    with store.reading() as reading:
        centre = people.centre(reading)
        assert centre is not None, "a PC without a centre has no recovery sheet"
        _unlock_all(reading, centre.id, code)
        return Opened(centre.title, _number(reading, centre.id))


def recover(store: Store, code: str, new_password: str, at: datetime, *, person: str = "", new_code: str = "") -> str:
    """Give a trainer (the first one when none is named) a new password with the sheet's code. Returns the new code.

    The old sheet is void from then on. Raises UserError for a wrong code, FieldError for a weak password.
    """
    passwords.require("password", new_password)
    code_now = new_code or keys.recovery_code()
    with store.reading() as reading:
        centre = people.centre(reading)
        assert centre is not None, "a PC without a centre has no recovery sheet"
        opened = _unlock_all(reading, centre.id, code)
        number = _number(reading, centre.id) + 1
    first = next((one.holder for one in opened if one.holder != centre.id), "")
    centre_pair = next(one.pair for one in opened if one.holder == centre.id)
    with store.act(Author(person or first, centre_pair.signing), at) as act:
        signers.note_earlier(act)
        for one in opened:
            renew = person in ("", first)
            locked = keys.lock(one.pair, new_password) if renew else one.locked
            _write_key(act, one.holder, one.pair, locked, _under_code(one.pair, code_now, number))
        if person not in ("", first):
            give_password(act, person, new_password)
    store.local.set("wrong-tries", "", person or first)
    return code_now


def _write_key(act: Act, holder: str, pair: keys.KeyPair, locked: str, locked_by_code: str) -> None:
    fields: dict[str, str | bool | int] = {
        "signing_public": pair.signing_public,
        "sealing_public": pair.sealing_public,
        "locked": locked,
        "locked_by_code": locked_by_code,
    }
    signers.note(act, holder, pair.signing_public)
    act.append("key", subject=holder, scope=CENTRE, fields=fields)


def _write_role(act: Act, person: str, role: str) -> None:
    act.append("role", subject=person, scope=CENTRE, fields={"role": role, "until": ""})
    act.append("secret", subject=person, scope=CENTRE, fields={"hash": "", "form": "password"})


def _under_code(pair: keys.KeyPair, code: str, number: int, cost: keys.Cost = keys.Cost.ORDINARY) -> str:
    """A key under the code of sheet `number`, which stands before it."""
    return f"{number}:{keys.lock(pair, keys.same_code(code), cost)}"


def _unlock_all(reading: Connection, centre: str, code: str) -> list[_Unlocked]:
    """All keys that lie under the sheet's code, the centre's among them."""
    rows = reading.execute(select(tables.key).where(tables.key.c.locked_by_code != "")).all()
    typed, found = keys.same_code(code), []
    for row in rows:
        pair = keys.unlock(row.locked_by_code.partition(":")[2], typed)
        if pair is not None:
            found.append(_Unlocked(row.holder, pair, row.locked))
    if not any(one.holder == centre for one in found):
        raise UserError(
            N_(
                "This is not the code of the sheet in force. Compare it group by group, and use the sheet with the "
                "highest number."
            )
        )
    return found


def _number(reading: Connection, centre: str) -> int:
    text = reading.execute(select(tables.key.c.locked_by_code).where(tables.key.c.holder == centre)).scalar_one()
    return int(text.partition(":")[0])
