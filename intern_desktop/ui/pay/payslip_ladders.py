"""The rows of the law's tables that a line was read from, their neighbours, and what a little more pay would do."""

from collections.abc import Iterator

from intern_desktop.i18n import number_text, tr
from intern_desktop.payroll.lines import Line, TableRow
from intern_desktop.payroll.neighbours import (
    GradeRow,
    Grades,
    employment_step,
    grades_around,
    tax_both_ways,
)
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip
from intern_desktop.ui.pay.explanation import Ladder, Rung


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


def more_of(line: Line, offer: Offer, slip: Payslip) -> Iterator[str]:
    """What one yen more of pay would do to a line, and where the next step is."""
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
