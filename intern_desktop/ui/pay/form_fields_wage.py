"""Part Ⅶ of the sheet: the wage, its premiums, when it is paid, and how tax and insurance are taken from it."""

from intern_desktop.i18n import N_
from intern_desktop.ui.pay.form_field import FormField, FormGroup, FormTab

DAILY = ("pay_form", ("daily",))

WAGE_FORM = (
    # Translators: vi: "Cách tính lương"
    N_("Paid by"),
    "{賃金形態|ちんぎんけいたい}",
    # Translators: vi: "Giấy đánh dấu ở 月給 (tháng), 日給 (ngày) hay 時間給 (giờ)."
    N_("The sheet has a tick at 月給 (a month), 日給 (a day) or 時間給 (an hour)."),
)
WAGE = (
    # Translators: vi: "Lương cơ bản"
    N_("Basic wage"),
    "{基本賃金|きほんちんぎん}",
    # Translators: vi: "Số tiền trước khi cộng phụ cấp và trước khi trừ. Chép đúng số sau chữ 月給, 日給, 時間給."
    N_("Before allowances and before anything is taken off. Copy the figure after 月給, 日給 or 時間給."),
)
ALLOWANCES = (
    # Translators: vi: "Phụ cấp"
    N_("Allowances"),
    "{諸手当|しょてあて}",
    # Translators: vi: "Mỗi phụ cấp một dòng, tên như trên giấy. Loại quyết định nó có vào giá một giờ hay không."
    N_("A line for each, called as on the sheet. Its kind decides whether it counts in the worth of an hour."),
)

_BASIC = (
    FormField("pay_form", "segments", "wage.form", *WAGE_FORM),
    FormField("pay", "yen", "wage.pay", *WAGE, unit=N_("yen"), problem="wage"),
    FormField(
        "days",
        "hours",
        "month_days",
        # Translators: vi: "Số ngày làm một tháng"
        N_("Days a month"),
        "{所定|しょてい}{労働|ろうどう}{日数|にっすう}",
        # Translators: vi: "Chỉ với lương ngày: số ngày làm cả năm chia cho 12."
        N_("Only for a daily wage: working days of the year divided by 12."),
        unit=N_("days"),
        needs=DAILY,
        problem="days",
    ),
    FormField(
        "hourly_base",
        "hourly",
        "offer.hourly_base",
        # Translators: vi: "Giá một giờ ghi trên giấy"
        N_("Worth of an hour, where it is stated"),
        "1{時間当|じかんあ}たりの{金額|きんがく}",
        # Translators: vi: "Để trống nếu giấy không ghi: chương trình tự tính từ lương và giờ làm."
        N_("Leave it empty where the sheet does not say it: it is worked out from wage and hours."),
        unit=N_("yen"),
    ),
)


def _rate(name: str, kind: str, words: str, japanese: str, help_words: str) -> FormField:
    return FormField(name, "percent", f"rate.{kind}", words, japanese, help_words, unit="%", line=f"rate_{kind}")


_RATES = (
    _rate(
        "rate_overtime",
        "overtime",
        # Translators: vi: "Ngoài giờ, tới 60 giờ"
        N_("Overtime up to 60 hours"),
        "{所定|しょてい}{時間外|じかんがい}（60{時間以内|じかんいない}）",
        # Translators: vi: "Phần trăm trả thêm cho mỗi giờ làm thêm, tới 60 giờ trong tháng."
        N_("How much more an hour of overtime brings, up to 60 hours in the month."),
    ),
    _rate(
        "rate_above_60",
        "above_60",
        # Translators: vi: "Ngoài giờ, trên 60 giờ"
        N_("Overtime above 60 hours"),
        "60{時間超|じかんちょう}",
        # Translators: vi: "Phần trăm trả thêm cho giờ làm thêm sau 60 giờ trong tháng."
        N_("How much more the hours above 60 in the month bring."),
    ),
    _rate(
        "rate_holiday",
        "holiday",
        # Translators: vi: "Ngày nghỉ theo luật"
        N_("Legal holidays"),
        "{法定|ほうてい}{休日|きゅうじつ}",
        # Translators: vi: "Làm vào ngày nghỉ mà luật cho mỗi tuần. Ngày nghỉ khác (法定外) công ty tự định."
        N_("The weekly day off that the law gives. For other days off (法定外) the company sets the rate."),
    ),
    _rate(
        "rate_night",
        "night",
        # Translators: vi: "Đêm 22–5 giờ, thêm"
        N_("Night, 22:00 to 5:00"),
        "{深夜|しんや}",
        # Translators: vi: "Cộng thêm vào mọi giờ làm ban đêm, kể cả làm thêm."
        N_("It comes on top of every hour at night, overtime or not."),
    ),
    FormField(
        "rate_note",
        "text",
        "notes.premium_rates",
        # Translators: vi: "Mức khác"
        N_("Other rates"),
        "{法定外|ほうていがい}{休日|きゅうじつ}",
        # Translators: vi: "Ví dụ mức cho ngày nghỉ của công ty ngoài ngày nghỉ theo luật."
        N_("As in the rate of the company's own days off."),
    ),
)

_CLOSING = (
    FormField(
        "closing_day",
        "text",
        "part.closing_day",
        # Translators: vi: "Ngày chốt công"
        N_("Closing day"),
        "{締切日|しめきりび}",
        # Translators: vi: "Lương một tháng tính tới ngày này. 末日 là ngày cuối tháng."
        N_("The wage of a month is counted up to this day. 末日 is the last day of the month."),
    ),
)

_PAY_DAY = (
    FormField(
        "pay_day",
        "text",
        "part.pay_day",
        # Translators: vi: "Ngày trả lương"
        N_("Pay day"),
        "{支払日|しはらいび}",
        # Translators: vi: "Ví dụ ngày 25 hằng tháng. Luật buộc trả vào một ngày cố định."
        N_("As in the 25th of each month. The law asks for a fixed day."),
    ),
    FormField(
        "paid",
        "segments",
        "offer.paid",
        # Translators: vi: "Trả vào"
        N_("It is paid in"),
        "{当月|とうげつ}・{翌月|よくげつ}",
        # Translators: vi: "Lương tháng này trả trong tháng (当月) hay tháng sau (翌月)? Tháng đầu thấy rõ nhất."
        N_("In the same month (当月) or the next (翌月)? You notice it most in your first month."),
    ),
    FormField(
        "pay_way",
        "segments",
        "part.pay_way",
        # Translators: vi: "Cách trả"
        N_("Way of payment"),
        "{支払方法|しはらいほうほう}",
        # Translators: vi: "Chuyển khoản vào tài khoản của chính bạn, hay tiền mặt."
        N_("To a bank account of your own, or in cash."),
    ),
)

_AGREED = (
    FormField(
        "agreement",
        "segments",
        "part.agreement",
        # Translators: vi: "Có thoả thuận trừ lương"
        N_("Is there an agreement on deductions?"),
        "{労使|ろうし}{協定|きょうてい}の{有無|うむ}",
        # Translators: vi: "Ngoài thuế và bảo hiểm, công ty chỉ được trừ khi có thoả thuận bằng văn bản."
        N_("Beside tax and insurance the company may take off only what a written agreement allows."),
    ),
    FormField(
        "deductions_note",
        "text",
        "notes.deductions",
        # Translators: vi: "Thoả thuận trừ khoản gì"
        N_("What it allows"),
        "{控除|こうじょ}の{内容|ないよう}",
        # Translators: vi: "Số tiền điền ở phụ lục, mục 4."
        N_("The amounts are typed in the annex, part 4."),
    ),
)

_RAISES = (
    FormField(
        "raises",
        "raises",
        "sheet.raises",
        # Translators: vi: "Tăng lương"
        N_("Raises"),
        "{昇給|しょうきゅう}",
        # Translators: vi: "Từ tháng thứ mấy của hợp đồng, lương tăng thêm bao nhiêu. Chỉ ghi điều giấy có hứa."
        N_("From which month of the contract on, and by how much. Only what the sheet promises."),
    ),
)

_BONUSES = (
    FormField(
        "bonuses",
        "bonuses",
        "sheet.bonuses",
        # Translators: vi: "Tiền thưởng"
        N_("Bonuses"),
        "{賞与|しょうよ}",
        # Translators: vi: "Thưởng trả cùng lương tháng thứ mấy của hợp đồng. Không ghi thì coi như không có."
        N_("With the wage of which month of the contract it is paid. What is not promised counts as none."),
    ),
)

_LATER = (
    FormField(
        "severance",
        "text",
        "part.severance",
        # Translators: vi: "Trợ cấp thôi việc"
        N_("Severance pay"),
        "{退職金|たいしょくきん}",
        # Translators: vi: "Nhiều nơi ghi 無 (không có)."
        N_("Many sheets say 無 (none)."),
    ),
    FormField(
        "pause_pay",
        "percent",
        "part.pause_pay",
        # Translators: vi: "Lương khi tạm nghỉ việc"
        N_("Pay when the company has no work"),
        "{休業手当|きゅうぎょうてあて}",
        # Translators: vi: "Phần trăm của lương trung bình, khi công ty cho nghỉ vì không có việc. Chép như trên giấy."
        N_("In percent of the average wage, for days on which the company lets you rest. Copy it from the sheet."),
        unit="%",
    ),
)

_TAKEN = (
    FormField(
        "premium_timing",
        "segments",
        "offer.premium_timing",
        # Translators: vi: "Bảo hiểm trừ vào"
        N_("Insurance is taken from"),
        "{社会|しゃかい}{保険料|ほけんりょう}の{控除|こうじょ}",
        # Translators: vi: "Nhiều công ty trừ bảo hiểm của một tháng vào lương trả tháng sau."
        N_("Most companies take the insurance of one month from the wage of the next."),
    ),
    FormField(
        "column",
        "segments",
        "offer.column",
        # Translators: vi: "Đã nộp giấy khai người phụ thuộc"
        N_("Declaration of dependants handed in"),
        "{扶養|ふよう}{控除|こうじょ}{等|とう}{申告書|しんこくしょ}",
        # Translators: vi: "Nộp rồi thì thuế theo cột 甲; chưa nộp thì cột 乙, cao hơn nhiều."
        N_("With it the tax follows column 甲; without it column 乙, which is much higher."),
    ),
    FormField(
        "withholding",
        "segments",
        "offer.withholding",
        # Translators: vi: "Thuế tháng tính theo"
        N_("Monthly tax by"),
        "{税額|ぜいがく}の{計算方法|けいさんほうほう}",
        # Translators: vi: "Công ty dùng bảng, hay công thức cho máy tính. Hai cách lệch vài yên, cuối năm tính lại."
        N_("Companies use the table, or the formula for computers. They differ by a few yen; year-end settles it."),
    ),
    FormField(
        "dependants",
        "count",
        "offer.dependants",
        # Translators: vi: "Số người phụ thuộc"
        N_("Dependants"),
        "{扶養親族|ふようしんぞく}の{数|かず}",
        # Translators: vi: "Người bạn nuôi và có giấy tờ chứng minh. Mỗi người làm thuế tháng thấp đi."
        N_("People you support and have papers for. Each one lowers the income tax of the month."),
        unit=N_("people"),
    ),
    FormField(
        "birthday",
        "date",
        "offer.birthday",
        # Translators: vi: "Ngày sinh"
        N_("Date of birth"),
        "{生年月日|せいねんがっぴ}",
        # Translators: vi: "Từ 40 tuổi còn bị trừ bảo hiểm chăm sóc."
        N_("From 40 years of age nursing care insurance is taken off as well."),
    ),
)

WAGES = FormTab(
    "wage",
    # Translators: vi: "Tiền lương"
    N_("Wage"),
    "VII",
    (
        FormGroup("wage", _BASIC, "wage"),
        FormGroup("allowances", (FormField("allowances", "allowances", "allowances", *ALLOWANCES),), "allowances"),
        FormGroup("premium_rates", _RATES, "premium_rates"),
        FormGroup("closing_day", _CLOSING, "closing_day"),
        FormGroup("pay_day", _PAY_DAY, "pay_day", number="Ⅶ.5–6"),
        FormGroup("deductions", _AGREED, "deductions"),
        # Translators: vi: "Tăng lương", "Thưởng", "Thôi việc và tạm nghỉ"
        FormGroup("raises", _RAISES, number="Ⅶ.8", words=N_("Raises"), japanese="{昇給|しょうきゅう}"),
        FormGroup("bonuses", _BONUSES, number="Ⅶ.9", words=N_("Bonuses"), japanese="{賞与|しょうよ}"),
        FormGroup(
            "later",
            _LATER,
            number="Ⅶ.10–11",
            words=N_("Severance and pauses"),
            japanese="{退職金|たいしょくきん}・{休業手当|きゅうぎょうてあて}",
        ),
        FormGroup(
            "taken",
            _TAKEN,
            # Translators: vi: "Thuế và bảo hiểm được trừ thế nào"
            words=N_("How tax and insurance are taken"),
            japanese="{控除|こうじょ}の{方法|ほうほう}",
        ),
    ),
)
