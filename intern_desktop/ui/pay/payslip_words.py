"""A payslip in words: its rows, what stays in the hand, and why each line is what it is."""

from datetime import date, timedelta

from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, language, month_text, number_text, tr, yen_text
from intern_desktop.payroll import lines
from intern_desktop.payroll.law import Law, NotInForce, Source
from intern_desktop.payroll.lines import PAID, TAKEN, Line, TableRow, line_names
from intern_desktop.payroll.minimum_wage import COMPARED_KINDS, WageCheck, check_wage
from intern_desktop.payroll.month import following
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, compute
from intern_desktop.payroll.working_time import ALLOWANCE_LINES
from intern_desktop.ui.pay.payslip_line import Explanation, Ladder, Rung, Step, Written
from intern_desktop.ui.pay.payslip_rows import ASSUMED, Row
from intern_desktop.ui.places import prefecture_name

_BLOCKS = (PAID, TAKEN)

_SEEN_AT_0 = ("wage", "employment_insurance", "income_tax")
"""Lines that stand on every slip; others only when there is something to pay or to take."""

_OWN_NAMES = (*ALLOWANCE_LINES.values(), "other")
"""Lines that the sheet of conditions may call otherwise than a slip does."""


def priced(offer: Offer, month: date) -> Payslip:
    """The payslip of a month, with the last known law where the month's own is not published. Raises FieldError."""
    return compute(offer, month, Law.assumed(month))


def checked(offer: Offer, month: date) -> WageCheck:
    """The wage of an hour beside the minimum of the place in that month.

    The rate on the month's last day counts: one that rises within the month holds for the days after.
    """
    last = _last_day(month)
    return check_wage(offer, last, Law.assumed(last))


def _last_day(month: date) -> date:
    return following(month) - timedelta(days=1)


def name_of(code: str) -> str:
    """What a line is called, in the reader's language; Japanese carries readings as marks."""
    return line_names()[code].said


def japanese_of(line: Line) -> str:
    """What stands on a Japanese payslip, with readings; "" for a reader of Japanese, who reads it as the name."""
    return "" if language() == "ja" else _on_paper(line)


def _called(line: Line) -> str:
    """The line's name, in the reader's language; a reader of Japanese reads what the sheet says."""
    return _on_paper(line) if language() == "ja" and line.code in _OWN_NAMES else name_of(line.code)


def _on_paper(line: Line) -> str:
    """What the sheet calls it where it has a name of its own, else what a slip does, with readings."""
    usual = line_names()[line.code].ja
    own = line.label if line.code in _OWN_NAMES else ""
    return usual if own in ("", plain(usual)) else own


def shown(slip: Payslip) -> dict[str, Line]:
    """The lines that are seen, each by a key of its own: its code, and a number behind it from the second on."""
    found: dict[str, Line] = {}
    for line in slip.lines:
        if line.yen or line.code in _SEEN_AT_0:
            before = sum(one.code == line.code for one in found.values())
            found[f"{line.code} {before + 1}" if before else line.code] = line
    return found


def rows(slip: Payslip) -> list[Row]:
    """The rows from top to bottom: what is paid, then what is taken off, each below its heading."""
    found = []
    for block in _BLOCKS:
        found.append(_heading(block))
        found += [
            Row(key, _called(line), japanese_of(line), line.yen, line.assumed is not None)
            for key, line in shown(slip).items()
            if line.block == block
        ]
    return found


def _heading(block: str) -> Row:
    own = language() == "ja"
    if block == "paid":
        # Translators: heading of what is paid out; vi: "Tiền được trả"; ja: "支給"
        return Row(block, tr("Paid"), "" if own else "{支給|しきゅう}")
    # Translators: heading of the deductions; vi: "Khoản trừ"; ja: "控除"
    return Row(block, tr("Taken off"), "" if own else "{控除|こうじょ}")


def law_text(slip: Payslip) -> str:
    """Whose law the payslip follows."""
    if slip.assumed is not None:
        return tr("≈ stands before every amount that rests on an assumed law.")
    # Translators: vi: "Theo luật {month}"
    return tr("Law in force in {month}", month=month_text(slip.month))


def assumed_text(slip: Payslip) -> str:
    """Which law had to stand in for the one that is not published yet; "" when all of it is known."""
    return "" if slip.assumed is None else _assumed(slip.assumed, slip.month)


def _assumed(old: date, month: date) -> str:
    # Translators: vi: "Luật {old} tạm dùng cho {month}: luật mới chưa công bố."
    return tr(
        "Law of {old} assumed for {month}: the law for that month is not published yet.",
        old=month_text(old),
        month=month_text(month),
    )


def explanation(slip: Payslip, line: Line) -> Explanation:
    """How one line came about, and where its figures stand written."""
    return Explanation(
        title=plain(_called(line)),
        japanese=japanese_of(line),
        amount=_yen(line.yen, assumed=line.assumed is not None),
        # Translators: vi: "Tính thế nào"
        heading=tr("How it is computed"),
        steps=_steps(line.how),
        ladder=_ladder(line),
        warning="" if line.assumed is None else _assumed(line.assumed, slip.month),
        written=[written(source) for source in line.sources],
    )


def _steps(how: tuple[lines.Step, ...], depth: int = 0) -> list[Step]:
    """The tree of steps from top to bottom: below each one the steps it rests on."""
    found = []
    for step in how:
        found.append(Step(step.sentence, "" if step.yen is None else number_text(step.yen), depth=depth))
        found += _steps(step.steps, depth + 1)
    return found


def _ladder(line: Line) -> Ladder | None:
    """The row of the law's table with its neighbours, and what a little more would do."""
    if not line.rows or line.base is None:
        return None
    # Translators: heading of a few rows of the tax table; vi: "Dòng trong bảng và các dòng bên cạnh"
    heading = tr("The row of the table and its neighbours")
    # Translators: columns of a table, in yen; vi: "từ", "dưới", "thuế, yên"
    columns = (tr("from"), tr("below"), tr("tax, yen"))
    return Ladder(heading, columns, [_rung(row, line.base) for row in line.rows])


def _rung(row: TableRow, base: int) -> Rung:
    cells = (number_text(row.lower), "" if row.upper is None else number_text(row.upper), number_text(row.yen))
    if row.here:
        # Translators: beside the row that was read; vi: "của bạn: {yen}"
        return Rung(cells, tr("yours: {yen}", yen=number_text(base)), here=True)
    if row.lower > base:
        # Translators: beside a higher row; vi: "nếu thêm {yen} yên"
        return Rung(cells, tr("with {yen} yen more", yen=number_text(row.lower - base)))
    return Rung(cells)


def _yen(yen: int, *, assumed: bool) -> str:
    return f"{ASSUMED} {yen_text(yen)}" if assumed else yen_text(yen)


def written(source: Source) -> Written:
    """Where a figure stands written, and when that was checked."""
    day = date_text(source.checked, "short")
    sentences = {
        # Translators: vi: "Nguồn chính thức, kiểm tra ngày {day}."
        "official": tr("Official. Checked on {day}.", day=day),
        "remembered": tr("Not found in writing. Ask before you rely on it."),
    }
    said = sentences.get(source.confidence, tr("Not the authority's own page. Checked on {day}.", day=day))
    return Written(plain(source.title), f"{said}\n{source.address}".strip())


def prospect(offer: Offer) -> Explanation | None:
    """What the panel says before a wage is typed: what an hour has to pay. None where no figure is at hand."""
    place, month = offer.prefecture, offer.first_month
    if month is None:
        return None
    try:
        floor = Law.assumed(_last_day(month)).minimum_wage(place)
    except NotInForce:
        return None
    least = _yen(floor.value, assumed=floor.assumed is not None)
    return Explanation(
        title=tr("Minimum wage"),
        steps=[Step(_minimum_words(place, floor.since), least, bold=True)],
        # Translators: vi: "Điền xong lương và giờ làm, ở đây bạn thấy một giờ của bạn được bao nhiêu và tiền đi đâu."
        closing=[tr("Once wage and hours are typed, you see here what an hour pays and where the money goes.")],
        written=[written(floor.source)],
        closes=False,
    )


def _minimum_words(place: str, since: date) -> str:
    return tr("Minimum in {place} since {day}", place=prefecture_name(place), day=date_text(since, "short"))


def summary(slip: Payslip, wage: WageCheck, offer: Offer) -> Explanation:
    """What the panel says by itself: what stays in the hand, and whether an hour pays what the law asks."""
    assumed = slip.assumed is not None
    counts = any(one.kind in COMPARED_KINDS and one.yen for one in offer.allowances)
    return Explanation(
        # Translators: vi: "{gross} đi đâu"
        title=tr("Where {gross} go", gross=yen_text(slip.gross)),
        steps=[
            Step(plain(name_of("gross")), number_text(slip.gross)),
            Step(plain(name_of("taken")), number_text(-slip.taken)),
            # Translators: vi: "Cầm tay"
            Step(tr("Take-home"), _yen(slip.net, assumed=assumed), bold=True),
            # Translators: heading; vi: "Lương tối thiểu"
            Step(tr("Minimum wage"), bold=True),
            Step(
                # Translators: vi: "Một giờ lương cơ bản cùng phụ cấp được tính"
                tr("One hour of your wage, with the allowances that count")
                if counts
                else tr("One hour of your basic wage"),
                number_text(wage.hourly),
            ),
            Step(
                _minimum_words(offer.prefecture, wage.since),
                _plain_number(wage.minimum, assumed=wage.assumed is not None),
            ),
        ],
        closing=[note.sentence for note in slip.notes],
        written=[written(wage.source)],
        closes=False,
    )


def _plain_number(number: int, *, assumed: bool) -> str:
    return f"{ASSUMED} {number_text(number)}" if assumed else number_text(number)


def minimum_wage(wage: WageCheck, place: str) -> tuple[str, str, str]:
    """The check in a line: its kind ("good", "danger"), what an hour pays, and what the rule says."""
    # Translators: vi: "{yen} yên/giờ"
    strong = tr("{yen} yen an hour.", yen=number_text(wage.hourly))
    named = {
        "place": prefecture_name(place),
        "minimum": _plain_number(wage.minimum, assumed=wage.assumed is not None),
        "day": date_text(wage.since, "short"),
    }
    if wage.enough:
        # Translators: vi: "{place} tối thiểu {minimum}."
        return "good", strong, tr("The minimum in {place} is {minimum}.", **named)
    # Translators: vi: "Thấp hơn mức tối thiểu {minimum} của {place} từ {day}. Hỏi lại số giờ và lương trước khi ký."
    return (
        "danger",
        strong,
        tr(
            "Below the minimum of {minimum} in {place} since {day}. Ask about the hours and the wage before you sign.",
            **named,
        ),
    )
