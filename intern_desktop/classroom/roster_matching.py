"""Who of the people a row of a list of names is: by our id, by the centre's number, by name and date of birth.

Names are compared without marks, case and script. What only accents or script part, and what one of two dates of birth
cannot confirm, is asked; the same name with another date of birth is another person.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from intern_desktop.classroom import names
from intern_desktop.classroom.roster_known import Held, Known, Texts
from intern_desktop.i18n import N_

# Translators: vi: "Máy này không có mã {id}."
UNKNOWN_ID = N_("The ID {id} is not known here. Is it to be added as new?")
# Translators: vi: "Mã này là của {name}, mà tên và ngày sinh đều khác. Có đúng dòng không?"
OTHERS_ID = N_("This ID is {name}'s, but name and date of birth are others. Did the rows move?")
# Translators: vi: "Mã số này là của {name}, mà tên khác. Có phải cùng một người không?"
OTHERS_CODE = N_("This number is {name}'s, but the name is another. Is it the same person?")
# Translators: vi: "Mã số này có ở {n} người. Là ai?"
MANY_CODE = N_("{n} people have this number. Who is it?")
# Translators: vi: "Có phải {name} không?"
IS_IT = N_("Is it {name}?")
# Translators: vi: "Giống {name}, một bên thiếu ngày sinh"
NO_BIRTH = N_("Like {name}; one of the two has no date of birth.")
# Translators: vi: "Có {n} người giống như nhau. Là ai?"
MANY = N_("{n} people match equally. Who is it?")
# Translators: vi: "Giống {name}, cùng ngày sinh, khác mã số"
OTHER_CODE = N_("Like {name}, born on the same day, with another number.")
# Translators: vi: "{name} đã được cất. Mở lại không?"
PUT_AWAY = N_("{name} was put away. Is she to be brought back?")
# Translators: vi: "Trùng tên, khác ngày sinh: là người khác"
NAMESAKE = N_("Same name, another date of birth: another person")

Message = tuple[str, dict[str, str | int]]
_BETWEEN_KANA = re.compile(r"[・\s]+")


class Match(msgspec.Struct, frozen=True):
    """`sure` is who it is ("" for nobody), `by` how that is known: "id", "code" or "name".

    `likes` are who it may be, with the question why; a row without either is somebody new. `remark` is to be known.
    """

    sure: str = ""
    by: str = ""
    likes: tuple[str, ...] = ()
    doubt: Message | None = None
    remark: Message | None = None


class Matcher:
    """Finds people quickly: by number, and by every name they have."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._codes: dict[str, list[str]] = {}
        self._names: dict[str, list[str]] = {}
        for held in known.people.values():
            if held.cells["code"]:
                self._codes.setdefault(_code(held.cells["code"]), []).append(held.id)
            if held.learns:
                for key in keys(held.cells):
                    self._names.setdefault(key, []).append(held.id)

    def find(self, read: Texts, *, alone: bool) -> Match:
        """Who a row is. `alone`: no other row of the sheet has this name."""
        said = read.get("id", "")
        person = self._known.joined.get(said, said)
        if person in self._known.people:
            return self._by_id(person, read)
        found = self._by_code(read) or self._by_name(read, alone=alone)
        if said and not found.sure and not found.likes:
            return Match(doubt=(UNKNOWN_ID, {"id": said[:60]}))
        return found

    def holders(self, code: str) -> Sequence[str]:
        """Who has this number."""
        return self._codes.get(_code(code), ())

    def _by_id(self, person: str, read: Texts) -> Match:
        held = self._known.people[person]
        born, was = read.get("birth", ""), held.cells["birth"]
        if not _same_name(read, held) and born and was and born != was:
            return Match(likes=(person,), doubt=(OTHERS_ID, {"name": held.cells["name"]}))
        return self._sure(held, "id")

    def _by_code(self, read: Texts) -> Match | None:
        found = self.holders(read["code"]) if read.get("code") else ()
        exact = [one for one in found if self._known.people[one].cells["code"] == read["code"]] or found
        if not exact:
            return None
        if len(exact) > 1:
            return Match(likes=tuple(exact), doubt=(MANY_CODE, {"n": len(exact)}))
        held = self._known.people[exact[0]]
        confirmed = bool(read.get("birth")) and read["birth"] == held.cells["birth"]
        if not _same_name(read, held) and not confirmed:
            return Match(likes=(held.id,), doubt=(OTHERS_CODE, {"name": held.cells["name"]}))
        return self._sure(held, "code")

    def _by_name(self, read: Texts, *, alone: bool) -> Match:
        listed = dict.fromkeys(one for key in keys(read) for one in self._names.get(key, ()))
        found = [self._known.people[one] for one in listed]
        born = read.get("birth", "")
        exact = [one for one in found if born and one.cells["birth"] == born]
        if exact:
            return self._exact(exact, read)
        unsure = [one for one in found if not born or not one.cells["birth"]]
        if unsure:
            return self._unsure(unsure, read, alone=alone)
        return Match(remark=(NAMESAKE, {})) if found else Match()

    def _exact(self, found: list[Held], read: Texts) -> Match:
        if len(found) > 1:
            return Match(likes=_ids(found), doubt=(MANY, {"n": len(found)}))
        held = found[0]
        if not _spelt_alike(read, held):
            return Match(likes=(held.id,), doubt=(IS_IT, {"name": held.cells["name"]}))
        if read.get("code") and held.cells["code"]:
            return Match(likes=(held.id,), doubt=(OTHER_CODE, {"name": held.cells["name"]}))
        return self._sure(held, "name")

    def _unsure(self, found: list[Held], read: Texts, *, alone: bool) -> Match:
        """Somebody of the same name, where a date of birth is missing: sure only within one class and spelt alike."""
        if len(found) > 1:
            return Match(likes=_ids(found), doubt=(MANY, {"n": len(found)}))
        held = found[0]
        in_class = bool(held.cells["class"]) and names.folded(read.get("class", "")) == names.folded(
            held.cells["class"]
        )
        one_number = not (read.get("code") and held.cells["code"])
        if alone and in_class and one_number and not held.cells["birth"] and _spelt_alike(read, held):
            return self._sure(held, "name")
        return Match(likes=(held.id,), doubt=(NO_BIRTH, {"name": held.cells["name"]}))

    def _sure(self, held: Held, by: str) -> Match:
        if held.archived:
            return Match(likes=(held.id,), doubt=(PUT_AWAY, {"name": held.cells["name"]}))
        return Match(held.id, by)


def keys(cells: Mapping[str, str]) -> list[str]:
    """How the names of a row or a person are compared: without marks and case, kana without what parts them."""
    said = (names.folded(cells.get(name, "")) for name in ("name", "name_passport"))
    kana = [_BETWEEN_KANA.sub("", names.folded(cells.get(name, ""))) for name in ("name", "name_kana")]
    return list(dict.fromkeys(one for one in (*said, *kana) if one))


def _ids(found: Sequence[Held]) -> tuple[str, ...]:
    return tuple(one.id for one in found)


def _code(code: str) -> str:
    return names.folded(code).lstrip("0") or "0"


def _same_name(read: Texts, held: Held) -> bool:
    """Whether a row says none of her names otherwise than by its marks or script."""
    said = keys(read)
    return not said or bool(set(said) & set(keys(held.cells)))


def _spelt_alike(read: Texts, held: Held) -> bool:
    """Whether the name is spelt as hers, capitals aside."""
    name = "name" if read.get("name") else "name_passport"
    return read.get(name, "").casefold() == held.cells[name].casefold()
