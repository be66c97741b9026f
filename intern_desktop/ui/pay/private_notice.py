"""The quiet line above the pages of Pay on a shared PC: nothing is kept yet, and what one can do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.privacy import Privacy
from intern_desktop.ui.widgets import Button, Notice, button


class PrivateNotice(QWidget):
    """Shown while there is something to lose and nobody has said what is to become of it."""

    word_asked = Signal()
    let_go_asked = Signal()

    def __init__(self, privacy: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_notice")
        self._privacy = privacy
        self._says = Notice("caution", self, icon="lock")
        self._says.setObjectName("private_notice_words")
        self.word = self._button("secondary", "private_notice_word")
        self.word.clicked.connect(self.word_asked)
        self.let_go = self._button("quiet", "private_notice_let_go")
        self.let_go.clicked.connect(self.let_go_asked)
        beside = QVBoxLayout()
        beside.setSpacing(style.space("xs"))
        beside.addWidget(self.word)
        beside.addWidget(self.let_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(self._says, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(beside)
        self.hide()

    def _button(self, kind: str, name: str) -> Button:
        made = button(kind, parent=self)
        made.setObjectName(name)
        made.set_size("height_compact")
        return made

    def refresh(self, *, hidden: bool) -> None:
        """Show what holds now; `hidden` where the page below says it already."""
        left_open, aside = self._privacy.left_open, self._privacy.state == "aside"
        if left_open:
            # Translators: vi: "Hợp đồng của bạn đang để ngỏ trên máy này."
            strong = tr("Your offers lie open on this PC.")
            # Translators: vi: "Bản trước của chương trình lưu không khoá: ai mở được tệp dữ liệu là đọc được. Hãy
            # khoá lại bằng từ khoá riêng, hoặc xoá đi khi bạn rời máy."
            words = tr(
                "An earlier version kept them unsealed: whoever can open the data file can read them. "
                "Seal them with a private word, or let them go when you leave."
            )
        elif aside:
            # Translators: vi: "Chưa lưu: mất khi bạn rời máy."
            strong = tr("Not kept: it goes when you leave.")
            # Translators: vi: "Gõ từ khoá riêng của bạn thì những gì vừa gõ được cất cùng các hợp đồng đã khoá."
            words = tr("With your private word, what you type now is kept beside your sealed offers.")
        else:
            strong = tr("Not kept: it goes when you leave.")
            # Translators: vi: "Máy này còn người khác dùng. Có từ khoá riêng thì chỉ mình bạn mở được hợp đồng."
            words = tr("Others use this PC too. With a private word of your own, only you can open your offers.")
        self._says.set_text(words, strong)
        # Translators: vi: "Gõ từ khoá riêng", "Chọn từ khoá riêng"
        self.word.setText(tr("Type my private word") if aside else tr("Choose a private word"))
        # Translators: vi: "Chỉ giữ đến khi tôi rời máy"
        self.let_go.setText(tr("Keep only until I leave"))
        self.setVisible(self._privacy.is_asked and not hidden)


def lock_words(privacy: Privacy) -> tuple[str, str]:
    """Who can open the offers: in a few words for the bar, and in a sentence."""
    if privacy.state == "own":
        # Translators: vi: "Chỉ mình bạn thấy"
        return tr("Only you see this"), tr("It stays on this PC.")
    if privacy.state == "open":
        # Translators: vi: "Khoá bằng từ khoá riêng của bạn" + "Thầy cô, mã PIN hay bản sao lưu đều không mở được. Khi
        # bạn rời máy, mọi thứ tự khoá lại."
        return (
            tr("Sealed with your private word"),
            tr("No trainer, no PIN and no backup opens it. It closes by itself when you leave."),
        )
    # Translators: vi: "Chỉ đến khi bạn rời máy" + "Chỉ nằm trong bộ nhớ. Có từ khoá riêng thì được khoá và lưu lại."
    return tr("Only until you leave"), tr("It is in memory only. With a private word it is sealed and kept.")
