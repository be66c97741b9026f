"""Who said what about one thing, and when: every mark that was ever given, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, time_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.labels import Label
from intern_desktop.ui.widgets import label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.marks import Told
    from intern_desktop.ui.checklist_viewer import Viewer

_MOST = 30
"""Lines that are shown; whoever wants more finds all of it on her own page."""


class HistoryPart(QWidget):
    """Lines of day, time, name and what was done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("body", self, bold=True)
        self._lines: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.space("s"))
        self._column.addWidget(self._title)

    def show_said(self, said: Sequence[Told], viewer: Viewer) -> None:
        """Show all that was said, the latest first."""
        # Translators: a heading; vi: "Lịch sử"
        self._title.setText(tr("History"))
        # Translators: vi: "Chưa có gì được ghi về việc này."
        lines = [_counted(one, viewer) for one in reversed(said)][:_MOST] or [tr("Nothing was marked here yet.")]
        while len(self._lines) < len(lines):
            made = label("small", self, wraps=True)
            made.setObjectName(f"item_history_{len(self._lines) + 1}")
            self._lines.append(made)
            self._column.addWidget(made)
        for at, made in enumerate(self._lines):
            made.setVisible(at < len(lines))
            made.setText(lines[at] if at < len(lines) else "")


def _counted(one: Told, viewer: Viewer) -> str:
    line = _line(one, viewer)
    # Translators: a line of the history whose confirmation no trainer signed; vi: "{line} (không được tính)"
    return line if one.proven else tr("{line} (does not count)", line=line)


def _line(one: Told, viewer: Viewer) -> str:
    fields = {"day": date_text(one.at.date(), "short"), "time": time_text(one.at)}
    # Translators: who did something that is no longer known by name; vi: "Ai đó"
    fields["name"] = viewer.name(one.author) or tr("Somebody")
    verdict, note = one.fields.get("verdict"), str(one.fields.get("note") or "")
    if verdict == "confirmed":
        # Translators: vi: "{day} {time}  {name} xác nhận"
        return tr("{day} {time}  {name} confirmed it", **fields) + _value(one, "decided_value")
    if verdict == "sent_back":
        # Translators: vi: "{day} {time}  {name} trả lại: {note}"
        return tr("{day} {time}  {name} sent it back: {note}", note=note, **fields)
    if one.fields.get("claim"):
        # Translators: vi: "{day} {time}  {name} báo xong"
        return tr("{day} {time}  {name} reported it as done", **fields) + _value(one, "value")
    if "claim" in one.fields:
        # Translators: vi: "{day} {time}  {name} bỏ dấu đã xong"
        return tr("{day} {time}  {name} took the mark away", **fields)
    # Translators: vi: "{day} {time}  {name} rút lại lời đã nói"
    return tr("{day} {time}  {name} took back what was said", **fields)


def _value(one: Told, field: str) -> str:
    """The day or the number that was written with it, after a colon; "" for none."""
    written = str(one.fields.get(field) or "")
    try:
        said = number_text(int(written)) if written.isdecimal() else date_text(date.fromisoformat(written), "short")
    except ValueError:  # nothing was written, or a later program writes it in another way
        said = written
    return f": {said}" if said else ""
