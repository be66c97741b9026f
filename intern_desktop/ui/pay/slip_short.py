"""The likeliest reason of a line in a few words, for the column beside it; the whole sentence stands at the right."""

from intern_desktop.i18n import N_

SHORT: dict[str, str] = {
    # Translators: vi: "Có giờ, không có tiền"
    "overtime_unpaid": N_("Hours, but no pay"),
    # Translators: vi: "Trả như giờ thường"
    "overtime_plain": N_("Paid as plain hours"),
    # Translators: vi: "Có thể trong giờ luật định"
    "overtime_within": N_("Perhaps within legal hours"),
    # Translators: vi: "Chỉ có phần cộng thêm"
    "overtime_premium_only": N_("Only what is added"),
    # Translators: vi: "Trên 60 giờ tính thấp hơn"
    "over_60_lower": N_("Beyond 60 hours paid lower"),
    # Translators: vi: "Chưa tính phụ cấp"
    "without_allowances": N_("Without the allowances"),
    # Translators: vi: "Một giờ được làm tròn"
    "hour_rounded": N_("The hour is rounded"),
    # Translators: vi: "Chia cho số giờ khác"
    "other_month_hours": N_("Divided by other hours"),
    # Translators: vi: "Số giờ khác"
    "fewer_hours": N_("Another number of hours"),
    # Translators: vi: "Gõ số giờ để so"
    "hours_not_typed": N_("Type the hours to compare"),
    # Translators: vi: "Chưa thấy tiền đêm"
    "night_unpaid": N_("Night pay not seen"),
    # Translators: vi: "Chưa thấy tiền ngày nghỉ"
    "holiday_unpaid": N_("Holiday pay not seen"),
    # Translators: vi: "Tính như làm thêm thường"
    "holiday_lower": N_("Paid lower than a holiday"),
    # Translators: vi: "Làm thêm cố định"
    "fixed_overtime": N_("Fixed overtime"),
    # Translators: vi: "Dưới lương tối thiểu"
    "below_minimum": N_("Below the minimum wage"),
    # Translators: vi: "Lương trước khi tăng"
    "before_raise": N_("The wage before the raise"),
    # Translators: vi: "Có thể trừ giờ nghỉ"
    "absent": N_("Perhaps hours of absence"),
    # Translators: vi: "Số giờ làm khác"
    "other_hours": N_("Other hours of work"),
    # Translators: vi: "Số ngày công khác"
    "other_days": N_("Other days of work"),
    # Translators: vi: "Khác hợp đồng"
    "wage_other": N_("Not as in the contract"),
    "paid_otherwise": N_("Not as in the contract"),
    # Translators: vi: "Thường mất khi có nghỉ"
    "attendance_lost": N_("Often lost by an absence"),
    # Translators: vi: "Không có trên phiếu"
    "paid_not_there": N_("Not on the slip"),
    "levy_missing": N_("Not on the slip"),
    # Translators: vi: "Không có trong hợp đồng"
    "paid_more": N_("Not in the contract"),
    "not_agreed": N_("Not in the contract"),
    # Translators: vi: "So với giờ nghỉ của bạn"
    "absence_hours": N_("Compare with your hours"),
    # Translators: vi: "Hỏi số giờ đã trừ"
    "absence_any": N_("Ask for the hours"),
    # Translators: vi: "Có thể trừ vào lương sau"
    "premium_later": N_("Perhaps from the next pay"),
    # Translators: vi: "Phí của tháng khác"
    "premium_of_month": N_("Of another month"),
    # Translators: vi: "Trừ ngay trong tháng"
    "premium_already": N_("Taken in the same month"),
    # Translators: vi: "Hai tháng cộng lại"
    "premium_double": N_("Two months together"),
    # Translators: vi: "Mới có một tháng"
    "premium_single": N_("One month only"),
    # Translators: vi: "Còn lương chuẩn cũ"
    "grade_before": N_("The former standard"),
    # Translators: vi: "Đã theo lương chuẩn mới"
    "grade_after": N_("A new standard already"),
    # Translators: vi: "Lương chuẩn khác"
    "grade_other": N_("Another standard"),
    # Translators: vi: "Còn dùng tỷ lệ năm trước"
    "rate_of_last_year": N_("Last year's rate"),
    "employment_last_year": N_("Last year's rate"),
    # Translators: vi: "Tỷ lệ của tỉnh khác"
    "rate_elsewhere": N_("Another prefecture's rate"),
    # Translators: vi: "Có bảo hiểm chăm sóc"
    "with_care": N_("With nursing care"),
    # Translators: vi: "Làm tròn 1 yên"
    "premium_rounded": N_("One yen of rounding"),
    # Translators: vi: "Có thể là quỹ khác"
    "own_insurer": N_("Perhaps another insurer"),
    # Translators: vi: "Hỏi cách tính"
    "premium_other": N_("Ask how it is computed"),
    "tax_other": N_("Ask how it is computed"),
    # Translators: vi: "Tỷ lệ của ngành khác"
    "employment_industry": N_("Another industry's rate"),
    # Translators: vi: "Chưa tính tiền đi lại"
    "without_commuting": N_("Without commuting money"),
    # Translators: vi: "Chưa tính làm thêm"
    "without_overtime": N_("Without the extra hours"),
    # Translators: vi: "Phiếu không trừ"
    "nothing_taken": N_("Nothing taken"),
    "not_taken": N_("Nothing taken"),
    # Translators: vi: "Theo công thức máy tính"
    "by_formula": N_("By the formula"),
    # Translators: vi: "Theo bảng"
    "by_the_table": N_("By the table"),
    # Translators: vi: "Số người phụ thuộc khác"
    "dependants": N_("Other dependants"),
    # Translators: vi: "Theo cột 乙"
    "column_otsu": N_("By column 乙"),
    # Translators: vi: "Theo cột 甲"
    "column_kou": N_("By column 甲"),
    # Translators: vi: "Bảng thuế năm trước"
    "table_of_last_year": N_("Last year's table"),
    # Translators: vi: "Chưa bớt bảo hiểm"
    "taxed_on_gross": N_("Insurance not taken off first"),
    # Translators: vi: "Tính cả tiền đi lại"
    "commuting_taxed": N_("With commuting money"),
    # Translators: vi: "Như người không cư trú"
    "non_resident": N_("As for a non-resident"),
    # Translators: vi: "Như người cư trú"
    "resident": N_("As for a resident"),
    # Translators: vi: "Bắt đầu sớm"
    "resident_tax_early": N_("Begun early"),
    # Translators: vi: "Chưa thấy trừ"
    "resident_tax_late": N_("Not begun yet"),
    # Translators: vi: "Số của tháng khác"
    "resident_tax_other_month": N_("The part of another month"),
    # Translators: vi: "Chưa thấy quyết toán"
    "year_end_missing": N_("Not settled yet"),
    # Translators: vi: "Nhiều hơn hợp đồng"
    "agreed_more": N_("More than agreed"),
    # Translators: vi: "Ít hơn hợp đồng"
    "agreed_less": N_("Less than agreed"),
    # Translators: vi: "Bằng hai tháng"
    "two_months": N_("Two months' worth"),
    # Translators: vi: "Cao hơn chi phí thật"
    "above_cost": N_("More than it costs"),
    # Translators: vi: "Cộng chưa khớp"
    "total_apart": N_("Does not add up"),
    "net_apart": N_("Does not add up"),
}
"""By the code of a reason; those that never come first are not here."""
