"""What a line of a slip is, in a sentence, and what companies print instead of its usual name."""

from intern_desktop import furigana
from intern_desktop.guide import glossary
from intern_desktop.i18n import N_, language, tr
from intern_desktop.payroll.lines import line_names

_ABOUT = {
    # Translators: vi: "Tiền thưởng cho người đi làm đủ ngày; nghỉ thì có thể mất khoản này."
    "attendance": N_("An allowance for coming on every working day; a day missed may end it."),
    # Translators: vi: "Tiền phòng và tiền điện, nước, ga, trừ chung một khoản."
    "rent_and_utilities": N_("The room and its electricity, water and gas, taken as one sum."),
    # Translators: vi: "Tiền công ty trả thêm cho chỗ ở của bạn."
    "housing_allowance": N_("What the company adds for your housing."),
    # Translators: vi: "Tiền công ty trả thêm cho người có gia đình."
    "family_allowance": N_("What the company adds for people with a family."),
    # Translators: vi: "Lương của những giờ làm ngoài giờ quy định, đã cộng thêm phần trăm."
    "overtime": N_("Pay for hours beyond the scheduled ones, with what is added by law."),
    # Translators: vi: "Lương của phần làm thêm rất nhiều giờ, phần trăm cộng thêm cao hơn."
    "over_60": N_("Pay for very long overtime, for which more is added."),
    # Translators: vi: "Phần cộng thêm cho giờ làm ban đêm."
    "night": N_("What is added for hours worked at night."),
    # Translators: vi: "Lương của giờ làm vào ngày nghỉ theo luật, đã cộng thêm phần trăm."
    "holiday": N_("Pay for work on the legal day off, with what is added by law."),
    # Translators: vi: "Tiền công ty trả cho đường đi làm."
    "commuting": N_("What the company pays for the way to work."),
    # Translators: vi: "Tiền trả ngoài lương tháng, nếu bản điều kiện có hứa."
    "bonus": N_("Money besides the monthly wage, where the sheet promises some."),
    # Translators: vi: "Bảo hiểm cho tuổi già cần chăm sóc; người trẻ chưa phải đóng."
    "nursing_care": N_("Insurance for care in old age; who is young does not pay it yet."),
    # Translators: vi: "Tiền ăn công ty trừ vào lương theo thoả thuận."
    "meals": N_("What the company takes for meals, by agreement."),
    # Translators: vi: "Khoản luật không bắt trừ. Muốn trừ phải có thoả thuận bằng văn bản."
    "other": N_("Something that no law takes. It needs a written agreement."),
    # Translators: vi: "Cộng mọi khoản trừ lại."
    "taken": N_("All that is taken off, together."),
    # Translators: vi: "Tiền còn lại trong tay sau mọi khoản trừ."
    "net": N_("What is left in your hand after all that is taken off."),
}
"""What the glossary does not explain."""

PRINTED = {
    "wage": ("{本給|ほんきゅう}", "{基本賃金|きほんちんぎん}"),
    "allowance": ("{職務手当|しょくむてあて}", "{資格手当|しかくてあて}", "{役職手当|やくしょくてあて}"),
    "attendance": ("{精勤手当|せいきんてあて}", "{精皆勤手当|せいかいきんてあて}"),
    "overtime": (
        "{時間外手当|じかんがいてあて}",
        "{残業代|ざんぎょうだい}",
        "{普通残業|ふつうざんぎょう}",
        "{超過勤務手当|ちょうかきんむてあて}",
    ),
    "night": ("{深夜割増|しんやわりまし}", "{深夜残業|しんやざんぎょう}", "{深夜勤務手当|しんやきんむてあて}"),
    "holiday": ("{休日出勤手当|きゅうじつしゅっきんてあて}", "{休出手当|きゅうしゅつてあて}"),
    "commuting": ("{交通費|こうつうひ}", "{通勤費|つうきんひ}", "{非課税通勤費|ひかぜいつうきんひ}"),
    "bonus": ("ボーナス",),
    "health_insurance": ("{健康保険料|けんこうほけんりょう}", "{健保|けんぽ}"),
    "nursing_care": ("{介護保険料|かいごほけんりょう}",),
    "child_support_levy": ("{支援金|しえんきん}", "{子育|こそだ}て{支援金|しえんきん}"),
    "pension": ("{厚生年金保険料|こうせいねんきんほけんりょう}", "{厚年|こうねん}"),
    "employment_insurance": ("{雇用保険料|こようほけんりょう}", "{雇保|こほ}"),
    "income_tax": ("{源泉所得税|げんせんしょとくぜい}", "{源泉税|げんせんぜい}", "{課税|かぜい}"),
    "year_end_adjustment": (
        "{年調過不足額|ねんちょうかふそくがく}",
        "{年調還付|ねんちょうかんぷ}",
        "{過不足税額|かふそくぜいがく}",
    ),
    "resident_tax": (
        "{市県民税|しけんみんぜい}",
        "{市民税|しみんぜい}",
        "{県民税|けんみんぜい}",
        "{都民税|とみんぜい}",
        "{特別徴収|とくべつちょうしゅう}",
    ),
    "rent": (
        "{寮費|りょうひ}",
        "{社宅費|しゃたくひ}",
        "{居住費|きょじゅうひ}",
        "{宿舎費|しゅくしゃひ}",
        "{住居費|じゅうきょひ}",
    ),
    "utilities": ("{光熱費|こうねつひ}", "{水光熱費|すいこうねつひ}", "{水道代|すいどうだい}", "{電気代|でんきだい}"),
    "rent_and_utilities": ("{寮費|りょうひ}・{光熱費|こうねつひ}", "{家賃|やちん}・{水道光熱費|すいどうこうねつひ}"),
    "meals": ("{給食費|きゅうしょくひ}", "{食事代|しょくじだい}", "{弁当代|べんとうだい}"),
    "gross": ("{支給合計|しきゅうごうけい}", "{支給総額|しきゅうそうがく}", "{総支給|そうしきゅう}"),
    "taken": ("{控除額合計|こうじょがくごうけい}", "{控除総額|こうじょそうがく}"),
    "net": (
        "{手取|てど}り",
        "{差引額|さしひきがく}",
        "{銀行振込額|ぎんこうふりこみがく}",
        "{振込額|ふりこみがく}",
    ),
}
"""Other names under which a slip prints a line, with readings."""


def about(code: str) -> str:
    """What a line is, in a sentence of the reader's language, without reading marks."""
    if code in _ABOUT:
        return tr(_ABOUT[code])
    term = glossary.term(line_names()[code].ja)
    return "" if term is None else furigana.plain(term.gloss(language()))
