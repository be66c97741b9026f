"""The months ahead: the picture of the years, the four answers beside it, and the levers below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import date_text, tr
from intern_desktop.payroll import prospects
from intern_desktop.payroll.law import NotInForce
from intern_desktop.ui import style
from intern_desktop.ui.pay import ahead_words
from intern_desktop.ui.pay.ahead_answers import Answers
from intern_desktop.ui.pay.ahead_levers import Levers
from intern_desktop.ui.pay.ahead_picture import picture
from intern_desktop.ui.pay.ahead_views import Views
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.widgets import EmptyState, Notice

if TYPE_CHECKING:
    from intern_desktop.payroll.prospects import Prospect

_ANSWERS, _LEAST = 270, 620
"""How wide the answers are beside the picture, and what the picture keeps: with less they become one of its views."""
_REST = 40
"""Milliseconds without a change after which the goal is asked about: while a slider moves, pictures come first."""
_ANY = 16_777_215
_OF_MONTH = {"first_day": "start", "pay": "pay", "scheduled_hours": "hours"}
"""Fields of the simple form by what is missing."""


class AheadPage(PayPage):
    """One sheet's years. The picture follows each key in the same turn; the goal's answer comes soon after it."""

    name = "ahead"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found: Prospect | None = None
        self._missing, self._id = "", ""
        self.answers, self.levers = Answers(self), Levers(self)
        self.short = Notice("caution", self)
        self.short.setObjectName("ahead_short")
        self.views = Views(self.short, self.levers, self)
        self.nothing = EmptyState("calendar", self)
        self.nothing.setObjectName("ahead_nothing")
        self._later = QTimer(self, singleShot=True, interval=_REST)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        work = QWidget(self)
        self._row = QHBoxLayout(work)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("l"))
        self._row.addWidget(self.views, 1)
        self._row.addWidget(self.answers)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(work)
        self._whole.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect(self) -> None:
        self.levers.changed.connect(self._on_levers)
        self.levers.left.connect(self._on_left)
        self.answers.asked.connect(self.open)
        self.answers.goal_changed.connect(self._on_goal)
        self.answers.goal.editingFinished.connect(self._on_left)
        self.views.exact.clicked.connect(self._on_exact)
        self.nothing.pressed.connect(self._type_missing)
        self._later.timeout.connect(self._answer_goal)
        QShortcut(QKeySequence("E"), self).activated.connect(self.views.exact.click)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.views.toggle_table)
        back = QShortcut(QKeySequence("Esc"), self.views)  # elsewhere Esc is others'
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._back_to_picture)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.levers.retranslate()
        self.answers.retranslate()
        self.views.retranslate()
        self._say_missing(None)
        self.refresh()

    def refresh(self) -> None:
        """Show the years of the sheet in hand."""
        sheet, purse = self.desk.sheet, self.desk.purse
        if sheet is None:
            return
        problem = prospects.missing(sheet, purse)
        try:
            found = None if problem else self.desk.pricing.once(prospects.prospect, sheet, purse)
        except FieldError as wrong:
            found, problem = None, wrong
        except NotInForce as unknown:
            # Translators: vi: "Chương trình không có luật của ngày {day}. Xem lại ngày làm việc đầu tiên."
            said = tr("The program holds no law of {day}. Look at the first working day again.")
            found, problem = None, FieldError("first_day", said, day=date_text(unknown.day, "short"))
        self._found = found
        self._arrange()
        if found is None:
            self._say_missing(problem)
        else:
            self._whole.setCurrentIndex(0)
            self._show(found)

    def restyle(self) -> None:
        """Another text size may leave no room beside the picture."""
        self.views.restyle()
        self._arrange()

    def open(self, target: str) -> None:
        """Go to a view ("table", "events", "law", "lump_sum"), to a field ("rate", "spent", "goal"), or to a page."""
        fields = {"rate": self.levers.rate.field, "spent": self.levers.spent.field, "goal": self.answers.goal}
        if target in fields:
            fields[target].setFocus(Qt.FocusReason.OtherFocusReason)
        elif ":" in target:
            self.desk.commands.open_page.emit("offers", target)
        elif target:
            self.views.set_view(target)

    def leave(self) -> None:
        """Keep what was typed."""
        self.desk.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower window has no room for two panels."""
        super().resizeEvent(event)
        self._arrange()

    # What is shown

    def _show(self, found: Prospect) -> None:
        sheet, purse = self.desk.sheet, self.desk.purse
        assert sheet is not None, "a prospect was worked out from a sheet"
        if self.desk.id != self._id:
            self._id = self.desk.id
            self.levers.forget()
        self.levers.show_values(sheet, purse, self.desk.commands.today())
        self.answers.show_goal(purse.goal_vnd or prospects.GOAL_VND)
        self.answers.show_old(self.levers.age() if found.in_dong else "")
        self.views.show_picture(picture(sheet, found, purse.exchange_rate), found)
        self._tell_short(found)
        self._show_answers(found)
        self._later.start()

    def _show_answers(self, found: Prospect) -> None:
        assert self.desk.sheet is not None, "a prospect was worked out from a sheet"
        purse = self.desk.purse
        home, end = prospects.home(found), prospects.loan_end(self.desk.sheet, found)
        exact, cards = self.views.exact.isChecked(), self.answers.cards
        cards["loan"].show_answer(ahead_words.loan_answer(end))
        cards["home"].show_answer(ahead_words.home_answer(found, home, purse, exact=exact))
        cards["lump"].show_answer(ahead_words.lump_answer(found.usual, exact=exact))
        self.views.chart.set_said(ahead_words.spoken(found, home, end, exact=exact))

    def _answer_goal(self) -> None:
        """Twenty plans more: after the picture, and once for all that changed meanwhile."""
        sheet, purse, found = self.desk.sheet, self.desk.purse, self._found
        if sheet is None or found is None:
            return
        reach = self.desk.pricing.once(prospects.reach, sheet, purse, found)
        exact = self.views.exact.isChecked()
        self.answers.cards["goal"].show_answer(ahead_words.goal_answer(reach, prospects.home(found), exact=exact))

    def _tell_short(self, found: Prospect) -> None:
        """The first month in which more goes out than comes in, in amber above the picture."""
        words = ahead_words.short_of_cash(found.usual)
        self.short.set_text(words)
        self.short.setVisible(bool(words))

    def _say_missing(self, problem: FieldError | None) -> None:
        self._missing = "" if problem is None else problem.field
        self.nothing.set_words(
            # Translators: vi: "Chưa tính được những tháng tới"
            tr("The months ahead cannot be worked out yet"),
            "" if problem is None else str(problem),
            # Translators: vi: "Điền vào"
            tr("Type it"),
        )
        self._whole.setCurrentIndex(1)

    # What she does

    def _on_levers(self) -> None:
        sheet = self.desk.sheet
        self.desk.mark_unreadable(not self.levers.readable(), self.name)
        if sheet is not None:
            sheet, purse = self.levers.give(sheet, self.desk.purse)
            self.desk.change_purse(purse)
            self.desk.change(sheet)

    def _on_left(self) -> None:
        self.desk.mark_unreadable(not self.levers.readable(), self.name)
        self.desk.save()

    def _on_goal(self) -> None:
        dong = self.answers.goal_dong()
        if dong is not None:
            self.desk.change_purse(msgspec.structs.replace(self.desk.purse, goal_vnd=dong))

    def _on_exact(self) -> None:
        if self._found is not None:
            self._show_answers(self._found)
            self._answer_goal()

    def _back_to_picture(self) -> None:
        self.views.set_view("picture")

    def _type_missing(self) -> None:
        from intern_desktop.ui.pay.form_fields import fields

        field = self._missing
        asked = next((name for name, one in fields().items() if one.problem == field), field)
        where = f"month:{_OF_MONTH[field]}" if field in _OF_MONTH else f"form:{asked}"
        self.desk.commands.open_page.emit("offers", where)

    def _arrange(self) -> None:
        """Answers beside the picture, or as one of its views."""
        wide = max(style.px(_ANSWERS), self.answers.least())
        beside = self.width() - wide - style.space("l") >= style.px(_LEAST)
        self.answers.setFixedWidth(wide) if beside else _set_free(self.answers)
        if not self.views.hold_answers(None if beside else self.answers) and beside:
            self._row.addWidget(self.answers)
        self.answers.show()


def _set_free(widget: QWidget) -> None:
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(_ANY)
