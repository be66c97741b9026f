"""The screen of the day: the days left, arriving, three things that matter next, and how the practice stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.ui import style, today_words
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.punctuality_arrive import Arriving
from intern_desktop.ui.report_page_line import ReportLine
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.today_cards import DaysPanel
from intern_desktop.ui.today_minute import Minute
from intern_desktop.ui.today_next import NextPanel, Written
from intern_desktop.ui.today_side import SideCards
from intern_desktop.ui.today_states import StatePage, clock_words, standing_of
from intern_desktop.ui.widgets import Notice, TitleRow

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.today_facts import Facts

_TABLES = (
    "report",
    "report_yes",
    "mark",
    "comment",
    "own_task",
    "journey",
    "person",
    "timetable",
    "day_off",
    "arrival",
    "roll",
)


class TodayScreen(Screen):
    """Days and road above, the next three things below; at the right arriving, and three small cards."""

    name: ClassVar[str] = "today"
    tables: ClassVar[frozenset[str]] = frozenset(
        {*_TABLES, "lesson", "attended", "sitting", "card", "reached", "habit_day", "understood"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._day: date | None = None
        self._facts: Facts | None = None
        self._title, self._clock = TitleRow(self), Notice("caution", self)
        self._clock.setObjectName("today_clock")
        self._clock.hide()
        self._report = ReportLine(commands, self)
        self._days, self._next = DaysPanel(self), NextPanel(self)
        self._arriving = Arriving(commands, "today_arrive", self)
        self._cards = SideCards(commands, self)
        self._state = StatePage(self)
        self._pages = QStackedWidget(self)
        self._minute = Minute(commands.now, self)
        self._minute.setObjectName("today_minute")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left, right = Column(self), Column(self)
        left.add(self._days)
        left.add(self._next, 1)
        right.add(self._arriving)
        right.add(self._cards, 1)
        day = QWidget(self)
        sides = QHBoxLayout(day)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(style.space("l"))
        sides.addWidget(left, 15)
        sides.addWidget(right, 7)
        self._pages.addWidget(day)
        self._pages.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._clock)
        column.addWidget(self._report)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._next.opened.connect(self._open_item)
        self._next.all_asked.connect(lambda: self._go("checklist"))
        self._state.pressed.connect(lambda: self._go("own_page", "journey"))
        self._days.standing.pressed.connect(lambda: self._go(*standing_of(self._facts).target))
        self._arriving.reporting.connect(self._on_reporting)
        self._arriving.kept.connect(self._on_arrived)
        self._minute.rang.connect(self._on_minute)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._arriving.retranslate()
        self._cards.retranslate()

    def refresh(self) -> None:
        """Read the journey, the checklist, the calendar and what is kept."""
        from intern_desktop.ui import today_facts

        session = self.commands.session
        if session is None:
            return
        self._facts = facts = today_facts.read(self.commands, session.person)
        self._day = facts.today
        self._show_head(session.name, facts)
        self._report.refresh()
        state = self._state.show_state(facts.journey)
        self._pages.setCurrentIndex(1 if state else 0)
        if not state:
            with self.commands.reading() as reading:
                self._arriving.read(reading, session.person)
            self._show_days(facts)
            self._show_next(facts)
            self._arriving.setVisible(facts.gone != "departed")
            self._cards.show_facts(facts)

    def open(self, target: str) -> None:
        """Begin at the press of arriving, else at the first thing to do, or at the way to fill in the journey."""
        del target
        if self._pages.currentIndex() == 1:
            self._state.put_focus()
        elif not (self._arriving.isVisibleTo(self) and self._arriving.put_focus()):
            self._next.rows[0].open.setFocus()

    def restyle(self) -> None:
        """Follow text size and colours."""
        if self._facts is not None:
            self._arriving.tick()

    def showEvent(self, event: QShowEvent) -> None:
        """The minutes move while they are seen; another day may have begun meanwhile."""
        super().showEvent(event)
        self._minute.begin()
        if self._day is not None:
            self._on_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks at the minutes."""
        super().hideEvent(event)
        self._minute.end()

    def _on_minute(self) -> None:
        if self._day != self.commands.today():
            self.refresh()
        elif self._facts is not None and self._pages.currentIndex() == 0:
            self._arriving.tick()
            self._next.lead(not self._leads())

    def _show_head(self, name: str, facts: Facts) -> None:
        from intern_desktop.classroom import names

        # Translators: vi: "Chào {name}"; ja: "{name}さん、こんにちは"
        self._title.set_words(tr("Hello {name}", name=names.given(name)), date_text(facts.today, "full"))
        self._clock.setVisible(bool(facts.doubt))
        if facts.doubt:
            self._clock.set_text(*clock_words(facts.doubt, facts.today, facts.newest))

    def _show_days(self, facts: Facts) -> None:
        from intern_desktop.ui import today_road

        journey, today = facts.journey, facts.today
        left = None if journey.departure is None else (journey.departure - today).days
        counts = left is not None and left > 0 and not journey.state and not facts.doubt
        self._days.show_days(
            number_text(left) if counts and left is not None else "",
            today_words.without_clock() if facts.doubt else today_words.left_words(left, journey.state),
            today_words.about(journey),
            today_road.stops(journey.departure, facts.found, facts.calendar, today) if counts else [],
        )
        standing = standing_of(facts)
        self._days.show_standing(standing.kind, standing.sentence, standing.way_out)

    def _show_next(self, facts: Facts) -> None:
        coming, today = facts.coming, facts.today
        # Translators: vi: "Ba việc cần làm trước"; ja: "先にする三つのこと"
        self._next.set_title(
            tr("Three things to do first") if len(coming) == len(self._next.rows) else tr("To do next")
        )
        whole = sum(item.state != "not_applicable" for item in facts.found)
        # Translators: vi: "Xem cả {n} việc"
        self._next.all.setText(trn("See {n} item", "See all {n} items", whole))
        self._next.show_next(
            [today_words.next_of(item, facts.names.get(item.decided_by, ""), today) for item in coming],
            # Translators: vi: "Mọi việc đã báo xong."
            tr("Everything on the list is reported or confirmed."),
            leads=not self._leads(),
        )
        self._next.written.show_written(_written(facts))

    def _leads(self) -> bool:
        """Whether arriving is the filled button now."""
        return self._arriving.leads and not self._arriving.isHidden()

    def _on_arrived(self) -> None:
        self._next.lead(not self._leads())
        self._next.rows[0].open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reporting(self, is_open: bool) -> None:
        self._cards.setVisible(not is_open)
        self._next.lead(not is_open and not self._leads())

    def _open_item(self, item: str) -> None:
        from intern_desktop.ui import today_seen

        today_seen.look(self.commands, item)
        found = next((one for one in self._facts.coming if one.task.id == item), None) if self._facts else None
        if found is not None and found.task.evidence == "level" and found.task.asks:
            self._go("practice", f"deck:{found.task.asks}")
        elif found is not None and found.task.evidence == "spoken":
            self._go("practice", f"goals:{item}")
        else:
            self._go("checklist", item)

    def _go(self, page: str, target: str = "") -> None:
        self.commands.open_page.emit(page, target)


def _written(facts: Facts) -> Written | None:
    if not facts.written:
        return None
    item, newest = facts.written[0]
    title = next((today_words.title_of(one) for one in facts.found if one.task.id == item), "")
    # Translators: what a trainer wrote about a thing of the list; vi: "{name} viết về “{title}”: {words}"
    words = tr(
        "{name} about “{title}”: {words}", name=facts.names.get(newest.author, ""), title=title, words=newest.words
    )
    more = len(facts.written) - 1
    # Translators: so many more words of trainers wait; vi: "và {n} lời nữa"
    return Written(item, words, trn("and {n} more", "and {n} more", more) if more else "")
