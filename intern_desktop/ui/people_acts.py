"""How the desk of the people does one thing: what is wrong with a field comes back to it, all else is told below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec

from intern_desktop.errors import FieldError
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.store.journal import Act

P = ParamSpec("P")


class Outcome(NamedTuple):
    """Whether it is on the disk; else the field that is to be mended, and what is wrong with it."""

    done: bool
    field: str = ""
    sentence: str = ""


def attempt(
    commands: Commands, verb: Callable[Concatenate[Act, P], object], /, *args: P.args, **kwargs: P.kwargs
) -> Outcome:
    """Let the signed-in person do one thing. Verbs look at every field before they write anything."""

    def tried(act: Act) -> Outcome:
        try:
            verb(act, *args, **kwargs)
        except FieldError as problem:
            return Outcome(False, problem.field, str(problem))
        return Outcome(True)

    return commands.do(tried) or Outcome(False)
