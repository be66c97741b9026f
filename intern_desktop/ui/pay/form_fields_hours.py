"""Parts Ⅳ to Ⅵ of the sheet: hours, days off, leave."""

from intern_desktop.i18n import N_
from intern_desktop.ui.pay.form_field import FormField, FormGroup, FormTab

_DAY = (
    FormField(
        "begins",
        "text",
        "part.begins",
        # Translators: vi: "Giờ bắt đầu"
        N_("Work begins"),
        "{始業|しぎょう}",
        # Translators: vi: "Ví dụ 8:30. Nhiều ca thì chép ca đầu, các ca khác ghi ở ô Ca làm."
        N_("As in 8:30. Where there are several shifts, copy the first one here and the others below."),
    ),
    FormField(
        "ends",
        "text",
        "part.ends",
        # Translators: vi: "Giờ kết thúc"
        N_("Work ends"),
        "{終業|しゅうぎょう}",
        # Translators: vi: "Giờ hết ca. Từ giờ bắt đầu tới giờ này, trừ giờ nghỉ, là giờ làm một ngày."
        N_("From the beginning to this hour, less the breaks, are the working hours of a day."),
    ),
    FormField(
        "daily_hours",
        "hours",
        "offer.daily_hours",
        # Translators: vi: "Giờ làm một ngày"
        N_("Hours a day"),
        "1{日|にち}の{所定|しょてい}{労働|ろうどう}{時間数|じかんすう}",
        # Translators: vi: "Không tính giờ nghỉ giữa ca và làm thêm. 7 giờ 30 phút thì gõ 7:30."
        N_("Without breaks and without overtime. For seven and a half hours type 7:30."),
        unit=N_("hours"),
        example="7:30",
    ),
    FormField(
        "shifts",
        "text",
        "notes.daily_hours",
        # Translators: vi: "Ca làm"
        N_("Shifts"),
        "{変形|へんけい}{労働|ろうどう}・{交代制|こうたいせい}",
        # Translators: vi: "Giấy có đánh dấu làm theo ca hay giờ thay đổi không? Chép giờ của từng ca."
        N_("Is there a tick at shifts or changing hours? Copy the hours of each shift."),
    ),
)

_BREAKS = (
    FormField(
        "break_minutes",
        "count",
        "part.break_minutes",
        # Translators: vi: "Nghỉ giữa ca"
        N_("Breaks in a day"),
        "{休憩時間|きゅうけいじかん}",
        # Translators: vi: "Tổng số phút nghỉ trong một ngày; giờ nghỉ không được trả lương."
        N_("All minutes of a day together; breaks are not paid."),
        unit=N_("minutes"),
    ),
)

_SCHEDULED = (
    FormField(
        "week_hours",
        "hours",
        "part.week_hours",
        # Translators: vi: "Giờ làm một tuần"
        N_("Hours a week"),
        "{所定|しょてい}{労働|ろうどう}{時間|じかん}（{週|しゅう}）",
        # Translators: vi: "Số giờ theo hợp đồng trong một tuần, không tính làm thêm."
        N_("By contract, without overtime."),
        unit=N_("hours"),
        example="40",
    ),
    FormField(
        "hours",
        "hours",
        "offer.scheduled_hours",
        # Translators: vi: "Giờ làm một tháng"
        N_("Hours a month"),
        "{所定|しょてい}{労働|ろうどう}{時間|じかん}（{月|つき}）",
        # Translators: vi: "Giờ của một tháng bình thường. Có số giờ cả năm thì điền ô dưới, tháng tự tính ra."
        N_("The average month by contract. With the hours of a year typed below, they are worked out from these."),
        unit=N_("hours"),
    ),
    FormField(
        "year_hours",
        "hours",
        "year_hours",
        # Translators: vi: "Giờ làm cả năm"
        N_("Hours a year"),
        "{年間|ねんかん}{所定|しょてい}{労働|ろうどう}{時間|じかん}",
        # Translators: vi: "Chia cho 12 là giờ của một tháng; giá một giờ tính từ đó."
        N_("Divided by 12 they are the hours of a month, and the worth of an hour comes from these."),
        unit=N_("hours"),
        example="1860",
    ),
)

_WORK_DAYS = (
    FormField(
        "week_days",
        "hours",
        "part.week_days",
        # Translators: vi: "Ngày làm một tuần"
        N_("Working days a week"),
        "{所定|しょてい}{労働|ろうどう}{日数|にっすう}（{週|しゅう}）",
        # Translators: vi: "Số ngày đi làm trong một tuần theo hợp đồng."
        N_("By contract, as the sheet says it."),
        unit=N_("days"),
    ),
    FormField(
        "month_days",
        "hours",
        "month_days",
        # Translators: vi: "Ngày làm một tháng"
        N_("Working days a month"),
        "{所定|しょてい}{労働|ろうどう}{日数|にっすう}（{月|つき}）",
        # Translators: vi: "Lương ngày thì lương tháng tính từ số này."
        N_("With a daily wage, the wage of a month comes from this number."),
        unit=N_("days"),
        problem="days",
    ),
    FormField(
        "year_days",
        "count",
        "part.year_days",
        # Translators: vi: "Ngày làm cả năm"
        N_("Working days a year"),
        "{年間|ねんかん}{所定|しょてい}{労働|ろうどう}{日数|にっすう}",
        # Translators: vi: "Cộng với ngày nghỉ cả năm phải ra 365."
        N_("Together with the days off of a year they make 365."),
        unit=N_("days"),
    ),
)

_OVERTIME = (
    FormField(
        "overtime_asked",
        "segments",
        "part.overtime",
        # Translators: vi: "Có làm thêm giờ"
        N_("Is there overtime?"),
        "{所定|しょてい}{時間外|じかんがい}{労働|ろうどう}の{有無|うむ}",
        # Translators: vi: "Giấy có ô 有 (có) và 無 (không)."
        N_("The sheet has a box 有 (yes) and a box 無 (no)."),
    ),
    FormField(
        "overtime_hours",
        "hours",
        "usual_hours",
        # Translators: vi: "Làm thêm một tháng thường"
        N_("Overtime in a usual month"),
        "{時間外|じかんがい}{労働|ろうどう}",
        # Translators: vi: "Giờ vượt 8 giờ một ngày hay 40 giờ một tuần. Hỏi người đang làm ở đó thì biết."
        N_("Hours beyond 8 a day or 40 a week. People who work there can tell how many are usual."),
        unit=N_("hours"),
        problem="overtime_hours",
    ),
    FormField(
        "few_hours",
        "hours",
        "sheet.few_hours",
        # Translators: vi: "Tháng ít việc"
        N_("In a month with little work"),
        "",
        # Translators: vi: "Số giờ làm thêm ít nhất; dự tính những tháng tới vẽ một dải từ ít tới nhiều."
        N_("The fewest overtime hours. The months ahead are drawn as a band from few to many."),
        unit=N_("hours"),
    ),
    FormField(
        "many_hours",
        "hours",
        "sheet.many_hours",
        # Translators: vi: "Tháng nhiều việc"
        N_("In a month with much work"),
        "",
        # Translators: vi: "Số giờ làm thêm nhiều nhất mà bạn nghĩ có thể có."
        N_("The most overtime hours that you think there may be."),
        unit=N_("hours"),
    ),
    FormField(
        "night_hours",
        "hours",
        "hours.night_hours",
        # Translators: vi: "Giờ làm đêm"
        N_("Night hours in a month"),
        "{深夜労働|しんやろうどう}",
        # Translators: vi: "Giờ làm từ 22 giờ tới 5 giờ, làm thêm hay không cũng tính."
        N_("Hours between 22:00 and 5:00, whether overtime or not."),
        unit=N_("hours"),
    ),
    FormField(
        "holiday_hours",
        "hours",
        "hours.holiday_hours",
        # Translators: vi: "Giờ làm ngày nghỉ theo luật"
        N_("Hours on legal holidays in a month"),
        "{休日労働|きゅうじつろうどう}",
        # Translators: vi: "Giờ làm vào ngày nghỉ mà luật cho mỗi tuần một ngày."
        N_("Hours on the one day off a week that the law gives."),
        unit=N_("hours"),
    ),
)

_HOLIDAYS = (
    FormField(
        "day_off",
        "text",
        "notes.holidays",
        # Translators: vi: "Ngày nghỉ thường lệ"
        N_("Regular days off"),
        "{定例日|ていれいび}",
        # Translators: vi: "Ví dụ thứ bảy, chủ nhật, ngày lễ, hay theo lịch công ty."
        N_("As in Saturday, Sunday and public holidays, or by the company's calendar."),
    ),
    FormField(
        "annual_holidays",
        "count",
        "offer.annual_holidays",
        # Translators: vi: "Ngày nghỉ cả năm"
        N_("Days off in a year"),
        "{年間|ねんかん}{合計|ごうけい}{休日|きゅうじつ}{日数|にっすう}",
        # Translators: vi: "Tổng số ngày nghỉ cả năm. Có số này và giờ làm một ngày (Ⅳ.1) thì giờ tháng tính từ đó."
        N_("All of a year together. With the hours of a day as well, the hours of a month are counted from these two."),
        unit=N_("days"),
    ),
    FormField(
        "other_days_off",
        "text",
        "part.other_days_off",
        # Translators: vi: "Ngày nghỉ khác"
        N_("Other days off"),
        "{非定例日|ひていれいび}",
        # Translators: vi: "Nghỉ không đều, ví dụ hai ngày mỗi tháng theo bảng phân ca."
        N_("Days that are not fixed, as in two a month by the roster."),
    ),
)

_LEAVE = (
    FormField(
        "leave_days",
        "count",
        "part.leave_days",
        # Translators: vi: "Phép năm sau 6 tháng"
        N_("Paid leave after 6 months"),
        "{年次|ねんじ}{有給|ゆうきゅう}{休暇|きゅうか}",
        # Translators: vi: "Chép số ngày giấy ghi cho người đã làm 6 tháng. Thấy ít hay không thấy thì hỏi trung tâm."
        N_("Copy the days that the sheet states for six months of work. Where none stand there, ask your centre."),
        unit=N_("days"),
    ),
    FormField(
        "leave_note",
        "text",
        "notes.leave",
        # Translators: vi: "Nghỉ khác"
        N_("Other leave"),
        "その{他|た}の{休暇|きゅうか}",
        # Translators: vi: "Nghỉ có lương (有給) và không lương (無給) khác, như giấy ghi."
        N_("Other leave with pay (有給) and without (無給), as the sheet says."),
    ),
    FormField(
        "home_leave",
        "text",
        "part.home_leave",
        # Translators: vi: "Nghỉ về nước tạm thời"
        N_("Leave to visit home"),
        "{一時|いちじ}{帰国|きこく}{休暇|きゅうか}",
        # Translators: vi: "Có được nghỉ để về thăm nhà không, và điều kiện là gì."
        N_("Whether you may go home for a visit, and on which conditions."),
    ),
)

HOURS = FormTab(
    "hours",
    # Translators: vi: "Giờ làm, ngày nghỉ"
    N_("Hours and days off"),
    "IV–VI",
    (
        FormGroup("daily_hours", _DAY, "daily_hours"),
        FormGroup("breaks", _BREAKS, "breaks"),
        FormGroup("scheduled_hours", _SCHEDULED, "scheduled_hours"),
        FormGroup(
            "work_days",
            _WORK_DAYS,
            number="Ⅳ.4",
            # Translators: vi: "Số ngày làm việc quy định"
            words=N_("Scheduled working days"),
            japanese="{所定|しょてい}{労働|ろうどう}{日数|にっすう}",
        ),
        FormGroup("overtime", _OVERTIME, "overtime"),
        FormGroup("holidays", _HOLIDAYS, "holidays"),
        FormGroup("leave", _LEAVE, "leave"),
    ),
)
