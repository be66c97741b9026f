"""The glossary, in place of the page: all terms, fewer while one types, and the way to the pages that speak of one."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.guide import glossary
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.search import Result
from intern_desktop.guide.term_order import by_kana, by_name
from intern_desktop.guide.term_search import Terms
from intern_desktop.i18n import language, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.guide_hit_card import FOUND
from intern_desktop.ui.guide_hits import HitsList
from intern_desktop.ui.guide_leaf import own_language
from intern_desktop.ui.language import NAMES
from intern_desktop.ui.practice_link import PracticeLink
from intern_desktop.ui.widgets import EmptyState, Segmented, TitleRow, button, label

_LIST_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


class GlossaryView(QWidget):
    """All terms by the reader's alphabet or by kana.

    `asked` carries the words to look for in the guide, `left` comes when one goes back to the page.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_glossary")
        self._terms: list[Term] = []
        self._known = Terms(())
        self._title, self._back = TitleRow(self), button("secondary", "arrow-left", parent=self)
        self._filter, self._order = QLineEdit(self), Segmented(self)
        self._said, self._keys = label("small", self), label("small", self)
        self._practice: PracticeLink | None = None
        self._list = HitsList(self, badges=False, at_once=len(glossary.terms()))
        self._nothing = EmptyState("search-x", self, kind="secondary")
        named = {
            "glossary_back": self._back,
            "glossary_filter": self._filter,
            "glossary_order": self._order,
            "glossary_list": self._list,
            "glossary_said": self._said,
            "glossary_nothing": self._nothing,
        }
        for name, thing in named.items():
            thing.setObjectName(name)
        self._lay_out()
        self._order.set_value("name")
        self._order.changed.connect(self._sort)
        self._filter.textChanged.connect(self._show)
        self._filter.installEventFilter(self)
        self._list.opened.connect(self._on_opened)
        self._list.left.connect(self.left.emit)
        self._list.went_up.connect(self._filter.setFocus)
        self._nothing.pressed.connect(self._filter.clear)
        self._back.clicked.connect(self._on_left)

    def take_link(self, link: PracticeLink) -> None:
        """Show the way from the chosen term to its card."""
        self._practice = link
        self._low.addWidget(link)
        self._list.selectionModel().currentChanged.connect(self._on_current)

    def begin(self) -> None:
        """One comes here: all terms are shown, and what is typed makes them fewer."""
        self._filter.clear()
        self._sort(self._order.value())
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every word, and the order with it."""
        # Translators: vi: "Từ điển"
        self._title.set_words(tr("Glossary"))
        # Translators: vi: "Về trang đang đọc"
        self._back.setText(tr("Back to the page"))
        # Translators: vi: "Lọc từ: gõ không dấu, kana hay chữ Latin đều được"
        self._filter.setPlaceholderText(tr("Filter: with or without marks, kana or Latin letters"))
        self._filter.setAccessibleName(tr("Filter: with or without marks, kana or Latin letters"))
        # Translators: vi: "Theo kana"
        self._order.set_options([("name", NAMES[own_language()]), ("kana", tr("By kana"))])
        # Translators: vi: "Thứ tự các từ"
        self._order.setAccessibleName(tr("Order of the terms"))
        self._list.setAccessibleName(tr("Glossary"))
        # Translators: vi: "↑ ↓ chọn · Enter tìm các trang nói về từ này · Esc về trang đang đọc"
        self._keys.setText(tr("↑ ↓ choose · Enter finds the pages that speak of it · Esc goes back to the page"))
        self._sort(self._order.value())

    def changeEvent(self, event: QEvent) -> None:
        """Measure and draw the terms anew, after colours or sizes changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._list.lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter, the keys of the list are the list's; Esc empties it before it leads back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                return QCoreApplication.sendEvent(self._list, event)
            if event.key() == Qt.Key.Key_Escape:
                self._on_escape()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._title.add(self._back)
        row = QHBoxLayout()
        row.addWidget(self._filter, 1)
        row.addWidget(self._order)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        gap = style.space("l")
        column.setContentsMargins(gap, style.space("m"), gap, style.space("s"))
        column.setSpacing(style.space("s"))
        column.addWidget(self._title)
        column.addLayout(row)
        self._low = QHBoxLayout()
        self._low.addWidget(self._keys, 1)
        column.addWidget(self._said)
        column.addWidget(self._stack, 1)
        column.addLayout(self._low)

    def _sort(self, order: str) -> None:
        terms = glossary.terms()
        self._terms = by_kana(terms) if order == "kana" else by_name(terms, own_language())
        self._known = Terms(self._terms)
        self._show()

    def _show(self) -> None:
        typed = self._filter.text().strip()
        found = self._known.matching(typed, language()) if typed else self._terms
        self._list.show_result(Result(query=typed, terms=tuple(found)))
        self._stack.setCurrentWidget(self._list if found else self._nothing)
        # Translators: vi: "{n} từ."
        self._said.setText(trn("{n} term.", "{n} terms.", len(found)))
        # Translators: vi: "Từ điển chưa có “{words}”"
        title = tr("The glossary does not have “{words}” yet", words=typed)
        # Translators: vi: "Hiện tất cả các từ"
        self._nothing.set_words(title, "", tr("Show all terms"))

    def _on_current(self, now: QModelIndex) -> None:
        term = now.data(FOUND) if now.isValid() else None
        if self._practice is not None:
            self._practice.show_for(term.ja if isinstance(term, Term) else "")

    def _on_opened(self, term: Term) -> None:
        self.asked.emit(term.name(language()))

    def _on_escape(self) -> None:
        if self._filter.text():
            self._filter.clear()
        else:
            self.left.emit()

    def _on_left(self) -> None:
        self.left.emit()
