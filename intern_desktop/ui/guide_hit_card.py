"""How one hit of a search is drawn: a term on a card, or a page with its sentence and the marks in it."""

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from intern_desktop import furigana
from intern_desktop.guide.folding import romaji
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.search import Hit
from intern_desktop.guide.snippets import Snippet
from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.language import NAMES
from intern_desktop.ui.ruby_label import RubyText

_Index = QModelIndex | QPersistentModelIndex
_Look = tuple[int, str, float, str]
"""Width, colours, size and language for which a row is laid out."""
FOUND = Qt.ItemDataRole.UserRole
"""The Term or Hit of a row."""


class HitCard(QStyledItemDelegate):
    """A term on a card, or a page with its sentence; each laid out once for a width. `badges` say what is a term."""

    def __init__(self, parent: QWidget, *, badges: bool = True) -> None:
        super().__init__(parent)
        self._badges = badges
        self._laid: dict[_Look, dict[int | str, QTextDocument]] = {}

    def forget(self) -> None:
        """Lay out everything anew: other hits, colours or sizes."""
        self._laid.clear()

    def forget_hits(self) -> None:
        """Other hits come; terms stay as they are laid out."""
        for laid in self._laid.values():
            for row in [name for name in laid if isinstance(name, int)]:
                del laid[row]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Its ground, then its words."""
        room, state = QRectF(option.rect), option.state
        found = index.data(FOUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, room, bool(state & QStyle.StateFlag.State_Selected), framed=isinstance(found, Term))
        inner = _inner(room)
        if isinstance(found, Term):
            _draw_term(painter, inner, found, badge=self._badges)
        document = self._document(index, inner.width())
        painter.translate(inner.x() + _indent(found), inner.y())
        document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its words are in the width of the list."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else style.px(600)
        inner = _inner(QRectF(0, 0, width, 0))
        found = index.data(FOUND)
        high = self._document(index, inner.width()).size().height()
        if isinstance(found, Term):
            high = max(high, RubyText(found.marked, "section").height())
        return QSize(width, round(high) + 2 * style.space("m") + (style.space("s") if isinstance(found, Term) else 0))

    def language_at(self, index: _Index, room: QRect, point: QPoint) -> str:
        """The language whose name stands at a point of a hit, "" when none does."""
        found, inner = index.data(FOUND), _inner(QRectF(room))
        if isinstance(found, Term):
            return ""
        at = QPointF(point) - inner.topLeft()
        return self._document(index, inner.width()).documentLayout().anchorAt(at)

    def _document(self, index: _Index, width: float) -> QTextDocument:
        found = index.data(FOUND)
        name = found.ja if isinstance(found, Term) else index.row()
        laid = self._laid_for((round(width), style.scheme(), style.factor(), language()))
        if name not in laid:
            made = QTextDocument()  # of nobody's: as a child it would stay when it is forgotten
            made.setDocumentMargin(0)
            made.setDefaultFont(style.font("body"))
            made.setHtml(_term_html(found) if isinstance(found, Term) else _hit_html(found))
            made.setTextWidth(width - _indent(found))
            laid[name] = made
        return laid[name]

    def _laid_for(self, look: _Look) -> dict[int | str, QTextDocument]:
        """What is laid out in this look; of earlier ones only the last is kept."""
        if look not in self._laid:
            for old in list(self._laid)[:-1]:
                del self._laid[old]
            self._laid[look] = {}
        return self._laid[look]


def _inner(room: QRectF) -> QRectF:
    side, gap = style.space("l"), style.space("m")
    return room.adjusted(side, gap, -side, -gap)


def _indent(found: Term | Hit) -> float:
    """Where the words of a term begin, after its Japanese."""
    if not isinstance(found, Term):
        return 0.0
    return max(style.px(160), RubyText(found.marked, "section").width() + style.space("l"))


def _draw_ground(painter: QPainter, room: QRectF, chosen: bool, *, framed: bool) -> None:
    radius = style.radius("panel" if framed else "control")
    painter.setPen(QPen(style.colour("border"), 1) if framed else Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("accent_soft" if chosen else "surface"))
    if framed or chosen:
        painter.drawRoundedRect(
            room.adjusted(0.5, 0.5, -0.5, -0.5 - (style.space("s") if framed else 0)), radius, radius
        )
    if not framed and not chosen:
        painter.setPen(QPen(style.colour("border"), 1))
        painter.drawLine(QPointF(room.left(), room.bottom()), QPointF(room.right(), room.bottom()))


def _draw_term(painter: QPainter, inner: QRectF, term: Term, *, badge: bool) -> None:
    ruby = RubyText(term.marked, "section")
    high = ruby.height()
    ruby.draw(
        painter, QRectF(inner.x(), inner.y(), inner.width(), high), style.colour("text"), Qt.AlignmentFlag.AlignLeft
    )
    if not badge:
        return
    # Translators: vi: "Thuật ngữ"
    words = tr("Term")
    font = style.font("small")
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(words) + 2 * style.space("s"), metrics.height() + 4
    box = QRectF(inner.right() - width, inner.y(), width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("sunken"))
    painter.drawRoundedRect(box, style.radius("badge"), style.radius("badge"))
    painter.setPen(style.colour("muted"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _term_html(term: Term) -> str:
    own = language() if language() != "ja" else "vi"
    other = term.en if own == "vi" else term.vi
    return (
        f"{_line('body', 'text', f'<b>{escape(term.name(own))}</b>')}"
        f"{_line('small', 'muted', escape(f'{romaji(term.reading)} · {other}'))}"
        f"{_line('body', 'text', escape(furigana.plain(term.gloss(language()))))}"
    )


def _hit_html(hit: Hit) -> str:
    # Translators: vi: "Lời của {centre}"
    whose = tr("Words of {centre}", centre=hit.centre) if hit.centre else hit.chapter
    where = " · ".join(part for part in (whose, hit.heading) if part)
    title = f'<span style="{_look("section", "accent")};font-weight:700">{escape(hit.title)}</span>'
    place = f'<span style="{_look("small", "caution" if hit.centre else "muted")}">{escape(where)}</span>'
    cells = f'<td>{title}</td><td align="right" valign="middle">{place}</td>'
    row = f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'
    look = f"{_look('small', 'accent')};text-decoration:none"
    languages = " &nbsp; ".join(f'<a href="{code}" style="{look}">{escape(NAMES[code])}</a>' for code in hit.others)
    return row + _line("body", "text", _marked_html(hit.snippet)) + _line("small", "muted", languages)


def _line(role: str, ink: str, words: str) -> str:
    if not words:
        return ""
    height = f"line-height:{style.line_height(role)}px;-qt-line-height-type:fixed"
    return f'<p style="margin:0;{height};{_look(role, ink)}">{words}</p>'


def _look(role: str, ink: str) -> str:
    return f"font-size:{style.px(style.size_of(role))}px;color:{style.colour(ink).name()}"


def _marked_html(snippet: Snippet) -> str:
    said, at = "", 0
    ground = f"background-color:{style.colour('highlight').name()}"
    for first, last in snippet.marks:
        lit = f'<span style="{ground}">{escape(snippet.text[first:last])}</span>'
        said, at = said + escape(snippet.text[at:first]) + lit, last
    return said + escape(snippet.text[at:])
