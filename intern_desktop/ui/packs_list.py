"""The packs of this PC, one panel for each: whose it is, its version and day, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import packs_words, style
from intern_desktop.ui.widgets import Notice, Panel, badge, button, label

if TYPE_CHECKING:  # imported late: signatures bring a library
    from intern_desktop.exchange.pack_shelf import OnShelf


class PackPanel(Panel):
    """One pack. `put_back` and `taken_away` carry its kind and id."""

    put_back = Signal(str, str)
    taken_away = Signal(str, str)

    def __init__(self, shown: OnShelf, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._may_change = shown, may_change
        kept = shown.kept
        self.setObjectName(f"pack_{kept.id}")
        self._badge = badge("good" if kept.kind == "project" else "plain", self)
        self.add_beside_title(self._badge)
        self._about, self._state = label("small", self, wraps=True), Notice("caution", self)
        self._about.setObjectName(f"pack_{kept.id}_about")
        self._state.setObjectName(f"pack_{kept.id}_state")
        self.add(self._about)
        self.add(self._state)
        self.back, self.away = button("secondary", "undo-2", parent=self), button("danger", parent=self)
        self.back.setObjectName(f"pack_{kept.id}_back")
        self.away.setObjectName(f"pack_{kept.id}_away")
        self.back.clicked.connect(lambda: self.put_back.emit(kept.kind, kept.id))
        self.away.clicked.connect(lambda: self.taken_away.emit(kept.kind, kept.id))
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        for thing in (self.back, self.away):
            row.addWidget(thing, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.add(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word anew."""
        shown, kept = self._shown, self._shown.kept
        manifest = shown.manifest or shown.before
        self.set_title(kept.id if manifest is None else packs_words.title_of(manifest))
        self._badge.setText("" if manifest is None else packs_words.whose(manifest))
        self._badge.setVisible(manifest is not None)
        day = date_text(kept.since, "short")
        if shown.manifest is not None:
            about = packs_words.about(shown.manifest, with_code=True)
            # Translators: vi: "{about}. Thêm vào máy ngày {day}."
            said = tr("{about}. Added on {day}.", about=about, day=day)
        else:
            # Translators: vi: "Đã bỏ ngày {day}. Có thể đưa lại."
            said = tr("Taken away on {day}. It can be put back.", day=day)
        self._about.setText(said)
        # Translators: vi: "Gói này đã bị sửa trên máy này nên không dùng nữa. Thêm lại từ tệp gói."
        self._state.set_text(tr("This pack was changed on this PC and is not used. Add it again from its file."))
        self._state.setVisible(kept.aside)
        self._back_words()
        # Translators: vi: "Bỏ gói này"
        self.away.setText(tr("Take away"))
        self.away.setVisible(self._may_change and bool(kept.file))
        self.back.setVisible(self._may_change and shown.before is not None)

    def _back_words(self) -> None:
        from intern_desktop.exchange.pack_entry import version_text

        if self._shown.manifest is None or self._shown.before is None:
            # Translators: vi: "Đưa lại"
            self.back.setText(tr("Put back"))
            return
        # Translators: vi: "Về lại bản {version}"
        self.back.setText(tr("Put back version {version}", version=version_text(self._shown.before.about.version)))
