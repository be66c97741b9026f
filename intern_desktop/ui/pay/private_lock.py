"""What Pay shows while her offers are sealed: one field for her private word, and the ways round it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui.column import Column
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.sign_in_card import wait_text
from intern_desktop.ui.widgets import Field, Notice, Panel, button, label


class LockView(QWidget):
    """`given` carries the word; `left` comes with Escape, `aside` with work without it, `anew` when it is forgotten."""

    given = Signal(str)
    left = Signal()
    aside = Signal()
    anew = Signal()
    waited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sealed = 0
        self._column, self._panel = Column(self), Panel(self)
        self._panel.setObjectName("private_closed")
        self._about = label("body", self, wraps=True)
        self.word = PasswordEdit(self)
        self.word.setObjectName("private_open_word")
        self.word.returnPressed.connect(self._on_go)
        self._field = Field(self.word, self)
        self.word.textEdited.connect(lambda: self._field.set_error(""))
        self.go = button("primary", key="Enter", parent=self)
        self.go.setObjectName("private_open")
        self.go.clicked.connect(self._on_go)
        self._wait = Notice("caution", self)
        self._wait.setObjectName("private_wait")
        self._wait.hide()
        self.without = button("link", parent=self)
        self.without.setObjectName("private_aside")
        self.without.clicked.connect(self.aside)
        self._without_about = label("small", self, wraps=True)
        self.forgotten = button("link", parent=self)
        self.forgotten.setObjectName("private_forgotten")
        self.forgotten.clicked.connect(self._ask)
        self.question = _Question(self)
        self.question.kept.connect(self._let_be)
        self.question.agreed.connect(self._begin_anew)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.waited)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        for thing in (self._about, self._field, self._wait):
            self._panel.add(thing)
        self._panel.add(row)
        for link in (self.without, self._without_about, self.forgotten):
            self._panel.body.addWidget(link, 0, *([] if link is self._without_about else [Qt.AlignmentFlag.AlignLeft]))
        self._panel.add(self.question)
        self._column.add(self._panel)
        self._column.body.addStretch(1)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(self._column, 4)
        sides.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Hợp đồng của bạn đang khoá"
        self._panel.set_title(tr("Your offers are closed"))
        # Translators: vi: "Gõ từ khoá riêng để mở. Ngoài bạn ra không ai mở được, kể cả thầy cô."
        self._about.setText(tr("Type your private word to open them. Nobody else can, trainers included."))
        # Translators: vi: "Từ khoá riêng"
        self._field.set_words(tr("Private word"))
        self.word.retranslate()
        # Translators: vi: "Mở"
        self.go.setText(tr("Open"))
        # Translators: vi: "Dùng mà không mở"
        self.without.setText(tr("Work without opening"))
        # Translators: vi: "Những gì bạn gõ khi đó sẽ mất khi bạn rời máy. Hợp đồng đã khoá vẫn còn."
        self._without_about.setText(tr("What you type then is gone when you leave. What is sealed stays."))
        # Translators: vi: "Tôi quên rồi: bắt đầu lại"
        self.forgotten.setText(tr("I have forgotten it: begin anew"))
        self.question.retranslate(self._sealed)

    def show_sealed(self, number: int) -> None:
        """How many offers are sealed."""
        self._sealed = number
        self.question.retranslate(number)

    def begin(self) -> None:
        """Put the cursor where the word is typed."""
        self.word.setFocus()

    def clear(self) -> None:
        """Forget what was typed; nobody waits here any more."""
        self._tick.stop()
        self.word.clear()
        self._field.set_error("")
        self.question.hide()

    def show_wrong(self, sentence: str) -> None:
        """Say that it is another word; it can be typed again."""
        self.word.clear()
        self._field.set_error(sentence)
        self.word.setFocus()

    def show_wait(self, seconds: int) -> None:
        """Take nothing for so many seconds; 0 opens the field again. The page counts by the clock."""
        waits = seconds > 0
        if waits:
            self._wait.set_text(wait_text(seconds))
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
        again = not waits and not self.word.isEnabled()
        self._wait.setVisible(waits)
        self.word.setEnabled(not waits)
        self.go.setEnabled(not waits)
        if again:
            self._field.set_error("")
            self.word.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the question first, then the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.question.isVisibleTo(self):
            self._let_be()
        else:
            self.left.emit()

    def _on_go(self) -> None:
        if self.word.text():
            self.given.emit(self.word.text())
        else:
            self.word.setFocus()

    def _ask(self) -> None:
        self.question.show()
        self.question.keep.setFocus()
        self._column.show_whole(self.question)

    def _let_be(self) -> None:
        self.question.hide()
        self.forgotten.setFocus()

    def _begin_anew(self) -> None:
        self.question.hide()
        self.anew.emit()


class _Question(Panel):
    """What is lost when the word is forgotten; the safe answer has the focus."""

    kept = Signal()
    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("private_anew_question")
        self._lost = label("body", self, wraps=True)
        self._lost.setObjectName("private_lost")
        self.keep, self.really = button("secondary", parent=self), button("danger", parent=self)
        self.keep.setObjectName("private_anew_keep")
        self.really.setObjectName("private_anew_really")
        self.keep.clicked.connect(self.kept)
        self.really.clicked.connect(self.agreed)
        self.add(self._lost)
        for pressed in (self.keep, self.really):
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def retranslate(self, number: int) -> None:
        """Write every word anew."""
        # Translators: vi: "Bắt đầu lại từ đầu?"
        self.set_title(tr("Begin anew?"))
        # Translators: vi: "{n} hợp đồng đã khoá sẽ mất hẳn, cùng tỷ giá, chi tiêu và mục tiêu của bạn. Không ai lấy
        # lại được. Nếu còn nhớ ra từ khoá thì hãy để nguyên."
        self._lost.setText(
            trn(
                "{n} sealed offer is lost for good, and with it your exchange rate, living costs and goal. "
                "Nobody can bring them back. If you may still remember the word, keep them.",
                "{n} sealed offers are lost for good, and with them your exchange rate, living costs and goal. "
                "Nobody can bring them back. If you may still remember the word, keep them.",
                number,
            )
        )
        # Translators: vi: "Để nguyên"
        self.keep.setText(tr("Keep them sealed"))
        # Translators: vi: "Xoá và bắt đầu lại"
        self.really.setText(tr("Delete them and begin anew"))
