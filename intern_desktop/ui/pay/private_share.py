"""Showing one offer to the trainers: exactly what will be seen stands there first, and it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui.pay import shared_words
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.shared_view import SummaryView
from intern_desktop.ui.widgets import ChoiceBox, Field, Notice, Panel, button, label

if TYPE_CHECKING:  # read late: SQLAlchemy
    from intern_desktop.classroom.sharing import Shared, Summary


class SharePanel(Panel):
    """One of her offers, what the trainers would see of it, and one press to show it or to take it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_share")
        self._desk = desk
        self._agreed = False
        self._about = label("body", self, wraps=True)
        self._needs = Notice("info", self)
        self._needs.setObjectName("private_share_needs")
        self._needs.pressed.connect(self._read_consent)
        self.which = ChoiceBox(self)
        self.which.setObjectName("private_share_which")
        self.which.chosen.connect(self._show)
        self._which_field = Field(self.which, self)
        self._state = Notice("good", self)
        self._state.setObjectName("private_share_state")
        self._heading = label("body", self, bold=True, wraps=True)
        self.view = SummaryView(self)
        self.view.setObjectName("private_share_view")
        self._never = label("small", self, wraps=True)
        self.share = button("secondary", "user", parent=self)
        self.share.setObjectName("private_share_do")
        self.share.clicked.connect(self._share)
        self.back = button("secondary", "undo-2", parent=self)
        self.back.setObjectName("private_share_back")
        self.back.clicked.connect(self._take_back)
        for thing in (
            self._about, self._needs, self._which_field, self._state, self._heading, self.view, self._never,
        ):  # fmt: skip
            self.add(thing)
        for pressed in (self.share, self.back):
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Cho thầy cô xem một hợp đồng"
        self.set_title(tr("Show one offer to the trainers"))
        # Translators: vi: "Thầy cô không thấy gì trong phần tính lương của bạn. Muốn hỏi về một hợp đồng thì bạn cho
        # xem đúng hợp đồng đó, và rút lại lúc nào cũng được."
        self._about.setText(
            tr(
                "The trainers see nothing of what you type in Pay. To ask them about one offer, show them that one; "
                "you can take it back at any time."
            )
        )
        # Translators: vi: "Bạn chưa đồng ý cho thầy cô xem việc chuẩn bị của mình, nên chưa cho xem hợp đồng được."
        self._needs.set_text(
            tr("You have not agreed that the trainers see how you are preparing, so no offer can be shown.")
        )
        # Translators: vi: "Đọc và trả lời"
        self._needs.set_link(tr("Read it and answer"))
        # Translators: vi: "Hợp đồng nào"
        self._which_field.set_words(tr("Which offer"))
        self._never.setText(shared_words.never_text())
        # Translators: vi: "Cho thầy cô xem"
        self.share.setText(tr("Show this to the trainers"))
        # Translators: vi: "Rút lại"
        self.back.setText(tr("Take it back"))

    def refresh(self) -> None:
        """Read what is shared and whether she agreed."""
        from intern_desktop.classroom import consent, people

        session = self._desk.commands.session
        if session is None:
            return
        with self._desk.commands.reading() as reading:
            self._agreed = consent.said_yes(reading, session.person)
            centre = people.centre(reading)
        self.setVisible(session.shared and session.role == "candidate" and centre is not None)
        held = self.which.value()
        offers = [(offer_id, name) for offer_id, name, _ in self._desk.sheets()]
        gone = [(one.offer, one.summary.name) for one in self._shared() if one.offer not in dict(offers)]
        self.which.set_options([*offers, *gone])
        self.which.set_value(held if held in dict([*offers, *gone]) else self._desk.id or next(iter(dict(gone)), None))
        self._needs.setVisible(not self._agreed)
        self._show()

    def clear(self) -> None:
        """Nothing of an offer stays on the screen."""
        self.which.set_options([])
        self.view.show_summary(None)

    def _shared(self) -> list[Shared]:
        from intern_desktop.classroom import sharing

        session = self._desk.commands.session
        if session is None:
            return []
        with self._desk.commands.reading() as reading:
            return sharing.shared_by(reading, session.person)

    def _show(self) -> None:
        """The figures as they are shared; where they are not, as they would be."""
        known = next((one for one in self._shared() if one.offer == self.which.value()), None)
        summary = self._would_be() if known is None else known.summary
        self._heading.setText(
            ""
            if summary is None
            # Translators: vi: "Thầy cô thấy đúng những dòng này:", "Thầy cô sẽ thấy đúng những dòng này:"
            else tr("The trainers would see exactly this:")
            if known is None or not self._agreed
            else tr("The trainers see exactly this:")
        )
        self.view.show_summary(summary)
        self._state.setVisible(known is not None)
        self._state.set_kind("good" if self._agreed else "info")
        if known is not None and not self._agreed:
            # Translators: vi: "Lúc này thầy cô không xem được." + "Khi bạn đồng ý trở lại thì thầy cô lại xem được.
            # Muốn xoá hẳn thì rút lại."
            self._state.set_text(
                tr("When you agree again, they see it again. To have it gone, take it back."),
                tr("The trainers do not see it now."),
            )
        elif known is not None:
            # Translators: vi: "Đang cho thầy cô xem từ {day}." + "Sửa sau đó thầy cô không thấy; muốn cho xem bản mới
            # thì rút lại rồi cho xem lần nữa."
            self._state.set_text(
                tr("What you change later is not seen. To show it, take this back and show it again."),
                tr("Shown to the trainers since {day}.", day=date_text(known.since.date(), "short")),
            )
        self.share.setVisible(known is None and self._agreed and summary is not None)
        self.back.setVisible(known is not None)
        self._never.setVisible(summary is not None)
        self._which_field.setVisible(bool(self.which.count()))

    def _would_be(self) -> Summary | None:
        from intern_desktop.classroom import sharing
        from intern_desktop.errors import FieldError
        from intern_desktop.payroll.law import NotInForce
        from intern_desktop.ui.pay import month_slip

        found = next((one for one in self._desk.sheets() if one[0] == self.which.value()), None)
        if found is None:
            return None
        _, name, sheet = found
        month, slip = sheet.offer.first_month, None
        try:
            if month is not None and self._desk.pricing.plan(sheet, self._desk.purse) is not None:
                slip = month_slip.shown_month(self._desk.pricing, sheet, self._desk.purse, month).slip
        except (FieldError, NotInForce):
            slip = None
        return sharing.summary_of(name, sheet.offer, slip)

    def _share(self) -> None:
        from intern_desktop.classroom import sharing

        session, summary = self._desk.commands.session, self._would_be()
        if session is None or summary is None:
            return
        offer_id = str(self.which.value())
        if self._desk.commands.done(sharing.share, session.person, offer_id, summary):
            # Translators: vi: "Thầy cô xem được “{name}”. Rút lại lúc nào cũng được."
            said = tr("The trainers can see “{name}”. You can take it back at any time.", name=summary.name)
            self._desk.commands.told.emit(said, False)
            self._show()
            self.back.setFocus()

    def _take_back(self) -> None:
        from intern_desktop.classroom import sharing

        session = self._desk.commands.session
        if session is not None and self._desk.commands.done(sharing.take_back, session.person, str(self.which.value())):
            # Translators: vi: "Đã rút lại: thầy cô không xem được nữa."
            self._desk.commands.told.emit(tr("Taken back: the trainers no longer see it."), False)
            self.refresh()
            self.share.setFocus()

    def _read_consent(self) -> None:
        self._desk.commands.open_page.emit("consent", "")
