"""What is wrong with a pack: in which file, on which line where that is known, and a sentence with the way out."""

import re
import tomllib
import unicodedata
from typing import Any

import msgspec

from intern_desktop.i18n import N_, tr

_MOST_DOTS = 200
_MOST_PARTS = 20
_KEY = re.compile(r"""\s*(?:\[.*|[\w."' -]*=)""")
"""What a line begins with that names a table or a key, whose parts are parted by dots."""
_AT_LINE = re.compile(r" ?\(at line (\d+), column \d+\)$")

# Translators: vi: "Tệp này không phải UTF-8. Trong trình soạn thảo, lưu lại với mã UTF-8."
NOT_UTF8 = N_("This file is not in UTF-8. Save it again in your editor with the encoding UTF-8.")
# Translators: vi: "Dòng này không đúng cách viết TOML ({problem}). So với một tệp mẫu trong hướng dẫn."
BAD_TOML = N_("This is not written as TOML ({problem}). Compare it with an example of the instructions.")
# Translators: vi: "Tệp này lồng quá nhiều lớp. Viết lại cho phẳng hơn."
TOO_DEEP = N_("This file has brackets within brackets without end. Write it flat, as in the instructions.")


# Translators: vi: "Ở đây nhiều quá ({n}, nhiều nhất {most}). Rút ngắn lại, hoặc chia ra."
TOO_MUCH = N_("There is too much here ({n}, at most {most}). Make it shorter, or several of it.")
# Translators: vi: "Ở đây có dấu vô hình làm đảo chữ. Gõ lại dòng này."
HIDDEN = N_("There is an invisible sign here that can turn text around. Type this line again.")
_UNSEEN, _JOINERS = ("Cc", "Cf", "Cs", "Zl", "Zp"), "\u200c\u200d"


class Fault(msgspec.Struct, frozen=True):
    """One fault: `file` as it is named in the pack ("" is the pack as a whole), `line` from 1 (0 when unknown)."""

    file: str
    message: str
    line: int = 0
    fields: dict[str, Any] = {}

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the reader's language."""
        return tr(self.message, **self.fields)

    @property
    def place(self) -> str:
        """The file, and the line where it is known."""
        if not self.line:
            return seen(self.file)
        # Translators: a place in a file; vi: "{file}, dòng {line}"
        return tr("{file}, line {line}", file=seen(self.file), line=self.line)

    @property
    def text(self) -> str:
        """Place and sentence as one line that can be copied."""
        return f"{self.place}: {self.sentence}" if self.file else self.sentence


def seen(name: str) -> str:
    """A name as it may be shown: signs that cannot be seen, or turn text around, are dots."""
    return "".join(sign if sign.isprintable() else "·" for sign in name)


def fault(file: str, message: str, line: int = 0, **fields: object) -> Fault:
    """A fault; `message` is marked with `N_` where it stands, `fields` fill its places."""
    return Fault(file, message, line, fields)


def is_plain(text: str) -> bool:
    """Whether a name stands on one line, with nothing unseen in it but what joins letters."""
    return all(unicodedata.category(sign) not in _UNSEEN or sign in _JOINERS for sign in text)


def toml_of(file: str, text: str, first_line: int = 0) -> tuple[dict[str, Any], list[Fault]]:
    """A TOML text, or what is wrong with it; `first_line` lines stand above it in its file."""
    for at, written in enumerate(text.splitlines(), first_line + 1):
        dots = written.count(".")
        # Keys of very many parts would keep the reader of TOML busy for hours.
        if dots > _MOST_PARTS and (dots > _MOST_DOTS or _key_parts(written) > _MOST_PARTS):
            return {}, [fault(file, TOO_DEEP, at)]
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as problem:
        found = _AT_LINE.search(str(problem))
        line = first_line + int(found[1]) if found else 0
        return {}, [fault(file, BAD_TOML, line, problem=_AT_LINE.sub("", str(problem)))]
    except (ValueError, OverflowError) as problem:  # a day that is none, a number without end
        return {}, [fault(file, BAD_TOML, problem=str(problem))]
    except RecursionError:
        return {}, [fault(file, TOO_DEEP)]


def _key_parts(line: str) -> int:
    """How many dots stand in what may be the name of a table or a key."""
    found = _KEY.match(line)
    return found[0].count(".") if found else 0
