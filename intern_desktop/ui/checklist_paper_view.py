"""The paper of a checklist before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.checklist_reading import ListSeen


class PaperView(PaperDesk):
    """`left` leads back to the list."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "checklist_paper", parent)
        self.setObjectName("checklist_paper")
        self._seen: ListSeen | None = None
        self.lay_out()

    def retranslate(self) -> None:
        """Every word, and the paper."""
        super().retranslate()
        # Translators: vi: "In những việc còn thiếu"
        self.title.set_words(tr("Print what is missing"))
        # Translators: vi: "Về danh sách"
        self.back.setText(tr("Back to the list"))
        # Translators: vi: "Tờ giấy có các việc bắt buộc chưa xong, theo nhóm, kèm hạn."
        self.about.setText(tr("The sheet names what is required and not done, by group, with its day."))
        if self._seen is not None:
            self._set(self._seen)

    def show_list(self, seen: ListSeen) -> None:
        """The paper of a list as it stands now."""
        self._set(seen)
        self.put_focus()

    def on_pdf(self) -> None:
        """Named after what it is and whose."""
        if self.printed is not None and self._seen is not None:
            self.save_pdf([self.printed.title, self._seen.viewer.given])

    def _set(self, seen: ListSeen) -> None:
        from intern_desktop.ui import checklist_paper

        self._seen = seen
        self.show_paper(checklist_paper.document(seen))
