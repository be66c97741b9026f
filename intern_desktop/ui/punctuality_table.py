"""The sessions as a table, in place of the curve: newest first, with times, minutes and the strength after each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.punctuality_facts import Shown

_MOST = 60


class SessionTable(QTableWidget):
    """One row for each session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName("punctuality_table")
        self.setProperty("table", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)

    def retranslate(self) -> None:
        """Write the headings anew."""
        # Translators: columns of the sessions; vi: "ngày", "bắt đầu", "đến", "phút", "mức"
        self.setHorizontalHeaderLabels([tr("day"), tr("begins"), tr("came"), tr("minutes"), tr("strength")])
        # Translators: vi: "Các buổi học, bằng bảng"
        self.setAccessibleName(tr("The sessions, as a table"))

    def show_sessions(self, shown: Shown) -> None:
        """Fill it."""
        scores = dict(shown.curve)
        listed = list(reversed(shown.records))[:_MOST]
        self.setRowCount(len(listed))
        for row, record in enumerate(listed):
            score = scores.get(record.day)
            words = (
                date_text(record.day, "short"),
                record.planned,
                record.came,
                _note(punctuality_words.cell_words(record), record.doubt, record.reason),
                "" if score is None else f"{number_text(round(100 * score))} %",
            )
            for column, said in enumerate(words):
                item = QTableWidgetItem(said)
                item.setFont(style.font("body", tabular=True))
                if column == 4:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.resizeRowsToContents()


def _note(words: str, doubt: tuple[str, ...], reason: str) -> str:
    said = [words]
    if reason:
        said.append(reason)
    if "two_presses" in doubt:
        # Translators: beside a session that was noted on two PCs; vi: "hai máy ghi khác giờ"
        said.append(tr("two PCs say different times"))
    if {"behind", "ahead"} & set(doubt):
        # Translators: beside a session noted while the PC's clock was wrong; vi: "đồng hồ máy không chắc"
        said.append(tr("the PC's clock was doubtful"))
    return "; ".join(said)
