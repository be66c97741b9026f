"""Made-up packs for tests: a whole one of a centre that tests spoil in one place each, and tiny pictures."""

import struct
import zlib

PAGE = """---
title = "Nội quy"
summary = "Giờ giấc và bếp"
checked = 2026-11-22
valid_until = 2027-03-31
sources = []
related = []
---

## Giờ giấc

{body}
"""
ABOUT = """id = "hoa-mai"
kind = "centre"
title = {{ vi = "Nội quy Hoa Mai" }}
version = {version}
languages = ["vi"]
"""
QUESTIONS = """[[question]]
id = "late"
situation = "Bạn về muộn."
[[question.answers]]
text = "Gọi cô Hạnh."
why = "Cô đợi cửa cho bạn."
right = true
[[question.answers]]
text = "Trèo tường."
why = "Dễ ngã."
"""
TERMS = "ja,reading,vi,en,gloss_vi,gloss_en,gloss_ja\n朝礼当番,ちょうれいとうばん,trực sáng,,Người hô sáng.,,\n"
CHECKLIST = """[[group]]
id = "papers"
title = "Giấy tờ"
[[task]]
id = "photo"
title = "Ảnh"
group = "papers"
[[task]]
id = "form"
title = "Tờ khai"
group = "papers"
after = ["photo"]
"""
CALENDAR = """[[event]]
id = "tet"
title = "Nghỉ Tết"
on = 2027-02-06
[[event]]
id = "rubbish"
title = "Rác cháy được"
every = "monday"
"""


def page(body="Cửa đóng lúc mười giờ.", **front):
    """A page; `front` writes lines of its head anew."""
    text = PAGE.replace("{body}", body)
    for key, value in front.items():
        text = "\n".join(f"{key} = {value}" if line.startswith(f"{key} = ") else line for line in text.split("\n"))
    return text.encode()


def about(version="2026-11-23", **changed):
    text = ABOUT.format(version=version)
    for key, value in changed.items():
        text = "\n".join(f"{key} = {value}" if line.startswith(f"{key} = ") else line for line in text.split("\n"))
    return text.encode()


def png(wide=4, high=4, *, moves=False):
    """A PNG whose head says this size; its dots are as few as they can be."""
    parts = [_part(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))]
    parts += [_part(b"acTL", struct.pack(">II", 2, 0))] if moves else []
    dots = b"".join(b"\0" + b"\x40\x90\xd0" * wide for _ in range(high)) if wide * high < 100 else b"\0"
    return b"".join([b"\x89PNG\r\n\x1a\n", *parts, _part(b"IDAT", zlib.compress(dots)), _part(b"IEND", b"")])


def jpeg(wide=4, high=4):
    """The head and the end of a JPEG of this size."""
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC0, 8, 8, high, wide, 1)
    return b"\xff\xd8\xff\xe0\x00\x04ab" + frame + b"\xff\xda\x00\x02" + b"\0" * 20 + b"\xff\xd9"


def _part(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def whole(**more):
    """All files of a pack without fault; `more` are put in by name, None takes one out."""
    files = {
        "pack.toml": about(),
        "pages/vi/noi-quy.md": page("Cửa đóng lúc mười giờ. Xem [bếp](page:bep).\n\n![Sơ đồ bếp](bep.png)"),
        "pages/vi/bep.md": page("Rửa bát ngay. Gọi [[fact:line_police]]. Xem [số gọi](page:help-lines)."),
        "questions/noi-quy.toml": QUESTIONS.encode(),
        "pictures/bep.png": png(),
        "terms.csv": TERMS.encode(),
        "checklist.toml": CHECKLIST.encode(),
        "calendar.toml": CALENDAR.encode(),
    }
    return {name: data for name, data in (files | more).items() if data is not None}
