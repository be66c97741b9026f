"""The screen of the day: how many days are left, three things that matter next, and where one left off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, language, number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.places import field_name, prefecture_name
from intern_desktop.ui.road import Stop
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.today_cards import Card, DaysPanel, Next, NextPanel
from intern_desktop.ui.widgets import EmptyState, Panel, TitleRow, line

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from sqlalchemy import Connection

    from intern_desktop.departure.checklist import Item, Share
    from intern_desktop.departure.programme import Journey

SHOWN = 3
"""More than three things that matter next are none."""


class TodayScreen(Screen):
    """Days and road above, the next three things below, the guide and the offers at the right."""

    name = "today"
    tables = frozenset({"mark", "journey", "person", "offer"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._title = TitleRow(self)
        self._days, self._next = DaysPanel(self), NextPanel(self)
        self._done = Card("today_done", self)
        self._guide = Card("today_guide", self)
        self._offers = Card("today_offers", self)
        self._nothing = EmptyState("map-pin", self)
        self._nothing.setObjectName("today_no_journey")
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._next.opened.connect(self._open_item)
        self._next.all_asked.connect(self._open_checklist)
        self._done.pressed.connect(self._open_checklist)
        self._guide.pressed.connect(self._open_guide)
        self._offers.pressed.connect(self._open_offers)
        self._nothing.pressed.connect(self._open_journey)

    def _lay_out(self) -> None:
        left, right = Column(self), Column(self)
        left.add(self._days)
        left.add(self._next, 1)
        cards = Panel(self)
        for at, card in enumerate((self._done, self._guide, self._offers)):
            if at:
                cards.add(line(cards))
            cards.add(card, 1)
        right.add(cards, 1)
        day = QWidget(self)
        sides = QHBoxLayout(day)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(style.space("l"))
        sides.addWidget(left, 2)
        sides.addWidget(right, 1)
        self._pages.addWidget(day)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._nothing.set_words(
            # Translators: vi: "Bạn đi diện nào, bao giờ bay?"
            tr("Which programme do you go under, and when do you leave?"),
            tr("With that the days left, the dates and what to do next are shown here. You may change it at any time."),
            # Translators: vi: "Điền hành trình của bạn"
            tr("Fill in your journey"),
        )
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the journey, the checklist, and what is kept."""
        from intern_desktop.classroom import names
        from intern_desktop.departure import checklist, journeys

        session = self.commands.session
        if session is None:
            return
        today = self.commands.today()
        with self.commands.reading() as reading:
            journey = journeys.read(reading, session.person)
            found = checklist.items(reading, session.person, today)
            trainers = {item.decided_by: _name(reading, item.decided_by, today) for item in found if item.note}
        # Translators: vi: "Chào {name}"; ja: "{name}さん、こんにちは"
        self._title.set_words(tr("Hello {name}", name=names.given(session.name)), date_text(today, "full"))
        known = bool(journey.programme or journey.departure)
        self._pages.setCurrentIndex(0 if known else 1)
        if known:
            coming = checklist.next_items(found, SHOWN)
            self._show_days(journey, found, today)
            self._show_next(coming, len(found), trainers, today)
            self._show_done(checklist.share(found))
            self._show_guide()
            self._show_offers(session.person)

    def open(self, target: str) -> None:
        """Begin at the first thing to do, or at the way to fill in the journey."""
        del target
        empty = self._nothing.findChild(QWidget, "today_no_journey_button")
        first = self._next.rows[0].open if self._pages.currentIndex() == 0 else empty
        if first is not None:
            first.setFocus()

    def _show_days(self, journey: Journey, found: Sequence[Item], today: date) -> None:
        from intern_desktop.departure import programme

        left = None if journey.departure is None else (journey.departure - today).days
        standing = programme.standing(journey, today)
        self._days.show_days(
            "" if left is None or left < 0 else number_text(left),
            _left_words(left),
            _about(journey),
            _stops(journey, found, today),
        )
        self._days.show_standing(standing.verdict, standing.sentence)

    def _show_next(self, coming: Sequence[Item], whole: int, trainers: dict[str, str], today: date) -> None:
        # Translators: vi: "Ba việc cần làm trước"; ja: "先にする三つのこと"
        self._next.set_title(tr("Three things to do first") if len(coming) == SHOWN else tr("To do next"))
        # Translators: vi: "Xem cả {n} việc"
        self._next.all.setText(trn("See {n} item", "See all {n} items", whole))
        self._next.show_next(
            [_next(item, trainers.get(item.decided_by, ""), today) for item in coming],
            # Translators: vi: "Mọi việc đã báo xong."
            tr("Everything on the list is reported or confirmed."),
        )

    def _show_done(self, share: Share) -> None:
        # Translators: vi: "Việc đã xong"
        title = tr("Done on the checklist")
        count = tr("{done} of {whole}", done=number_text(share.done), whole=number_text(share.required))
        words = trn(
            "{n} of them is confirmed by a trainer.", "{n} of them are confirmed by a trainer.", share.confirmed
        )
        own = self.commands.session is None or not self.commands.session.shared
        # Translators: vi: "Mở danh sách"
        self._done.show_words(title, "" if own else words, tr("Open the list"), count)
        self._done.show_share(share.done, share.required)

    def _show_guide(self) -> None:
        from intern_desktop.guide import book
        from intern_desktop.ui import reading_place

        page = reading_place.load(self.commands).page
        # Translators: vi: "Cẩm nang"
        title = tr("Guide")
        if page in book.page_ids():
            # Translators: vi: "Bạn đang đọc: {page}"
            words = tr("You were reading: {page}", page=plain(book.page(page, language()).title))
            # Translators: vi: "Đọc tiếp"
            self._guide.show_words(title, words, tr("Go on reading"))
        else:
            words = tr("What holds today for your programme, with its sources.")
            # Translators: vi: "Mở cẩm nang"
            self._guide.show_words(title, words, tr("Open the guide"))

    def _show_offers(self, person: str) -> None:
        from intern_desktop import offers

        with self.commands.reading() as reading:
            kept = offers.count(reading, person)  # also what her word has sealed
        # Translators: vi: "Hợp đồng và phiếu lương"
        title = tr("Offers and payslips")
        if kept:
            self._offers.show_words(
                title, trn("{n} offer is kept.", "{n} offers are kept.", kept), tr("Open the offers")
            )
        else:
            # Translators: vi: "Có bản điều kiện lao động trong tay là điền được."
            words = tr("With the sheet of working conditions in hand you see what is paid out each month.")
            self._offers.show_words(title, words, tr("Fill in the first offer"))

    def _open_item(self, item: str) -> None:
        self.commands.open_page.emit("checklist", item)

    def _open_checklist(self) -> None:
        self.commands.open_page.emit("checklist", "")

    def _open_guide(self) -> None:
        self.commands.open_page.emit("guide", "")

    def _open_offers(self) -> None:
        self.commands.open_page.emit("offers", "")

    def _open_journey(self) -> None:
        self.commands.open_page.emit("own_page", "journey")


def _name(reading: Connection, person: str, today: date) -> str:
    from intern_desktop.classroom import people

    found = people.person(reading, person, today)
    return "" if found is None else found.name


def _left_words(left: int | None) -> str:
    if left is None:
        # Translators: vi: "Chưa biết ngày bay"
        return tr("The day of departure is not known yet")
    if left < 0:
        # Translators: vi: "Bạn đã bay"
        return tr("You have left")
    # Translators: follows the number of days in large type; vi: "ngày nữa bay"; ja: "日で出発"
    return trn("day until departure", "days until departure", left)


def _about(journey: Journey) -> str:
    from intern_desktop.departure import programme

    parts = [date_text(journey.departure, "full")] if journey.departure is not None else []
    parts += [
        plain(programme.name_of(journey.programme)),
        field_name(journey.field),
        prefecture_name(journey.prefecture),
    ]
    return ("・" if language() == "ja" else ", ").join(part for part in parts if part)


def _stops(journey: Journey, found: Sequence[Item], today: date) -> list[Stop]:
    """Today, the next days on which something is due, and the departure; nothing when that is not ahead."""
    departure = journey.departure
    if departure is None or departure <= today:
        return []
    due: dict[date, str] = {}
    for item in sorted(found, key=lambda item: item.due or date.max):
        if item.due is not None and today < item.due < departure and not item.settled:
            due.setdefault(item.due, plain(chosen(item.task.title)))
    # Translators: the ends of the road of dates; vi: "Hôm nay", "Bay"
    ends = [Stop(today, tr("Today"), "today"), Stop(departure, tr("Departure"), "departure")]
    return [ends[0], *(Stop(day, words) for day, words in list(due.items())[:SHOWN]), ends[1]]


def _next(item: Item, trainer: str, today: date) -> Next:
    due = "" if item.due is None else tr("Due {day}", day=date_text(item.due, "short"))
    return Next(
        item=item.task.id,
        state=item.state,
        title=plain(chosen(item.task.title)),
        reason=_reason(item, trainer, today),
        due=due,
        late=item.state == "overdue",
    )


def _first_sentence(text: str) -> str:
    """As much as there is room for; the whole stands beside the item in the checklist."""
    found = re.match(r".+?(?:。|[.?](?=\s|$))", text, re.DOTALL)
    return text if found is None else found[0]


def _reason(item: Item, trainer: str, today: date) -> str:
    why = _first_sentence(plain(chosen(item.task.why)))
    if item.state == "overdue" and item.due is not None:
        # Translators: vi: "Quá hạn {n} ngày. {why}"
        return trn("{n} day overdue. {why}", "{n} days overdue. {why}", (today - item.due).days, why=why)
    if item.state == "sent_back" and item.note and trainer:
        # Translators: vi: "{name} trả lại: {note}"
        return tr("{name} sent it back: {note}", name=trainer, note=item.note)
    return why
