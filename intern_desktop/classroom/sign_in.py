"""Who sits at the PC: names to pick from, PINs and passwords, and a growing wait after wrong tries.

A PIN keeps names apart and protects nothing private. A trainer's password opens her signing key; that it opens the key
is the check, so there is no second copy of it to be guessed at.
"""

from collections import Counter
from datetime import date, datetime

import msgspec
from nacl.signing import SigningKey
from sqlalchemy import Connection, func, select

from intern_desktop.classroom import devices, people, tries
from intern_desktop.classroom.tries import WAITS
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import keys, tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Act, Author
from intern_desktop.store.local import Local

__all__ = [
    "PIN_LENGTH",
    "WAITS",
    "Entered",
    "Name",
    "alone",
    "check",
    "choose_first_pin",
    "clock_warning",
    "names",
    "reset_pin",
    "set_pin",
    "waiting",
]

PIN_LENGTH = 4

_TRIES = "wrong-tries"
TRAINERS = "trainers"
"""The group of those who come in with a password."""
_FEW = 400
"""Of so many people each secret is asked for by name; of more all are read."""


class Name(msgspec.Struct, frozen=True, gc=False):
    """One name on the sign-in. `form` says what is asked: "pin", "password", or "none" before a first PIN.

    `beside` tells people of one name apart: a year of birth, or the centre's own number; "" for everybody else.
    """

    person: str
    name: str
    class_id: str
    class_name: str
    role: str
    form: str
    beside: str = ""

    @property
    def group(self) -> str:
        """Where the name is listed: "trainers", or the class."""
        return self.class_id if self.role == "candidate" else TRAINERS


class Entered(msgspec.Struct, frozen=True):
    """Somebody who may act now. `key` is a trainer's own signing key, opened by her password."""

    person: str
    name: str
    role: str
    shared: bool
    key: SigningKey | None = None


def names(reading: Connection, today: date) -> list[Name]:
    """Everybody who may sign in, sorted by given name; archived people may not."""
    return _names(reading, people.people(reading, today))


def names_of(reading: Connection, today: date, group: str) -> list[Name]:
    """Those of one group: a class, or ("trainers") whoever comes in with a password."""
    person, roles = tables.person.c, select(tables.role.c.person)
    asked = person.person.in_(roles) if group == TRAINERS else person.class_id == group
    return [one for one in _names(reading, people.listed(reading, today, asked)) if one.group == group]


def classes_with_candidates(reading: Connection, today: date) -> list[tuple[str, str]]:
    """The classes of which a candidate may sign in, as (id, name); "" and "" for those who are in no class."""
    person, roles, joined = tables.person.c, tables.role.c, tables.joined.c
    of = select(person.class_id, tables.class_.c.name).outerjoin(
        tables.class_, tables.class_.c.class_id == person.class_id
    )
    found = of.where(
        person.archived.is_(False),
        person.name != "",
        person.person.not_in(select(roles.person)),
        person.person.not_in(select(joined.person).where(joined.into != "")),
    )
    here: dict[str, str] = {row.class_id: row.name or "" for row in reading.execute(found.distinct())}
    once = people.listed(reading, today, person.person.in_(select(roles.person)))  # who is a trainer no more
    here |= {one.class_id: one.class_name for one in once if one.role == "candidate"}
    return list(here.items())


def nobody(reading: Connection) -> bool:
    """Whether there is no name to come in by."""
    person = tables.person.c
    someone = select(person.person).where(person.archived.is_(False), person.name != "").limit(1)
    return reading.execute(someone).first() is None


def _names(reading: Connection, found: list[people.Person]) -> list[Name]:
    asked = select(tables.secret.c.person, tables.secret.c.form)
    whose = [one.id for one in found]
    rows = reading.execute(asked if len(whose) > _FEW else asked.where(tables.secret.c.person.in_(whose)))
    forms = {row.person: row.form for row in rows}
    alike = Counter(one.name for one in found)
    return [
        Name(
            person=one.id,
            name=one.name,
            class_id=one.class_id,
            class_name=one.class_name,
            role=one.role,
            form=_form(one.role, forms.get(one.id, "none")),
            beside=_beside(one) if alike[one.name] > 1 else "",
        )
        for one in found
    ]


def _beside(one: people.Person) -> str:
    return str(one.birth.year) if one.birth else one.code


def alone(reading: Connection) -> Entered | None:
    """The one candidate of a PC that belongs to no centre; she needs no password. None on a shared PC."""
    if people.centre(reading) is not None:
        return None
    everybody = reading.execute(select(tables.person.c.person, tables.person.c.name)).all()
    return Entered(everybody[0].person, everybody[0].name, "candidate", shared=False) if len(everybody) == 1 else None


def check(store: Store, person: str, secret: str, at: datetime) -> Entered:
    """Let somebody in. Raises UserError for a wrong PIN or password, and while she has to wait.

    A trainer who comes in with her password says by it that this PC is the centre's; see `devices.recognise`.
    """
    left = waiting(store.local, person, at)
    if left:
        raise UserError(N_("Several tries were wrong. Wait a little, then try again."))
    with store.reading() as reading:
        name = _name_of(reading, person, at.date())
        known = reading.execute(select(tables.secret).where(tables.secret.c.person == person)).first()
        locked = reading.execute(select(tables.key.c.locked).where(tables.key.c.holder == person)).scalar()
    if name is None:
        raise UserError(N_("This name is no longer on the list. Ask a trainer."))
    if name.form == "none":
        raise UserError(N_("No PIN has been chosen for this name yet. Choose one now."))
    if name.form == "password":
        pair = keys.unlock(locked or "", secret)
        right, key = pair is not None, None if pair is None else pair.signing
    else:
        right, key = known is not None and keys.matches(known.hash, secret), None
    if not right:
        raise _wrong_try(store.local, name, at)
    tries.clear(store.local, _TRIES, person)
    if key is not None:
        devices.recognise(store, person, name.role, key, at)
    return Entered(person, name.name, name.role, shared=True, key=key)


def choose_first_pin(store: Store, person: str, pin: str, at: datetime) -> Entered:
    """A candidate without a PIN chooses one and is let in. Raises UserError when she already has one."""
    with store.reading() as reading:
        name = _name_of(reading, person, at.date())
    if name is None:
        raise UserError(N_("This name is no longer on the list. Ask a trainer."))
    if name.form != "none":
        raise UserError(N_("A PIN was already chosen for this name. If it was not you, ask a trainer to reset it."))
    with store.act(Author(person), at) as act:
        set_pin(act, person, pin)
    return Entered(person, name.name, name.role, shared=True)


def set_pin(act: Act, person: str, pin: str, cost: keys.Cost = keys.Cost.ORDINARY) -> None:
    """Give a candidate this PIN. Raises FieldError "pin" when it is not four digits."""
    duties.require(act, "sign_in.set_pin", person)
    if len(pin) != PIN_LENGTH or not (pin.isascii() and pin.isdigit()):
        raise FieldError("pin", N_("A PIN has four digits."))
    act.append("secret", subject=person, scope=CENTRE, fields={"hash": keys.weigh(pin, cost), "form": "pin"})


def reset_pin(act: Act, person: str) -> None:
    """Take a forgotten PIN away: the candidate chooses a new one the next time she sits down."""
    duties.require(act, "sign_in.reset_pin", person)
    act.append("secret", subject=person, scope=CENTRE, fields={"hash": "", "form": "none"})


def waiting(local: Local, person: str, at: datetime) -> int:
    """Seconds this person still has to wait on this PC; 0 when she may try."""
    return tries.waiting(local, _TRIES, person, at)


def clock_warning(reading: Connection, today: date) -> date | None:
    """The day of the newest entry, when this PC's clock shows an earlier one; None when the clock may be right."""
    newest = reading.execute(select(func.max(tables.entry.c.recorded_at))).scalar()
    day = date.fromisoformat(newest[:10]) if newest else None
    return day if day is not None and today < day else None


def _name_of(reading: Connection, person: str, today: date) -> Name | None:
    found = _names(reading, people.listed(reading, today, tables.person.c.person == person))
    return found[0] if found else None


def _form(role: str, form: str) -> str:
    return "password" if role != "candidate" else "pin" if form == "pin" else "none"


def _wrong_try(local: Local, name: Name, at: datetime) -> UserError:
    tries.count(local, _TRIES, name.person, at)
    if name.form == "password":
        return UserError(N_("This is not the password. Look whether Caps Lock or the Vietnamese keyboard is on."))
    return UserError(N_("This is not the PIN of {name}. If it is not your name, choose another."), name=name.name)
