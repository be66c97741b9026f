"""What the panel at the right says of a line, and before any is chosen."""

from __future__ import annotations

from intern_desktop.i18n import language, tr
from intern_desktop.payroll.slip_rows import Checked, Row
from intern_desktop.ui.pay import slip_words
from intern_desktop.ui.pay.slip_panel import About, Why

MOST_REASONS = 4
MOST_STEPS = 3


def about(checked: Checked, row: Row) -> About:
    """One line: its figure, how it was computed, the reasons in order, whom to ask and what to say."""
    figure, unit = slip_words.figure(row)
    first = row.reasons[0] if row.reasons else None
    return About(
        title=slip_words.line_name(row),
        on_paper=slip_words.line_japanese(row),
        figure=figure,
        unit=unit,
        how=_how(row),
        why=[Why(one.sentence, one.exact) for one in row.reasons[:MOST_REASONS]],
        closing="" if row.reasons else slip_words.why(checked, row),
        whom=[] if first is None else slip_words.people(first.whom, checked.month),
        japanese="" if first is None else first.question.japanese,
        said="" if first is None or language() == "ja" else first.question.sentence,
    )


def _how(row: Row) -> str:
    if row.line is None or row.computed is None or row.own:
        return ""
    return " ".join(step.sentence for step in row.line.how[:MOST_STEPS])


def hours() -> About:
    """While the hours of the slip are typed."""
    return About(
        # Translators: vi: "Giờ làm"
        title=tr("Hours"),
        on_paper="" if language() == "ja" else "{勤怠|きんたい}",
        # Translators: vi: "Gõ số giờ ghi trên phiếu, phần trên cùng. 6 giờ 30 phút gõ là 6,5."
        closing=tr("Type the hours in the upper part of the slip. 6 hours and 30 minutes are 6.5."),
    )


def unreadable(title: str, error: str) -> About:
    """What is typed in the line cannot be read."""
    return About(title=title, closing=error)


def beginning() -> About:
    """Before anything is chosen."""
    return About(
        # Translators: vi: "Gõ phiếu lương vào đây"
        title=tr("Type your slip here"),
        # Translators: vi: "Gõ các số trên phiếu từ trên xuống dưới; Enter sang dòng sau. Dòng không có trên
        # phiếu thì để trống. Mọi số được lưu ngay. Chọn một dòng để xem vì sao khác, hỏi ai và nói gì."
        closing=tr(
            "Type the figures of the slip from top to bottom; Enter goes to the next line. Leave a line empty that is "
            "not on the slip. All of it is saved at once. Choose a line to see why it may differ, whom to ask and what "
            "to say."
        ),
    )
