"""What the page of the centre's list reads at one moment: both lists, who sits here, and the rows that are shown."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui import course_list_words
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_list_rows import ListRow

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.list_rows import Known
    from intern_desktop.departure.tasks import Group, Task

SHOWN = ("all", "own", "ours")
"""Which things may be listed."""


class ListSeen(msgspec.Struct, frozen=True):
    """Both lists as they are, with the centre's changes; and whether who sits here may write."""

    known: Known
    own: tuple[Task, ...]
    may_change: bool

    @classmethod
    def read(cls, commands: Commands) -> ListSeen:
        """As it is now."""
        from intern_desktop.departure import list_rows, own_lists, tasks

        session = commands.session
        with commands.reading() as reading:
            known = list_rows.known(reading, commands.today())
            own = tuple(task for task in tasks.lists(reading) if task.owner == "centre")
            may = session is not None and own_lists.may_change(reading, session.person, commands.today())
        return cls(known, own, may)

    def rows(self, which: str, drafts: Container[str]) -> list[ListRow]:
        """The rows under their headings; in each group the centre's own first."""
        return [row for group in self.known.groups for row in self._group_rows(group, which, drafts)]

    def group_options(self) -> list[tuple[str, str]]:
        """The groups as (id, words)."""
        return [(group.id, plain(chosen(group.title))) for group in self.known.groups]

    def page_options(self) -> list[tuple[str, str]]:
        """The guide's pages as (id, title)."""
        from intern_desktop.departure.list_rows import page_titles

        return list(page_titles(self.known.language).items())

    def _group_rows(self, group: Group, which: str, drafts: Container[str]) -> Iterator[ListRow]:
        own = [task for task in self.own if task.group == group.id] if which != "ours" else []
        ours = [task for task in self.known.theirs.values() if task.group == group.id] if which != "own" else []
        if own or ours:
            yield ListRow("", plain(chosen(group.title)), icon=group.icon)
        for task in own:
            aside = course_list_words.aside(task, hidden=False, today=self.known.today)
            faint = task.gone(self.known.today)
            yield ListRow(task.id, course_list_words.title(task), aside, faint=faint, tag=_tag(task, drafts))
        for task in ours:
            yield self._our_row(task, drafts)

    def _our_row(self, task: Task, drafts: Container[str]) -> ListRow:
        from intern_desktop.departure import own_tasks

        by = self.known.written.get(task.id)
        now = None if by is None else own_tasks.changed(task, by.said)
        hidden = by is not None and now is None
        aside = course_list_words.aside(now or task, hidden=hidden, today=self.known.today)
        # Translators: beside a thing of the program's of which the centre changed something; vi: "đổi"
        tag = _tag(task, drafts) or (tr("changed") if by is not None and not hidden else "")
        return ListRow(task.id, course_list_words.title(task), aside, own=False, faint=hidden, tag=tag)


def _tag(task: Task, drafts: Container[str]) -> str:
    # Translators: a small word beside a thing whose form was changed; vi: "chưa lưu"
    return tr("not saved") if task.id in drafts else ""
