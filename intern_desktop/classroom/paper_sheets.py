"""Sheets that were printed to be ticked by hand: whose rows and which columns stand on one, kept here by its code.

The numbers on paper stay those of that sheet, also when the class or its list has changed since. Only ids are kept.
"""

import hashlib
from collections.abc import Sequence
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.store.local import Local

_NAME = "paper-sheet"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No I, L, O and U: they look like others in handwriting."""
_LOOKS_LIKE = str.maketrans("ILOU", "110V", " -–.")
_LENGTH = 6


class Sheet(msgspec.Struct, frozen=True):
    """One sheet. `kind` is "roll" (P, M, N, L for each row) or "marks" (numbers of `items`)."""

    kind: str
    class_id: str
    day: date
    people: tuple[str, ...]
    items: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """Six signs that follow from what is on the sheet, as they are printed: "7KM-3Q2"."""
        digest = int.from_bytes(hashlib.sha256(msgspec.json.encode(self)).digest()[:8], "big")
        signs = "".join(_LETTERS[(digest >> 5 * at) & 31] for at in range(_LENGTH))
        return f"{signs[:3]}-{signs[3:]}"


def keep(local: Local, kind: str, class_id: str, day: date, people: Sequence[str], items: Sequence[str] = ()) -> Sheet:
    """Keep what is on a sheet that is being printed; the same sheet printed again has the same code."""
    sheet = Sheet(kind, class_id, day, tuple(people), tuple(items))
    local.set(f"{_NAME}-{_signs(sheet.code)}", msgspec.json.encode(sheet).decode())
    return sheet


def find(local: Local, code: str) -> Sheet:
    """The sheet with a code as it is typed. FieldError "code" where this PC does not know it."""
    kept = local.get(f"{_NAME}-{_signs(code)}") if code.strip() else None
    if kept is None:
        # Translators: vi: "Máy này không có tờ nào mang mã {code}. Xem lại mã ở góc tờ giấy, hoặc nhập ở máy đã in tờ
        # ấy."
        unknown = N_("This PC has no sheet {code}. Look at the code again, or enter it on the PC that printed it.")
        raise FieldError("code", unknown, code=code.strip() or "“”")
    return msgspec.json.decode(kept, type=Sheet)


def _signs(code: str) -> str:
    return code.upper().translate(_LOOKS_LIKE)
