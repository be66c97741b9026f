"""What stands above the departure board: four counts, and the amber line of the last days while it touches somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.departure_board_counts import Count
from intern_desktop.ui.departure_board_filter import (
    COUNTED,
    LAST_DAYS,
    SILENT,
    SOON,
    has_no_programme,
    misses_last_days,
    waiting_of,
)
from intern_desktop.ui.widgets import Notice

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row


class BoardTop(QWidget):
    """`changed` comes when another count is asked for, or none any more; `only` is which."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only = ""
        self._counts = {name: Count(f"board_{name}", self) for name in COUNTED}
        self._last_days = Notice("caution", self)
        self._last_days.setObjectName("board_last_days")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(style.space("m"))
        for at, (name, count) in enumerate(self._counts.items()):
            self._grid.addWidget(count, 0, at)
            self._grid.setColumnStretch(at, 2)
            count.turned.connect(partial(self._on_turned, name))
        self._beside: bool | None = None
        self.fold(beside=True)
        self._last_days.pressed.connect(self._on_last_days)

    def retranslate(self) -> None:
        """The words come with the numbers."""

    def fold(self, *, beside: bool) -> None:
        """The amber line beside the counts, or below them."""
        if beside == self._beside:
            return
        self._beside = beside
        many = len(self._counts)
        self._grid.removeWidget(self._last_days)
        self._grid.addWidget(self._last_days, *((0, many) if beside else (1, 0, 1, many)))
        self._stretch()

    def only(self) -> str:
        """Which count is asked for, "" for everybody."""
        return self._only

    def only_words(self) -> str:
        """The same in words."""
        if self._only == LAST_DAYS:
            return self._last_days.text()
        return self._counts[self._only].accessibleName() if self._only else ""

    def show_counts(self, rows: Sequence[Row], today: date) -> None:
        """Count these rows."""
        found = {name: [row for row in rows if fits(row, today)] for name, fits in COUNTED.items()}
        days = number_text(SOON)
        # Translators: follows a number; vi: "người bay trong {days} ngày"
        self._counts["soon"].show_count(len(found["soon"]), tr("leave within {days} days", days=days))
        waiting = sum(waiting_of(row) for row in found["waiting"])
        # Translators: follows a number; vi: "việc chờ xác nhận", "người có việc quá hạn"
        words = trn("thing waits to be confirmed", "things wait to be confirmed", waiting)
        self._counts["waiting"].show_count(waiting, words)
        late = len(found["late"])
        words = trn("candidate with overdue things", "candidates with overdue things", late)
        self._counts["late"].show_count(late, words)
        silent = len(found["silent"])
        # Translators: follows a number; vi: "người chưa có tin hơn {days} ngày"
        words = trn(
            "candidate not heard of for more than {days} days",
            "candidates not heard of for more than {days} days",
            silent,
            days=number_text(SILENT),
        )
        self._counts["silent"].show_count(silent, words)
        self._show_last_days(rows, today)
        if self._only in found and not found[self._only]:
            self._ask("")

    def _show_last_days(self, rows: Sequence[Row], today: date) -> None:
        from intern_desktop.departure.programme import day_of_rule

        touched = sum(misses_last_days(row, today) for row in rows)
        unknown = sum(has_no_programme(row) for row in rows)
        self._last_days.setVisible(touched + unknown > 0)
        self._stretch()
        if not touched + unknown:
            if self._only == LAST_DAYS:
                self._ask("")
            return
        days = {"filed": date_text(day_of_rule("titp.plan_last"), "short")}
        days["entry"] = date_text(day_of_rule("titp.entry_last"), "short")
        # Translators: vi: "Kế hoạch phải nộp chậm nhất {filed}, và phải vào Nhật chậm nhất {entry}."
        rule = tr("The plan must be filed by {filed}, and the entry into Japan be by {entry}.", **days)
        # Translators: vi: "{n} người đi diện 技能実習 chưa kịp hạn."
        strong = trn(
            "{n} candidate for 技能実習 does not meet its last days yet.",
            "{n} candidates for 技能実習 do not meet its last days yet.",
            touched,
        )
        # Translators: vi: "{n} người chưa ghi đi diện nào."
        none = trn("{n} candidate has no programme yet.", "{n} candidates have no programme yet.", unknown)
        words = f"{rule} {none}" if unknown and touched else rule
        self._last_days.set_text(words, strong if touched else none)
        self._say_link(touched + unknown)

    def _stretch(self) -> None:
        """Without the amber line beside them the counts have all the room."""
        beside = self._beside and self._last_days.isVisibleTo(self)
        self._grid.setColumnStretch(len(self._counts), 5 if beside else 0)

    def _say_link(self, count: int) -> None:
        # Translators: a link to those who were counted; vi: "Xem {n} người này", "Xem lại mọi người"
        these, everybody = trn("See this one", "See these {n}", count), tr("See everybody again")
        self._last_days.set_link(everybody if self._only == LAST_DAYS else these)

    def _ask(self, only: str) -> None:
        self._only = only
        for name, count in self._counts.items():
            count.setChecked(name == only)

    def _on_turned(self, name: str, on: bool) -> None:
        self._ask(name if on else "")
        self.changed.emit()

    def _on_last_days(self) -> None:
        self._ask("" if self._only == LAST_DAYS else LAST_DAYS)
        self.changed.emit()
