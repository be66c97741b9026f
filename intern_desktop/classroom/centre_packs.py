"""Signing a centre's pack: only a head may, with the password that opens the centre's key."""

from datetime import datetime

from nacl.signing import SigningKey
from sqlalchemy import select

from intern_desktop.classroom import people, tries
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_
from intern_desktop.store import keys, tables
from intern_desktop.store.database import Store

_TRIES = "pack-tries"

# Translators: vi: "Chỉ trưởng trung tâm ký được gói của trung tâm."
ONLY_HEAD = N_("Only the head of the centre can sign a pack of the centre's.")
# Translators: vi: "Mật khẩu này không mở được khoá của trung tâm. Dùng mật khẩu của người đã lập trung tâm."
WRONG = N_("This password does not open the centre's key. Use the password of the head who founded the centre.")


def centre_key(store: Store, person: str, password: str, at: datetime) -> tuple[SigningKey, str]:
    """The key that signs the centre's packs, and the centre's name and place.

    Raises UserError for anybody but a head, and while she has to wait; FieldError "password" for a wrong one.
    """
    with store.reading() as reading:
        centre = people.centre(reading)
        who = people.person(reading, person, at.date())
        locked = None
        if centre is not None:
            locked = reading.execute(select(tables.key.c.locked).where(tables.key.c.holder == centre.id)).scalar()
    if centre is None or who is None or who.role != "head":
        raise UserError(ONLY_HEAD)
    if tries.waiting(store.local, _TRIES, person, at):
        raise UserError(N_("Several tries were wrong. Wait a little, then try again."))
    pair = keys.unlock(locked or "", password)
    if pair is None or pair.signing_public != centre.signing_public:
        tries.count(store.local, _TRIES, person, at)
        raise FieldError("password", WRONG)
    tries.clear(store.local, _TRIES, person)
    return pair.signing, centre.title
