"""Whether a password keeps a trainer's signature safe, said plainly."""

from typing import Literal

import msgspec

from intern_desktop.classroom.names import folded, runs_on
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

SHORTEST = 10
LONGEST = 200
"""Longer than anybody types; it keeps a pasted book from being hashed."""

_OFTEN_TRIED = ("password", "matkhau", "qwerty", "asdfgh", "iloveyou", "anhyeuem", "emyeuanh", "123456", "abc123")


class Strength(msgspec.Struct, frozen=True, gc=False):
    """How many letters a password has, and how it would stand against somebody guessing."""

    length: int
    level: Literal["short", "easy", "fair", "hard"]

    @property
    def enough(self) -> bool:
        """Whether the password is accepted."""
        return self.level in ("fair", "hard")


def strength(password: str, *known: str) -> Strength:
    """Weigh a password; `known` are words anybody at the centre would try first, as names."""
    length = len(password)
    if length < SHORTEST:
        return Strength(length, "short")
    if _easy(password, known):
        return Strength(length, "easy")
    kinds = sum(
        (
            any(letter.islower() for letter in password),
            any(letter.isupper() for letter in password),
            any(letter.isdigit() for letter in password),
            any(not letter.isalnum() for letter in password),
        )
    )
    return Strength(length, "hard" if length + 2 * kinds >= 18 else "fair")


def require(field: str, password: str, *known: str) -> None:
    """Raises FieldError at `field` for a password that is too short, too long or too easily guessed."""
    if len(password) > LONGEST:
        raise FieldError(field, N_("A password has at most {longest} characters."), longest=LONGEST)
    weighed = strength(password, *known)
    if weighed.level == "short":
        raise FieldError(field, N_("A password has at least {shortest} characters."), shortest=SHORTEST)
    if weighed.level == "easy":
        raise FieldError(
            field, N_("This password is guessed quickly. Use three or four words that have no connection.")
        )


def _easy(password: str, known: tuple[str, ...]) -> bool:
    bare = folded(password).replace(" ", "")
    if len(set(bare)) < 5 or runs_on(bare):
        return True
    rest = bare
    for word in (*_OFTEN_TRIED, *(folded(name).replace(" ", "") for name in known), *_parts(known)):
        rest = rest.replace(word, "")
    rest = rest.strip("0123456789!@#$%^&*()_-+=.,")
    return len(rest) < 4


def _parts(known: tuple[str, ...]) -> list[str]:
    return [word for name in known for word in folded(name).split() if len(word) > 1]
