"""Why a line of the payslip is what it is: step by step, and where its figures stand written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay import explanation_parts
from intern_desktop.ui.pay.explanation import Explanation, Step
from intern_desktop.ui.widgets import Notice, Panel, RubyLabel, button, label, line


class LinePanel(Panel):
    """The panel at the right. Escape or the cross goes back to what it says by itself."""

    closed = Signal()
    guide_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("payslip_explanation")
        self._shown = Explanation(title="")
        self._words = label("section", self, wraps=True)
        self._words.setObjectName("explanation_title")
        self._japanese = RubyLabel("body", "muted", self)
        self._amount = label("section", self)
        self._amount.setObjectName("explanation_amount")
        self._close = button("quiet", "x", parent=self)
        self._close.setObjectName("explanation_close")
        self._close.set_size("height_compact")
        self._close.clicked.connect(self.closed)
        self._column = Column(self, gap="m")
        self._column.setObjectName("explanation_scroll")
        self._column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.setSpacing(style.space("s"))
        self.add(self._heading())
        self.add(self._second())
        self.add(self._column, 1)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _second(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, style.space("s") + style.space("xs"), 0)
        row.addWidget(self._japanese)
        row.addStretch(1)
        row.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def retranslate(self) -> None:
        """Write the fixed words anew; the explanation itself is given anew by the screen."""
        self._close.setAccessibleName(tr("Close the explanation"))
        self._close.setToolTip(tr("Close the explanation"))
        self._column.setAccessibleName(tr("How it is computed"))

    def show_explanation(self, shown: Explanation) -> None:
        """Show this from its beginning; where one had scrolled to stays when only numbers changed."""
        at = self._column.verticalScrollBar().value() if shown.title == self._shown.title else 0
        self._shown = shown
        self._words.setText(shown.title)
        self._japanese.set_text(explanation_parts.with_romaji(shown.japanese))
        self._japanese.setVisible(bool(shown.japanese))
        self._amount.setText(shown.amount)
        self._amount.setVisible(bool(shown.amount))
        self._close.setVisible(shown.closes)
        self._column.hold(self._build(shown))
        self._column.setAccessibleDescription(self.text())
        self._column.verticalScrollBar().setValue(at)

    def show_nothing(self) -> None:
        """There is nothing to explain yet."""
        how = Step(tr("Choose a line of the payslip and press Enter: here you see step by step how it was computed."))
        self.show_explanation(Explanation(title=tr("How it is computed"), steps=[how], closes=False))

    def take_focus(self) -> None:
        """Scroll and close it with the keys."""
        self._column.setFocus()

    def text(self) -> str:
        """Everything the panel says, line by line, for tests and screen readers."""
        shown = self._shown
        lines = [shown.title, shown.amount, shown.warning, shown.about, shown.heading]
        lines += [f"{step.words} {step.amount}".strip() for step in shown.steps]
        for ladder in shown.ladders:
            lines.append(ladder.heading)
            lines += [" ".join((*rung.cells, rung.beside)).strip() for rung in ladder.rungs]
        lines += shown.closing
        lines += [f"{written.title} {written.checked}".strip() for written in shown.written]
        return "\n".join(words for words in lines if words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape and self._shown.closes:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _build(self, shown: Explanation) -> QWidget:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, style.space("xs"), 0)
        column.setSpacing(style.space("s"))
        if shown.warning:
            warning = Notice("caution", content)
            warning.set_text(shown.warning)
            column.addWidget(warning)
        if shown.about:
            about = label("small", content, wraps=True)
            about.setText(shown.about)
            column.addWidget(about)
        if shown.heading and shown.steps:
            heading = label("body", content, bold=True)
            heading.setText(shown.heading)
            column.addWidget(heading)
        if shown.steps:
            column.addLayout(explanation_parts.steps_grid(shown.steps, content))
        for ladder in shown.ladders:
            column.addSpacing(style.space("s"))
            column.addLayout(explanation_parts.ladder_grid(ladder, content))
        for words in shown.closing:
            closing = label("small", content, wraps=True)
            closing.setText(words)
            column.addWidget(closing)
        column.addStretch(1)
        if shown.written:
            column.addWidget(line(content))
        for written in shown.written:
            column.addLayout(explanation_parts.source_row(written, content))
        if shown.guide:
            column.addWidget(self._guide_link(shown.guide, content), 0, Qt.AlignmentFlag.AlignRight)
        return content

    def _guide_link(self, page: str, parent: QWidget) -> QWidget:
        link = button("link_small", parent=parent)
        link.setObjectName("explanation_guide")
        # Translators: a link to the guide's page on wages; vi: "Cẩm nang: Bạn sẽ kiếm được bao nhiêu"
        link.setText(tr("Guide: what you will earn"))
        link.clicked.connect(lambda: self.guide_asked.emit(page))
        return link
