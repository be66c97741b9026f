"""The four answers at the right of the picture: question, answer, why, and the way on."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.charts import text_width
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.ahead_amounts import MILLION
from intern_desktop.ui.pay.ahead_words import Answer
from intern_desktop.ui.widgets import NumberEdit, Panel, button, label, line

NAMES = ("loan", "home", "goal", "lump")
MOST_MILLIONS = 100_000


class AnswerCard(QWidget):
    """One question with its answer. `asked` carries where its way on leads."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = label("body", self, wraps=True)
        self.said = label("section", self, wraps=True)
        self.said.setObjectName(f"ahead_{name}_answer")
        self.why = label("small", self, wraps=True)
        self.why.setObjectName(f"ahead_{name}_why")
        self.link = button("link_small", parent=self)
        self.link.setObjectName(f"ahead_{name}_link")
        self.link.clicked.connect(self._ask)
        self._to = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.head = QHBoxLayout()
        self.head.setSpacing(style.space("s"))
        self.head.addWidget(self.question, 1)
        self.column.addLayout(self.head)
        for thing in (self.said, self.why):
            self.column.addWidget(thing)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        self.column.addLayout(row)

    def show_answer(self, answer: Answer) -> None:
        """Show this."""
        self._to = answer.to
        self.said.setText(answer.said)
        self.why.setText(answer.why)
        self.why.setVisible(bool(answer.why))
        self.link.setText(answer.link)
        self.link.setAccessibleName(answer.link or self.question.text())
        self.link.setVisible(bool(answer.link))
        self.setAccessibleName(f"{self.question.text()} {answer.said}. {answer.why}")

    def _ask(self) -> None:
        self.asked.emit(self._to)


class Answers(Panel):
    """All four, always in sight. `asked` as of a card; `goal_changed` when a goal is typed."""

    asked = Signal(str)
    goal_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self.body.setSpacing(style.space("s"))
        self.cards = {name: AnswerCard(name, self) for name in NAMES}
        self.goal = NumberEdit(0, self)
        self.goal.setObjectName("ahead_goal")
        self.goal.value_changed.connect(self.goal_changed)
        self.cards["goal"].head.addWidget(self.goal)
        self.old = label("small", self, wraps=True)
        self.old.setObjectName("ahead_old_rate")
        self.old.set_tone("caution")
        self.old.hide()
        column = Column(self, gap="xs")
        column.add(self.old)
        for at, card in enumerate(self.cards.values()):
            if at:
                column.add(line(self))
            column.add(card)
            card.asked.connect(self.asked)
        column.body.addStretch(1)
        self.add(column, 1)

    def least(self) -> int:
        """How narrow they can be without being cut, in pixels."""
        links = max(card.link.sizeHint().width() for card in self.cards.values())
        return links + 2 * style.space("m") + style.control("scrollbar") + style.space("s") + 2

    def sizeHint(self) -> QSize:
        """They scroll for themselves where there is little room."""
        return QSize(super().sizeHint().width(), style.px(230))

    def retranslate(self) -> None:
        """Write every word that does not depend on a sum."""
        questions = {
            # Translators: vi: "Khi nào hết nợ?"
            "loan": tr("When is my loan gone?"),
            # Translators: vi: "Mang về được bao nhiêu?"
            "home": tr("What do I bring home?"),
            # Translators: the field behind it holds the number; vi: "Muốn có bằng này triệu đồng?"
            "goal": tr("What would reach so many million dong?"),
            # Translators: vi: "Hưu trí nhận lại"
            "lump": tr("Pension lump sum"),
        }
        for name, words in questions.items():
            self.cards[name].question.setText(words)
            self.cards[name].link.setAccessibleName(words)
        # Translators: vi: "Mục tiêu, triệu đồng"
        self.goal.setAccessibleName(tr("Goal in million dong"))

    def show_goal(self, dong: int) -> None:
        """Show a goal; what is being typed stays."""
        self.goal.setFixedWidth(int(text_width("100.000", "body")) + style.px(28))
        if not self.goal.hasFocus():
            self.goal.set_value(dong // MILLION)

    def goal_dong(self) -> int | None:
        """The goal that stands here, in dong; None when it is empty or none that can be."""
        value = self.goal.value()
        return int(value) * MILLION if value is not None and 1 <= value <= MOST_MILLIONS else None

    def show_old(self, sentence: str) -> None:
        """Say that the rate behind the dong is old; "" when it is not."""
        self.old.setText(sentence)
        self.old.setVisible(bool(sentence))
