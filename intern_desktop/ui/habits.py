"""Other habits of the trade: today's to tick with one press each, how strong each is, why, and where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.habits_row import HabitRow, Shown
from intern_desktop.ui.widgets import Panel, label, line

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.habits import Habit, HabitDay


class HabitsPage(QWidget):
    """A row for each habit. She ticks them herself, and may take a tick back the same way."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = commands
        self._rows: dict[str, HabitRow] = {}
        self._panel = Panel(self)
        self._about = label("muted", self, wraps=True)
        self._about.setObjectName("habits_about")
        self._panel.add(self._about)
        self._held = Column(self)
        self._held.add(self._panel)
        self._held.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._held, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Hôm nay bạn đã làm việc nào?"
        self._panel.set_title(tr("Which of these did you do today?"))
        # Translators: vi: "Chỉ bạn đánh dấu, cho chính mình. Quên một ngày không sao, thói quen chỉ yếu đi một chút."
        self._about.setText(
            tr("Only you tick these, for yourself. A day forgotten is no harm; the habit only weakens a little.")
        )
        for row in self._rows.values():
            row.retranslate()
        if self.commands.ready and self.commands.session is not None and self._rows:
            self.refresh()

    def refresh(self) -> None:
        """Read what is ticked today, and how strong each habit is."""
        from intern_desktop.departure import habits

        session = self.commands.session
        if session is None:
            return
        if not self._rows:
            self._build()
        with self.commands.reading() as reading:
            read = habits.all_records(reading, session.person, self.commands.today())
        found = {one.id: self._shown(one, read[one.id]) for one in habits.habits()}
        for habit, shown in found.items():
            self._rows[habit].show_habit(shown)

    def restyle(self) -> None:
        """Follow text size and colours."""
        for row in self._rows.values():
            row.restyle()

    def put_focus(self) -> None:
        """Begin at the first habit."""
        first = next(iter(self._rows.values()), None)
        if first is not None:
            first.tick.setFocus()

    def _build(self) -> None:
        from intern_desktop.departure import habits

        for one in habits.habits():
            row = HabitRow(one.id, self._panel)
            row.pressed.connect(self._on_pressed)
            row.page_asked.connect(lambda page: self.commands.open_page.emit("guide", page))
            self._rows[one.id] = row
            self._panel.add(line(self._panel))
            self._panel.add(row)
        self.setMinimumWidth(style.px(320))

    def _shown(self, habit: Habit, records: list[HabitDay]) -> Shown:
        from intern_desktop.departure import habits

        today = self.commands.today()
        return Shown(
            icon=habit.icon,
            title=chosen(habit.title),
            why=plain(chosen(habit.why)),
            page=habit.page,
            done=bool(records) and records[-1].day == today and records[-1].done,
            share=round(100 * habits.strength(records, habit.per_week)) if records else None,
        )

    def _on_pressed(self, habit: str, done: bool) -> None:
        from intern_desktop.departure import habits

        session, today = self.commands.session, self.commands.today()
        if session is None:
            return
        if self.commands.done(habits.check, session.person, habit, today, done):
            title = plain(chosen(habits.habit(habit).title))
            # Translators: in the line at the bottom, after a habit was ticked; vi: "Đã lưu: {title}."
            said = tr("Saved: {title}.", title=title) if done else tr("Taken back: {title}.", title=title)
            self.commands.tell_done(said)
        self.refresh()
