"""How far one is: the marks counted in a row, and the share of what is required as words and bar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import Label, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Share

COUNTED = ("confirmed", "claimed", "sent_back", "overdue")


class StateCounts(QWidget):
    """Each mark that occurs, with how often: "26 confirmed, 6 waiting"; beside each other, or `below`."""

    def __init__(self, parent: QWidget | None = None, *, below: bool = False) -> None:
        super().__init__(parent)
        row: QHBoxLayout | QVBoxLayout = QVBoxLayout(self) if below else QHBoxLayout(self)
        inset = style.space("m") if below else 0
        row.setContentsMargins(inset, 0, inset, 0)
        row.setSpacing(style.space("xs" if below else "l"))
        self._shown: dict[str, tuple[QWidget, MarkLabel, Label]] = {}
        for state in COUNTED:
            pair = QWidget(self)
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(style.space("xs"))
            mark, words = MarkLabel(pair), label("small", pair)
            words.set_tone("text")
            beside.addWidget(mark)
            beside.addWidget(words)
            beside.addStretch(1)
            row.addWidget(pair)
            self._shown[state] = (pair, mark, words)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how often each state occurs; those that do not are left out."""
        for state, (pair, mark, words) in self._shown.items():
            n = counts.get(state, 0)
            pair.setVisible(n > 0)
            mark.set_state(state)
            words.setText(_counted(state, n))


def _counted(state: str, n: int) -> str:
    if state == "confirmed":
        # Translators: vi: "{n} đã xác nhận"
        return trn("{n} confirmed", "{n} confirmed", n)
    if state == "claimed":
        # Translators: vi: "{n} đã báo xong"
        return trn("{n} reported", "{n} reported", n)
    if state == "sent_back":
        # Translators: vi: "{n} trả lại"
        return trn("{n} sent back", "{n} sent back", n)
    # Translators: vi: "{n} quá hạn"
    return trn("{n} overdue", "{n} overdue", n)


class ShareBar(QWidget):
    """A bar in two tones: confirmed in green, reported in indigo behind it. The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._confirmed, self._claimed, self._required = 0, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, confirmed: int, claimed: int, required: int) -> None:
        """How many are confirmed, reported, and required."""
        self._confirmed, self._claimed, self._required = confirmed, claimed, required
        self.update()

    def sizeHint(self) -> QSize:
        """Low and as wide as there is room."""
        return QSize(style.px(96), style.space("s"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then reported, then confirmed on top of it."""
        del event
        painter = QPainter(self)
        draw_share(painter, QRectF(self.rect()), self._confirmed, self._claimed, self._required)
        painter.end()


def draw_share(painter: QPainter, room: QRectF, confirmed: int, claimed: int, required: int) -> None:
    """The same bar in a cell of a table."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    round_ = room.height() / 2
    for colour, upto in (("border", required), ("accent", confirmed + claimed), ("positive", confirmed)):
        if upto and required:
            painter.setBrush(style.colour(colour))
            width = max(room.height(), room.width() * upto / required)
            painter.drawRoundedRect(QRectF(room.x(), room.y(), width, room.height()), round_, round_)
    painter.restore()


class SharePanel(QWidget):
    """The share of what is required, as words above their bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("small", self, wraps=True)
        self.words.setObjectName("checklist_share")
        self.bar = ShareBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("m"), style.space("s"), style.space("m"), 0)
        column.setSpacing(style.space("xs"))
        column.addWidget(self.words)
        column.addWidget(self.bar)

    def show_share(self, share: Share, *, with_trainer: bool) -> None:
        """With a trainer only what is confirmed counts as done; on one's own PC what one reported."""
        done = share.confirmed if with_trainer else share.done
        fields = {"done": number_text(done), "required": number_text(share.required)}
        self.words.setText(
            # Translators: vi: "{done} trong {required} việc bắt buộc đã xác nhận"
            tr("{done} of {required} required things confirmed", **fields)
            if with_trainer
            # Translators: vi: "{done} trong {required} việc bắt buộc đã xong"
            else tr("{done} of {required} required things done", **fields)
        )
        self.bar.setAccessibleName(self.words.text())
        self.bar.show_share(share.confirmed, share.claimed, share.required)
