"""What a trainer does on a candidate's page: confirm, send back, write. Only what is kept is called done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr, trn
from intern_desktop.ui import person_words
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.store.journal import Act
    from intern_desktop.ui.person_reading import Seen


def confirm(commands: Commands, seen: Seen, item: str) -> None:
    """One thing, with the value she wrote."""
    from intern_desktop.departure import checklist

    if commands.done(checklist.confirm, seen.person, item):
        fields = {"name": seen.given, "title": _title(seen, item)}
        # Translators: vi: "Đã xác nhận cho {name}: {title}"
        commands.tell_done(tr("Confirmed for {name}: {title}", **fields))


def confirm_all(commands: Commands, seen: Seen) -> None:
    """Everything that waits, as one act that is signed once and taken back as one."""
    from intern_desktop.classroom import bulk

    cells = [(seen.person, item.task.id) for item in seen.waiting]
    if not cells:
        return
    count = commands.do(bulk.confirm_claimed, cells)
    if count:
        # Translators: vi: "Đã xác nhận {n} việc cho {name}."
        commands.tell_done(
            trn(
                "{n} thing was confirmed for {name}.",
                "{n} things were confirmed for {name}.",
                count,
                name=seen.given,
            )
        )


def send_back(commands: Commands, seen: Seen, item: str, note: str, refuse: Callable[[str], None]) -> bool:
    """One thing with a word why; `refuse` is told what the field is to blame for."""
    from intern_desktop.departure import checklist

    done = _kept(commands, lambda act: checklist.send_back(act, seen.person, item, note), refuse)
    if done:
        fields = {"name": seen.given, "title": _title(seen, item)}
        commands.tell_done(tr("Sent back to {name}: {title}", **fields))
    return done


def say(commands: Commands, seen: Seen, item: str, words: str, refuse: Callable[[str], None]) -> bool:
    """Words to her about one thing; `refuse` is told what the field is to blame for."""
    from intern_desktop.departure import comments

    done = _kept(commands, lambda act: comments.say(act, seen.person, item, words), refuse)
    if done:
        commands.tell_done(tr("Your words are kept."))
    return done


def _kept(commands: Commands, verb: Callable[[Act], object], refuse: Callable[[str], None]) -> bool:
    wrong: list[FieldError] = []

    def attempt(act: Act) -> None:
        try:
            verb(act)
        except FieldError as problem:
            wrong.append(problem)

    done = commands.done(attempt)
    if wrong:
        refuse(str(wrong[0]))
    return done and not wrong


def _title(seen: Seen, item: str) -> str:
    found = seen.item(item)
    return "" if found is None else person_words.title_of(found)
