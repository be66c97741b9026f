"""A pack before it comes in: whose it is, what it changes, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import packs_words, style
from intern_desktop.ui.widgets import Label, Notice, Panel, badge, button, label

if TYPE_CHECKING:  # imported late: signatures bring a library
    from intern_desktop.exchange.pack_changes import Change
    from intern_desktop.exchange.pack_entry import Entry


class PreviewPanel(Panel):
    """What a pack would change. `taken` when it is to come in, `refused` when not."""

    taken = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pack_preview")
        self._entry: Entry | None = None
        self._changes: list[Change] = []
        self._badge = badge("plain", self)
        self.add_beside_title(self._badge)
        self._about = label("body", self, wraps=True)
        self._about.setObjectName("pack_preview_about")
        self._asks = Notice("caution", self)
        self._asks.setObjectName("pack_preview_asks")
        self._note = label("small", self, wraps=True)
        for thing in (self._about, self._asks, self._note):
            self.add(thing)
        self.take, self._leave = button("primary", "plus", parent=self), button("secondary", parent=self)
        self.take.setObjectName("pack_take")
        self._leave.setObjectName("pack_leave")
        self.take.clicked.connect(self.taken)
        self._leave.clicked.connect(self.refused)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        for button_ in (self.take, self._leave):
            row.addWidget(button_, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.add(row)
        self._lines: list[Label] = []
        self.hide()

    def show_entry(self, entry: Entry, changes: list[Change]) -> None:
        """Show this pack."""
        self._entry, self._changes = entry, changes
        self.retranslate()
        self.show()
        self.take.setFocus()

    def entry(self) -> Entry | None:
        """The pack that is shown."""
        return self._entry

    def clear(self) -> None:
        """Nothing is shown any more."""
        self._entry, self._changes = None, []
        self._clear_lines()
        self.hide()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Để sau"
        self._leave.setText(tr("Not now"))
        # Translators: vi: "Thêm gói này"
        self.take.setText(tr("Add this pack"))
        if self._entry is not None and self._entry.asks:
            # Translators: vi: "Tin trung tâm này và thêm gói"
            self.take.setText(tr("Trust this centre and add the pack"))
        if self._entry is None:
            return
        manifest = self._entry.made.manifest
        self.set_title(packs_words.title_of(manifest))
        self._badge.setText(packs_words.whose(manifest))
        self._about.setText(packs_words.about(manifest))
        self._say_asks()
        if manifest.about.kind == "project":
            # Translators: vi: "Luật, số liệu và trang của gói này có hiệu lực từ lần mở chương trình tới."
            self._note.setText(tr("Its law, figures and pages hold from the next start of the program."))
        else:
            # Translators: vi: "Các trang này đứng sau các chương của cẩm nang, luôn ghi rõ là lời của trung tâm."
            said = tr("Its pages stand after the guide's chapters, always marked as the centre's own words.")
            self._note.setText(said)
        self._write_lines()

    def _say_asks(self) -> None:
        from intern_desktop.exchange.pack_trust import fingerprint

        assert self._entry is not None, "a pack is shown"
        manifest = self._entry.made.manifest
        self._asks.setVisible(self._entry.asks)
        # Translators: vi: "Máy này chưa biết trung tâm “{maker}”."
        first = tr("This PC does not know the centre “{maker}” yet.", maker=manifest.maker)
        # Translators: vi: "Hỏi trung tâm xem mã này có đúng không: {code}. Sau đó máy sẽ nhớ."
        self._asks.set_text(
            tr(
                "Ask the centre whether this code is theirs: {code}. It is asked once.",
                code=fingerprint(manifest.signer),
            ),
            strong=first,
        )

    def _write_lines(self) -> None:
        self._clear_lines()
        for heading, said in packs_words.lines(self._changes):
            self._add_line("body", heading, bold=True)
            if said:
                self._add_line("small", "\n".join(said))
        if not self._changes:
            # Translators: vi: "Không có gì đổi so với bản đang có."
            self._add_line("small", tr("Nothing differs from what you have."))

    def _add_line(self, role: str, words: str, *, bold: bool = False) -> None:
        made = label(role, self, bold=bold, wraps=True)
        made.setText(words)
        self._lines.append(made)
        self.add(made)

    def _clear_lines(self) -> None:
        for old in self._lines:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines.clear()
