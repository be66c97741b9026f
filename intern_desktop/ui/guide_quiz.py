"""The questions of a page on the screen: a situation, its answers as cards, then why, and the words to say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.departure.understanding import understand
from intern_desktop.guide import book, quiz, quiz_round
from intern_desktop.guide.quiz_round import Round
from intern_desktop.i18n import language, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_quiz_card import AnswerCard
from intern_desktop.ui.guide_quiz_parts import Dots, SayPanel
from intern_desktop.ui.law_figures import law_on
from intern_desktop.ui.widgets import EmptyState, RubyLabel, button, label, line

_MOST = 4
"""Answers a question has at most."""


class QuizView(QWidget):
    """The questions of one page. `left` leads back to the page; `passed` comes with the page when all is understood.

    Keys: 1 to 4 choose, Enter goes on, Esc leads back. Where one was in a page's questions is kept while the
    program runs.
    """

    left = Signal()
    passed = Signal(str)
    next_asked = Signal(str)
    """The page after this one in the book."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._page = commands, ""
        self._rounds: dict[str, Round] = {}
        self._kept = False
        """Whether it was written down that all is understood."""
        self._back = button("quiet", "arrow-left", parent=self)
        self._title, self._count, self._dots = (
            RubyLabel("body", "text", self, bold=True),
            label("small", self),
            Dots(self),
        )
        self._situation = RubyLabel("section", "text", self)
        self._cards = [AnswerCard(at + 1, self) for at in range(_MOST)]
        self._say = SayPanel(commands, self)
        self._remark = label("small", self, wraps=True)
        self._again = button("secondary", "book-open", parent=self)
        self._next = button("primary", key="Enter", parent=self)
        self._done = EmptyState("check", self)
        self._column = Column(self, gap="m", inset="xl")
        self._name_parts()
        self._lay_out()
        self._connect()

    def show_page(self, page: str) -> None:
        """The questions of a page, where one left them. Raises KeyError when it has none."""
        self._page = page
        going = self._rounds.get(page)
        if going is None or going.ended or going.quiz != quiz.quiz(page):
            self._rounds[page] = quiz_round.begin(quiz.quiz(page))
        self._show()
        self._column.verticalScrollBar().setValue(0)
        self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Another person sits here: nothing of what was chosen stays."""
        self._rounds.clear()
        self._page = ""

    def retranslate(self) -> None:
        """Every word, the question's too."""
        # Translators: vi: "Về trang đang đọc"
        self._back.setAccessibleName(tr("Back to the page"))
        self._back.setToolTip(tr("Back to the page"))
        # Translators: vi: "Đọc lại trang này"
        self._again.setText(tr("Read the page again"))
        self._done.set_words("", "", tr("Back to the page"))
        self._say.retranslate()
        if self._page:
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers choose, Enter goes on, Esc leads back."""
        at = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_next()
        elif 0 <= at < _MOST and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._on_chosen(at)
        else:
            super().keyPressEvent(event)

    def _name_parts(self) -> None:
        names = {
            "quiz_back": self._back,
            "quiz_situation": self._situation,
            "quiz_count": self._count,
            "quiz_remark": self._remark,
            "quiz_again": self._again,
            "quiz_next": self._next,
            "quiz_done": self._done,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._back.set_size("height_compact")
        self.setObjectName("guide_quiz")

    def _lay_out(self) -> None:
        side, gap = style.space("xl"), style.space("s")
        top = QHBoxLayout()
        top.setContentsMargins(style.space("l"), gap, style.space("l"), gap)
        top.setSpacing(gap)
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        top.addWidget(self._count)
        top.addWidget(self._dots)
        for thing in (self._situation, *self._cards, self._say):
            self._column.add(thing)
        self._column.body.addStretch(1)
        low = QHBoxLayout()
        low.setContentsMargins(side, style.space("m"), side, style.space("m"))
        low.setSpacing(style.space("m"))
        low.addWidget(self._remark, 1)
        low.addWidget(self._again)
        low.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line(self))
        column.addWidget(self._column, 1)
        column.addWidget(self._done, 1)
        column.addLayout(low)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left.emit)
        self._again.clicked.connect(self.left.emit)
        self._next.clicked.connect(self._on_next)
        self._done.pressed.connect(self._on_next)
        for at, card in enumerate(self._cards):
            card.clicked.connect(lambda _=False, at=at: self._on_chosen(at))

    def _on_chosen(self, at: int) -> None:
        before = self._rounds[self._page]
        self._rounds[self._page] = going = quiz_round.choose(before, at)
        if going != before:
            self._show()
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_next(self) -> None:
        going = self._rounds[self._page]
        if going.ended:
            following = _after(self._page)
            self.next_asked.emit(following) if following else self.left.emit()
            return
        self._rounds[self._page] = after = quiz_round.go_on(going)
        if after.ended:
            self._keep(after)
        self._show()
        self._column.verticalScrollBar().setValue(0)
        if not after.ended and after != going:
            self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, ended: Round) -> None:
        self._kept = False
        session = self._commands.session
        if session is not None and self._commands.ready:
            today = self._commands.today()
            version = ended.quiz.version
            self._kept = self._commands.done(understand, session.person, self._page, version, today)
        self.passed.emit(self._page)

    def _show(self) -> None:
        going = self._rounds[self._page]
        self._title.set_text(book.page(self._page, language()).title)
        count = len(going.quiz.questions)
        self._dots.show_state(count, going.understood, None if going.ended else going.queue[0])
        self._column.setVisible(not going.ended)
        self._remark.setVisible(not going.ended)
        self._again.setVisible(not going.ended)
        self._next.setVisible(not going.ended)
        self._done.setVisible(going.ended)
        if going.ended:
            self._show_end(count)
        else:
            self._show_question(going, count)

    def _show_question(self, going: Round, count: int) -> None:
        asked = going.question
        # Translators: vi: "câu {n} trong {count}"
        self._count.setText(tr("question {n} of {count}", n=str(going.queue[0] + 1), count=str(count)))
        self._situation.set_text(self._said(asked.situation))
        for at, card in enumerate(self._cards):
            card.setVisible(at < len(asked.answers))
            if at < len(asked.answers):
                answer = asked.answers[at]
                state = _state(going, at)
                card.show_answer(self._said(answer.text), self._said(answer.why), state, chosen=at == going.chosen)
        self._say.setVisible(going.answered and bool(asked.say))
        self._say.show_words(asked)
        self._next.setEnabled(going.answered)
        # Translators: vi: "Câu tiếp" / "Xong"
        self._next.setText(tr("Finish") if going.answered and going.last else tr("Next question"))
        self._remark.setText(_remark(going))

    def _show_end(self, count: int) -> None:
        self._count.setText("")
        title = trn("You have understood the question.", "You have understood all {n} questions.", count)
        # Translators: vi: "Đã ghi lại hôm nay. Trang này được tính là đã hiểu."
        text = tr("It is written down with today's date: this page counts as understood.") if self._kept else ""
        # Translators: vi: "Đọc trang sau: {title}" / "Về trang đang đọc"
        following = _after(self._page)
        name = furigana.plain(book.page(following, language()).title) if following else ""
        way = tr("Read the next page: {title}", title=name) if following else tr("Back to the page")
        self._done.set_words(title, text, way)
        self._done.setFocus()
        found = self._done.findChild(QWidget, "quiz_done_button")
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, text: dict[str, str]) -> str:
        return quiz.said(text, language(), law_on(self._commands.today()))


def _state(going: Round, at: int) -> str:
    if not going.answered:
        return "open"
    if at == going.question.right:
        return "right"
    return "missed" if at == going.chosen else "plain"


def _remark(going: Round) -> str:
    if not going.answered:
        # Translators: vi: "Chọn việc bạn sẽ làm: phím 1 đến {n}."
        return tr("Choose what you would do: keys 1 to {n}.", n=str(len(going.question.answers)))
    if going.right:
        return ""
    # Translators: vi: "Chọn lệch không sao: câu này sẽ hỏi lại sau cùng."
    return tr("That is no trouble: this question comes back at the end.")


def _after(page: str) -> str:
    """The page after this one in the book, "" after the last."""
    pages = book.page_ids()
    at = pages.index(page) + 1
    return pages[at] if at < len(pages) else ""
