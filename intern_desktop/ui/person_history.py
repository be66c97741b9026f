"""Everything that was said about one candidate, the latest first; a few lines, or with one press all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import person_words, style
from intern_desktop.ui.widgets import Button, Label, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.person_reading import Seen


class PersonHistory(Panel):
    """`all_asked` asks for all lines; `key` is pressed by hand as well as with F4."""

    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_history")
        self._number = 0
        self._lines: list[tuple[Label, Label]] = []
        self.key = Button("quiet", "", "F4", self, printed_only=True)
        self.key.setObjectName("person_history_key")
        self.key.set_size("height_compact")
        self._more = button("link_small", parent=self)
        self._more.setObjectName("person_history_all")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.space("m"))
        self._grid.setVerticalSpacing(style.space("xs"))
        self._grid.setColumnStretch(1, 1)
        self.add_beside_title(self.key)
        self.add(self._grid)
        self.add(self._more)
        self.body.setAlignment(self._more, Qt.AlignmentFlag.AlignLeft)
        self.key.clicked.connect(self.all_asked)
        self._more.clicked.connect(self.all_asked)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        self.set_title(tr("History"))
        # Translators: the key F4 is printed beside it; vi: "Xem tất cả"
        self.key.setAccessibleName(tr("All of the history"))
        self._show_number(self._number)

    def show_person(self, seen: Seen) -> None:
        """Show as many lines as were read."""
        titles = {item.task.id: person_words.title_of(item) for item in seen.items}
        while len(self._lines) < max(len(seen.said), 1):
            self._lines.append(self._made(len(self._lines)))
        for at, (when, said) in enumerate(self._lines):
            shown = at < len(seen.said)
            for thing in (when, said):
                thing.setVisible(shown)
            if shown:
                when.setText(person_words.moment_text(seen.said[at], seen.today))
                said.setText(person_words.history_line(seen.said[at], titles, seen.names))
        if not seen.said:
            self._lines[0][1].show()
            # Translators: vi: "Chưa có gì được ghi."
            self._lines[0][1].setText(tr("Nothing was written down yet."))
        more = seen.said_in_all > len(seen.said)
        self._more.setVisible(more)
        self.key.setVisible(more)
        self._show_number(seen.said_in_all)

    def _show_number(self, lines: int) -> None:
        self._number = lines
        # Translators: a link; vi: "Xem tất cả {n} dòng"
        self._more.setText(trn("See all {n} line", "See all {n} lines", lines))

    def _made(self, at: int) -> tuple[Label, Label]:
        when, said = label("small", self), label("small", self, wraps=True)
        said.set_tone("text")
        said.setObjectName(f"person_history_{at + 1}")
        self._grid.addWidget(when, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(said, at, 1)
        return when, said
