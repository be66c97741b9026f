"""Beside a question: the dots that say how far one is, and the words one can say in its situation."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from intern_desktop.guide.quiz import Question, Say
from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.practice_link import PracticeLink
from intern_desktop.ui.widgets import Panel, RubyLabel, label


class Dots(QWidget):
    """One dot a question: full when understood, ringed where one is, empty when still to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._full, self._here = 0, frozenset[int](), -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, count: int, understood: frozenset[int], here: int | None) -> None:
        """How many there are, which are understood, and at which one is."""
        self._count, self._full, self._here = count, understood, -1 if here is None else here
        # Translators: vi: "đã hiểu {done} trong {count} câu"
        self.setAccessibleName(tr("{done} of {count} understood", done=str(len(understood)), count=str(count)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for each dot."""
        return QSize(style.px(18) * self._count, style.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Full, ringed or empty."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(self._count):
            full, here = at in self._full, at == self._here
            ink = "positive" if full else "accent" if here else "border_strong"
            painter.setPen(QPen(style.colour(ink), style.px(3) if here else style.px(1)))
            painter.setBrush(style.colour("positive") if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(style.px(18) * (at + 0.5), self.height() / 2), style.px(5), style.px(5))
        painter.end()


class SayPanel(Panel):
    """What one can say in this situation: Japanese with readings, and what it means."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiz_say")
        self._practice = PracticeLink(commands, self)
        self.add_beside_title(self._practice)
        self._rows: list[QWidget] = []

    def retranslate(self) -> None:
        """The heading."""
        # Translators: vi: "Nói thế này" ja: "こう{言|い}います"
        self.set_title(tr("Say it like this"))
        self._practice.retranslate()

    def show_words(self, asked: Question) -> None:
        """The words of a question."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [made for words in asked.say for made in self._row(words)]
        for row in self._rows:
            self.add(row)
        self._practice.show_for("".join(words.ja for words in asked.say))

    def _row(self, words: Say) -> list[QWidget]:
        japanese = RubyLabel("section", "text", self)
        japanese.set_text(words.ja)
        if language() == "ja":
            return [japanese]
        meaning = label("muted", self, wraps=True)
        meaning.setText(words.vi if language() == "vi" else words.en)
        return [japanese, meaning]
