"""Why a line of what is paid may differ: extra hours, wage, allowances, absence."""

from intern_desktop.i18n import N_
from intern_desktop.payroll.slip_known import FIRM, PAY_ONLY, Known

HOURS: dict[str, Known] = {
    "overtime_unpaid": Known(
        # Translators: vi: "Phiếu ghi {hours} giờ làm thêm mà dòng này không có tiền. Có thể bị sót."
        N_("The slip has {hours} hours of overtime and no pay for them. They may have been forgotten."),
        "overtime_unpaid",
        FIRM,
    ),
    "overtime_later": Known(
        # Translators: vi: "Có thể trả cùng lương tháng sau, vì chốt công sớm hơn. Xem phiếu tháng sau."
        N_("They may come with the next pay, when hours are closed earlier. Look at the next slip."),
        "overtime_unpaid",
    ),
    "overtime_cash": Known(
        # Translators: vi: "Có thể đã trả riêng. Hỏi và giữ giấy ghi lại."
        N_("They may have been paid apart. Ask, and keep a paper that says so."),
        "overtime_unpaid",
    ),
    "overtime_plain": Known(
        # Translators: vi: "Đúng bằng {hours} giờ lương thường (×1,00). Làm thêm thì được thêm {rate} %."
        N_("It is {hours} hours at the plain wage (×1.00). Overtime is paid with {rate} % more."),
        "overtime_rate",
        FIRM,
    ),
    "overtime_within": Known(
        # Translators: vi: "Giờ vượt hợp đồng mà chưa vượt giờ luật định có thể không được cộng thêm. Hỏi rõ."
        N_("Hours beyond the contract's but within the legal ones may be paid without more. Ask which these were."),
        "overtime_rate",
    ),
    "overtime_premium_only": Known(
        # Translators: vi: "Đúng bằng riêng phần thêm {rate} % của {hours} giờ; chưa có tiền của chính các giờ đó."
        N_("It is only the {rate} % more of {hours} hours, without the hours themselves."),
        "overtime_rate",
        FIRM,
    ),
    "over_60_lower": Known(
        # Translators: vi: "Tất cả {hours} giờ được tính thêm {rate} %. Từ giờ thứ 61 là thêm {due} %."
        N_("All {hours} hours are paid with {rate} % more. Beyond 60 hours it is {due} % more."),
        "overtime_rate",
        FIRM,
    ),
    "without_allowances": Known(
        # Translators: vi: "Một giờ được tính từ lương cơ bản, chưa có phụ cấp {yen} yên."
        N_("The hour is computed from the basic wage, without allowances of {yen} yen."),
        "overtime_rate",
        FIRM,
    ),
    "hour_rounded": Known(
        # Translators: vi: "Một giờ được làm tròn thành {yen} yên trước khi nhân."
        N_("The hour is rounded to {yen} yen before it is multiplied."),
        "overtime_rate",
    ),
    "other_month_hours": Known(
        # Translators: vi: "Lương tháng được chia cho {hours} giờ; trong hợp đồng là {due} giờ."
        N_("The monthly wage is divided by {hours} hours; by the contract it is {due} hours."),
        "overtime_rate",
        FIRM,
    ),
    "fewer_hours": Known(
        # Translators: vi: "Đúng bằng {paid} giờ. Phiếu ghi {hours} giờ, lệch {apart} giờ."
        N_("It is the pay of {paid} hours. Typed are {hours} hours: {apart} hours apart."),
        "overtime_hours",
        FIRM,
    ),
    "hours_not_typed": Known(
        # Translators: vi: "Tiền này ứng với {paid} giờ. Hãy gõ số giờ ghi trên phiếu để so."
        N_("This is the pay of {paid} hours. Type the hours that stand on the slip to compare."),
        "overtime_hours",
    ),
    "night_unpaid": Known(
        # Translators: vi: "Có {hours} giờ làm đêm mà chưa thấy phần thêm {rate} %."
        N_("There are {hours} hours at night, and the {rate} % more are not seen."),
        "night",
        FIRM,
    ),
    "holiday_unpaid": Known(
        # Translators: vi: "Có {hours} giờ làm ngày nghỉ theo luật mà chưa thấy tiền."
        N_("There are {hours} hours on a legal holiday, and no pay for them is seen."),
        "holiday",
        FIRM,
    ),
    "holiday_lower": Known(
        # Translators: vi: "{hours} giờ được tính thêm {rate} %. Ngày nghỉ theo luật là thêm {due} %; ngày nghỉ khác của
        # công ty thì tính như làm thêm."
        N_(
            "The {hours} hours are paid with {rate} % more. On a legal holiday it is {due} % more; other days off may "
            "count as overtime."
        ),
        "holiday",
        FIRM,
    ),
    "fixed_overtime": Known(
        # Translators: vi: "{yen} yên tiền làm thêm cố định đủ cho {paid} giờ. Giờ vượt quá phải được trả thêm."
        N_("The fixed overtime of {yen} yen covers {paid} hours. Hours beyond are paid on top."),
        "overtime_hours",
        FIRM,
    ),
}

PAID: dict[str, Known] = {
    "below_minimum": Known(
        # Translators: vi: "Một giờ được {hour} yên. Lương tối thiểu ở {place} từ {day} là {minimum} yên."
        N_("An hour comes to {hour} yen. The minimum in {place} since {day} is {minimum} yen."),
        "minimum",
        FIRM,
    ),
    "before_raise": Known(
        # Translators: vi: "Đúng bằng lương trước khi tăng."
        N_("It is the wage before the raise."),
        "wage",
    ),
    "absent": Known(
        # Translators: vi: "Thiếu đúng bằng {hours} giờ lương. Có thể đã trừ giờ nghỉ, đi muộn hay về sớm."
        N_("It is less by the wage of {hours} hours. Absence, coming late or leaving early may have been taken off."),
        "absence",
    ),
    "other_hours": Known(
        # Translators: vi: "Đúng bằng {hours} giờ. Hãy so với giờ làm ghi trên phiếu."
        N_("It is the wage of {hours} hours. Compare with the hours worked on the slip."),
        "wage",
    ),
    "other_days": Known(
        # Translators: vi: "Đúng bằng {hours} ngày công. Hãy so với số ngày ghi trên phiếu."
        N_("It is the wage of {hours} days. Compare with the days on the slip."),
        "wage",
    ),
    "wage_other": Known(
        # Translators: vi: "Trong hợp đồng là {expected} yên, trên phiếu là {yen} yên."
        N_("The contract says {expected} yen, the slip {yen} yen."),
        "wage",
        FIRM,
    ),
    "attendance_lost": Known(
        # Translators: vi: "Phụ cấp chuyên cần thường không có khi có nghỉ, đi muộn. Điều kiện do công ty quy định."
        N_("An attendance allowance is often not paid after an absence. The company's rules say when."),
        "line_missing",
    ),
    "paid_not_there": Known(
        # Translators: vi: "Khoản này có trong hợp đồng, {expected} yên, mà không có trên phiếu."
        N_("The contract has it, {expected} yen, and the slip does not."),
        "line_missing",
        FIRM,
    ),
    "paid_otherwise": Known(
        # Translators: vi: "Trong hợp đồng là {expected} yên, trên phiếu là {yen} yên."
        N_("By the contract it is {expected} yen, on the slip {yen} yen."),
        "agreed_amount",
    ),
    "paid_more": Known(
        # Translators: vi: "Khoản này không có trong hợp đồng. Có thể là khoản tháng này mới có."
        N_("The contract does not have it. It may be for this month alone."),
        "not_agreed",
        PAY_ONLY,
    ),
    "absence_hours": Known(
        # Translators: vi: "Đúng bằng {hours} giờ lương. Hãy so với giờ nghỉ, đi muộn, về sớm của bạn."
        N_("It is the wage of {hours} hours. Compare with the hours you were away, late or left early."),
        "absence",
    ),
    "absence_any": Known(
        # Translators: vi: "Hãy hỏi đã trừ bao nhiêu giờ, và một giờ là bao nhiêu."
        N_("Ask how many hours were taken off, and how much one hour is."),
        "absence",
    ),
}
