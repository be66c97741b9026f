"""Why a line of a payslip is what it is: step by step, in its table, and what a little more would do."""

from collections.abc import Iterator

from intern_desktop.furigana import plain
from intern_desktop.guide import glossary
from intern_desktop.i18n import language, month_text, number_text, tr, yen_text
from intern_desktop.payroll import lines
from intern_desktop.payroll.lines import Line, TableRow, line_names
from intern_desktop.payroll.month import following
from intern_desktop.payroll.month_change import Difference, MonthChange
from intern_desktop.payroll.neighbours import (
    GradeRow,
    Grades,
    employment_step,
    grades_around,
    tax_both_ways,
)
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip
from intern_desktop.ui.pay.line_search import Hit
from intern_desktop.ui.pay.line_words import about
from intern_desktop.ui.pay.month_slip import Month
from intern_desktop.ui.pay.payslip_line import Explanation, Ladder, Rung, Step
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

GUIDE = "what-you-will-earn"
"""The page of the guide on wages and what is taken off."""


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
        closing=list(_more(line, offer, slip)),
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
        amount=signed_yen(change.more),
        # Translators: heading above sentences that say why; vi: "Vì sao"
        heading=tr("Why") if change.reasons else "",
        steps=[Step(step.sentence) for step in change.reasons],
        ladders=[_differences(change)] if change.lines else (),
        closing=[] if change.lines else [tr("No line differs.")],
        guide=GUIDE,
    )


def hit_explained(month: Month, hit: Hit) -> Explanation:
    """A line or a word that was searched for: as it stands on this slip, or what it is though it does not."""
    if hit.code in ("gross", "taken", "net"):
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
        closing=[] if hit.code else [tr("This is a word around wages, not a line with an amount here.")],
        written=[] if line is None else [written(source) for source in line.sources],
        guide=GUIDE,
    )


def _glossed(word: str) -> str:
    term = glossary.term(word)
    return "" if term is None else plain(term.gloss(language()))


def signed_yen(yen: int) -> str:
    """An amount with its sign, + for more."""
    return f"+{yen_text(yen)}" if yen > 0 else yen_text(yen)


def signed(yen: int) -> str:
    """The same without its unit."""
    return f"+{number_text(yen)}" if yen > 0 else number_text(yen)


def difference_name(one: Difference) -> str:
    """What the line of a difference is called, in plain words."""
    return plain(called(Line(one.code, one.now, lines.TAKEN, label=one.label)))


def steps_of(how: tuple[lines.Step, ...], depth: int = 0) -> list[Step]:
    """The tree of steps from top to bottom: below each one the steps it rests on."""
    found = []
    for step in how:
        found.append(Step(step.sentence, "" if step.yen is None else number_text(step.yen), depth=depth))
        found += steps_of(step.steps, depth + 1)
    return found


def ladders_of(line: Line, offer: Offer, slip: Payslip) -> list[Ladder]:
    """The rows of the law's tables that were read, with their neighbours; the tax by table beside the formula."""
    found = []
    grades = grades_around(line, offer)
    if grades is not None:
        found.append(_grades(grades))
    if line.rows and line.base is not None:
        found.append(_tax_rows(line, line.base))
    both = tax_both_ways(line, offer, slip.month)
    if both is not None and both.table is not None:
        found.append(_both(both.table, both.formula, by_formula=offer.withholding == "formula"))
    return found


def _tax_rows(line: Line, base: int) -> Ladder:
    # Translators: heading of a few rows of the tax table; vi: "Dòng trong bảng và các dòng bên cạnh"
    heading = tr("The row of the table and its neighbours")
    # Translators: columns of a table, in yen; vi: "từ", "dưới", "thuế, yên"
    columns = (tr("from"), tr("below"), tr("tax, yen"))
    return Ladder(heading, columns, [_rung(row, base) for row in line.rows])


def _rung(row: TableRow, base: int) -> Rung:
    cells = (number_text(row.lower), "" if row.upper is None else number_text(row.upper), number_text(row.yen))
    return Rung(cells, _beside(row.lower, base, here=row.here), here=row.here)


def _beside(lower: int, base: int | None, *, here: bool) -> str:
    if base is None:
        # Translators: beside the row of a table that applies to her; vi: "của bạn"
        return tr("yours") if here else ""
    if here:
        # Translators: beside the row that was read; vi: "của bạn: {yen}"
        return tr("yours: {yen}", yen=number_text(base))
    # Translators: beside a higher row; vi: "nếu thêm {yen} yên"
    return tr("with {yen} yen more", yen=number_text(lower - base)) if lower > base else ""


def _grades(grades: Grades) -> Ladder:
    # Translators: heading of a few grades of standard remuneration; vi: "Bậc lương của bạn và các bậc bên cạnh"
    heading = tr("The grade of the pay and its neighbours")
    # Translators: columns of the grades, in yen; vi: "lương từ", "dưới", "tính là", "bạn đóng"
    columns = (tr("pay from"), tr("below"), tr("counts as"), tr("you pay"))
    return Ladder(heading, columns, [_grade(row, grades.pay) for row in grades.rows])


def _grade(row: GradeRow, pay: int | None) -> Rung:
    upper = "" if row.upper is None else number_text(row.upper)
    cells = (number_text(row.lower), upper, number_text(row.standard), number_text(row.yen))
    return Rung(cells, _beside(row.lower, pay, here=row.here), here=row.here)


def _both(table: int, formula: int, *, by_formula: bool) -> Ladder:
    # Translators: vi: "Hai cách tính thuế đều hợp lệ; cuối năm tính lại cho khớp"
    heading = tr("Two lawful ways; the year-end adjustment settles it")
    ways = (
        # Translators: two ways of computing the tax; vi: "theo bảng", "theo công thức"
        (tr("by the table"), table, not by_formula),
        (tr("by the formula"), formula, by_formula),
    )
    rungs = [Rung((said, number_text(yen)), tr("yours") if here else "", here=here) for said, yen, here in ways]
    return Ladder(heading, ("", tr("tax, yen")), rungs)


def _differences(change: MonthChange) -> Ladder:
    rungs = [
        Rung((difference_name(one), number_text(one.was), number_text(one.now), signed(one.more)))
        for one in change.lines
    ]
    net = (plain(name_of("net")), number_text(change.was), number_text(change.now), signed(change.more))
    # Translators: column with what differs between two months; vi: "chênh lệch"
    columns = ("", month_text(change.since), month_text(following(change.since)), tr("difference"))
    return Ladder(tr("The lines that differ"), columns, [*rungs, Rung(net, here=True)])


def _more(line: Line, offer: Offer, slip: Payslip) -> Iterator[str]:
    """What one yen more of pay would do, and where the next step is."""
    grades = grades_around(line, offer)
    if grades is not None:
        yield from _more_by_grade(grades)
    rate = employment_step(line, offer, slip.month)
    if rate is not None and rate.yen:
        if rate.next_wages == rate.wages + 1:
            # Translators: vi: "Chỉ cần lương thêm một yên là khoản này thành {then} yên."
            yield tr("With one yen more of wages it is {then} yen.", then=number_text(rate.next_yen))
        else:
            # Translators: vi: "Lương thêm một yên thì khoản này không đổi. Thêm {more} yên thì thành {then} yên."
            yield tr(
                "One yen more of wages changes nothing here; with {more} yen more it is {then} yen.",
                more=number_text(rate.next_wages - rate.wages),
                then=number_text(rate.next_yen),
            )
    if line.rows and line.base is not None:
        yield from _more_by_table(line, line.base)


def _more_by_table(line: Line, base: int) -> Iterator[str]:
    above = next((row for row in line.rows if row.lower > base and row.yen != -line.yen), None)
    if above is None:
        return
    yield _step_said(above.lower - base, above.yen, above.yen + line.yen)


def _more_by_grade(grades: Grades) -> Iterator[str]:
    above = grades.above
    if above is not None and grades.pay is not None:
        yield _step_said(above.lower - grades.pay, above.yen, above.yen - grades.here.yen)
    # Translators: vi: "Bậc được định khi vào làm, vào tháng chín hằng năm và khi lương cố định đổi nhiều;
    # một tháng làm thêm nhiều không làm bậc đổi ngay."
    yield tr(
        "The grade is set at hiring, each September, and after a lasting change of the fixed wage; "
        "one month with more overtime does not move it at once."
    )


def _step_said(more: int, then: int, dearer: int) -> str:
    if more == 1:
        # Translators: vi: "Chỉ cần thêm một yên là thành {then} yên, tức là trừ thêm {dearer} yên."
        return tr(
            "One yen more, and it would be {then} yen: {dearer} yen more are taken.",
            then=number_text(then),
            dearer=number_text(dearer),
        )
    # Translators: vi: "Thêm một yên thì không đổi. Thêm {more} yên thì thành {then} yên, tức là trừ thêm {dearer} yên."
    return tr(
        "One yen more changes nothing here; with {more} yen more it would be {then} yen, {dearer} yen more than now.",
        more=number_text(more),
        then=number_text(then),
        dearer=number_text(dearer),
    )
