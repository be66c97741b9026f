"""Paper that remembers every word drawn on it and where, on any system, without a PDF reader."""

import re

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPainter


class _Engine(QPaintEngine):
    """Takes everything a painter can do, so that text reaches it as text."""

    def __init__(self):
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words, self.tops, self.shift = [], [], None

    def begin(self, device):
        return True

    def end(self):
        return True

    def type(self):
        return QPaintEngine.Type.User

    def updateState(self, state):
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self.shift = state.transform()

    def drawTextItem(self, point, item):
        self.words.append(item.text())
        self.tops.append((self.shift.map(point) if self.shift else point).y())

    def drawPixmap(self, *_):
        raise AssertionError("words on paper are no pictures")

    def drawImage(self, *_):
        raise AssertionError("words on paper are no pictures")

    def drawPolygon(self, *_):
        pass

    def drawPath(self, *_):
        pass

    def drawLines(self, *_):
        pass

    def drawRects(self, *_):
        pass

    def drawEllipse(self, *_):
        pass

    def drawPoints(self, *_):
        pass


class Recorded(QPaintDevice):
    """One page of A4 at 72 points an inch."""

    def __init__(self):
        super().__init__()
        self._engine = _Engine()

    def paintEngine(self):
        return self._engine

    def metric(self, metric):
        wide, high, inch = 493, 740, 72
        named = QPaintDevice.PaintDeviceMetric
        return {
            named.PdmWidth: wide,
            named.PdmHeight: high,
            named.PdmWidthMM: 174,
            named.PdmHeightMM: 261,
            named.PdmNumColors: 1 << 24,
            named.PdmDepth: 32,
            named.PdmDevicePixelRatio: 1,
            named.PdmDevicePixelRatioScaled: int(self.devicePixelRatioFScale()),
        }.get(metric, inch)

    @property
    def words(self):
        return self._engine.words

    @property
    def lowest(self):
        return max(self._engine.tops)


def pages_of(document, room=None):
    """The pages of a document, each as it was drawn; A4 unless another room is named."""
    room = room or QRectF(0, 0, 493, 740)
    found = []
    for paint in document.pages(room):
        page = Recorded()
        painter = QPainter(page)
        paint(painter, room)
        painter.end()
        found.append(page)
    return found


def squeezed(text):
    """A text without blanks, since lines break at them."""
    return re.sub(r"\s", "", text)


def drawn(document):
    """All words on all pages, without blanks."""
    return squeezed("".join(word for page in pages_of(document) for word in page.words))
