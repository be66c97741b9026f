"""The lines that are seen of a shared offer, one below the other: read only, for both sides the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from intern_desktop.classroom.sharing import Summary
from intern_desktop.ui import style
from intern_desktop.ui.labels import label, line
from intern_desktop.ui.pay import shared_words


class SummaryView(QWidget):
    """What it is at the left, what it says at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.space("l"))
        self._grid.setVerticalSpacing(style.space("xs"))
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[str, str]] = []

    def show_summary(self, summary: Summary | None) -> None:
        """Show these lines; None shows none."""
        self._empty()
        if summary is None:
            return
        self._add(shared_words.rows(summary))
        title = shared_words.slip_title(summary)
        if title:
            self._wide(line(self))
            heading = label("body", self, bold=True, wraps=True)
            heading.setText(title)
            self._wide(heading)
            self._shown.append((title, ""))
            self._add(shared_words.slip_rows(summary))

    def text(self) -> str:
        """All it says, a line for each thing."""
        return "\n".join(f"{what}: {said}" if said else what for what, said in self._shown)

    def _add(self, rows: list[tuple[str, str]]) -> None:
        for what, said in rows:
            at = self._grid.rowCount()
            left, right = label("muted", self, wraps=True), label("body", self, wraps=True)
            left.setText(what)
            right.setText(said)
            self._grid.addWidget(left, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, at, 1, Qt.AlignmentFlag.AlignTop)
            self._shown.append((what, said))
        self.setAccessibleName(self.text())

    def _wide(self, thing: QWidget) -> None:
        self._grid.addWidget(thing, self._grid.rowCount(), 0, 1, 2)

    def _empty(self) -> None:
        self._shown.clear()
        self.setAccessibleName("")
        while self._grid.count():
            item = self._grid.takeAt(0)
            thing = item.widget() if item is not None else None
            if isinstance(thing, QWidget):
                thing.hide()
                if isinstance(thing, QLabel):
                    thing.setText("")
                thing.deleteLater()
