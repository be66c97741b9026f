"""The annex's own column: what we compute, how far the paper is from it, and what a difference may mean."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from intern_desktop.i18n import N_, month_text, number_text, tr
from intern_desktop.payroll.annex import Annex, LaterTax, agreement
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay.form_deductions import is_together
from intern_desktop.ui.pay.form_note import Note, Told
from intern_desktop.ui.pay.form_notes import month_words, of_month
from intern_desktop.ui.pay.form_wage import hours_of_year
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.places import prefecture_name

LINES = ("estimate", "tax", "social", "employment", "total", "net")
"""The lines of which the paper states one figure and we compute another."""

STRONG = ("estimate", "net")

_MAY_MEAN = {
    # Translators: vi: "Trên giấy có thể đã tính cả làm thêm cố định hay một phụ cấp chưa ghi ở dòng 2.
    # Hỏi công ty qua công ty phái cử."
    "estimate": N_(
        "The paper may count fixed overtime, or an allowance that is not in line 2. "
        "Ask the company, through the sending company."
    ),
    # Translators: vi: "Thuế có thể tính theo cột 乙, theo số người phụ thuộc khác hay lương khác.
    # Hỏi công ty con số này tính từ đâu."
    "tax": N_(
        "The tax may follow column 乙, other dependants or another wage. Ask the company what the figure rests on."
    ),
    # Translators: vi: "Có thể là bậc lương khác, tỉnh khác, hay mức của năm trước.
    # Hỏi công ty đã dùng bậc (標準報酬月額) nào."
    "social": N_(
        "It may be another grade, another prefecture or last year's rates. "
        "Ask the company which grade (標準報酬月額) it used."
    ),
    # Translators: vi: "Có thể là ngành khác hay mức của năm trước. Hỏi công ty tỷ lệ (雇用保険料率) đã dùng."
    "employment": N_(
        "It may be another industry or last year's rate. Ask the company which rate (雇用保険料率) it used."
    ),
    # Translators: vi: "Tổng lệch khi một dòng ở trên lệch.
    # Nếu không dòng nào lệch, có khoản trừ chưa ghi: hỏi đó là khoản gì."
    "total": N_(
        "The sum differs when a line above does. If none does, something is taken that is not listed: ask what it is."
    ),
    # Translators: vi: "Số hứa cầm tay nên tính ra được từ các dòng trên. Nhờ công ty cho xem một phiếu lương mẫu."
    "net": N_("What is promised should come out of the lines above. Ask the company for an example payslip."),
}


def notes(sheet: Sheet, ours: Annex | None, later: LaterTax | None) -> dict[str, Note]:
    """What stands beside the fields of the annex; figures of ours only where they could be computed."""
    found = {name: Note(computed="–") for name in LINES}
    if is_together(sheet):
        # Translators: below a field;
        # vi: "Đây là tiền nhà gộp cả điện nước. Gõ riêng tiền nhà vào đây, điện nước ở dưới."
        together = tr("This is rent and utilities as one sum. Type the rent alone here, the utilities below.")
        found["rent"] = Note(told=(Told(together),))
    year = hours_of_year(sheet)
    if year is not None:
        found["annex_year_hours"] = Note(side=of_month(year))
    if ours is None:
        # Translators: vi: "Cột này hiện ra khi có lương, giờ làm và ngày bắt đầu làm."
        waits = tr("Our own column appears when wage, hours and the first working day are there.")
        return {**found, "annex_pay": Note(told=(Told(waits),))}
    found |= dict(_compared(sheet, ours))
    if ours.hour is not None:
        found["annex_hour"] = _hour(sheet, ours)
    month = Told(month_words(ours.month))
    found["net"] = msgspec.structs.replace(found["net"], told=(*found["net"].told, month))
    if later is not None:
        found["tax"] = _with_later(found["tax"], later)
    return found


def _compared(sheet: Sheet, ours: Annex) -> Iterator[tuple[str, Note]]:
    for name in LINES:
        yen, about = ours.lines[name], f"{ASSUMED} " if name in ours.marked else ""
        paper = sheet.on_paper.get(name)
        if name == "net" and paper is None:
            paper = sheet.said.promised_net
        computed, strong = f"{about}{number_text(yen)}", name in STRONG
        if paper is None:
            yield name, Note(computed, strong)
            continue
        said = agreement(paper, yen)
        if said == "same":
            # Translators: a figure on paper is the one we compute; vi: "khớp"
            yield name, Note(computed, strong, tr("the same"), "good")
        elif said == "rounding":
            # Translators: vi: "làm tròn"
            yield name, Note(computed, strong, tr("rounding"))
        else:
            yield name, Note(computed, strong, _by(paper - yen), "caution", (Told(tr(_MAY_MEAN[name]), "caution"),))


def _by(yen: int) -> str:
    """How far the paper is from ours."""
    if yen > 0:
        # Translators: the paper states so many yen more than we compute; vi: "giấy ghi hơn {yen}"
        return tr("{yen} more on paper", yen=number_text(yen))
    # Translators: vi: "giấy ghi kém {yen}"
    return tr("{yen} less on paper", yen=number_text(-yen))


def _hour(sheet: Sheet, ours: Annex) -> Note:
    """The worth of an hour, beside the minimum wage of the place."""
    assert ours.hour is not None, "asked where an hour has a worth"
    place, mark = prefecture_name(sheet.offer.prefecture), "" if ours.hour.assumed is None else f"{ASSUMED} "
    minimum = f"{mark}{number_text(ours.hour.minimum)}"
    # Translators: the least an hour may be paid; vi: "{place}: từ {minimum}"
    side = tr("{place}: {minimum}", place=place, minimum=minimum)
    kind = "good" if ours.hour.enough else "danger"
    return Note(number_text(ours.hour.hourly), True, side, kind)


def _with_later(note: Note, later: LaterTax) -> Note:
    """Resident tax has no line on the annex: from when it is taken, about how much, and why it is not there."""
    # Translators: vi: "Từ {month} còn thuế cư trú, khoảng {yen} yên một tháng. Phụ lục không có dòng cho nó vì thuế này
    # theo thu nhập năm trước: năm đầu chưa có."
    said = tr(
        "From {month} on resident tax comes to it, about {yen} yen a month. The annex has no line for it, because it "
        "follows the income of the year before: in the first year there is none.",
        month=month_text(later.month),
        yen=number_text(round(later.yen, -2)),
    )
    return msgspec.structs.replace(note, told=(*note.told, Told(said)))
