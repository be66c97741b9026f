"""The four answers in words: the answer, why it is so, and the way on."""

from datetime import date
from typing import NamedTuple

from intern_desktop.i18n import date_text, month_text, number_text, tr, trn, yen_text
from intern_desktop.payroll.changes import changes
from intern_desktop.payroll.lump_sum import conditions, insured_months
from intern_desktop.payroll.plan import Plan
from intern_desktop.payroll.prospects import Home, LoanEnd, Prospect, Reach
from intern_desktop.payroll.sheet import Purse
from intern_desktop.ui.pay.ahead_amounts import Scale, dong_text
from intern_desktop.ui.pay.ahead_notes import event_text
from intern_desktop.ui.pay.payslip_rows import ASSUMED


class Answer(NamedTuple):
    """`link` names the way on and `to` where it leads: an address of Pay, "rate", "spent", "table" or "lump_sum"."""

    said: str
    why: str
    link: str = ""
    to: str = ""


def loan_answer(end: LoanEnd) -> Answer:
    """When the loan is gone."""
    # Translators: opens the loan and the fees in the form; vi: "Sửa khoản vay và phí"
    edit = tr("Edit loan and fees")
    if end.kind == "none":
        return Answer(
            # Translators: vi: "Chưa điền khoản vay"
            tr("No loan typed"),
            # Translators: vi: "Điền khoản đã vay thì ở đây hiện tháng hết nợ."
            tr("Type what was borrowed, and its last month stands here."),
            edit,
            "form:loan",
        )
    if end.kind == "no_rate":
        # Translators: vi: "Khoản vay tính bằng đồng: hôm nay 1 yên đổi được bao nhiêu đồng?"
        return _rate_first(tr("The loan is in dong: how many dong is one yen worth?"))
    payment, left = dong_text(end.payment), dong_text(end.left)
    if end.kind == "gone" and end.month is not None:
        said = month_text(end.month)
        # Translators: vi: "Sau {n} lần trả, mỗi tháng {payment}."
        why = trn(
            "After {n} payment of {payment}.", "After {n} monthly payments of {payment}.", end.payments, payment=payment
        )
        return Answer(said[:1].upper() + said[1:], why, edit, "form:loan")
    return Answer(
        # Translators: the loan is not paid off within the stay; vi: "Về nước rồi vẫn còn nợ"
        tr("Not within this stay"),
        # Translators: vi: "Lúc về còn {left}, trả {payment} một tháng."
        tr("{left} are still owed at the end; {payment} are paid each month.", left=left, payment=payment),
        edit,
        "form:loan",
    )


def _rate_first(why: str) -> Answer:
    # Translators: vi: "Điền tỷ giá trước", "Điền tỷ giá"
    return Answer(tr("Type the rate first"), why, tr("Type the rate"), "rate")


def unspent_text(purse: Purse) -> str:
    """That living costs are in no sum, while she has typed none."""
    if purse.living_costs:
        return ""
    # Translators: what is brought home is reckoned without it; vi: "Chưa tính tiền ăn và tiền tiêu của bạn."
    return tr("What you spend on food and living is not counted yet.")


def home_answer(found: Prospect, home: Home, purse: Purse, *, exact: bool) -> Answer:
    """What she brings home."""
    scale, assumed = Scale(found.in_dong, exact), home.assumed is not None
    usual = home.usual_assumed is not None
    hours = number_text(found.hours[1].normalize() if found.hours[1] else 0)
    # Translators: vi: "Làm thêm {hours} giờ thì {sum}."
    parts = [tr("With {hours} hours of overtime {sum}.", hours=hours, sum=scale.sum(home.usual, assumed=usual))]
    if home.sent:
        sent = Scale(found.in_dong, exact or not usual).rounded(home.sent)  # as fine as the sum it is part of
        # Translators: vi: "Trong đó {sum} đã gửi về nhà."
        parts.append(tr("{sum} of it sent home before.", sum=sent))
    if home.owed and found.in_dong:
        # Translators: vi: "Còn nợ {sum}."
        parts.append(tr("{sum} are still owed.", sum=dong_text(home.owed)))
    said, unspent = scale.span(home.low, home.high, assumed=assumed), unspent_text(purse)
    if unspent:
        # Translators: leads to the field "Spent a month"; vi: "Điền tiền chi tiêu"
        return Answer(said, " ".join((unspent, *parts)), tr("Type what you spend"), "spent")
    return Answer(said, " ".join(parts))


def goal_answer(reach: Reach | None, home: Home, *, exact: bool) -> Answer:
    """What would reach the goal."""
    if reach is None:
        return _rate_first("")
    scale = Scale(in_dong=True, exact=exact)
    ways = _ways(reach)
    if reach.reached:
        # Translators: vi: "Như thế này là đủ", "Cả thảy {sum}."
        usual = scale.sum(home.usual, assumed=home.usual_assumed is not None)
        return Answer(tr("Reached as it is"), tr("It comes to {sum}.", sum=usual))
    if not ways:
        most = number_text(reach.most.normalize() if reach.most else 0)
        nearest = scale.sum(reach.nearest, assumed=reach.assumed is not None)
        return Answer(
            # Translators: vi: "Chưa với tới được"
            tr("Not within reach"),
            # Translators: vi: "Làm thêm {hours} giờ một tháng thì gần nhất: {sum}."
            tr("{hours} hours of overtime a month come nearest: {sum}.", hours=most, sum=nearest),
        )
    others = ", ".join(ways[1:])
    if reach.hours is None:
        # Translators: the ways that lead there too, one after another; vi: "Hoặc {ways}."
        return Answer(_begun(ways[0]), tr("Or {ways}.", ways=others) if others else "")
    # Translators: the answer above names hours; vi: "Mỗi tháng. Hoặc {ways}."
    return Answer(_begun(ways[0]), tr("In each month. Or {ways}.", ways=others) if others else tr("In each month."))


def _ways(reach: Reach) -> list[str]:
    """What leads there; what was worked out with assumed law says so."""
    ways, mark = [], f"{ASSUMED} " if reach.assumed is not None else ""
    if reach.hours is not None:
        # Translators: vi: "làm thêm {hours} giờ"
        ways.append(tr("{hours} hours of overtime", hours=number_text(reach.hours.normalize())))
    if reach.less:
        # Translators: vi: "bớt chi {yen} một tháng"
        ways.append(tr("spend {yen} less a month", yen=yen_text(reach.less)))
    if reach.months is not None:
        # Translators: vi: "ở Nhật {n} tháng"
        ways.append(trn("{n} month in Japan", "{n} months in Japan", reach.months))
    return [f"{mark}{_begun(way) if mark and not at else way}" for at, way in enumerate(ways)]


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def lump_answer(plan: Plan, *, exact: bool) -> Answer:
    """The lump sum of the pension, net, and the tax that comes back."""
    # Translators: vi: "Điều kiện và nguồn"
    link, lump = tr("Conditions and sources"), plan.lump_sum
    if lump is None:
        least, most = insured_months()
        return Answer(
            # Translators: vi: "Không có cho thời gian này"
            tr("None for this stay"),
            # Translators: vi: "Chỉ trả cho người đóng từ {least} đến {most} tháng."
            tr("It is paid for {least} to {most} months of insurance.", least=least, most=most),
            link,
            "lump_sum",
        )
    scale, assumed = Scale(in_dong=False, exact=exact), lump.assumed is not None
    refund = scale.sum(lump.refund, assumed=assumed)
    # Translators: vi: "Sau đó được hoàn {sum} tiền thuế."
    parts = [tr("Then {sum} of tax come back.", sum=refund)] if lump.refund else []
    # Translators: vi: "Nộp đơn trong {years} năm sau khi về."
    parts.append(tr("Apply within {years} years after leaving.", years=conditions()[0].fields["years"]))
    reform = _reform(plan.months[-1].month)
    if reform is not None:
        # Translators: vi: "Chậm nhất {day} quy định sẽ đổi."
        parts.append(tr("The rule changes by {day} at the latest.", day=date_text(reform, "short")))
    return Answer(scale.sum(lump.net, assumed=assumed), " ".join(parts), link, "lump_sum")


def _reform(last: date) -> date | None:
    """By when the rule of the lump sum changes, where the last month lies after the change may have begun."""
    return next((one.until for one in changes(date.min, last) if one.code == "lump_sum"), None)


def spoken(found: Prospect, home: Home, end: LoanEnd, *, exact: bool) -> str:
    """The picture as a sentence, for a screen reader."""
    span = Scale(found.in_dong, exact).span(home.low, home.high, assumed=home.assumed is not None)
    # Translators: vi: "Hình vẽ {n} tháng: cuối cùng có {span}."
    parts = [
        trn(
            "Picture of {n} month: {span} in the end.",
            "Picture of {n} months: {span} in the end.",
            len(found.usual.months),
            span=span,
        )
    ]
    if end.kind == "gone" and end.month is not None:
        # Translators: vi: "Hết nợ {month}."
        parts.append(tr("The loan is gone in {month}.", month=month_text(end.month)))
    # Translators: vi: "Bấm F8 để xem bằng bảng."
    parts.append(tr("F8 shows it as a table."))
    return " ".join(parts)


def short_of_cash(plan: Plan) -> str:
    """The first month in which more goes out than comes in, "" when there is none."""
    first = next((event for event in plan.events if event.code == "short_of_cash"), None)
    if first is None:
        return ""
    said = month_text(first.month)
    # Translators: the way out of a month in which money is short; vi: "Bớt chi hoặc bớt gửi, hay mang theo ít tiền."
    way = tr("Spend or send less, or bring some money along.")
    return f"{said[:1].upper() + said[1:]}: {event_text(first, plan)} {way}"
