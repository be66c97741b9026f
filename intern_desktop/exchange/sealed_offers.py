"""The file in which a person takes her offers along: all sheets with their names, and her purse, under a word of hers.

It can be opened on any PC that has the program, by whoever knows the word. Opening it only reads: what is brought in
where the same name is there already is decided by her.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.exchange import sealed_file
from intern_desktop.exchange.sealed_file import Sort
from intern_desktop.i18n import N_
from intern_desktop.payroll import stored_sheet
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store import keys
from intern_desktop.store.vault import same_word

ENDING = ".pay-offers"
VERSION = 1
_LARGEST = 4 * 2**20

# Translators: vi: "Tệp này bị hỏng hoặc bị cắt ngang khi chép. Hãy lưu lại từ máy kia. Hợp đồng ở đây còn nguyên."
_CUT = N_("This file is damaged or was cut off while copying. Save it again on the other PC. Your offers here stay.")
# Translators: vi: "Đây không phải tệp hợp đồng đã khoá. Tên tệp ấy kết thúc bằng {ending}."
_OTHER = N_("This is not a sealed file of offers. The name of such a file ends in {ending}. Your offers here stay.")
# Translators: vi: "Tệp này do bản mới hơn của chương trình tạo ra. Hãy cài bản mới hơn rồi mở lại."
_NEWER = N_("This file comes from a newer version of the program. Install it here, then open the file again.")
_SORT = Sort(
    magic="intern_desktop offers",
    version=VERSION,
    ending=ENDING,
    field="word",
    most_memory=2**28,
    cut=_CUT,
    other=_OTHER,
    newer=_NEWER,
    # Translators: vi: "Đây không phải từ khoá của tệp này. Hợp đồng ở đây còn nguyên."
    wrong=N_("This is not the word of this file. Your offers here stay."),
)


class Carried(msgspec.Struct, frozen=True, gc=False):
    """One offer that was taken along, and when it was last saved."""

    name: str
    sheet: Sheet
    saved_at: datetime


class Luggage(msgspec.Struct, frozen=True, gc=False):
    """All that was taken along."""

    offers: Sequence[Carried]
    purse: Purse


class _Packed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    body: str
    saved_at: str


class _Inside(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    offers: list[_Packed]
    purse: str


def pack(luggage: Luggage, word: str, cost: keys.Cost = keys.Cost.ORDINARY) -> bytes:
    """The file's bytes. Whether the word is long enough is asked where it is chosen."""
    packed = [_Packed(one.name, stored_sheet.write(one.sheet), one.saved_at.isoformat()) for one in luggage.offers]
    inside = msgspec.json.encode(_Inside(packed, stored_sheet.write(luggage.purse)))
    return sealed_file.seal(_SORT, inside, same_word(word), cost)


def unpack(data: bytes, word: str) -> Luggage:
    """What is in the file.

    Raises UserError for another kind of file, a newer version and a damaged file, FieldError "word" for a wrong word.
    """
    inside = sealed_file.opened(_SORT, data, same_word(word))
    try:
        found = msgspec.json.decode(inside, type=_Inside)
        carried = [_carried(packed) for packed in found.offers]
    except (msgspec.MsgspecError, ValueError, RecursionError) as problem:
        raise UserError(_CUT) from problem
    purse = stored_sheet.read_purse(found.purse)
    if purse is None:
        raise UserError(_NEWER)
    return Luggage(carried, purse)


def read_file(path: Path) -> bytes:
    """The bytes of a file that may be one of these, opened for reading only. Raises UserError when it is not."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as problem:  # a name no file can have is a ValueError
        raise UserError(
            N_("The file {file} cannot be read. Look whether the USB stick is in, then choose it again."),
            file=path.name,
        ) from problem
    if len(data) > _LARGEST:
        raise UserError(_OTHER, ending=ENDING)
    sealed_file.check(_SORT, data)
    return data


def _carried(packed: _Packed) -> Carried:
    sheet = stored_sheet.read(packed.body)
    if sheet is None:
        raise UserError(_NEWER)
    return Carried(packed.name, sheet, datetime.fromisoformat(packed.saved_at))
