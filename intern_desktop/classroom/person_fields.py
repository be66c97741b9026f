"""What is written about a person, looked at before it is: three names, the day of birth, the centre's own number."""

import unicodedata
from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from intern_desktop.classroom import names
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.journal import Act

FIELDS = frozenset({"name", "name_passport", "name_kana", "class_id", "group_id", "birth", "code"})
MOST = 120
"""Letters in a name; the longest that anybody has is well below it."""
_OLDEST = 90
"""Years; nobody who learns here is older, so the year was a slip."""
_IN_PASSPORT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ '-")


def checked(act: Act, changed: Mapping[str, str], mine: str = "") -> dict[str, str | bool | int]:
    """The fields as they are written down, without what cannot be seen. Raises FieldError at the one that cannot be."""
    assert changed.keys() <= FIELDS, f"a person has no {sorted(changed.keys() - FIELDS)}"
    fields = {field: names.tidy(value) for field, value in changed.items()}
    if "name" in fields and not fields["name"]:
        raise FieldError("name", N_("Write the full name."))
    for field in ("name", "name_passport", "name_kana"):
        if len(fields.get(field, "")) > MOST:
            too_long = N_("This has {n} letters, {most} is the most. Make it shorter.")
            raise FieldError(field, too_long, n=len(fields[field]), most=MOST)
    if fields.get("birth"):
        fields["birth"] = _birth(fields["birth"], act.at.date()).isoformat()
    if fields.get("code"):
        _refuse_taken(act, fields["code"], mine)
    return {**fields}


def hints(name_passport: str, name_kana: str) -> dict[str, str]:
    """The message ids of what looks odd, by field; nothing is refused for it: a passport is right as it is printed."""
    found = {}
    if not set(names.tidy(name_passport)) <= _IN_PASSPORT:
        # Translators: vi: "Trong hộ chiếu, tên thường viết bằng chữ in hoa không dấu. Bạn so lại với hộ chiếu nhé."
        found["name_passport"] = N_("In a passport it is capitals without marks. Compare it with the passport.")
    if not all(_is_kana(letter) for letter in names.tidy(name_kana)):
        # Translators: vi: "Ô này ghi bằng chữ katakana."
        found["name_kana"] = N_("This is written in katakana.")
    return found


def as_in_passport(name: str) -> str:
    """A Vietnamese name as a passport usually has it: "Đặng Quốc Bảo" is "DANG QUOC BAO"."""
    return names.folded(name).upper()


def _is_kana(letter: str) -> bool:
    return letter in " ・=＝ー" or "KATAKANA" in unicodedata.name(letter, "")


def _birth(text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.max
    if not today.year - _OLDEST <= day.year or day >= today:
        # Translators: vi: "Ngày sinh này không đúng được. Bạn xem lại năm nhé."
        raise FieldError("birth", N_("This cannot be a date of birth. Look at its year again."))
    return day


def _refuse_taken(act: Act, code: str, mine: str) -> None:
    held = tables.person.c
    rows = act.reading.execute(select(held.person, held.name).where(held.code == code, held.name != ""))
    joined = set(act.reading.execute(select(tables.joined.c.person).where(tables.joined.c.into != "")).scalars())
    for row in rows:
        if row.person != mine and row.person not in joined:
            # Translators: vi: "{name} đã có mã số này rồi."
            raise FieldError("code", N_("{name} has this number already."), name=row.name)
