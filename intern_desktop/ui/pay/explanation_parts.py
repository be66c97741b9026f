"""What an explanation is built from: steps with amounts, rows of a table, sources."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.guide.folding import romaji
from intern_desktop.ui import style
from intern_desktop.ui.labels import Label
from intern_desktop.ui.pay.explanation import Ladder, Rung, Step, Written
from intern_desktop.ui.widgets import label, line


def with_romaji(japanese: str) -> str:
    """Also how it is said in Latin letters, for who hears a word before she reads it."""
    said = romaji(furigana.reading(japanese))
    return f"{japanese}  {said}" if japanese and said != japanese else japanese


def steps_grid(steps: Sequence[Step], parent: QWidget) -> QGridLayout:
    """The steps of a sum, one below the other, with their amounts at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(style.space("m"))
    grid.setVerticalSpacing(style.space("s"))
    grid.setColumnStretch(0, 1)
    for at, step in enumerate(steps):
        words = label("body", parent, bold=step.bold, wraps=True)
        words.setText(step.words)
        words.setContentsMargins(step.depth * style.space("l"), 0, 0, 0)
        grid.addWidget(words, 2 * at, 0, 1, 1 if step.amount else 2)
        if step.amount:
            amount = label("body", parent, bold=step.bold)
            amount.setFont(style.font("body", bold=step.bold, tabular=True))
            amount.setText(step.amount)
            grid.addWidget(amount, 2 * at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        if at + 1 < len(steps) and not steps[at + 1].depth:
            grid.addWidget(line(parent), 2 * at + 1, 0, 1, 2)
    return grid


def ladder_grid(ladder: Ladder, parent: QWidget) -> QGridLayout:
    """A few rows of a table below their heading."""
    grid = QGridLayout()
    grid.setSpacing(0)
    beside = len(ladder.columns)
    grid.setColumnStretch(beside, 1)
    heading = label("body", parent, bold=True, wraps=True)
    heading.setText(ladder.heading)
    grid.addWidget(heading, 0, 0, 1, beside + 1)
    for at, words in enumerate(ladder.columns):
        grid.addWidget(_cell("small", words, parent), 1, at)
    for row, rung in enumerate(ladder.rungs, start=2):
        for at, words in enumerate(rung.cells):
            grid.addWidget(_cell("body", words, parent, rung, words_first=at == 0 and not ladder.columns[0]), row, at)
        grid.addWidget(_cell("small", rung.beside, parent, rung), row, beside)
    return grid


def _cell(role: str, words: str, parent: QWidget, rung: Rung | None = None, *, words_first: bool = False) -> Label:
    """One cell; the row that was read stands on a tint of its own and in bold. A column of words has no heading."""
    made = label(role, parent, bold=rung is not None and rung.here, wraps=words_first)
    made.setText(words)
    made.setProperty("rung", "" if rung is None else "here" if rung.here else "other")
    if rung is not None and rung.here and role == "small":
        made.set_tone("accent")
    left = words_first or (role == "small" and rung is not None)
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    made.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    made.setContentsMargins(style.space("l"), style.space("xs"), style.space("xs"), style.space("xs"))
    return made


def source_row(written: Written, parent: QWidget) -> QHBoxLayout:
    """Where a figure stands written, and when that was checked."""
    row = QHBoxLayout()
    row.setSpacing(style.space("s"))
    sign = QLabel(parent)
    sign.setPixmap(style.pixmap("landmark", 16, "muted"))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    title = label("small", parent, wraps=True)
    title.setText(written.title)
    title.set_tone("text")
    checked = label("small", parent, wraps=True)
    checked.setText(written.checked)
    column.addWidget(title)
    column.addWidget(checked)
    row.addLayout(column, 1)
    return row
