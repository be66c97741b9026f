"""The head of the sheet and its parts Ⅰ to Ⅲ: for which programme and company, how long, where, which work."""

from intern_desktop.i18n import N_
from intern_desktop.ui.pay.form_field import OFFER_NAME, FormField, FormGroup, FormTab

_HEAD = (
    FormField(
        "programme",
        "choice",
        "offer.programme",
        # Translators: vi: "Diện đi"
        N_("Programme"),
        "{受入|うけい}れ{制度|せいど}",
        # Translators: vi: "Thực tập sinh kỹ năng, hay chương trình mới từ tháng 4/2027."
        N_("Technical intern, or Employment for Skill Development from April 2027."),
    ),
    FormField(
        "offer_name",
        "text",
        OFFER_NAME,
        # Translators: of the company on the paper, by which the offer is listed too; vi: "Tên công ty"
        N_("Company's name"),
        "{会社名|かいしゃめい}",
        # Translators: vi: "Chép như trên giấy. Hợp đồng này sẽ mang tên đó trong danh sách của bạn."
        N_("Copy it as it stands there. In your list this offer is called so too."),
        longest=80,
    ),
)

_PERIOD = (
    FormField(
        "contract_months",
        "count",
        "said.contract_months",
        # Translators: vi: "Thời hạn hợp đồng"
        N_("Length of the contract"),
        "{契約期間|けいやくきかん}",
        # Translators: vi: "Tính từ ngày làm đầu tiên, không tính tháng học. Trần phí dịch vụ cũng theo con số này."
        N_("From the first working day on, without the lessons. The ceiling of the service fee follows it too."),
        unit=N_("months"),
    ),
    FormField(
        "entry",
        "date",
        "part.entry",
        # Translators: vi: "Ngày dự định nhập cảnh"
        N_("Planned day of entry"),
        "{入国|にゅうこく}{予定日|よていび}",
        # Translators: vi: "Ngày bạn đặt chân tới Nhật. Chưa tính lương từ ngày này."
        N_("The day on which you arrive in Japan. The wage does not begin on this day."),
    ),
    FormField(
        "first_day",
        "date",
        "offer.first_day",
        # Translators: vi: "Ngày bắt đầu làm"
        N_("First working day"),
        "{雇用|こよう}{開始日|かいしび}",
        # Translators: vi: "Ngày đầu tiên đi làm, sau tháng học ở Nhật. Hợp đồng tính từ ngày này."
        N_("The day on which you begin to work, after the lessons in Japan. The contract begins with it."),
    ),
)

_RENEWAL = (
    FormField(
        "renewal",
        "choice",
        "part.renewal",
        # Translators: vi: "Gia hạn hợp đồng"
        N_("Renewal"),
        "{契約|けいやく}{更新|こうしん}の{有無|うむ}",
        # Translators: vi: "Giấy có ba ô để đánh dấu: tự động gia hạn, có thể gia hạn, không gia hạn."
        N_("The sheet has three boxes: renewed by itself, may be renewed, not renewed."),
    ),
    FormField(
        "renewal_note",
        "text",
        "notes.renewal",
        # Translators: vi: "Điều kiện gia hạn"
        N_("What renewal depends on"),
        "{更新|こうしん}の{判断|はんだん}{基準|きじゅん}",
        # Translators: vi: "Chép điều kiện ghi dưới ô gia hạn, nếu có."
        N_("Copy what stands below the boxes, if anything does."),
    ),
)

_PLACE = (
    FormField(
        "company",
        "text",
        "part.company",
        # Translators: vi: "Tên nơi làm việc"
        N_("Name of the workplace"),
        "{事業所名|じぎょうしょめい}",
        # Translators: vi: "Tên nhà máy hay cửa hàng nơi bạn làm, có thể khác tên công ty."
        N_("The factory or shop where you work. It may differ from the company's name."),
    ),
    FormField(
        "prefecture",
        "choice",
        "offer.prefecture",
        # Translators: vi: "Tỉnh"
        N_("Prefecture"),
        "{都道府県|とどうふけん}",
        # Translators: vi: "Tỉnh nơi bạn làm việc quyết định lương tối thiểu và mức bảo hiểm y tế."
        N_("The prefecture where you will work decides the minimum wage and the health insurance rate."),
    ),
    FormField(
        "address",
        "text",
        "notes.place",
        # Translators: vi: "Địa chỉ"
        N_("Address"),
        "{所在地|しょざいち}",
        # Translators: vi: "Chép địa chỉ như trên giấy; sau này bạn cần để tìm đường và đăng ký cư trú."
        N_("Copy it as it stands there; you will need it for the way and for registering where you live."),
    ),
    FormField(
        "contact",
        "text",
        "part.contact",
        # Translators: vi: "Địa chỉ liên lạc"
        N_("Contact"),
        "{連絡先|れんらくさき}",
        # Translators: vi: "Số điện thoại của nơi làm việc."
        N_("The telephone number of the workplace."),
    ),
    FormField(
        "place_change",
        "text",
        "part.place_change",
        # Translators: vi: "Phạm vi thay đổi"
        N_("What may change"),
        "{変更|へんこう}の{範囲|はんい}",
        # Translators: vi: "Những nơi khác mà công ty có thể chuyển bạn tới. “Không có” cũng là một câu trả lời."
        N_("Other places to which the company may move you. “None” is an answer too."),
    ),
)

_WORK = (
    FormField(
        "work",
        "text",
        "notes.work",
        # Translators: vi: "Công việc"
        N_("Occupation and work"),
        "{職種|しょくしゅ}・{作業|さぎょう}",
        # Translators: vi: "Tên nghề và thao tác đúng như trên giấy. Làm nghề khác là điều phải hỏi lại."
        N_("The occupation as the sheet names it. Other work than this is something to ask about."),
    ),
    FormField(
        "industry",
        "choice",
        "offer.industry",
        # Translators: vi: "Ngành"
        N_("Industry"),
        "{業種|ぎょうしゅ}",
        # Translators: vi: "Nông nghiệp, thuỷ sản, xây dựng đóng bảo hiểm thất nghiệp nhiều hơn một chút."
        N_("Farming, fishery and construction pay a little more for employment insurance."),
    ),
)

CONTRACT = FormTab(
    "contract",
    # Translators: vi: "Hợp đồng, nơi làm"
    N_("Contract and place"),
    "I–III",
    (
        FormGroup("head", _HEAD),
        FormGroup("contract_period", _PERIOD, "contract_period"),
        FormGroup("renewal", _RENEWAL, "renewal"),
        FormGroup("place", _PLACE, "place"),
        FormGroup("work", _WORK, "work"),
    ),
)
