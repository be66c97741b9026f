"""The centre's list, and ours below it, as the rows of a sheet: words, whole numbers and days, nothing else."""

from collections.abc import Mapping
from datetime import date

import msgspec
from sqlalchemy import Connection

from intern_desktop import i18n
from intern_desktop.departure import list_columns, own_lists, own_tasks
from intern_desktop.departure.own_lists import Written
from intern_desktop.departure.tasks import Group, OwnTask, Task
from intern_desktop.furigana import plain
from intern_desktop.guide import book, pack

Value = str | int | date | None
Cells = dict[str, Value]
OURS: dict[str, str] = {"vi": "chương trình", "en": "the program", "ja": "プログラム"}
CENTRE: dict[str, str] = {"vi": "trung tâm", "en": "the centre", "ja": "センター"}
PACK: dict[str, str] = {"vi": "gói của trung tâm", "en": "a pack", "ja": "パック"}


class Known(msgspec.Struct, frozen=True):
    """What a list is written from and a sheet is held against: taken at one moment, so that a worker may use it."""

    theirs: dict[str, Task]
    written: dict[str, Written]
    groups: tuple[Group, ...]
    today: date
    language: str
    years: tuple[int, int]

    def own(self) -> dict[str, Written]:
        """The centre's own things in the order of their groups."""
        order = {group.id: place for place, group in enumerate(self.groups)}
        mine = [(item, one) for item, one in self.written.items() if item.startswith(own_tasks.OWN)]
        mine.sort(key=lambda pair: (order.get(pair[1].said.group, len(order)), self.title(pair[1].said), pair[0]))
        return dict(mine)

    def title(self, said: OwnTask) -> str:
        """A title as it is read in the language spoken."""
        return pack.in_all(said.title)[self.language]

    def is_asked(self, one: Written) -> bool:
        """Whether it has not been withdrawn by today."""
        return not one.withdrawn or one.withdrawn > self.today.isoformat()


def known(reading: Connection, today: date) -> Known:
    """The lists as they are now."""
    from intern_desktop.departure import clock

    written = clock.newest(reading)
    near = [today.year, clock.released().year, *([written.year] if written is not None else [])]
    theirs = {task.id: task for task in own_tasks.theirs()}
    found = own_lists.written(reading)
    return Known(theirs, found, own_tasks.all_groups(), today, i18n.language(), (min(near) - 3, max(near) + 3))


def headings(language: str) -> dict[str, str]:
    """The headings of all columns in their order."""
    return {column.id: column.heading[language] for column in list_columns.COLUMNS}


def rows(known: Known) -> list[Cells]:
    """The centre's own things, then ours and the packs', as they hold now."""
    titles = page_titles(known.language)
    own = [own_cells(known, item, one, titles) for item, one in known.own().items()]
    return own + [their_cells(known, task, known.written.get(task.id), titles) for task in known.theirs.values()]


def own_cells(known: Known, item: str, one: Written, titles: Mapping[str, str]) -> Cells:
    """One of the centre's own as a row; text in several languages as the one spoken."""
    said, language = one.said, known.language
    return _cells(
        known,
        item,
        CENTRE[language],
        said.group,
        known.title(said),
        pack.in_all(said.why)[language],
        said.required is not False,
        said.evidence,
        _due(said.due, said.due_from),
        titles.get(said.page, said.page),
        said.since,
        known.is_asked(one),
    )


def their_cells(known: Known, task: Task, one: Written | None, titles: Mapping[str, str]) -> Cells:
    """One of ours, with what the centre wants otherwise."""
    by = OwnTask() if one is None else one.said
    now = own_tasks.changed(task, msgspec.structs.replace(by, hidden=False))
    assert now is not None, "what is not hidden is there"
    language = known.language
    return _cells(
        known,
        task.id,
        (PACK if task.owner else OURS)[language],
        task.group,
        plain(task.title[language]),
        plain(task.why[language]),
        now.required,
        task.evidence,
        _due(now.due, now.due_from),
        titles.get(task.page, task.page),
        task.since,
        not (by.hidden and own_tasks.may_hide(task)),
    )


def page_titles(language: str) -> dict[str, str]:
    """What the guide's pages are called, by their ids."""
    return {name: plain(book.page(name, language).title) for name in book.page_ids()}


def _cells(
    known: Known,
    item: str,
    whose: str,
    group: str,
    title: str,
    why: str,
    required: bool,
    evidence: str,
    due: Cells,
    page: str,
    since: date | None,
    asked: bool,
) -> Cells:
    language = known.language
    groups = {one.id: plain(one.title[language]) for one in known.groups}
    words = list_columns.EVIDENCE.get(evidence)
    return {
        "id": item,
        "whose": whose,
        "group": groups.get(group, group),
        "title": title,
        "why": why,
        "required": _yes(required, language),
        "evidence": evidence if words is None else words[language],
        **due,
        "page": page,
        "since": since,
        "asked": _yes(asked, language),
    }


def _yes(said: bool, language: str) -> str:
    return (list_columns.YES if said else list_columns.NO)[language]


def _due(days: int | None, due_from: str) -> Cells:
    """The days in the column of what they are counted from; before the departure they are counted upwards."""
    return {
        column: None if days is None or base != due_from else -days if base == "departure" else days
        for column, base in list_columns.DUE_BASES.items()
    }
