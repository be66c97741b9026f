"""How large a picture is, read from its first bytes without decoding it; and whether it is a picture at all."""

import struct
import zlib
from collections.abc import Iterator

from intern_desktop.guide.pack_faults import Fault, fault
from intern_desktop.i18n import N_

MOST_PIXELS = 20_000_000
_LONGEST_SIDE = 20_000
_MOST_PARTS, _MOST_PACKED, _MOST_SCANS = 20_000, 8, 64
"""Parts of a PNG; those that are packed words, each of which may swell to megabytes; times a JPEG is gone through."""
_PACKED = frozenset((b"zTXt", b"iTXt", b"iCCP"))
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))
"""Marks without a length. Before the size of a picture they only lead astray whoever reads it."""
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks of a JPEG that stand before its height and width."""

# Translators: vi: "Đây không phải ảnh {ending} lành lặn. Mở bằng chương trình xem ảnh rồi lưu lại thành {ending}."
NO_PICTURE = N_("This is no whole {ending} picture. Open it in a picture program and save it again as {ending}.")
# Translators: vi: "Ảnh này có {n} triệu điểm, nhiều nhất là {most}. Thu nhỏ ảnh; rộng 1.600 điểm là đủ."
HUGE = N_(
    "This picture has {n} million dots, and at most {most} are possible. Make it smaller; 1,600 across is plenty."
)
# Translators: vi: "Ảnh này chuyển động. Chỉ dùng ảnh đứng yên; giữ lại một hình."
MOVES = N_("This picture moves. Only still pictures are shown; keep one of its frames.")


def picture_faults(file: str, data: bytes) -> Iterator[Fault]:
    """What is wrong with a picture, by its name and bytes."""
    is_png = file.endswith(".png")
    try:
        wide, high, moves = _png(data) if is_png else _jpeg(data)
    except (ValueError, struct.error, IndexError):
        yield fault(file, NO_PICTURE, ending="PNG" if is_png else "JPEG")
        return
    if moves:
        yield fault(file, MOVES)
    if wide * high > MOST_PIXELS:
        yield fault(file, HUGE, n=-(-wide * high // 1_000_000), most=MOST_PIXELS // 1_000_000)


def _png(data: bytes) -> tuple[int, int, bool]:
    """Width, height and whether it moves. Every part is walked over, so that one cut short is no picture."""
    if not data.startswith(_PNG):
        raise ValueError("begins like no PNG")
    at, parts = len(_PNG), list[bytes]()
    while not parts or parts[-1] != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        begun, at = at, at + length + 12
        if at > len(data) or len(parts) == _MOST_PARTS:
            raise ValueError("cut short, or without end")
        if zlib.crc32(data[begun + 4 : at - 4]) != struct.unpack_from(">I", data, at - 4)[0]:
            raise ValueError("altered")
        parts.append(kind)
    if at != len(data) or parts[0] != b"IHDR" or parts.count(b"IHDR") != 1 or b"IDAT" not in parts:
        raise ValueError("parts of no PNG")
    if sum(part in _PACKED for part in parts) > _MOST_PACKED or struct.unpack_from(">I", data, 8)[0] != 13:
        raise ValueError("more about the picture than picture")
    wide, high = struct.unpack_from(">II", data, 16)
    return *_sides(wide, high), b"acTL" in parts


def _jpeg(data: bytes) -> tuple[int, int, bool]:
    if not data.startswith(_JPEG) or b"\xff\xd9" not in data[-64:]:
        raise ValueError("begins or ends like no JPEG")
    at = 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("no mark")
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        if mark in _ALONE:
            raise ValueError("a mark out of place")
        if mark in _FRAMES:
            if data.count(b"\xff\xda", at) > _MOST_SCANS:
                raise ValueError("gone through too often")
            high, wide = struct.unpack_from(">HH", data, at + 5)
            return *_sides(wide, high), False
        if mark in (0xDA, 0xD9):
            raise ValueError("no size before the picture")
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]


def _sides(wide: int, high: int) -> tuple[int, int]:
    if not 0 < wide <= _LONGEST_SIDE or not 0 < high <= _LONGEST_SIDE:
        raise ValueError("no size, or a line of no use")
    return wide, high
