"""The departure board before it is printed, or saved as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk
from intern_desktop.ui.widgets import button

if TYPE_CHECKING:  # paper is set when somebody wants it
    from intern_desktop.ui.departure_board_paper import Seen


class BoardPaper(PaperDesk):
    """`left` leads back to the board."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "board_paper", parent)
        self.setObjectName("board_paper")
        self._seen: Seen | None = None
        self._table = button("secondary", "file-spreadsheet", parent=self)
        self._table.setObjectName("board_paper_xlsx")
        self.lay_out((), [self._table])
        self._table.clicked.connect(self._on_table)

    def retranslate(self) -> None:
        """Write every word anew."""
        super().retranslate()
        # Translators: vi: "In bảng xuất cảnh"
        self.title.set_words(tr("Print the departure board"))
        # Translators: a button; vi: "Về bảng"
        self.back.setText(tr("Back to the board"))
        # Translators: vi: "Tờ giấy có đúng những dòng đang thấy, theo đúng thứ tự đó."
        self.about.setText(tr("The paper has exactly the rows that you see, in the same order."))
        self._table.setText(tr("Save as a table (XLSX)…"))

    def show_board(self, seen: Seen) -> None:
        """The paper of what is seen now."""
        from intern_desktop.ui import departure_board_paper

        self._seen = seen
        self.show_paper(departure_board_paper.document(seen))
        self.put_focus()

    def on_pdf(self) -> None:
        """Named after what it is and the day."""
        if self._seen is not None:
            self.save_pdf(self._named())

    def _on_table(self) -> None:
        from intern_desktop.ui import departure_board_paper

        if self._seen is not None:
            seen, said = self._seen, tr("Save as a table (XLSX)…")
            self.save(said, self._named(), ".xlsx", lambda: departure_board_paper.workbook(seen))

    def _named(self) -> list[str]:
        from intern_desktop.ui import departure_board_paper

        return [departure_board_paper.title(), self._commands.today().isoformat()]
