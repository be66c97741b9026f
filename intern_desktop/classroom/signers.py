"""Whose key is whose, for good: what was confirmed stays valid when a key gave way to another one.

The statement of a key itself is emptied as soon as there is a newer one, for the locked half in it; that it was hers,
and until which day it counts, is written down beside it.
"""

from datetime import date

from sqlalchemy import select

from intern_desktop.store import grants, local, tables
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Act


def note(act: Act, holder: str, public: str) -> None:
    """Write down whose key this is, once."""
    if not grants.is_written_down(act.reading, public):
        act.append("signer", subject=public, scope=CENTRE, fields={"person": holder, "until": ""})


def end(act: Act, holder: str, last_day: date) -> None:
    """The key somebody has now counts up to this day, and not after it."""
    held = select(tables.key.c.signing_public).where(tables.key.c.holder == holder)
    public = act.reading.execute(held).scalar()
    if public:
        note(act, holder, public)
        act.append("signer", subject=public, scope=CENTRE, fields={"until": last_day.isoformat()})


def note_earlier(act: Act) -> None:
    """Write down the keys that signed for a trainer before keys were written down, with the last day each did."""
    for one in grants.earlier(act.reading):
        if not grants.is_written_down(act.reading, one.public):
            fields: dict[str, str | bool | int] = {"person": one.person, "until": one.last_day}
            act.append("signer", subject=one.public, scope=CENTRE, fields=fields)
    local.write(act.reading, grants.EARLIER, "")
