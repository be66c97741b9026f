"""The paper of a checklist before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import language, tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk
from intern_desktop.ui.widgets import Segmented

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.checklist_reading import ListSeen


class PaperView(PaperDesk):
    """`left` leads back to the list."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "checklist_paper", parent)
        self.setObjectName("checklist_paper")
        self._seen: ListSeen | None = None
        self._order = Segmented(self)
        self._order.setObjectName("checklist_paper_order")
        self._order.changed.connect(lambda _order: self._again())
        self.lay_out([self._order])

    def retranslate(self) -> None:
        """Every word, and the paper."""
        super().retranslate()
        # Translators: vi: "In những việc còn thiếu"
        self.title.set_words(tr("Print what is missing"))
        # Translators: vi: "Về danh sách"
        self.back.setText(tr("Back to the list"))
        # Translators: for a screen reader; vi: "Xếp theo"
        self._order.setAccessibleName(tr("Order"))
        # Translators: how a printed list is ordered; vi: "Theo nhóm" / "Theo hạn, một trang"
        self._order.set_options([("group", tr("By group")), ("day", tr("By day, one page"))])
        # Translators: vi: "Tờ giấy có các việc bắt buộc chưa xong, theo nhóm, kèm hạn."
        self.about.setText(tr("The sheet names what is required and not done, by group, with its day."))
        self._again()

    def show_list(self, seen: ListSeen) -> None:
        """The paper of a list as it stands now."""
        self._set(seen)
        self.put_focus()

    def on_pdf(self) -> None:
        """Named after what it is and whose."""
        if self.printed is not None and self._seen is not None:
            self.save_pdf([self.printed.title, self._seen.viewer.given])

    def _set(self, seen: ListSeen) -> None:
        from intern_desktop.ui import checklist_paper, reports_missing_paper
        from intern_desktop.ui.paper.tongues import Tongues

        self._seen = seen
        if self._order.value() == "day":
            self.show_paper(reports_missing_paper.document(seen, Tongues(language())))
        else:
            self.show_paper(checklist_paper.document(seen))

    def _again(self) -> None:
        if self._seen is not None:
            self._set(self._seen)
