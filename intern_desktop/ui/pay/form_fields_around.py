"""What stands on no conditions sheet and decides as much: lessons, loan, fees, promises, housing, the place."""

from intern_desktop.i18n import N_
from intern_desktop.ui.pay.form_field import FormField, FormGroup, FormTab

_LECTURES = (
    FormField(
        "lecture_months",
        "count",
        "lecture.months",
        # Translators: vi: "Học ở Nhật"
        N_("Lessons in Japan"),
        "{講習|こうしゅう}",
        # Translators: vi: "Số tháng học sau khi tới, trước ngày làm đầu tiên. Tháng này chưa có lương."
        N_("Months of lessons between arrival and the first working day. They are not paid as work."),
        unit=N_("months"),
        problem="lecture.months",
    ),
    FormField(
        "lecture_allowance",
        "yen",
        "lecture.allowance",
        # Translators: vi: "Trợ cấp tháng học"
        N_("Allowance in a month of lessons"),
        "{講習手当|こうしゅうてあて}",
        # Translators: vi: "Giấy 1-19 ghi số này; thường dùng để ăn. Chưa ghi thì hỏi nghiệp đoàn quản lý."
        N_("Form 1-19 states it; it is meant for food. Where it is not said, ask the supervising organisation."),
        unit=N_("yen"),
    ),
    FormField(
        "lecture_health",
        "yen",
        "lecture.health_insurance",
        # Translators: vi: "Bảo hiểm y tế quốc dân"
        N_("National Health Insurance"),
        "{国民|こくみん}{健康|けんこう}{保険|ほけん}",
        # Translators: vi: "Tháng học bạn tự đóng ở toà thị chính, mức tuỳ thành phố. Hỏi ai trả thay bạn không."
        N_("In the month of lessons you pay it at the city hall; each city has its own amount. Ask who bears it."),
        unit=N_("yen"),
    ),
    FormField(
        "lecture_pension",
        "yen",
        "lecture.pension",
        # Translators: vi: "Lương hưu quốc dân"
        N_("National Pension"),
        "{国民年金|こくみんねんきん}",
        # Translators: vi: "Tháng học bạn tự đóng; mức như nhau ở mọi nơi, đổi vào tháng 4."
        N_("Paid by yourself in the month of lessons; the same everywhere, and new each April."),
        unit=N_("yen"),
    ),
)

_STAY = (
    FormField(
        "stay_months",
        "count",
        "sheet.stay_months",
        # Translators: vi: "Ở Nhật bao lâu"
        N_("Months in Japan"),
        "{滞在期間|たいざいきかん}",
        # Translators: vi: "Tính từ ngày tới, kể cả tháng học. Dự tính những tháng tới dài bằng số này."
        N_("From arrival on, the lessons included. The months ahead are reckoned for so long."),
        unit=N_("months"),
    ),
    FormField(
        "first_year_non_resident",
        "segments",
        "flag.first_year_non_resident",
        # Translators: vi: "Hợp đồng lúc nhập cảnh dưới một năm"
        N_("Contract at entry shorter than a year"),
        "{非居住者|ひきょじゅうしゃ}",
        # Translators: vi: "Khi đó năm đầu thuế thu nhập khác hẳn, không theo bảng. Hỏi hợp đồng dài bao lâu."
        N_("Then the income tax of the first year is another one, not the table's. Ask how long the contract is."),
    ),
)

_LOAN = (
    FormField(
        "loan",
        "dong",
        "loan.principal",
        # Translators: vi: "Số tiền vay"
        N_("Money borrowed"),
        "{借入金|かりいれきん}",
        # Translators: vi: "Tổng số tiền vay để đi, của ngân hàng hay của người quen."
        N_("All that was borrowed for going, from a bank or from people."),
        unit=N_("dong"),
        problem="loan.principal_vnd",
    ),
    FormField(
        "loan_interest",
        "percent",
        "loan.interest",
        # Translators: vi: "Lãi"
        N_("Interest"),
        "{利息|りそく}",
        # Translators: vi: "Chép như giấy vay ghi, theo tháng hay theo năm. Không lãi thì gõ 0."
        N_("As the loan paper says it, by the month or by the year. Without interest type 0."),
        unit="%",
        problem="loan.annual_rate",
    ),
    FormField(
        "loan_interest_per",
        "segments",
        "loan.per",
        # Translators: vi: "Lãi tính theo"
        N_("The interest is for"),
        "{月利|げつり}・{年利|ねんり}",
        # Translators: vi: "0,66 % một tháng là 7,92 % một năm. Xem kỹ chữ tháng hay năm trên giấy."
        N_("0.66 % a month is 7.92 % a year: look closely at which of the two the paper says."),
    ),
    FormField(
        "loan_months",
        "count",
        "loan.months",
        # Translators: vi: "Trả trong"
        N_("Paid back in"),
        "{返済期間|へんさいきかん}",
        # Translators: vi: "Số tháng trả góp, mỗi tháng một khoản bằng nhau, tính từ tháng lương đầu tiên."
        N_("Months, in equal payments from the first wage month on."),
        unit=N_("months"),
        problem="loan.months",
    ),
)


def _fee(name: str, words: str, help_words: str, japanese: str = "") -> FormField:
    return FormField(f"fee_{name}", "money", f"fee.{name}", words, japanese, help_words, problem=f"fees_paid.{name}")


_FEES = (
    _fee(
        "service",
        # Translators: vi: "Tiền dịch vụ"
        N_("Service fee"),
        # Translators: vi: "Trả cho công ty phái cử. Luật có mức trần; xin biên lai mọi lần trả."
        N_("Paid to the sending company. The law has a ceiling for it; ask for a receipt each time."),
        "{手数料|てすうりょう}",
    ),
    _fee(
        "training",
        # Translators: vi: "Học, ăn ở trung tâm"
        N_("Lessons, food and bed at the centre"),
        # Translators: vi: "Học phí và chi phí sinh hoạt trước khi đi."
        N_("Tuition and living at the centre before leaving."),
        "{事前|じぜん}{講習費|こうしゅうひ}",
    ),
    _fee(
        "papers",
        # Translators: vi: "Khám, giấy tờ, quỹ"
        N_("Health check, papers, fund"),
        # Translators: vi: "Khám sức khoẻ, hộ chiếu, visa, quỹ hỗ trợ việc làm ngoài nước."
        N_("Health check, passport, visa, the support fund."),
        "{健診|けんしん}・{書類|しょるい}",
    ),
    _fee(
        "other",
        # Translators: vi: "Khoản khác"
        N_("Anything else paid"),
        # Translators: vi: "Kể cả tiền đưa cho người giới thiệu: hỏi DOLAB khoản nào được phép thu."
        N_("Also what was given to somebody who introduced you: ask DOLAB which payments are allowed."),
        "その{他|た}",
    ),
)

_ASKED = ("yes",)
_PROMISES = (
    FormField(
        "deposit",
        "segments",
        "asked.deposit",
        # Translators: vi: "Có đòi đặt cọc, thế chấp"
        N_("Is a deposit or a pledge asked?"),
        "{保証金|ほしょうきん}",
        # Translators: vi: "Tiền, sổ đỏ hay giấy tờ giữ làm tin. Đi Nhật thì không ai được thoả thuận điều này."
        N_("Money, a land title or papers held as security. For work in Japan nobody may agree on this."),
    ),
    FormField(
        "deposit_amount",
        "money",
        "amount.deposit",
        # Translators: vi: "Đặt cọc bao nhiêu"
        N_("How much of a deposit"),
        "",
        # Translators: vi: "Để trống nếu không phải là tiền."
        N_("Leave it empty where it is not money."),
        needs=("deposit", _ASKED),
        problem="deposit",
    ),
    FormField(
        "penalty",
        "segments",
        "asked.penalty",
        # Translators: vi: "Có thoả thuận tiền phạt"
        N_("Is a penalty agreed?"),
        "{違約金|いやくきん}",
        # Translators: vi: "Số tiền phải trả nếu bỏ hợp đồng hay về trước hạn."
        N_("Money to be paid for leaving early or for breaking the contract."),
    ),
    FormField(
        "penalty_amount",
        "money",
        "amount.penalty",
        # Translators: vi: "Phạt bao nhiêu"
        N_("How much of a penalty"),
        "",
        # Translators: vi: "Để trống nếu không ghi số tiền."
        N_("Leave it empty where no amount is said."),
        needs=("penalty", _ASKED),
        problem="penalty",
    ),
    FormField(
        "passport",
        "segments",
        "flag.passport_held",
        # Translators: vi: "Người khác giữ hộ chiếu"
        N_("Does somebody else keep the passport?"),
        "{旅券|りょけん}の{保管|ほかん}",
        # Translators: vi: "Hộ chiếu và thẻ cư trú do chính bạn giữ, kể cả khi người ta nói là giữ giùm."
        N_("Passport and residence card are yours to keep, also when others offer to look after them."),
    ),
)

_HOUSING = (
    FormField(
        "rent_actual",
        "yen",
        "said.rent_actual",
        # Translators: vi: "Tiền nhà thật, phần mỗi người"
        N_("Real rent, one person's share"),
        "{実際|じっさい}の{家賃|やちん}",
        # Translators: vi: "Tiền thuê cả căn chia cho số người ở. Hỏi xem hợp đồng thuê nhà."
        N_("The rent of the whole flat shared by those who live in it. Ask to see the rental contract."),
        unit=N_("yen"),
    ),
    FormField(
        "floor",
        "hours",
        "part.floor",
        # Translators: vi: "Chỗ ở mỗi người"
        N_("Room for each person"),
        "{居室|きょしつ}の{面積|めんせき}",
        # Translators: vi: "Diện tích phòng ngủ chia cho số người. Hỏi trung tâm mức tối thiểu của chương trình bạn đi."
        N_("The bedroom shared by those who sleep in it. Ask your centre how much your programme asks for at least."),
        unit="m²",
    ),
)

_AREA = (
    FormField(
        "industry_minimum",
        "hourly",
        "said.industry_minimum",
        # Translators: vi: "Lương tối thiểu của ngành"
        N_("Minimum wage of the industry"),
        "{特定|とくてい}{最低|さいてい}{賃金|ちんぎん}",
        # Translators: vi: "Vài ngành ở vài tỉnh có mức riêng; mức nào cao hơn thì áp dụng. Không biết thì để trống."
        N_("Some industries have their own; the higher one counts. Leave it empty when you do not know it."),
        unit=N_("yen"),
    ),
    FormField(
        "area_class",
        "choice",
        "sheet.area_class",
        # Translators: vi: "Bậc vùng của thành phố"
        N_("Area class of the city"),
        "{級地|きゅうち}",
        # Translators: vi: "Quyết định thu nhập tới đâu thì miễn thuế cư trú. Không biết thì để bậc 1."
        N_("It decides up to which income there is no resident tax. Leave it at 1 when you do not know it."),
    ),
    FormField(
        "designated_city",
        "segments",
        "flag.designated_city",
        # Translators: vi: "Thành phố lớn do chính phủ chỉ định"
        N_("A designated city"),
        "{政令|せいれい}{指定|してい}{都市|とし}",
        # Translators: vi: "Ví dụ Osaka, Nagoya, Fukuoka. Thuế cư trú chia khác đi, số tiền gần như nhau."
        N_("As in Osaka, Nagoya or Fukuoka. Resident tax is split in another way; the sum is almost the same."),
    ),
)

AROUND = FormTab(
    "around",
    # Translators: what is not on the sheet; vi: "Quanh hợp đồng"
    N_("Around the contract"),
    "",
    (
        # Translators: vi: "Tháng học ở Nhật"
        FormGroup(
            "lectures", _LECTURES, words=N_("The lessons in Japan"), japanese="{入国後|にゅうこくご}{講習|こうしゅう}"
        ),
        # Translators: vi: "Thời gian ở Nhật"
        FormGroup("stay", _STAY, words=N_("The stay"), japanese="{滞在|たいざい}"),
        # Translators: vi: "Khoản vay"
        FormGroup("loan", _LOAN, words=N_("The loan"), japanese="{借入|かりいれ}"),
        # Translators: vi: "Trả trước khi đi"
        FormGroup("fees", _FEES, words=N_("Paid before leaving"), japanese="{出国前|しゅっこくまえ}の{費用|ひよう}"),
        # Translators: vi: "Đặt cọc, phạt, hộ chiếu"
        FormGroup(
            "promises",
            _PROMISES,
            words=N_("Deposit, penalty, passport"),
            japanese="{保証金|ほしょうきん}・{違約金|いやくきん}・{旅券|りょけん}",
        ),
        # Translators: vi: "Chỗ ở"
        FormGroup("housing", _HOUSING, words=N_("Housing"), japanese="{宿泊施設|しゅくはくしせつ}"),
        # Translators: vi: "Nơi sống và ngành"
        FormGroup("area", _AREA, words=N_("Place and industry"), japanese="{地域|ちいき}・{産業|さんぎょう}"),
    ),
)
