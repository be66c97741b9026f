"""What to say to whoever made the slip: a polite Japanese sentence with readings, and the same in her language."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.lines import Shown, Step
from intern_desktop.payroll.slip_reasons import japanese_name, named


class Question(msgspec.Struct, frozen=True, gc=False):
    """One question: Japanese with readings as marks, and the sentence of her language with its places."""

    japanese: str
    message: str
    fields: Mapping[str, Shown]

    @property
    def sentence(self) -> str:
        """In the reader's language."""
        return Step(self.message, named(self.fields)).sentence


# Translators (each sentence below): spoken politely to the person who makes the payslips.
QUESTIONS: dict[str, tuple[str, str]] = {
    "overtime_unpaid": (
        "{残業|ざんぎょう}[hours]{時間|じかん}の{手当|てあて}は、いつ{支払|しはら}われますか。",
        # Translators: vi: "{hours} giờ làm thêm khi nào được trả ạ?"
        N_("When are the {hours} hours of overtime paid?"),
    ),
    "overtime_rate": (
        "{残業代|ざんぎょうだい}は、１{時間|じかん}いくらで{計算|けいさん}していますか。",
        # Translators: vi: "Tiền làm thêm đang được tính bao nhiêu một giờ ạ?"
        N_("How much an hour is the overtime computed with?"),
    ),
    "overtime_hours": (
        "{残業|ざんぎょう}は[hours]{時間|じかん}だと{思|おも}います。{勤怠|きんたい}の{記録|きろく}を{見|み}せていただけますか。",
        # Translators: vi: "Em nghĩ là có {hours} giờ làm thêm. Cho em xem bảng chấm công được không ạ?"
        N_("I count {hours} hours of overtime. May I see the record of my hours?"),
    ),
    "night": (
        "{深夜|しんや}に{働|はたら}いた[hours]{時間|じかん}の{手当|てあて}は、どこに{入|はい}っていますか。",
        # Translators: vi: "{hours} giờ làm đêm được tính ở dòng nào ạ?"
        N_("In which line are the {hours} hours at night paid?"),
    ),
    "holiday": (
        "{休日|きゅうじつ}に{働|はたら}いた[hours]{時間|じかん}は、どのように{計算|けいさん}していますか。",
        # Translators: vi: "{hours} giờ làm ngày nghỉ được tính thế nào ạ?"
        N_("How are the {hours} hours on a holiday computed?"),
    ),
    "line_amount": (
        "[line]の[yen]は、どのように{計算|けいさん}しましたか。",
        # Translators: vi: "{line}, {yen} yên, được tính thế nào ạ?"
        N_("{line}, {yen} yen: how was it computed?"),
    ),
    "line_missing": (
        "[line]は、{今月|こんげつ}の{明細|めいさい}にありません。いつ{支払|しはら}われますか。",
        # Translators: vi: "{line} không có trên phiếu tháng này. Khi nào được trả ạ?"
        N_("{line} is not on this month's slip. When is it paid?"),
    ),
    "line_not_taken": (
        "[line]は、{今月|こんげつ}の{明細|めいさい}にありません。{来月|らいげつ}いっしょに{引|ひ}かれますか。",
        # Translators: vi: "{line} không có trên phiếu tháng này. Tháng sau có trừ gộp không ạ?"
        N_("{line} is not on this month's slip. Will it be taken next month, both together?"),
    ),
    "wage": (
        "{基本給|きほんきゅう}は{契約|けいやく}では[expected]です。{今月|こんげつ}[yen]の{理由|りゆう}を{教|おし}えてください。",
        # Translators: vi: "Lương cơ bản trong hợp đồng là {expected} yên. Vì sao tháng này là {yen} yên ạ?"
        N_("The contract says {expected} yen of basic wage. Please tell me why it is {yen} yen this month."),
    ),
    "absence": (
        "{欠勤|けっきん}は{何時間|なんじかん}で{計算|けいさん}していますか。",
        # Translators: vi: "Phần nghỉ được tính là bao nhiêu giờ ạ?"
        N_("How many hours of absence were counted?"),
    ),
    "minimum": (
        "{最低賃金|さいていちんぎん}は１{時間|じかん}[minimum]です。{私|わたし}の１{時間|じかん}の{賃金|ちんぎん}を{確認|かくにん}していただけますか。",
        # Translators: vi: "Lương tối thiểu là {minimum} yên một giờ. Xin kiểm tra giúp em lương một giờ ạ."
        N_("The minimum wage is {minimum} yen an hour. Could you check the wage of my hour?"),
    ),
    "premium_month": (
        "[line]は、{何月分|なんがつぶん}ですか。",
        # Translators: vi: "{line} trên phiếu là của tháng nào ạ?"
        N_("{line}: for which month is it taken?"),
    ),
    "premium_grade": (
        "{私|わたし}の{標準報酬月額|ひょうじゅんほうしゅうげつがく}は、{今|いま}いくらですか。",
        # Translators: vi: "Lương chuẩn tháng để tính bảo hiểm của em bây giờ là bao nhiêu ạ?"
        N_("What is my standard monthly remuneration now?"),
    ),
    "premium_rate": (
        "[line]は、{何|なん}パーセントで{計算|けいさん}していますか。",
        # Translators: vi: "{line} đang tính theo bao nhiêu phần trăm ạ?"
        N_("{line}: how many percent is it computed with?"),
    ),
    "care": (
        "{介護保険|かいごほけん}も{引|ひ}かれていますか。",
        # Translators: vi: "Có trừ cả bảo hiểm chăm sóc không ạ?"
        N_("Is nursing care insurance taken too?"),
    ),
    "tax_method": (
        "{所得税|しょとくぜい}は、{月額表|げつがくひょう}で{計算|けいさん}していますか。",
        # Translators: vi: "Thuế thu nhập có tính theo bảng tháng không ạ?"
        N_("Is the income tax computed by the monthly table?"),
    ),
    "tax_dependants": (
        "{扶養|ふよう}の{人数|にんずう}は、{何人|なんにん}で{計算|けいさん}していますか。",
        # Translators: vi: "Số người phụ thuộc đang tính là mấy người ạ?"
        N_("With how many dependants is the tax computed?"),
    ),
    "tax_column": (
        "{扶養控除等申告書|ふようこうじょとうしんこくしょ}は{出|だ}してありますか。{所得税|しょとくぜい}は{甲欄|こうらん}ですか、{乙欄|おつらん}ですか。",
        # Translators: vi: "Tờ khai người phụ thuộc của em đã nộp chưa ạ? Thuế tính theo cột 甲 hay 乙 ạ?"
        N_("Was my declaration of dependants handed in? Is the tax by column 甲 or 乙?"),
    ),
    "tax_base": (
        "{所得税|しょとくぜい}は、いくらをもとに{計算|けいさん}していますか。",
        # Translators: vi: "Thuế thu nhập được tính trên số tiền nào ạ?"
        N_("From which amount is the income tax computed?"),
    ),
    "tax_resident": (
        "{私|わたし}の{所得税|しょとくぜい}は、{居住者|きょじゅうしゃ}として{計算|けいさん}していますか。",
        # Translators: vi: "Thuế của em có tính theo người cư trú không ạ?"
        N_("Is my tax computed as that of a resident?"),
    ),
    "resident_tax": (
        "{住民税|じゅうみんぜい}は、{何年度|なんねんど}の{分|ぶん}ですか。{市|し}からの{通知|つうち}を{見|み}せてください。",
        # Translators: vi: "Thuế cư trú này của năm nào ạ? Cho em xem giấy báo của thành phố ạ."
        N_("For which year is the resident tax? Please show me the city's notice."),
    ),
    "resident_tax_begin": (
        "{住民税|じゅうみんぜい}は、いつから{給料|きゅうりょう}から{引|ひ}かれますか。",
        # Translators: vi: "Thuế cư trú bắt đầu trừ vào lương từ khi nào ạ?"
        N_("From when on is resident tax taken from my pay?"),
    ),
    "year_end": (
        "{年末調整|ねんまつちょうせい}は、いつの{給料|きゅうりょう}で{行|おこな}われますか。",
        # Translators: vi: "Quyết toán thuế cuối năm làm cùng lương tháng nào ạ?"
        N_("With which pay is the year-end adjustment done?"),
    ),
    "not_agreed": (
        "[name]の[yen]は、{何|なん}のお{金|かね}ですか。{契約書|けいやくしょ}のどこに{書|か}いてありますか。",
        # Translators: vi: "{name}, {yen} yên, là tiền gì ạ? Ghi ở chỗ nào trong hợp đồng ạ?"
        N_("What is {name}, {yen} yen, for? Where does the contract say so?"),
    ),
    "agreed_amount": (
        "[line]は{契約|けいやく}では[expected]ですが、{今月|こんげつ}は[yen]です。{理由|りゆう}を{教|おし}えてください。",
        # Translators: vi: "{line} trong hợp đồng là {expected} yên, tháng này là {yen} yên. Xin cho em biết lý do ạ."
        N_("{line} is {expected} yen by the contract and {yen} yen this month. Please tell me why."),
    ),
    "total": (
        "[line]の{計算|けいさん}を{教|おし}えてください。[yen]{合|あ}いません。",
        # Translators: vi: "Xin chỉ em cách tính {line} ạ. Em cộng thấy lệch {yen} yên."
        N_("Please show me how {line} is added up. It is off by {yen} yen."),
    ),
}


def asked(key: str, fields: Mapping[str, Shown]) -> Question:
    """A question with its places filled; the fields are those of a reason."""
    japanese, message = QUESTIONS[key]
    for name, value in fields.items():
        japanese = japanese.replace(f"[{name}]", _in_japanese(name, value))
    return Question(japanese, message, fields)


def _in_japanese(name: str, value: Shown) -> str:
    if name == "line":
        return japanese_name(str(value))
    if isinstance(value, date):
        return f"{value.month}{{月|がつ}}"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return f"{value:,}{{円|えん}}" if isinstance(value, int) else f"「{value}」"
