"""Where Japanese sounds like something: all readings as one long text of kana, and where in it words begin."""

from array import array
from bisect import bisect_left, bisect_right
from itertools import accumulate

import msgspec

from intern_desktop.guide.folding import heard
from intern_desktop.guide.postings import Bits, together

_ENOUGH = 600
"""Places looked at for one query: what sounds so more often is no word."""
_KEPT = 30
_KANA = ("\u3041", "\u3096")


class Heard(msgspec.Struct, frozen=True):
    """Sections in which something sounds so: at the beginning of a word, and anywhere."""

    begins: Bits
    anywhere: Bits


class Sounds:
    """The readings of all sections, added section by section."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._sections: list[int] = []
        self._begins = array("L")
        self._length = 0
        self._text = ""
        self._found: dict[str, Heard] = {}
        self.readings: set[str] = set()
        """What single words sound like, as it is written above them."""

    def add(self, parts: list[str], section: int) -> str:
        """A text of a section, taken apart as `heard` asks for; how it sounds."""
        pieces = heard(parts)
        sound = "".join(pieces)
        self._starts.append(self._length)
        self._sections.append(section)
        self._pieces.append(sound)
        self._begins.extend(accumulate(map(len, pieces), initial=self._length))
        self.readings.update(parts[2::3])
        self._length += len(sound) + 1
        self._text = ""
        self._found.clear()
        return sound

    def find(self, kana: str) -> Heard:
        """Where something sounds so; `kana` as `folding.kana_key` writes it. The last few answers are kept."""
        if kana not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            self._found[kana] = self._look_for(kana)
        return self._found[kana]

    def _look_for(self, kana: str) -> Heard:
        if not self._text:
            self._text = "\n".join([*self._pieces, ""])
        begins, anywhere = set[int](), set[int]()
        at = self._text.find(kana)
        for _ in range(_ENOUGH):
            if at < 0:
                break
            row = bisect_right(self._starts, at) - 1
            anywhere.add(self._sections[row])
            after = at + 1
            if self._is_begin(at) or not _KANA[0] <= self._text[at - 1] <= _KANA[1]:
                begins.add(self._sections[row])
                after = self._starts[row + 1] if row + 1 < len(self._starts) else self._length
            at = self._text.find(kana, after)
        return Heard(together(sorted(begins)), together(sorted(anywhere)))

    def _is_begin(self, at: int) -> bool:
        found = bisect_left(self._begins, at)
        return found < len(self._begins) and self._begins[found] == at
