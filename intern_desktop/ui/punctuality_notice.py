"""The small form with which somebody reports that she will be absent or late: which day, which of both, and why.

It stands in the page where its link was. What is typed stays until it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.punctuality_say import SayBox
from intern_desktop.ui.punctuality_words import ABSENT, AHEAD, LATE
from intern_desktop.ui.widgets import Field, Panel, Segmented, button, label

OTHER = "other"
_MOST = 200
"""Letters of a reason."""


class NoticeForm(Panel):
    """`kept` asks to keep what stands here: the day, "absent" or "late", and the reason. `closed` wants none of it."""

    kept = Signal(object, str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_form")
        self._today = date.min
        self._days, self._kind = Segmented(self), Segmented(self)
        self._days.setObjectName("notice_day")
        self._kind.setObjectName("notice_kind")
        self._other, self._reason = DateEdit(self), QLineEdit(self)
        self._other.setObjectName("notice_other_day")
        self._reason.setObjectName("notice_reason")
        self._reason.setMaxLength(_MOST)
        self._reason.returnPressed.connect(self._on_keep)
        self._say = SayBox("notice_sentence", self)
        self._who = label("small", self, wraps=True)
        self._keep, self._close = button("primary", parent=self), button("secondary", parent=self)
        self._keep.setObjectName("notice_keep")
        self._close.setObjectName("notice_close")
        self._fields = [Field(one, self) for one in (self._days, self._other, self._kind, self._reason)]
        self._lay_out()
        self._days.changed.connect(self._on_choice)
        self._kind.changed.connect(self._on_choice)
        self._keep.clicked.connect(self._on_keep)
        self._close.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        held = Column(self, gap="m")
        for thing in (*self._fields, self._say, self._who):
            held.add(thing)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._keep)
        row.addWidget(self._close)
        row.addStretch(1)
        held.body.addStretch(1)
        held.add(row)  # within what scrolls, so that at large text Tab comes by the sentence
        self.add(held, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.set_title(tr("Report absence or lateness"))
        days, other, kind, reason = self._fields
        # Translators: which day somebody will be absent or late; vi: "Ngày nào"
        days.set_words(tr("Which day"))
        # Translators: vi: "Ngày"
        other.set_words(tr("Day"))
        self._other.retranslate()
        # Translators: a label above the choices "absent" and "late"; vi: "Nghỉ hay đến muộn"
        kind.set_words(tr("Absent or late"))
        # Translators: two choices; vi: "Nghỉ", "Đến muộn"
        self._kind.set_options([("absent", tr("Absent")), ("late", tr("Late"))])
        # Translators: vi: "Vì sao"; an example below the field: "Ví dụ: đi khám sức khoẻ theo hẹn của trung tâm."
        reason.set_words(tr("Why"), "", tr("For example: a health check that the centre has arranged."))
        # Translators: a button; vi: "Ghi lời báo"
        self._keep.setText(tr("Keep the report"))
        # Translators: vi: "Thôi"
        self._close.setText(tr("Close"))
        self._say.retranslate()
        self._on_choice()

    def begin(self, today: date, days: Sequence[date], *, shared: bool) -> None:
        """Offer these days first, today before tomorrow; and say who will read it."""
        self._today = today
        options = [(day.isoformat(), self._day_words(day)) for day in days]
        # Translators: a third choice beside today and tomorrow; vi: "Ngày khác"
        self._days.set_options([*options, (OTHER, tr("Another day"))])
        if shared:
            # Translators: vi: "Thầy cô đọc được ở máy này. Nếu sắp đến giờ, bạn gọi điện báo thêm nhé."
            self._who.setText(tr("Your trainer reads it on this PC. If the session begins soon, please call as well."))
        else:
            # Translators: vi: "Lời báo nằm ở máy của bạn. Bạn nhớ tự báo cho trung tâm nữa nhé."
            self._who.setText(tr("It is kept on your PC. Please tell the centre yourself as well."))
        self._on_choice()

    def put_focus(self) -> None:
        """Begin at the day."""
        self._days.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """It was kept: nothing typed stays."""
        self._reason.clear()
        self._other.clear()
        for field in self._fields:
            field.set_error("")

    def show_problem(self, problem: FieldError) -> None:
        """What cannot be, at its field: the day, or else the reason."""
        at = 3 if problem.field == "reason" else 1 if self._days.value() == OTHER else 0
        self._fields[at].set_error(str(problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the form and nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _day_words(self, day: date) -> str:
        away = (day - self._today).days
        if away == 0:
            return tr("Today")
        # Translators: vi: "Ngày mai"
        return tr("Tomorrow") if away == 1 else date_text(day, "short")

    def _day(self) -> date | None:
        chosen = self._days.value()
        if chosen == OTHER:
            return self._other.value()
        return date.fromisoformat(chosen) if chosen else None

    def _on_choice(self) -> None:
        other = self._days.value() == OTHER
        self._fields[1].setVisible(other)
        if self._kind.value() == "late":
            # Translators: what it means; vi: "Tàu trễ nên tôi đến muộn khoảng 10 phút. Tôi thành thật xin lỗi."
            self._say.show_sentence(LATE, tr("The train is delayed, so I will be about ten minutes late. I am sorry."))
        elif self._days.value() == self._today.isoformat():
            # Translators: what it means; vi: "Tôi không khoẻ, hôm nay cho tôi xin nghỉ được không ạ?"
            self._say.show_sentence(ABSENT, tr("I am not well. May I take today off?"))
        else:
            # Translators: what it means; vi: "Mai tôi đi bệnh viện, cho tôi xin nghỉ được không ạ?"
            self._say.show_sentence(AHEAD, tr("I have to go to hospital tomorrow. May I take the day off?"))

    def _on_keep(self) -> None:
        day, reason = self._day(), self._reason.text().strip()
        no_day = ""
        if day is None:
            # Translators: vi: "Bạn ghi ngày nào, ví dụ {example}."
            no_day = tr("Write the day, for example {example}.", example=self._other.example())
        elif day < self._today:
            # Translators: vi: "Ngày này đã qua. Bạn nói với thầy cô nhé."
            no_day = tr("This day is over. Please tell your trainer.")
        self._fields[1].set_error(no_day)
        # Translators: vi: "Bạn ghi vài chữ vì sao."
        self._fields[3].set_error("" if reason else tr("Write in a few words why."))
        if no_day:
            self._other.setFocus()
        elif not reason:
            self._reason.setFocus()
        else:
            self.kept.emit(day, self._kind.value(), reason)
