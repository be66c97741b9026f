"""The one question before a trainer sees more than a name: asked once, in her language, of her alone."""

import contextlib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Panel, RubyLabel, button, label

_SIDES = (("seen", "never"), ("japan", "why", "keeper", "back"))
"""Which parts stand at the left and at the right."""


class _Part(QWidget):
    """A heading and its lines, each with a dot before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = RubyLabel("section", "text", self, bold=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.space("s"))
        self._column.addWidget(self._title)
        self._lines: list[RubyLabel] = []

    def show_part(self, title: str, lines: list[str]) -> None:
        """Show the heading and the lines."""
        self._title.set_text(title)
        while len(self._lines) < len(lines):
            made = RubyLabel("body", "text", self)
            self._lines.append(made)
            self._column.addLayout(self._dotted(made) if len(lines) > 1 else self._plain(made))
        for shown, words in zip(self._lines, lines, strict=True):
            shown.set_text(words)

    def _dotted(self, line: RubyLabel) -> QHBoxLayout:
        dot = label("muted", self)
        dot.setText("•")
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(line, 1)
        return row

    def _plain(self, line: RubyLabel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(line, 1)
        return row


class ConsentScreen(Screen):
    """What is seen, why, who keeps it, how to take it back; then yes, no, or not now. Nothing is chosen for her."""

    name = "consent"
    tables = frozenset({"consent", "centre"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._question = RubyLabel("page", "text", self, bold=True)
        self._question.setObjectName("consent_question")
        self._now = RubyLabel("body", "muted", self)
        self._parts = {code: _Part(self) for side in _SIDES for code in side}
        self._refusing = RubyLabel("body", "text", self)
        self._yes, self._no = button("secondary", parent=self), button("secondary", parent=self)
        self._later = button("link", parent=self)
        for thing, named in ((self._yes, "agree"), (self._no, "disagree"), (self._later, "answer_later")):
            thing.setObjectName(named)
        self._build()
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        self._later.clicked.connect(self._on_later)

    def _build(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(style.space("l"))
        for codes in _SIDES:
            panel = Panel(self, padding="xl")
            panel.body.setSpacing(style.space("xl"))
            for code in codes:
                panel.add(self._parts[code])
            panel.body.addStretch(1)
            sides.addWidget(panel, 1)
        inner = Column(self, gap="m")
        inner.add(self._question)
        inner.add(self._now)
        inner.add(sides)
        inner.add(self._refusing)
        inner.body.addStretch(1)
        column = QVBoxLayout(self)
        edge = style.space("xxl") + style.space("xl")
        column.setContentsMargins(edge, style.space("xl"), edge, style.space("l"))
        column.setSpacing(style.space("m"))
        column.addWidget(inner, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addStretch(1)
        row.addWidget(self._later)
        for thing in (self._no, self._yes):  # equally large, neither filled: the answer is hers
            thing.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            thing.setMinimumWidth(style.px(160))
            row.addWidget(thing)
        return foot

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Tôi đồng ý"
        self._yes.setText(tr("I agree"))
        # Translators: vi: "Tôi không đồng ý"
        self._no.setText(tr("I do not agree"))
        # Translators: vi: "Trả lời sau, ở trang của tôi"
        self._later.setText(tr("Answer later, on my own page"))
        if self.commands.ready:
            self.refresh()

    def refresh(self) -> None:
        """Show the wording in force, with this centre's name in it."""
        from intern_desktop.classroom import consent, people

        with self.commands.reading() as reading:
            centre = people.centre(reading)
        wording = consent.wording("" if centre is None else centre.title)
        self._question.set_text(wording.question)
        self._now.set_text(wording.now)
        self._refusing.set_text(wording.refusing)
        for part in wording.parts:
            self._parts[part.code].show_part(part.title, part.lines)

    def open(self, target: str) -> None:
        """Nothing has the focus that a stray Enter could press."""
        del target
        self.setFocus()

    def _on_yes(self) -> None:
        self._answer("yes")

    def _on_no(self) -> None:
        self._answer("no")

    def _answer(self, answer: str) -> None:
        from intern_desktop.classroom import consent

        session = self.commands.session
        if session is not None and self.commands.done(consent.answer, session.person, answer):
            self.commands.open_page.emit("today", "")

    def _on_later(self) -> None:
        from intern_desktop.classroom import consent

        session = self.commands.session
        if session is not None:
            with contextlib.suppress(UserError):  # a full disk asks her again next time, and holds her up never
                consent.put_off(self.commands.local, session.person)
        self.commands.open_page.emit("today", "")
