"""What the page of a real payslip says of its lines: names, state in words, the figure at the right, whom to ask."""

from __future__ import annotations

from datetime import date

import msgspec

from intern_desktop import resources
from intern_desktop.furigana import plain
from intern_desktop.i18n import language, month_text, number_text, tr, trn
from intern_desktop.payroll.slip_reasons import japanese_name, name_of
from intern_desktop.payroll.slip_rows import Checked, Row
from intern_desktop.ui.pay.slip_short import SHORT

ICONS = {"agrees": "check", "ask": "triangle-alert", "follows": "chevron-right", "open": "info", "untyped": ""}
INKS = {"agrees": "positive", "ask": "caution", "follows": "muted", "open": "muted", "untyped": "muted"}
TONES = {"agrees": "good", "ask": "caution"}


class Asked(msgspec.Struct, frozen=True, gc=False):
    """Somebody who can be asked: in the reader's language, and as a Japanese sees it, with readings."""

    name: str
    japanese: str


def line_name(row: Row) -> str:
    """What a row is called in the reader's language: the slip's or the sheet's own name where it has one."""
    if row.own and row.label:
        return row.label
    if row.code == "other" and row.label:
        return row.label
    return plain(name_of(row.code))


def line_japanese(row: Row) -> str:
    """As a Japanese slip has it, with readings; "" where the name already is that."""
    if language() == "ja" or (row.own and row.label) or row.code == "other":
        return ""
    return japanese_name(row.code)


def named(checked: Checked, key: str) -> str:
    """The name of a line by its key, or of what else a line may follow."""
    for row in checked.rows:
        if key in (row.key, row.code):
            return line_name(row)
    # Translators: a tax follows last year's income; vi: "thu nhập năm trước"
    others = {"last_year": tr("last year's income"), "whole_year": tr("the pay of the whole year")}
    return others.get(key, key)


def state_words(checked: Checked, row: Row) -> str:
    """The state in a few words."""
    if row.within:
        # Translators: this line is part of another line of the slip; vi: "nằm trong {line}"
        return tr("within {line}", line=named(checked, row.within))
    if row.state == "agrees":
        return _agrees(row)
    if row.reasons:
        return tr(SHORT[row.reasons[0].code])
    if row.state == "follows":
        return _follows(checked, row)
    # Translators: of a line of the slip; vi: "chưa so được", "chưa gõ"
    return tr("cannot be compared") if row.state == "open" else tr("not typed")


def _agrees(row: Row) -> str:
    if row.parts:
        # Translators: vi: "khớp: {sum}"
        return tr("agrees: {sum}", sum=" + ".join(number_text(yen) for _, yen in row.parts))
    # Translators: the line of the slip is as computed; vi: "khớp"
    return tr("agrees")


def _follows(checked: Checked, row: Row) -> str:
    if row.code in ("gross", "taken", "net"):
        # Translators: a total differs because lines above differ; vi: "theo các dòng trên"
        return tr("follows the lines above")
    # Translators: vi: "theo {line}"
    return tr("follows {line}", line=", ".join(named(checked, key) for key in row.because[:2]))


def figure(row: Row) -> tuple[str, str]:
    """The one figure of a line, and what it is in words."""
    apart = row.difference
    if row.own and row.state == "untyped":
        return "", ""
    if row.state in ("untyped", "open") or not apart:
        if row.computed is None:
            # Translators: vi: "Không tính trước được"
            return "", tr("Nobody can compute this beforehand.")
        # Translators: beside a figure; vi: "yên tính ra"
        return number_text(row.computed), tr("yen computed")
    words = {
        # Translators: beside a figure; vi: "yên chưa thấy trả"
        ("paid", False): tr("yen not seen paid"),
        # Translators: vi: "yên được trả nhiều hơn"
        ("paid", True): tr("yen paid more"),
        # Translators: vi: "yên bị trừ nhiều hơn"
        ("taken", True): tr("yen taken more"),
        # Translators: vi: "yên bị trừ ít hơn"
        ("taken", False): tr("yen taken less"),
        # Translators: vi: "yên nhiều hơn", "yên ít hơn"
        ("total", True): tr("yen more"),
        ("total", False): tr("yen less"),
    }
    if row.code == "absence":
        # Translators: vi: "yên bị trừ"
        return number_text(abs(apart)), tr("yen taken off")
    return number_text(abs(apart)), words[(row.block, apart > 0)]


def why(checked: Checked, row: Row) -> str:
    """One sentence for a line that has no reasons of its own."""
    if row.within:
        # Translators: vi: "Phiếu gộp khoản này vào {line}."
        return tr("The slip prints it together with {line}.", line=named(checked, row.within))
    if row.state == "agrees":
        # Translators: vi: "Số trên phiếu đúng bằng số tính ra."
        return tr("The slip has the same figure.")
    if row.state == "follows":
        return _because(checked, row)
    if row.state == "open" and checked.part and not row.reasons:
        # Translators: vi: "Tháng đầu làm không trọn tháng, cách tính do công ty. Hãy hỏi đã tính bao nhiêu ngày."
        return tr("The first month is not a whole one, and the company says how it is paid. Ask how many days count.")
    # Translators: vi: "Gõ số ghi trên phiếu. Dòng không có trên phiếu thì để trống."
    return tr("Type the figure of the slip. Leave a line empty that is not on it.")


def _because(checked: Checked, row: Row) -> str:
    if "last_year" in row.because:
        # Translators: vi: "Thuế này theo thu nhập năm trước. Hãy so với giấy báo thuế của thành phố."
        return tr("This tax follows last year's income. Compare it with the city's notice.")
    if "whole_year" in row.because:
        # Translators: vi: "Số này theo mọi phiếu lương trong năm. Hãy so với giấy 源泉徴収票."
        return tr("This follows every slip of the year. Compare it with the 源泉徴収票 of the company.")
    lines = ", ".join(named(checked, key) for key in row.because)
    # Translators: vi: "Chỉ khác vì dòng này: {lines}. Dòng đó đúng thì dòng này cũng khớp."
    return tr("It differs only because of: {lines}. Once that is right, this line agrees.", lines=lines)


def counts(checked: Checked) -> list[tuple[str, str]]:
    """How many lines are in each state, as (state, words); untyped ones last, states without lines left out."""
    lines = msgspec.structs.replace(checked, rows=tuple(row for row in checked.rows if row.block != "total"))
    agree, ask, follow = lines.count("agrees"), lines.count("ask"), lines.count("follows")
    found = [
        # Translators: vi: "{n} dòng khớp"
        ("agrees", agree, trn("{n} line agrees", "{n} lines agree", agree)),
        # Translators: vi: "{n} dòng cần hỏi"
        ("ask", ask, trn("{n} line to ask about", "{n} lines to ask about", ask)),
        # Translators: vi: "{n} dòng khác theo"
        ("follows", follow, trn("{n} line follows", "{n} lines follow", follow)),
    ]
    return [(state, words) for state, n, words in found if n]


def payday_text(checked: Checked) -> str:
    """Which month's work it is, and when it is paid."""
    if checked.payday == checked.month:
        # Translators: vi: "Lương của {month}, trả trong tháng đó."
        return tr("Pay for the work of {month}, paid in that month.", month=month_text(checked.month))
    # Translators: vi: "Lương của {month}, trả vào {payday}."
    return tr(
        "Pay for the work of {month}, paid in {payday}.",
        month=month_text(checked.month),
        payday=month_text(checked.payday),
    )


def gross_text(checked: Checked) -> str:
    """From which gross the deductions were computed."""
    if checked.from_slip:
        # Translators: vi: "Khoản trừ tính theo {yen} yên trên phiếu."
        return tr("What is taken off is computed from {yen} yen on the slip.", yen=number_text(checked.gross))
    return ""


def people(whom: tuple[str, ...], month: date) -> list[Asked]:
    """Who can be asked, in that order, by the names of that month."""
    return [_people(month)[one] for one in whom]


def _people(month: date) -> dict[str, Asked]:
    own = language() == "ja"
    new = month >= _new_bodies_from()
    body = "{監理支援機関|かんりしえんきかん}（{監理団体|かんりだんたい}）" if new else "{監理団体|かんりだんたい}"
    # Translators: from April 2027 on; vi: "Tổ chức giám sát và hỗ trợ (trước là nghiệp đoàn quản lý)"
    later = tr("Your supervising support organisation, before called supervising organisation")
    # Translators: vi: "Nghiệp đoàn quản lý"
    called = later if new else tr("Your supervising organisation")
    found = {
        # Translators: vi: "Người làm lương ở công ty"
        "payroll": (tr("Whoever makes the payslips at the company"), "{総務|そうむ}・{給与担当|きゅうよたんとう}"),
        # Translators: vi: "Nghiệp đoàn quản lý", from April 2027 "Tổ chức giám sát và hỗ trợ"
        "organisation": (called, body),
        # Translators: vi: "Cơ quan Thực tập kỹ năng (OTIT) hoặc Phòng Giám sát Tiêu chuẩn Lao động"
        "office": (
            tr("OTIT in Vietnamese, or the Labour Standards Inspection Office"),
            "{労働基準監督署|ろうどうきじゅんかんとくしょ}",
        ),
        # Translators: vi: "Thầy cô ở trung tâm"
        "trainer": (tr("Your trainer, to look at it together"), "{先生|せんせい}"),
    }
    return {code: Asked(plain(ja) if own else name, "" if own else ja) for code, (name, ja) in found.items()}


def _new_bodies_from() -> date:
    """From this day on supervising support organisations take the place of supervising organisations."""
    day: date = resources.toml("checklists/programmes.toml")["esd"]["entry_first"]
    return day
