"""The chosen line at the right: how much it differs, why it may, whom to ask, and what to say in Japanese."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.slip_words import Asked
from intern_desktop.ui.widgets import Panel, RubyLabel, button, label


class Why(msgspec.Struct, frozen=True, gc=False):
    """One possible reason; `exact`: computed so it comes to the very yen of the slip."""

    words: str
    exact: bool


class About(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """All that the panel shows of a line. `japanese` is what to say, with readings; `said` the same in her language."""

    title: str
    on_paper: str = ""
    figure: str = ""
    unit: str = ""
    how: str = ""
    why: Sequence[Why] = ()
    closing: str = ""
    whom: Sequence[Asked] = ()
    japanese: str = ""
    said: str = ""


class SlipPanel(Panel):
    """Says what is known of the chosen line. `guide_asked` when more is wanted."""

    guide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slip_panel")
        self._about = About(title="")
        self._title = label("section", self, wraps=True)
        self._title.setObjectName("slip_about_title")
        self._on_paper = RubyLabel("body", "muted", self)
        self._figure, self._unit = label("page", self), label("body", self, wraps=True)
        self._figure.setObjectName("slip_about_figure")
        self._column = Column(self, gap="m")
        self._column.setObjectName("slip_about")
        self._column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._guide = button("link", parent=self)
        self._guide.setObjectName("slip_guide")
        self._guide.clicked.connect(self._on_guide)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._figure)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.setSpacing(style.space("s"))
        for thing in (self._title, self._on_paper):
            self.add(thing)
        self.add(row)
        self.add(self._column, 1)
        self.body.addWidget(self._guide, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write the fixed words anew; what is said of a line is given anew by the page."""
        # Translators: vi: "Cẩm nang: Lương của bạn"
        self._guide.setText(tr("Guide: what you will earn"))
        # Translators: vi: "Dòng đang chọn"
        self._column.setAccessibleName(tr("The chosen line"))

    def show_about(self, about: About) -> None:
        """Show this, from its beginning when it is about another line."""
        if about == self._about and self._column.holds():
            return
        at = self._column.verticalScrollBar().value() if about.title == self._about.title else 0
        self._about = about
        self._title.setText(about.title)
        self._on_paper.set_text(about.on_paper)
        self._on_paper.setVisible(bool(about.on_paper))
        self._figure.setText(about.figure)
        self._figure.setVisible(bool(about.figure))
        self._unit.setText(about.unit)
        self._unit.setVisible(bool(about.unit))
        self._column.hold(self._build(about))
        self._column.setAccessibleDescription(self.text())
        self._column.verticalScrollBar().setValue(at)

    def text(self) -> str:
        """Everything the panel says, line by line, for tests and screen readers."""
        about = self._about
        lines = [about.title, f"{about.figure} {about.unit}".strip()]
        lines += [f"{number_text(at + 1)}. {one.words}" for at, one in enumerate(about.why)]
        lines += [about.closing, plain(about.japanese), about.said]
        lines += [*(f"{one.name} {plain(one.japanese)}".strip() for one in about.whom), about.how]
        return "\n".join(words for words in lines if words)

    def _on_guide(self) -> None:
        self.guide_asked.emit()

    def _build(self, about: About) -> QWidget:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, style.space("xs"), 0)
        column.setSpacing(style.space("s"))
        if about.why:
            # Translators: a heading, then numbered reasons; vi: "Có thể vì"
            _heading(tr("It may be because"), column, content)
            column.addLayout(_reasons(about.why, content))
        if about.closing:
            _words(about.closing, "body", column, content)
        if about.japanese:
            # Translators: a heading, then a sentence in Japanese; vi: "Nói gì"
            _heading(tr("What to say"), column, content)
            column.addWidget(_question(about.japanese, content))
            if about.said:
                _words(about.said, "small", column, content)
        if about.whom:
            # Translators: a heading, then people and offices in order; vi: "Hỏi ai, theo thứ tự"
            _heading(tr("Whom to ask, in this order"), column, content)
            column.addLayout(_people(about.whom, content))
        if about.how:
            # Translators: vi: "Tính thế nào"
            _heading(tr("How it is computed"), column, content)
            _words(about.how, "small", column, content)
        column.addStretch(1)
        return content


def _words(words: str, role: str, column: QVBoxLayout, parent: QWidget) -> None:
    made = label(role, parent, wraps=True)
    made.setText(words)
    column.addWidget(made)


def _heading(words: str, column: QVBoxLayout, parent: QWidget) -> None:
    made = label("body", parent, bold=True)
    made.setText(words)
    column.addWidget(made)


def _reasons(why: Sequence[Why], parent: QWidget) -> QGridLayout:
    """Numbered; one that comes to the very yen has a tick and says so."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.space("s"))
    grid.setVerticalSpacing(style.space("s"))
    grid.setColumnStretch(1, 1)
    for at, one in enumerate(why):
        number = label("small" if at else "body", parent)
        number.setText(f"{number_text(at + 1)}.")
        words = label("small" if at else "body", parent, wraps=True)
        words.set_tone("text")
        # Translators: after a possible reason; vi: "Tính thế thì ra đúng số trên phiếu."
        exact = tr("Computed so, it comes to the yen on the slip.")
        words.setText(f"{one.words} {exact}" if one.exact else one.words)
        grid.addWidget(number, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, at, 1)
    return grid


def _people(whom: Sequence[Asked], parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for at, one in enumerate(whom):
        name = label("body", parent, wraps=True)
        name.setText(f"{number_text(at + 1)}. {one.name}")
        column.addWidget(name)
        if one.japanese:
            japanese = RubyLabel("body", "muted", parent)
            japanese.set_text(one.japanese)
            japanese.setContentsMargins(style.space("l"), 0, 0, 0)
            row = QHBoxLayout()
            row.addSpacing(style.space("l"))
            row.addWidget(japanese, 1)
            column.addLayout(row)
    return column


def _question(japanese: str, parent: QWidget) -> QFrame:
    """Big enough to be shown to somebody."""
    well = QFrame(parent)
    well.setProperty("well", True)
    inside = QVBoxLayout(well)
    gap = style.space("m")
    inside.setContentsMargins(gap, gap, gap, gap)
    said = RubyLabel("reading", "text", well)
    said.setObjectName("slip_question")
    said.set_text(japanese)
    inside.addWidget(said)
    return well


def icon_label(name: str, ink: str, parent: QWidget) -> QLabel:
    """A small picture beside words."""
    made = QLabel(parent)
    made.setPixmap(style.pixmap(name, 16, ink))
    return made
