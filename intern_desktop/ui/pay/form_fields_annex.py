"""The wage annex (賃金の支払), line by line: what stands on paper is typed, what we compute stands beside it."""

from intern_desktop.i18n import N_
from intern_desktop.ui.pay.form_field import FormField, FormGroup, FormTab, Kind
from intern_desktop.ui.pay.form_fields_wage import ALLOWANCES, DAILY, WAGE, WAGE_FORM


def _row(
    name: str, place: str, mark: str, words: tuple[str, str, str], line: str = "", kind: Kind = "yen", problem: str = ""
) -> FormField:
    return FormField(name, kind, place, *words, unit="", mark=mark, line=line or name, problem=problem)


_BASIC = (
    FormField("annex_pay_form", "segments", "wage.form", *WAGE_FORM),
    FormField("annex_pay", "yen", "wage.pay", *WAGE, line="wage", problem="wage"),
    FormField(
        "annex_days",
        "hours",
        "month_days",
        N_("Days a month"),
        "{所定|しょてい}{労働|ろうどう}{日数|にっすう}",
        N_("Only for a daily wage: working days of the year divided by 12."),
        unit=N_("days"),
        needs=("annex_pay_form", DAILY[1]),
        problem="days",
    ),
    FormField(
        "annex_year_hours",
        "hours",
        "year_hours",
        N_("Hours a year"),
        "{年間|ねんかん}{所定|しょてい}{労働|ろうどう}{時間|じかん}",
        N_("Divided by 12 they are the hours of a month, and the worth of an hour comes from these."),
        unit=N_("hours"),
        line="hours",
        problem="scheduled_hours",
    ),
    FormField(
        "annex_hour",
        "hourly",
        "offer.hourly_base",
        # Translators: vi: "Một giờ được"
        N_("One hour is worth"),
        "1{時間当|じかんあ}たりの{金額|きんがく}",
        # Translators: vi: "Chép nếu giấy có ghi. Bên cạnh là số tính ra, so với lương tối thiểu của tỉnh."
        N_("Copy it where the sheet states it. Beside it stands what we compute, held against the minimum wage."),
        line="hour",
    ),
)

_TAX = (
    # Translators: vi: "Thuế"
    N_("Tax"),
    "{税金|ぜいきん}",
    # Translators: vi: "Thuế thu nhập của một tháng. Năm đầu chưa có thuế cư trú."
    N_("The income tax of a month. In the first year there is no resident tax yet."),
)
_SOCIAL = (
    # Translators: vi: "Bảo hiểm xã hội"
    N_("Social insurance"),
    "{社会|しゃかい}{保険料|ほけんりょう}",
    # Translators: vi: "Bảo hiểm y tế, hưu trí và tiền hỗ trợ trẻ em cộng lại."
    N_("Health insurance, pension and the child-rearing levy together."),
)
_EMPLOYMENT = (
    # Translators: vi: "Bảo hiểm thất nghiệp"
    N_("Employment insurance"),
    "{雇用|こよう}{保険料|ほけんりょう}",
    # Translators: vi: "Một phần nhỏ của tiền lương, tính trên cả phụ cấp."
    N_("A small share of the wage, allowances included."),
)
_MEALS = (
    # Translators: vi: "Tiền ăn"
    N_("Meals"),
    "{食費|しょくひ}",
    # Translators: vi: "Khoản công ty trừ mỗi tháng cho bữa ăn; không ăn thì không trừ."
    N_("What the company takes off each month for meals."),
)
_RENT = (
    # Translators: vi: "Tiền nhà"
    N_("Rent"),
    "{居住費|きょじゅうひ}",
    # Translators: vi: "Khoản trừ mỗi tháng cho chỗ ở. Không được quá chi phí thật của mỗi người."
    N_("What is taken off each month for housing. It may not be more than one person's share of the real cost."),
)
_UTILITIES = (
    # Translators: vi: "Điện, nước, ga"
    N_("Electricity, water, gas"),
    "{水道|すいどう}{光熱費|こうねつひ}",
    # Translators: vi: "Theo chi phí thật. Giấy thường ghi một số ước chừng."
    N_("By what it really costs. Sheets often state an estimate."),
)
_OTHER = (
    # Translators: vi: "Khoản trừ khác"
    N_("Other deductions"),
    "その{他|た}",
    # Translators: vi: "Hai dòng trống của phụ lục: tên và số tiền như trên giấy."
    N_("The annex's free lines: name and amount as they stand there."),
)
_TAKEN = (
    # Translators: vi: "Cộng khoản trừ"
    N_("Deductions in all"),
    "{控除|こうじょ}する{金額|きんがく}の{合計|ごうけい}",
    # Translators: vi: "Tổng của (a) tới (f) và các dòng trống."
    N_("The sum of (a) to (f) and of the free lines."),
)
_ESTIMATE = (
    # Translators: vi: "Ước một tháng được"
    N_("A month comes to about"),
    "{支払|しはらい}{概算額|がいさんがく}",
    # Translators: vi: "Lương cơ bản cộng phụ cấp, chưa có làm thêm, chưa trừ gì."
    N_("Basic wage and allowances, without overtime and before anything is taken off."),
)
_NET = (
    # Translators: vi: "Cầm tay"
    N_("Take-home pay"),
    "{手取|てど}り{支給額|しきゅうがく}",
    # Translators: vi: "Số tiền giấy hứa bạn cầm về, khi không nghỉ ngày nào và không làm thêm."
    N_("What the paper promises to stay in your hand, without a day of absence and without overtime."),
)

ANNEX = FormTab(
    "annex",
    # Translators: the wage annex of the conditions sheet; vi: "Phụ lục lương"
    N_("Annex"),
    "賃金の支払",
    (
        FormGroup("annex_wage", _BASIC, number="1", words=WAGE[0], japanese=WAGE[1]),
        FormGroup(
            "annex_allowances",
            (FormField("annex_allowances", "allowances", "allowances", *ALLOWANCES, line="allowances"),),
            number="2",
            words=ALLOWANCES[0],
            japanese=ALLOWANCES[1],
        ),
        FormGroup("annex_estimate", (_row("estimate", "paper.estimate", "3", _ESTIMATE),)),
        FormGroup(
            "annex_deductions",
            (
                _row("tax", "paper.tax", "(a)", _TAX),
                _row("social", "paper.social", "(b)", _SOCIAL),
                _row("employment", "paper.employment", "(c)", _EMPLOYMENT),
                _row("meals", "deduction.meals", "(d)", _MEALS),
                _row("rent", "deduction.rent", "(e)", _RENT),
                _row("utilities", "deduction.utilities", "(f)", _UTILITIES),
                FormField("other_deductions", "deductions", "deductions", *_OTHER, line="other"),
                _row("total", "paper.total", "", _TAKEN),
            ),
            number="4",
            # Translators: vi: "Khoản trừ"
            words=N_("Deductions"),
            japanese="{控除|こうじょ}する{項目|こうもく}",
        ),
        FormGroup("annex_net", (_row("net", "net", "5", _NET, problem="promised_net"),)),
    ),
)
