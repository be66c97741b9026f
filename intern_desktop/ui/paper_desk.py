"""A paper before it is printed: the page at the right, what may be chosen and done with it at the left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_preview import Preview
from intern_desktop.ui.widgets import TitleRow, button, label

if TYPE_CHECKING:  # paper is set when somebody wants it
    from intern_desktop.ui.printing import LayOut, Paint


class Paper(Protocol):
    """What lies on a desk: a document of as many pages as it needs, a single sheet, a pile of sheets."""

    @property
    def title(self) -> str:
        """What it is called."""

    def pages(self, room: QRectF = ...) -> Sequence[Paint]:
        """How each page is painted, for a room in points."""


def send_to_printer(commands: Commands, parent: QWidget, title: str, lay_out: LayOut, *, folded: bool = False) -> None:
    """Ask for a printer, print, and say at the bottom what came of it."""
    from intern_desktop.ui import printing

    try:
        done = printing.print_pages(parent.window(), title, lay_out, folded=folded)
    except UserError as problem:
        commands.told.emit(str(problem), False)
        return
    if done:
        # Translators: vi: "Đã gửi “{title}” tới máy in."
        commands.told.emit(tr("“{title}” was sent to the printer.", title=title), False)


class PaperDesk(QWidget):
    """`left` leads back to where the paper was asked for. `printed` is the paper that lies there."""

    left = Signal()

    def __init__(self, commands: Commands, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.printed: Paper | None = None
        self.title, self.back = TitleRow(self), button("secondary", "arrow-left", "Esc", self)
        self.about = label("muted", self, wraps=True)
        self.print, self.pdf = (
            button("primary", "printer", "Ctrl+P", self),
            button("secondary", "file-text", parent=self),
        )
        for called, made in (("back", self.back), ("print", self.print), ("pdf", self.pdf)):
            made.setObjectName(f"{name}_{called}")
        self.preview = Preview(self)
        self.title.add(self.back)
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self._on_print)
        self.pdf.clicked.connect(self.on_pdf)

    def lay_out(self, choices: Sequence[QWidget] = (), more: Sequence[QWidget] = ()) -> None:
        """Put everything in its place: choices above the buttons, further buttons below them."""
        side, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        side.setSpacing(style.space("m"))
        for thing in (self.about, *choices, self.print, self.pdf, *more):
            side.addWidget(thing)
        side.addStretch(1)
        row.setSpacing(style.space("l"))
        row.addLayout(side, 1)
        row.addWidget(self.preview, 3)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self.title)
        column.addLayout(row, 1)

    def retranslate(self) -> None:
        """Write the words that every paper has anew."""
        self.print.setText(tr("Print…"))
        self.pdf.setText(tr("Save as PDF…"))
        self.preview.retranslate()

    def show_paper(self, made: Paper) -> None:
        """Lay this paper there."""
        self.printed = made
        self.preview.show_pages(made.title, made.pages())

    def put_focus(self) -> None:
        """Begin at the button that prints."""
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def on_pdf(self) -> None:
        """Save it as PDF, under the name that suits it."""
        raise NotImplementedError

    def save(self, title: str, named: Sequence[str], ending: str, made: Callable[[], bytes]) -> None:
        """Let a place be chosen and write what `made` gives into it."""
        from intern_desktop.ui.pay import along_places

        name = along_places.file_name(list(named), ending)
        path = along_places.ask_to_save(self, self._commands, title, name, ending)
        if path is not None:
            along_places.write(self._commands, path, made())

    def save_pdf(self, named: Sequence[str]) -> None:
        """Save the paper that lies there as PDF."""
        from intern_desktop.ui import printing

        if self.printed is not None:
            made = self.printed
            self.save(tr("Save as PDF…"), named, ".pdf", lambda: printing.pdf(made.title, made.pages))

    def _on_print(self) -> None:
        if self.printed is not None:
            send_to_printer(self._commands, self, self.printed.title, self.printed.pages)
