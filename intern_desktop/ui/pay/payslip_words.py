"""A payslip in words: what its lines are called, whose law it follows, and what an hour pays."""

from collections.abc import Sequence
from datetime import date, timedelta

from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, language, month_text, number_text, tr, yen_text
from intern_desktop.payroll import lines
from intern_desktop.payroll.bonus_pay import BONUS
from intern_desktop.payroll.law import Law, NotInForce, Source
from intern_desktop.payroll.lines import Line, line_names
from intern_desktop.payroll.minimum_wage import COMPARED_KINDS, WageCheck, check_wage
from intern_desktop.payroll.month import following
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, compute
from intern_desktop.payroll.working_time import ALLOWANCE_LINES
from intern_desktop.ui.pay.explanation import Explanation, Step, Written
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.places import prefecture_name

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


def called(line: Line) -> str:
    """The line's name, in the reader's language; a reader of Japanese reads what the sheet says."""
    if line.label == BONUS and line.code != "bonus":
        # Translators: what is taken from a bonus, as in "Income tax (bonus)"; vi: "{name} (tiền thưởng)"
        return tr("{name} (bonus)", name=name_of(line.code))
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


def law_text(slip: Payslip) -> str:
    """Whose law the payslip follows."""
    if slip.assumed is not None:
        return tr("≈ stands before every amount that rests on an assumed law.")
    # Translators: vi: "Theo luật {month}"
    return tr("Law in force in {month}", month=month_text(slip.month))


def notes_text(offer: Offer, month: date, notes: Sequence[lines.Step]) -> str:
    """What a slip does not hold, and when its wage is paid where that is not in the month of the work."""
    said = [note.sentence for note in notes]
    if offer.paid == "next_month":
        # Translators: vi: "Lương {month} trả vào {payday}."
        paid = tr(
            "The wage of {month} is paid in {payday}.", month=month_text(month), payday=month_text(following(month))
        )
        said.insert(0, paid)
    return " ".join(said)


def assumed_text(slip: Payslip) -> str:
    """Which law had to stand in for the one that is not published yet; "" when all of it is known."""
    if slip.assumed is None:
        return ""
    # Translators: vi: "Tạm dùng luật {month}: luật mới hơn chưa công bố."
    return tr("Law of {month} assumed: a newer one is not published yet.", month=month_text(slip.assumed))


def assumed_law(old: date, month: date) -> str:
    """That the law of one day stands in for a month's."""
    # Translators: vi: "Luật {old} tạm dùng cho {month}: luật mới chưa công bố."
    return tr(
        "Law of {old} assumed for {month}: the law for that month is not published yet.",
        old=month_text(old),
        month=month_text(month),
    )


def yen_said(yen: int, *, assumed: bool) -> str:
    """An amount with its unit, and the mark of an assumed law before it."""
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
    least = yen_said(floor.value, assumed=floor.assumed is not None)
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


def hour_steps(wage: WageCheck, offer: Offer) -> list[Step]:
    """What an hour of the wage is worth, beside the minimum of the place."""
    counts = any(one.kind in COMPARED_KINDS and one.yen for one in offer.allowances)
    return [
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
    ]


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
