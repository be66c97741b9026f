"""The help card as a document: whom to call, and nothing of hers. No finding, offer or name stands on it."""

from __future__ import annotations

from functools import partial
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
    """A page with the card for each language; the card is a quarter of A4, so that it can be cut out and folded."""

    title: str
    tongues: Tongues

    def pages(self, room: QRectF = A4_ROOM) -> list[Paint]:
        """A page for each language."""
        del room
        return [partial(_paint, code) for code in self.tongues if code]


def _paint(code: str, painter: QPainter, room: QRectF) -> None:
    paint_help_card(painter, QRectF(room.left(), room.top(), *A6), code)


def document(order: Order) -> HelpDocument:
    """The card; it is there whatever lies on the desk."""
    with speaking(order.tongues.first):
        return HelpDocument(tr("Help lines"), order.tongues)
