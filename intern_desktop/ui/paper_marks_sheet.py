"""A sheet that is being entered: its rows and columns by name, what was typed so far, and what writing it would do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, number_text, tr, trn
from intern_desktop.ui import paper_rows
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_rows import Typed
from intern_desktop.ui.roll_call_words import state_words

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.paper_sheets import Sheet


class SheetSeen(msgspec.Struct, frozen=True):
    """A sheet with its words; people and things that are gone since keep their numbers and have no name."""

    sheet: Sheet
    class_name: str
    names: tuple[str, ...]
    titles: tuple[str, ...]

    @classmethod
    def read(cls, commands: Commands, sheet: Sheet) -> SheetSeen:
        """The sheet as it stands now."""
        from intern_desktop.classroom import people
        from intern_desktop.departure import tasks

        with commands.reading() as reading:
            known = {one.id: one.name for one in people.people(reading, commands.today(), archived=True)}
            classes = {one.id: one.name for one in people.classes(reading, archived=True)}
            titles = {task.id: plain(chosen(task.title)) for task in tasks.lists(reading)} if sheet.items else {}
        return cls(
            sheet,
            classes.get(sheet.class_id, ""),
            tuple(known.get(one, "") for one in sheet.people),
            tuple(titles.get(one, "") for one in sheet.items),
        )

    def about(self) -> str:
        """Which sheet it is."""
        day = date_text(self.sheet.day, "short")
        # Translators: below the code of a sheet; vi: "Lớp {class_name}, {day}"
        parts = [tr("Class {class_name}, {day}", class_name=self.class_name, day=day)]
        # Translators: how many rows a sheet has; vi: "{n} dòng"
        parts.append(trn("{n} row", "{n} rows", len(self.names)))
        if self.titles:
            # Translators: how many columns a sheet has; vi: "{n} việc"
            parts.append(trn("{n} thing", "{n} things", len(self.titles)))
        return ", ".join(parts)

    def typed(self, text: str) -> Typed:
        """A row as it is typed. Raises FieldError "row"."""
        if self.sheet.kind == "roll":
            return paper_rows.read_roll(text, len(self.names))
        return paper_rows.read_marks(text, len(self.names), len(self.titles))

    def name(self, row: int) -> str:
        """Who stands in a row."""
        # Translators: somebody on an old sheet who is no more in the program; vi: "(không còn trong lớp)"
        return self.names[row] or tr("(no longer here)")

    def ticked(self, typed: Typed) -> str:
        """What was ticked in a row, by name."""
        if typed.key:
            early = None if typed.minutes is None else -typed.minutes
            return state_words("on_time" if typed.key == "present" else typed.key, early=early)
        return "; ".join(f"{number_text(at + 1)} {self.titles[at] or tr('(no longer here)')}" for at in typed.items)

    def cells(self, rows: Mapping[int, Typed]) -> list[tuple[str, str]]:
        """The people and things that are ticked."""
        return [(self.sheet.people[at], self.sheet.items[one]) for at, typed in rows.items() for one in typed.items]

    def calls(self, rows: Mapping[int, Typed]) -> dict[str, tuple[str, int | None]]:
        """What a roll says of each."""
        return {self.sheet.people[at]: (typed.key, typed.minutes) for at, typed in rows.items()}

    def would_touch(self, commands: Commands, rows: Mapping[int, Typed]) -> tuple[int, int]:
        """How many would be written, and how many would stay as they are."""
        session = commands.session
        if session is None or not rows:
            return 0, 0
        with commands.reading() as reading:
            if self.sheet.kind == "roll":
                from intern_desktop.classroom import roll_call

                roll = roll_call.read(reading, self.sheet.class_id, self.sheet.day, commands.now())
                free = {line.person for line in roll.lines if line.verdict == "open"}
                touched = sum(person in free for person in self.calls(rows))
                return touched, len(rows) - touched
            from intern_desktop.classroom import bulk

            cells = self.cells(rows)
            plan = bulk.would_touch(reading, session.person, cells, commands.today(), given=True)
        return len(plan.touch), len(cells) - len(plan.touch)
