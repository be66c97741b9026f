"""Why a line of a payslip is what it is: step by step, in its table, and what a little more would do."""

from intern_desktop.furigana import plain
from intern_desktop.guide import glossary
from intern_desktop.i18n import language, month_text, number_text, tr, yen_text
from intern_desktop.payroll import lines
from intern_desktop.payroll.lines import Line, line_names
from intern_desktop.payroll.month import following
from intern_desktop.payroll.month_change import Difference, MonthChange
from intern_desktop.ui.pay.explanation import CHANGE, Explanation, Ladder, Rung, Step
from intern_desktop.ui.pay.line_search import Hit
from intern_desktop.ui.pay.line_words import about
from intern_desktop.ui.pay.month_slip import Month
from intern_desktop.ui.pay.payslip_blocks import TOTALS
from intern_desktop.ui.pay.payslip_ladders import ladders_of, more_of
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.pay.payslip_words import (
    assumed_law,
    called,
    hour_steps,
    japanese_of,
    name_of,
    shown,
    written,
    yen_said,
)
from intern_desktop.ui.pay.printed_words import printed_term

GUIDE = "what-you-will-earn"
"""The page of the guide on wages and what is taken off."""


def explanation_of(month: Month, opened: str | Hit) -> Explanation | None:
    """What is open: a line by its key, a sum by its code, CHANGE, or what was searched for; None when it is not there.

    "" is nothing.
    """
    if not isinstance(opened, str):
        return hit_explained(month, opened)
    if opened == CHANGE:
        return None if month.change is None else change_explained(month.change)
    if opened in TOTALS:
        return total_explained(month, opened)
    line = shown(month.slip).get(opened)
    return None if line is None else line_explained(month, line)


def line_explained(month: Month, line: Line) -> Explanation:
    """How one line came about, its table, and where its figures stand written."""
    slip, offer = month.slip, month.offer
    steps = steps_of(line.how)
    sources = [written(source) for source in line.sources]
    if line.code == "wage":
        steps += hour_steps(month.wage, offer)
        sources.append(written(month.wage.source))
    return Explanation(
        title=plain(called(line)),
        japanese=japanese_of(line),
        amount=yen_said(line.yen, assumed=line.assumed is not None),
        about=about(line.code),
        # Translators: vi: "Tính thế nào"
        heading=tr("How it is computed"),
        steps=steps,
        ladders=ladders_of(line, offer, slip),
        closing=list(more_of(line, offer, slip)),
        warning="" if line.assumed is None else assumed_law(line.assumed, slip.month),
        written=sources,
        guide=GUIDE,
    )


def total_explained(month: Month, code: str) -> Explanation:
    """What a sum is made of: "gross", "taken" or "net"."""
    slip, seen = month.slip, shown(month.slip).values()
    if code == "net":
        parts = [("gross", slip.gross), ("taken", -slip.taken)]
        steps = [Step(plain(name_of(part)), number_text(yen)) for part, yen in parts]
        amount = slip.net
    else:
        block = lines.PAID if code == "gross" else lines.TAKEN
        steps = [Step(plain(called(line)), number_text(line.yen)) for line in seen if line.block == block]
        amount = slip.gross if code == "gross" else -slip.taken
    said = yen_said(amount, assumed=slip.assumed is not None)
    return Explanation(
        title=plain(name_of(code)),
        japanese="" if language() == "ja" else line_names()[code].ja,
        amount=said,
        about=about(code),
        heading=tr("How it is computed"),
        steps=[*steps, Step(plain(name_of(code)), said, bold=True)],
        guide=GUIDE,
    )


def change_explained(change: MonthChange) -> Explanation:
    """Which lines differ from the month before, and why."""
    return Explanation(
        # Translators: vi: "Khác gì với {month}"
        title=tr("What changed since {month}", month=month_text(change.since)),
        amount=marked(signed_yen(change.more), any(change.assumed)),
        # Translators: heading above sentences that say why; vi: "Vì sao"
        heading=tr("Why") if change.reasons else "",
        steps=[Step(one.sentence) for step in change.reasons for one in (step, *step.steps)],
        ladders=[_differences(change)] if change.lines else (),
        closing=[] if change.lines else [tr("No line differs.")],
        guide=GUIDE,
    )


def hit_explained(month: Month, hit: Hit) -> Explanation:
    """A line or a word that was searched for: as it stands on this slip, or what it is though it does not."""
    if hit.code in TOTALS:
        return total_explained(month, hit.code)
    line = next((one for one in month.slip.lines if one.code == hit.code), None)
    if line is not None and line.yen:
        return line_explained(month, line)
    return Explanation(
        title=hit.name,
        japanese="" if language() == "ja" else hit.japanese,
        # Translators: a kind of pay or deduction that is not on this month's slip; vi: "tháng này không có"
        amount=tr("nothing of it in this month") if hit.code else "",
        about=about(hit.code) if hit.code else _glossed(hit.term),
        steps=[] if line is None else steps_of(line.how),
        # Translators: vi: "Đây là từ hay gặp trên phiếu lương; ở đây không có số tiền riêng."
        closing=[] if hit.code else [tr("This is a word around wages, not a line with an amount here.")],
        written=[] if line is None else [written(source) for source in line.sources],
        guide=GUIDE,
    )


def _glossed(word: str) -> str:
    printed = printed_term(word)
    if printed is not None:
        return tr(printed.about)
    term = glossary.term(word)
    return "" if term is None else plain(term.gloss(language()))


def marked(amount: str, assumed: bool) -> str:
    """The amount, with its mark where it rests on assumed law."""
    return f"{ASSUMED} {amount}" if assumed else amount


def signed_yen(yen: int) -> str:
    """An amount with its sign, + for more."""
    return f"+{yen_text(yen)}" if yen > 0 else yen_text(yen)


def signed(yen: int) -> str:
    """The same without its unit."""
    return f"+{number_text(yen)}" if yen > 0 else number_text(yen)


def difference_name(one: Difference) -> str:
    """What the line of a difference is called, in plain words."""
    return plain(called(Line(one.code, one.after, lines.TAKEN, label=one.label)))


def steps_of(how: tuple[lines.Step, ...], depth: int = 0) -> list[Step]:
    """The tree of steps from top to bottom: below each one the steps it rests on."""
    found = []
    for step in how:
        found.append(Step(step.sentence, "" if step.yen is None else number_text(step.yen), depth=depth))
        found += steps_of(step.steps, depth + 1)
    return found


def _difference_cells(name: str, one: Difference | MonthChange) -> tuple[str, ...]:
    was, now = one.assumed
    before, after = marked(number_text(one.before), was), marked(number_text(one.after), now)
    return name, before, after, marked(signed(one.more), was or now)


def _differences(change: MonthChange) -> Ladder:
    rungs = [Rung(_difference_cells(difference_name(one), one)) for one in change.lines]
    net = _difference_cells(plain(name_of("net")), change)
    # Translators: column with what differs between two months; vi: "chênh lệch"
    columns = ("", month_text(change.since), month_text(following(change.since)), tr("difference"))
    return Ladder(tr("The lines that differ"), columns, [*rungs, Rung(net, here=True)])
