"""A query taken apart: its words in the letters that are compared."""

from functools import cached_property

import msgspec

from intern_desktop.guide.folding import JAPANESE, folded, kana_key, kana_of, normal, words_in


class Word(msgspec.Struct, frozen=True, dict=True):
    """One word of a query, in the letters that are compared. It may be several tokens: 在留 is two."""

    typed: str

    @cached_property
    def exact(self) -> tuple[str, ...]:
        """Its tokens as typed."""
        return tuple(words_in(self.typed))

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """Its tokens without marks."""
        return tuple(folded(token) for token in self.exact)

    @cached_property
    def japanese(self) -> bool:
        """Whether it is written in Japanese."""
        return JAPANESE.search(self.typed) is not None

    @cached_property
    def kana(self) -> str:
        """What it sounds like; "" when it cannot be said in kana, or is too short to tell."""
        kana = kana_key(self.typed) if self.japanese else kana_of(self.typed) if len(self.typed) > 2 else ""
        return kana if len(kana) > 1 and all("\u3041" <= letter <= "\u3096" for letter in kana) else ""


def words_of(query: str) -> list[Word]:
    """The words of a query, each once, those without a letter or digit left out."""
    return [Word(word) for word in dict.fromkeys(normal(query).split()) if words_in(word)]
