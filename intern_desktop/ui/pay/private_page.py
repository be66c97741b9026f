"""Who can open her offers, taking them along, and showing one of them: all that is about what stays hers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.pay.privacy import Privacy
from intern_desktop.ui.pay.private_along import SavePanel
from intern_desktop.ui.pay.private_bring import OpenPanel
from intern_desktop.ui.pay.private_lock import LockView
from intern_desktop.ui.pay.private_share import SharePanel
from intern_desktop.ui.pay.private_word import ChangePanel, ChoosePanel
from intern_desktop.ui.widgets import Notice, Panel, TitleRow, button


class PrivatePage(PayPage):
    """Closed: one field for the word. Else her word and the files at the left, what the trainers see at the right."""

    name = "private"
    whole = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._privacy = Privacy(desk)
        self.lock = LockView(self)
        self._title = TitleRow(self)
        self.back = button("secondary", "arrow-left", parent=self)
        self.back.setObjectName("private_back")
        self.back.clicked.connect(self._go_back)
        self._title.add(self.back)
        self._own = Panel(self)
        self._own_says = Notice("info", self, icon="lock")
        self._own_says.setObjectName("private_own")
        self._own.add(self._own_says)
        self.choose, self.change = ChoosePanel(self), ChangePanel(self)
        self.save, self.bring = SavePanel(desk, self._privacy, self), OpenPanel(desk, self)
        self.share = SharePanel(desk, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left, right = Column(self), Column(self)
        for panel in (self._own, self.choose, self.change, self.save):
            left.add(panel)
        for panel in (self.share, self.bring):
            right.add(panel)
        opened = QWidget(self)
        column = QVBoxLayout(opened)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        sides = QHBoxLayout()
        sides.setSpacing(style.space("l"))
        for side in (left, right):
            side.body.addStretch(1)
            sides.addWidget(side, 1)
        column.addLayout(sides, 1)
        self._stack.addWidget(opened)
        self._stack.addWidget(self.lock)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.choose.chosen.connect(self._choose)
        self.choose.let_go_asked.connect(self._let_go)
        self.change.changed.connect(self._change)
        self.bring.brought.connect(self.refresh)
        self.lock.given.connect(self._open)
        self.lock.left.connect(self._leave_pay)
        self.lock.aside.connect(self._work_aside)
        self.lock.anew.connect(self._privacy.begin_anew)
        self.lock.waited.connect(self._show_wait)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a page of Pay; vi: "Của riêng bạn"
        self._title.set_words(tr("Yours alone"))
        # Translators: vi: "Về phần tính lương"
        self.back.setText(tr("Back to Pay"))
        # Translators: vi: "Đây là máy của riêng bạn: hợp đồng được lưu lại, không rời khỏi máy này."
        self._own_says.set_text(
            tr("They stay on this PC. Whoever uses it under your account can read them."),
            tr("This is your own PC, so your offers are simply kept."),
        )
        for panel in (self.change, self.save, self.bring, self.share, self.lock):
            panel.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        state = self._privacy.state
        closed = state == "closed" or (state == "aside" and self._stack.currentWidget() is self.lock)
        self._stack.setCurrentIndex(1 if closed else 0)
        self._own.setVisible(state == "own")
        self.choose.setVisible(state == "fleeting")
        self.choose.retranslate(left_open=self._privacy.left_open)
        self.change.setVisible(state == "open")
        if closed:
            self._count_sealed()
            self._show_wait()
        else:
            self.save.refresh()
            self.share.refresh()

    def open(self, target: str) -> None:
        """Begin where the word is typed; "word" asks for it also while she works without it; "bring" at a file."""
        if self._privacy.state == "aside" and target == "word":
            self._stack.setCurrentIndex(1)
            self._count_sealed()
        if self._stack.currentIndex() == 1:
            self.lock.begin()
        elif target == "bring":
            self.bring.choose.setFocus()
        elif self._privacy.state == "fleeting":
            self.choose.fields.first.setFocus()
        else:
            self.back.setFocus()

    def leave(self) -> None:
        """No word and no figure stays on a page that is not seen."""
        self.choose.fields.clear()
        self.change.fold()
        self.save.clear()
        self.bring.clear()
        self.share.clear()
        self.lock.clear()
        self._stack.setCurrentIndex(1 if self._privacy.state == "closed" else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the first page."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _choose(self, word: str) -> None:
        try:
            done = self._privacy.choose(word)
        except FieldError as problem:
            self.choose.fields.show_error(str(problem))
            return
        if done:
            self.choose.fields.clear()
            # Translators: vi: "Hợp đồng của bạn đã khoá và được lưu. Chỉ từ khoá riêng mới mở được."
            self._tell(tr("Your offers are sealed and kept. Only your private word opens them."))
            self._go_back()

    def _let_go(self) -> None:
        if self._privacy.let_go():
            self._go_back()

    def _change(self, old: str, word: str) -> None:
        try:
            done = self._privacy.change(old, word)
        except FieldError as problem:
            show = self.change.show_old_error if problem.field == "old" else self.change.fields.show_error
            show(str(problem))
        except UserError as problem:
            self._tell(str(problem))
        else:
            if done:
                self.change.fold()
                # Translators: vi: "Đã đổi từ khoá riêng. Từ khoá cũ không mở được gì nữa."
                self._tell(tr("Your private word was changed. The old one opens nothing any more."))

    def _open(self, word: str) -> None:
        try:
            done = self._privacy.open(word)
        except FieldError as problem:
            self.lock.show_wrong(str(problem))
            self._show_wait()
        except UserError:
            self._show_wait()
        else:
            if done:
                self.lock.clear()
                self._stack.setCurrentIndex(0)
                self._go_back()

    def _work_aside(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._privacy.state == "closed":
            self._privacy.work_aside()
        self._go_back()

    def _show_wait(self) -> None:
        self.lock.show_wait(self._privacy.waiting())

    def _count_sealed(self) -> None:
        from intern_desktop import offers

        session = self.desk.commands.session
        if session is not None:
            with self.desk.commands.reading() as reading:
                self.lock.show_sealed(offers.count(reading, session.person))

    def _go_back(self) -> None:
        self.desk.commands.open_page.emit("offers", "tab")

    def _leave_pay(self) -> None:
        if self._privacy.state == "aside":
            self._work_aside()
        else:
            self.desk.commands.open_page.emit("today", "")

    def _tell(self, sentence: str) -> None:
        self.desk.commands.told.emit(sentence, False)
