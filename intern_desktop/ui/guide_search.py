"""The search's half of the guide: what was found in place of the page, or a sentence when nothing was."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.guide.search import Result
from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.guide_hits import HitsList
from intern_desktop.ui.guide_search_box import LANGUAGE_KEYS
from intern_desktop.ui.language import NAMES
from intern_desktop.ui.widgets import EmptyState, label


class FoundView(QWidget):
    """A line that says how many, the hits, and the keys; or why there are none."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_found")
        self._result, self._some_wanted, self._waits = Result(query=""), False, False
        self._said = label("small", self, wraps=True)
        self._keys = label("small", self, wraps=True)
        self.hits = HitsList(self)
        self._nothing = EmptyState("search-x", self, kind="secondary")
        self._nothing.setObjectName("guide_nothing")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.hits)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("l"), style.space("m"), style.space("l"), style.space("s"))
        column.setSpacing(style.space("s"))
        column.addWidget(self._said)
        column.addWidget(self._stack, 1)
        column.addWidget(self._keys)
        self._nothing.pressed.connect(self._on_some)
        self.hits.left.connect(self.left.emit)
        self.hits.installEventFilter(self)

    def show_result(self, result: Result) -> None:
        """Show what was found."""
        self._result, self._some_wanted, self._waits = result, False, False
        self.hits.show_result(result)
        self._speak()

    def wait(self) -> None:
        """Say that what is looked for comes in a moment."""
        self._waits = True
        self._stack.setCurrentWidget(self.hits)
        self._speak()

    def waits(self) -> bool:
        """Whether what was asked is still to come."""
        return self._waits

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Kết quả tìm"
        self.hits.setAccessibleName(tr("What was found"))
        keys = " · ".join(f"Ctrl+{chr(key)} {NAMES[code]}" for key, code in LANGUAGE_KEYS.items())
        # Translators: vi: "↑ ↓ chọn · Enter mở · {languages} · Esc về trang đang đọc"
        self._keys.setText(tr("↑ ↓ choose · Enter opens · {languages} · Esc goes back to the page", languages=keys))
        self._speak()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list that gets the focus shows where its cursor is."""
        if event.type() == QEvent.Type.FocusIn and not self.hits.currentIndex().isValid():
            self.hits.move(0)
        return super().eventFilter(watched, event)

    def _on_some(self) -> None:
        if not self._result.hits:
            self.left.emit()
            return
        self._some_wanted = True
        self._speak()
        self.hits.setFocus()

    def _speak(self) -> None:
        result = self._result
        if self._waits:
            self._keys.hide()
            self._said.show()
            # Translators: vi: "Đang mở các trang ra để tìm…"
            self._said.setText(tr("The pages are being opened for the search…"))
            return
        count = len(result.hits) + len(result.terms)
        nothing = not count or (bool(result.missing and result.hits) and not self._some_wanted)
        self._stack.setCurrentWidget(self._nothing if nothing else self.hits)
        self._said.setVisible(not nothing)
        self._keys.setVisible(not nothing)
        if nothing:
            self._nothing.set_words(*self._why_nothing())
        else:
            self._said.setText(self._summary(count))

    def _why_nothing(self) -> tuple[str, str, str]:
        result = self._result
        # Translators: vi: "Không thấy “{query}”"
        title = tr("Nothing says “{query}”", query=result.query.strip())
        if not result.hits:
            # Translators: vi: "Hãy thử ít chữ hơn, không cần dấu, hoặc gõ từ tiếng Nhật bằng chữ Latin: zairyu."
            text = tr("Try fewer words, without marks, or a Japanese word in Latin letters: zairyu.")
            # Translators: vi: "Về trang đang đọc"
            return title, text, tr("Back to the page")
        # Translators: vi: "Không trang nào có chữ “{words}”. Vẫn có {n} kết quả cho những chữ còn lại."
        text = trn(
            "No page has “{words}”. There is {n} result for the other words.",
            "No page has “{words}”. There are {n} results for the other words.",
            len(result.hits) + len(result.terms),
            words=", ".join(result.missing),
        )
        # Translators: vi: "Xem kết quả"
        return title, text, tr("See what there is")

    def _summary(self, count: int) -> str:
        # Translators: vi: "{n} kết quả."
        said = trn("{n} result.", "{n} results.", count)
        more = self._remark()
        return f"{said} {more}" if more else said

    def _remark(self) -> str:
        result = self._result
        if result.taken:
            typed, meant = (", ".join(words) for words in zip(*result.taken, strict=True))
            # Translators: vi: "Không thấy “{typed}”; đây là kết quả cho “{meant}”."
            return tr("Nothing says “{typed}”; this is for “{meant}”.", typed=typed, meant=meant)
        if not result.hits:
            # Translators: vi: "Chưa trang nào nói tới “{words}”."
            return tr("No page speaks of “{words}” yet.", words=result.query.strip())
        if result.loose:
            # Translators: vi: "Không chỗ nào có đủ các chữ này cạnh nhau; đây là những trang có một phần."
            return tr("No place has all these words together; these pages have some of them.")
        if result.guessed:
            # Translators: vi: "Gõ không dấu nên tìm cả: {words}."
            return tr("Typed without marks, so this was looked for too: {words}.", words=", ".join(result.guessed))
        return ""
