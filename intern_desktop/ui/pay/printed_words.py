"""Words that stand on a Japanese payslip beside its lines: days, hours, sums. Their names, and what they mean."""

from typing import NamedTuple

from intern_desktop.i18n import N_


class SlipTerm(NamedTuple):
    """One word as it is printed, with its reading as marks, and its name and meaning as messages."""

    japanese: str
    name: str
    about: str


TERMS = (
    SlipTerm(
        "{勤怠|きんたい}",
        N_("Attendance"),
        # Translators: vi: "Phần ghi ngày công và giờ công của tháng."
        N_("The part of a slip with the days and hours of the month."),
    ),
    SlipTerm(
        "{所定就労日数|しょていしゅうろうにっすう}",
        N_("Scheduled days"),
        # Translators: vi: "Số ngày bạn phải đi làm trong tháng theo lịch."
        N_("The days on which you were to work in the month."),
    ),
    SlipTerm(
        "{所定労働時間|しょていろうどうじかん}",
        N_("Scheduled hours"),
        # Translators: vi: "Số giờ làm theo lịch, chưa kể làm thêm."
        N_("The hours you were to work in the month, without overtime."),
    ),
    SlipTerm(
        "{出勤日数|しゅっきんにっすう}",
        # Translators: vi: "Số ngày đi làm"
        N_("Days worked"),
        # Translators: vi: "Số ngày bạn đã đi làm."
        N_("The days on which you came to work."),
    ),
    SlipTerm(
        "{欠勤日数|けっきんにっすう}",
        # Translators: vi: "Số ngày nghỉ không phép"
        N_("Days absent"),
        # Translators: vi: "Ngày bạn không đi làm mà không dùng phép; lương có thể ít đi."
        N_("Days not worked for which no leave was taken; the wage may be smaller for them."),
    ),
    SlipTerm(
        "{有休日数|ゆうきゅうにっすう}",
        # Translators: vi: "Số ngày phép đã dùng"
        N_("Paid leave taken"),
        # Translators: vi: "Ngày phép có lương bạn đã dùng trong tháng."
        N_("Days of paid leave that you took in the month."),
    ),
    SlipTerm(
        "{有休残日数|ゆうきゅうざんにっすう}",
        # Translators: vi: "Số ngày phép còn lại"
        N_("Paid leave left"),
        # Translators: vi: "Ngày phép có lương bạn còn được dùng."
        N_("Days of paid leave that you may still take."),
    ),
    SlipTerm(
        "{遅刻早退時間|ちこくそうたいじかん}",
        # Translators: vi: "Giờ đi muộn, về sớm"
        N_("Hours late or left early"),
        # Translators: vi: "Giờ thiếu vì đi muộn hoặc về sớm."
        N_("Hours missed by coming late or leaving early."),
    ),
    SlipTerm(
        "{実働時間|じつどうじかん}",
        # Translators: vi: "Giờ làm thực tế"
        N_("Hours worked"),
        # Translators: vi: "Tổng giờ đã làm, không tính giờ nghỉ giải lao."
        N_("All hours worked, without the breaks."),
    ),
    SlipTerm(
        "{残業時間|ざんぎょうじかん}",
        N_("Overtime hours"),
        # Translators: vi: "Giờ làm ngoài giờ theo lịch. So với giờ bạn tự ghi."
        N_("Hours beyond the scheduled ones. Compare them with your own notes."),
    ),
    SlipTerm(
        "{深夜勤務時間|しんやきんむじかん}",
        N_("Night hours"),
        # Translators: vi: "Giờ làm ban đêm, được cộng thêm tiền."
        N_("Hours worked at night, for which something is added."),
    ),
    SlipTerm(
        "{休日労働時間|きゅうじつろうどうじかん}",
        N_("Holiday hours"),
        # Translators: vi: "Giờ làm vào ngày nghỉ theo luật."
        N_("Hours worked on the legal day off."),
    ),
    SlipTerm(
        "{勤怠控除|きんたいこうじょ}",
        # Translators: vi: "Trừ ngày, giờ không làm"
        N_("Deduction for time missed"),
        # Translators: vi: "Tiền trừ cho ngày hoặc giờ không làm. Hỏi xem tính từ bao nhiêu giờ."
        N_("What is taken for days or hours not worked. Ask from how many hours it is counted."),
    ),
    SlipTerm(
        "{課税対象額|かぜいたいしょうがく}",
        # Translators: vi: "Số tiền tính thuế"
        N_("Amount that is taxed"),
        # Translators: vi: "Số dùng để tra thuế thu nhập: lương trừ bảo hiểm và tiền đi lại không chịu thuế."
        N_("What the income tax is looked up by: the pay without insurance and without untaxed commuting money."),
    ),
    SlipTerm(
        "{社会保険料合計|しゃかいほけんりょうごうけい}",
        # Translators: vi: "Tổng tiền bảo hiểm"
        N_("Insurance in all"),
        # Translators: vi: "Cộng bảo hiểm y tế, hưu trí và thất nghiệp."
        N_("Health, pension and employment insurance in one sum."),
    ),
    SlipTerm(
        "{累計|るいけい}",
        # Translators: vi: "Cộng dồn"
        N_("Sum so far"),
        # Translators: vi: "Cộng các tháng trong năm đến nay."
        N_("The months of the year so far, added up."),
    ),
)


def printed_term(japanese: str) -> SlipTerm | None:
    """The word that is printed so (with its marks), or None."""
    return next((term for term in TERMS if term.japanese == japanese), None)
