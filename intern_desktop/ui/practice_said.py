"""What is seen of a card: which side asks, which answers, and what was typed beside what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from intern_desktop.i18n import chosen, language, tr

if TYPE_CHECKING:  # read when somebody practises
    from intern_desktop.departure.answers import Piece
    from intern_desktop.departure.cards import Card

MEANING, JAPANESE, LISTEN = "meaning", "japanese", "listen"
"""The directions: Japanese shown, meaning shown, Japanese heard."""


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """One card as its face shows it. `japanese` and `note` carry furigana marks; `drawing` names one of the guide's."""

    card: str
    direction: str
    caption: str
    japanese: str
    meaning: str
    note: str = ""
    drawing: str = ""


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed: "right", "nearly" or "other", its letters, and the right answer in parts as they compare.

    `asks` is "reading" where digits are right, but how the number is read was asked.
    """

    verdict: str
    words: str
    parts: tuple[Piece, ...] = ()
    asks: str = ""


def meaning_of(card: Card) -> str:
    """The meaning in the reader's language; who reads Japanese is told in Vietnamese, which she speaks at home."""
    return card.meaning("en" if language() == "en" else "vi")


def shown(card: Card, direction: str) -> Shown:
    """The card in the reader's language, as it is asked."""
    return Shown(
        card=card.id,
        direction=direction,
        caption=_caption(card, direction),
        japanese=card.ja,
        meaning=meaning_of(card),
        note=chosen(card.note) if card.note is not None else "",
        drawing=card.drawing,
    )


def _caption(card: Card, direction: str) -> str:
    """The deck, and what to do with this card."""
    from intern_desktop.departure import cards

    deck = next((chosen(one.title) for one in cards.decks() if one.id == card.deck), "")
    if direction == LISTEN:
        # Translators: vi: "Nghe (R), rồi nhớ xem nghĩa là gì"
        asked = tr("Listen (R), then recall what it means")
    elif direction == JAPANESE:
        # Translators: vi: "Nói hay gõ bằng tiếng Nhật"
        asked = tr("Say it or type it in Japanese")
    elif card.kind == "sign":
        # Translators: vi: "Biển này nghĩa là gì?"
        asked = tr("What does this sign mean?")
    else:
        # Translators: vi: "Nghĩa là gì?"
        asked = tr("What does it mean?")
    return f"{deck} · {asked}" if deck else asked
