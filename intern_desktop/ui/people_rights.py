"""Who may do what, as a table one can read; it says the same as `departure.duties`."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import N_, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import RowTable, Told
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Panel, label

ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # Translators: vi: "Báo một việc đã xong, báo đã đến, đánh dấu thói quen, luyện tập"
    (N_("Report that something is done, arrive, tick a habit, practise"), ("claims.claim", "punctuality.arrive")),
    # Translators: vi: "Đồng ý hay không cho thầy cô xem, chia sẻ một hợp đồng, trả lời trang báo cáo"
    (N_("Agree that trainers see more, share a contract, answer about a report"), ("consent.answer", "sharing.share")),
    # Translators: vi: "Xác nhận hoặc trả lại một việc, điểm danh, ghi giờ học của lớp"
    (
        N_("Confirm or send back, call the roll, write lessons of the class"),
        ("claims.confirm", "claims.send_back", "punctuality.call", "training_hours.log"),
    ),
    # Translators: vi: "Viết lời nhắn, ghi đường sang Nhật, hoãn hoặc rút"
    (
        N_("Comment, write down the way to Japan, postpone or withdraw"),
        ("comments.say", "people_journeys.plan_journey", "journeys.change_state"),
    ),
    # Translators: vi: "Thêm, sửa tên, chuyển lớp, xếp nhóm, cất, gộp hồ sơ; đặt lại mã PIN"
    (
        N_("Add people, mend names, move, group, put away, join records; reset a PIN"),
        ("people.enrol", "people.correct", "people_moves.move", "people_joined.join", "sign_in.reset_pin"),
    ),
    # Translators: vi: "Đổi tên, sao chép, cất một lớp"
    (N_("Rename, copy or put away a class"), ("people_classes.rename", "people_classes.copy", "people.archive_class")),
    # Translators: vi: "Mở lớp mới, sửa danh sách việc của trung tâm"
    (N_("Open a class, change the centre's list"), ("people.open_class", "own_lists.add")),
    # Translators: vi: "Thêm thầy cô, giao lớp, kết thúc vai trò, đặt mật khẩu mới"
    (
        N_("Add a trainer, say who teaches, end a role, give a new password"),
        ("founding.appoint", "people_trainers.teach", "people_trainers.end_role", "founding.give_password"),
    ),
    # Translators: vi: "Lưu tệp của trung tâm, bỏ một máy khỏi trung tâm"
    (N_("Save the centre file, give up a PC"), ("bundle.export_centre", "devices.give_up")),
    # Translators: vi: "Xoá mọi điều ghi về một người, khi chính người ấy muốn"
    (N_("Erase all about a person, on her wish"), ("rights.erase",)),
)
"""What is said in one line, and the verbs that stand for it; all verbs of a line are for the same people."""


class RightsPage(Screen):
    """Rows of what is done, columns of who does it."""

    name: ClassVar[str] = "people"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._table = RowTable(5, (0,), self)
        self._table.setObjectName("rights")
        self._says = label("small", self, wraps=True)
        panel = Panel(self, padding="m")
        panel.add(self._table, 1)
        panel.add(self._says)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(panel)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: columns; vi: "Việc" / "Chính bạn ấy" / "Thầy cô của lớp" / "Thầy cô khác" / "Trưởng trung tâm"
        heads = [
            tr("What it is about"),
            tr("She herself"),
            tr("Trainers of the class"),
            tr("Other trainers"),
            tr("Head"),
        ]
        self._table.name_columns(heads)
        self._table.setAccessibleName(tr("Who may do what"))
        # Translators: vi: "Lớp chưa giao cho ai thì thầy cô nào cũng làm được như thầy cô của lớp."
        self._says.setText(tr("In a class that nobody teaches yet, every trainer may do what its trainers may."))
        self.refresh()

    def refresh(self) -> None:
        """The table of duties, as it is in force."""
        from intern_desktop.departure import duties
        from intern_desktop.departure.duties import ANY, HEAD, HERSELF, OWN

        # Translators: in a table of who may do what; vi: "được" / "không"
        yes, no = tr("may"), "–"
        rows = []
        for words, verbs in ROWS:
            who = duties.VERBS[verbs[0]]
            may = (HERSELF in who, bool(who & {OWN, ANY}), ANY in who, HEAD in who)
            rows.append(Told(verbs[0], (tr(words), *(yes if one else no for one in may))))
        self._table.show_rows(rows)
