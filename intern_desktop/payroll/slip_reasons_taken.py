"""Why a line of what is taken may differ: premiums, taxes, what was agreed; and the totals."""

from intern_desktop.i18n import N_
from intern_desktop.payroll.slip_known import FIRM, PAY_ONLY, Known

PREMIUMS: dict[str, Known] = {
    "premium_later": Known(
        # Translators: vi: "Phí của tháng đầu thường trừ vào lương sau; phiếu sau khi đó mới có."
        N_("The premium of a month is often taken from the next pay; then the next slip has it."),
        "premium_month",
    ),
    "premium_of_month": Known(
        # Translators: vi: "Đúng bằng phí của {month}; theo hợp đồng phiếu này trừ phí của {due_month}."
        N_("It is the premium of {month}; as you typed it, this pay carries that of {due_month}."),
        "premium_month",
    ),
    "premium_already": Known(
        # Translators: vi: "Đúng bằng phí của {month}: công ty trừ ngay trong tháng, không đợi lương sau."
        N_("It is the premium of {month}: the company takes it from the same month's pay, not from the next."),
        "premium_month",
    ),
    "premium_double": Known(
        # Translators: vi: "Đúng bằng phí hai tháng cộng lại. Có thể phiếu trước chưa trừ."
        N_("It is the premium of two months together. The slip before may have had none."),
        "premium_month",
    ),
    "premium_single": Known(
        # Translators: vi: "Đúng bằng phí một tháng; tháng cuối thường trừ hai tháng một lần."
        N_("It is the premium of one month; from the last pay two months are usually taken."),
        "premium_month",
    ),
    "grade_before": Known(
        # Translators: vi: "Còn tính theo lương chuẩn cũ {standard} yên. Lương chuẩn mới là {due} yên."
        N_("It is still by the former standard of {standard} yen. The new one is {due} yen."),
        "premium_grade",
    ),
    "grade_after": Known(
        # Translators: vi: "Đã tính theo lương chuẩn mới {standard} yên, sớm hơn dự tính. Trước đó là {due} yên."
        N_("It is by a new standard of {standard} yen already. Until now it was {due} yen."),
        "premium_grade",
    ),
    "grade_other": Known(
        # Translators: vi: "Đúng với lương chuẩn {standard} yên (lương từ {lower} yên), không phải {due} yên."
        N_("It fits a standard of {standard} yen (pay from {lower} yen) instead of {due} yen."),
        "premium_grade",
    ),
    "rate_of_last_year": Known(
        # Translators: vi: "Còn dùng tỷ lệ năm trước."
        N_("It is with the rate of the year before."),
        "premium_rate",
    ),
    "rate_elsewhere": Known(
        # Translators: vi: "Đúng với tỷ lệ của {place}. Có thể trụ sở công ty ở đó; khi đó là đúng."
        N_("It is with the rate of {place}. The company's head office may be there; then that rate holds."),
        "premium_rate",
    ),
    "with_care": Known(
        # Translators: vi: "Đúng bằng khi cộng cả bảo hiểm chăm sóc, khoản chỉ thu từ 40 tuổi."
        N_("It is the sum with nursing care insurance, which is only taken from 40 on."),
        "care",
    ),
    "premium_rounded": Known(
        # Translators: vi: "Chỉ lệch 1 yên: 50 sen được làm tròn lên, trong khi trừ lương thì bỏ đi."
        N_("It is one yen apart: a fraction was rounded up that is dropped when taken from pay."),
        "line_amount",
        PAY_ONLY,
    ),
    "own_insurer": Known(
        # Translators: vi: "Công ty có thể ở quỹ bảo hiểm khác (健康保険組合), có tỷ lệ riêng."
        N_("The company may be with another insurer (健康保険組合), which has its own rate."),
        "premium_rate",
    ),
    "premium_other": Known(
        # Translators: vi: "Không phép tính nào ở đây ra số này. Hãy hỏi lương chuẩn và tỷ lệ."
        N_("No computation here comes to this figure. Ask for the standard and the rate."),
        "premium_grade",
        FIRM,
    ),
    "employment_last_year": Known(
        # Translators: vi: "Còn dùng tỷ lệ năm trước, {rate} %. Bây giờ là {due} %."
        N_("It is with last year's rate of {rate} %. Now it is {due} %."),
        "premium_rate",
    ),
    "employment_industry": Known(
        # Translators: vi: "Đúng với tỷ lệ {rate} % của ngành khác. Ngành bạn chọn là {due} %."
        N_("It is with {rate} %, the rate of another industry. Yours, as chosen, is {due} %."),
        "premium_rate",
    ),
    "without_commuting": Known(
        # Translators: vi: "Đúng khi không tính tiền đi lại {yen} yên vào lương."
        N_("It is computed without the commuting money of {yen} yen."),
        "line_amount",
    ),
    "without_overtime": Known(
        # Translators: vi: "Đúng khi không tính tiền làm thêm {yen} yên vào lương."
        N_("It is computed without the pay for extra hours of {yen} yen."),
        "line_amount",
    ),
    "nothing_taken": Known(
        # Translators: vi: "Phiếu không trừ khoản này. Hãy hỏi bạn đã được tham gia bảo hiểm chưa."
        N_("The slip takes nothing for it. Ask whether you have been registered for the insurance."),
        "line_not_taken",
        FIRM,
    ),
    "levy_missing": Known(
        # Translators: vi: "Phiếu không có khoản này. Nó thường nằm chung hoặc ngay dưới bảo hiểm y tế."
        N_("The slip does not have it. It usually stands within health insurance or just below."),
        "line_not_taken",
        PAY_ONLY,
    ),
}

TAXES: dict[str, Known] = {
    "by_formula": Known(
        # Translators: vi: "Đúng khi tính bằng công thức máy tính thay cho bảng. Cả hai đều được; cuối năm quyết toán."
        N_("It is by the computer formula instead of the table. Both are allowed; the year-end settles it."),
        "tax_method",
        PAY_ONLY,
    ),
    "by_the_table": Known(
        # Translators: vi: "Đúng khi tra bảng thay cho công thức máy tính. Cả hai cách đều được; cuối năm quyết toán."
        N_("It is by the table instead of the computer formula. Both are allowed; the year-end settles it."),
        "tax_method",
        PAY_ONLY,
    ),
    "dependants": Known(
        # Translators: vi: "Đúng với {n} người phụ thuộc; trong hợp đồng bạn ghi {due}."
        N_("It is with {n} dependants; you typed {due}."),
        "tax_dependants",
    ),
    "column_otsu": Known(
        # Translators: vi: "Đúng với cột 乙, dùng khi chưa nộp tờ khai người phụ thuộc."
        N_("It is by column 乙, which counts while the declaration of dependants is not handed in."),
        "tax_column",
    ),
    "column_kou": Known(
        # Translators: vi: "Đúng với cột 甲, dùng khi đã nộp tờ khai người phụ thuộc."
        N_("It is by column 甲, which counts once the declaration of dependants is handed in."),
        "tax_column",
    ),
    "table_of_last_year": Known(
        # Translators: vi: "Đúng với bảng thuế của năm trước."
        N_("It is by the tax table of the year before."),
        "tax_method",
    ),
    "taxed_on_gross": Known(
        # Translators: vi: "Đúng khi tính thuế trên {yen} yên, chưa bớt bảo hiểm xã hội."
        N_("It is taxed on {yen} yen, without taking off social insurance first."),
        "tax_base",
        FIRM,
    ),
    "commuting_taxed": Known(
        # Translators: vi: "Đúng khi tính thuế cả tiền đi lại {yen} yên, khoản không chịu thuế."
        N_("It is taxed with commuting money of {yen} yen, which is free of tax."),
        "tax_base",
    ),
    "non_resident": Known(
        # Translators: vi: "Đúng bằng {rate} % của lương, như cho người không cư trú. Hỏi hợp đồng của bạn dài bao lâu."
        N_("It is {rate} % of the pay, as for who is no resident for tax. Ask how long your contract is."),
        "tax_resident",
    ),
    "resident": Known(
        # Translators: vi: "Đúng khi tính như người cư trú, theo bảng."
        N_("It is computed as for a resident, by the table."),
        "tax_resident",
    ),
    "tax_other": Known(
        # Translators: vi: "Không phép tính nào ở đây ra số này. Hỏi số tiền, cột và số người phụ thuộc."
        N_("No computation here comes to this figure. Ask for the amount, the column and the dependants."),
        "tax_base",
    ),
    "resident_tax_early": Known(
        # Translators: vi: "Thuế cư trú thường bắt đầu từ tháng 6 của năm sau năm có thu nhập đầu tiên ở Nhật."
        N_("Resident tax usually begins in June of the year after the first income in Japan."),
        "resident_tax",
        ("payroll", "trainer"),
    ),
    "resident_tax_late": Known(
        # Translators: vi: "Từ tháng này dự tính có thuế cư trú. Có thể bạn phải tự nộp theo giấy của thành phố."
        N_("Resident tax is expected by now. You may have to pay it yourself, with the city's bills."),
        "resident_tax_begin",
    ),
    "resident_tax_other_month": Known(
        # Translators: vi: "Đúng bằng số của các tháng khác trong năm; tháng 6 khác các tháng còn lại."
        N_("It is the part of other months of the year; June's differs from the rest."),
        "resident_tax",
    ),
    "year_end_missing": Known(
        # Translators: vi: "Lương cuối năm thường có quyết toán thuế, dự tính trả lại khoảng {yen} yên."
        N_("With the last pay of the year its tax is usually settled; about {yen} yen would come back."),
        "year_end",
    ),
}

AGREED: dict[str, Known] = {
    "not_agreed": Known(
        # Translators: vi: "Khoản này không có trong hợp đồng bạn đã ghi."
        N_("The contract, as you typed it, does not have it."),
        "not_agreed",
        FIRM,
    ),
    "agreed_more": Known(
        # Translators: vi: "Hợp đồng ghi {expected} yên; trên phiếu nhiều hơn {more} yên."
        N_("The contract says {expected} yen; the slip takes {more} yen more."),
        "agreed_amount",
        FIRM,
    ),
    "agreed_less": Known(
        # Translators: vi: "Hợp đồng ghi {expected} yên; trên phiếu ít hơn. Phần còn lại có thể trừ sau."
        N_("The contract says {expected} yen; the slip takes less. The rest may follow later."),
        "agreed_amount",
        PAY_ONLY,
    ),
    "two_months": Known(
        # Translators: vi: "Đúng bằng hai tháng. Có thể phiếu trước chưa trừ, hoặc trừ trước tháng sau."
        N_("It is two months' worth. The slip before may have had none, or the next month is taken early."),
        "agreed_amount",
    ),
    "above_cost": Known(
        # Translators: vi: "Bạn ghi tiền nhà thật là {cost} yên. Với thực tập sinh, không được thu hơn chi phí."
        N_(
            "You typed {cost} yen as one person's real share. For technical interns no more than the cost may be taken."
        ),
        "agreed_amount",
        FIRM,
    ),
    "by_use": Known(
        # Translators: vi: "Có thể tính theo mức dùng thật. Hãy xin xem hoá đơn."
        N_("It may follow what was used. Ask to see the bill."),
        "agreed_amount",
        PAY_ONLY,
    ),
    "not_taken": Known(
        # Translators: vi: "Hợp đồng có khoản này mà phiếu không trừ. Tháng sau có thể trừ gộp."
        N_("The contract has it and the slip does not take it. It may come twice next month."),
        "line_not_taken",
        PAY_ONLY,
    ),
    "total_apart": Known(
        # Translators: vi: "Cộng các dòng trên phiếu ra {sum} yên, lệch {yen} yên. Có thể còn dòng chưa gõ."
        N_("The lines of the slip add up to {sum} yen, {yen} yen apart. A line may not be typed yet."),
        "total",
        PAY_ONLY,
    ),
    "net_apart": Known(
        # Translators: vi: "Tổng lương trừ tổng khoản trừ là {sum} yên, lệch {yen} yên."
        N_("Gross less what is taken off is {sum} yen, {yen} yen apart."),
        "total",
        PAY_ONLY,
    ),
}
