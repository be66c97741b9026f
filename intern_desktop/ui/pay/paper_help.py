"""The help card as a document: whom to call, and nothing of hers. No finding, offer or name stands on it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from intern_desktop.i18n import tr
from intern_desktop.ui.paper.document import A4_ROOM
from intern_desktop.ui.paper.tongues import Tongues, speaking
from intern_desktop.ui.pay.help_card import A6, paint_help_card
from intern_desktop.ui.pay.paper_parts import Order
from intern_desktop.ui.printing import Paint


class HelpDocument(NamedTuple):
    """One page with the card in each language, below each other."""

    title: str
    tongues: Tongues

    def pages(self, room: QRectF = A4_ROOM) -> list[Paint]:
        """The one page."""
        del room
        return [self._paint]

    def _paint(self, painter: QPainter, room: QRectF) -> None:
        codes = [code for code in self.tongues if code]
        high = min(A6[1], room.height() / len(codes))
        wide = high * A6[0] / A6[1]
        for at, code in enumerate(codes):
            paint_help_card(painter, QRectF(room.left(), room.top() + at * high, wide, high), code)


def document(order: Order) -> HelpDocument:
    """The card; it is there whatever lies on the desk."""
    with speaking(order.tongues.first):
        return HelpDocument(tr("Help lines"), order.tongues)
