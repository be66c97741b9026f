"""Parts Ⅷ and Ⅸ of the sheet: leaving, insurance, health checks, the trip home."""

from intern_desktop.i18n import N_
from intern_desktop.ui.pay.form_field import FormField, FormGroup, FormTab

_LEAVING = (
    FormField(
        "notice_days",
        "count",
        "part.notice_days",
        # Translators: vi: "Xin thôi việc báo trước"
        N_("Notice when you leave"),
        "{自己|じこ}{都合|つごう}{退職|たいしょく}の{手続|てつづき}",
        # Translators: vi: "Giấy ghi phải báo trước bao nhiêu ngày khi bạn tự xin thôi việc."
        N_("How many days before you have to say it when you leave by your own wish."),
        unit=N_("days"),
    ),
    FormField(
        "dismissal_notice",
        "text",
        "part.dismissal_notice",
        # Translators: how many days before a dismissal the company says it; vi: "Công ty cho thôi việc báo trước"
        N_("Notice when the company dismisses you"),
        "{解雇|かいこ}の{予告|よこく}",
        # Translators: vi: "Chép số ngày ghi trên giấy, ví dụ “ít nhất 30 ngày trước”."
        N_("Copy how many days before it stands there, as in “at least 30 days before”."),
    ),
    FormField(
        "dismissal",
        "text",
        "notes.leaving",
        # Translators: vi: "Lý do và thủ tục cho thôi việc"
        N_("Reasons and steps of a dismissal"),
        "{解雇|かいこ}の{事由|じゆう}{及|およ}び{手続|てつづき}",
        # Translators: vi: "Chép điều giấy ghi. Công ty phải báo trước, hoặc trả lương cho những ngày báo thiếu."
        N_("Copy what stands there. The company has to say it beforehand, or to pay for the days that are missing."),
    ),
)

_INSURANCE = (
    FormField(
        "insurances",
        "ticks",
        "part.insurances",
        # Translators: vi: "Các bảo hiểm được đánh dấu"
        N_("Insurances that are ticked"),
        "{加入状況|かにゅうじょうきょう}",
        # Translators: vi: "Đánh dấu như trên giấy. Làm toàn thời gian ở công ty thường có bốn loại đầu."
        N_("Tick what is ticked on the sheet. Full-time work at a company usually has the first four."),
    ),
)

_CHECKS = (
    FormField(
        "check_at_start",
        "text",
        "part.check_at_start",
        # Translators: vi: "Khám khi vào làm"
        N_("Health check at the start"),
        "{雇入|やといい}れ{時|じ}の{健康|けんこう}{診断|しんだん}",
        # Translators: vi: "Tháng và năm ghi trên giấy."
        N_("The month and year that stand there."),
    ),
    FormField(
        "check_yearly",
        "text",
        "part.check_yearly",
        # Translators: vi: "Khám định kỳ"
        N_("Regular health check"),
        "{定期|ていき}{健康|けんこう}{診断|しんだん}",
        # Translators: vi: "Lần đầu vào tháng nào, sau đó bao lâu một lần."
        N_("When the first one is, and how often after that."),
    ),
)

_TRIP = (
    FormField(
        "trip_payer",
        "segments",
        "part.trip_payer",
        # Translators: vi: "Ai trả vé về nước"
        N_("Who pays the trip home"),
        "{帰国旅費|きこくりょひ}の{負担|ふたん}",
        # Translators: vi: "Khi hết hợp đồng. Nếu giấy không ghi, hỏi nghiệp đoàn quản lý."
        N_("At the end of the contract. Where the sheet does not say it, ask the supervising organisation."),
    ),
    FormField(
        "trip_home",
        "text",
        "notes.trip_home",
        # Translators: vi: "Điều giấy ghi về chuyến về"
        N_("What the sheet says about it"),
        "{帰国旅費|きこくりょひ}",
        # Translators: vi: "Chép câu trên giấy, nhất là trường hợp phải tự trả."
        N_("Copy the sentence, above all when you may have to pay it yourself."),
    ),
)

LEAVING = FormTab(
    "leaving",
    # Translators: vi: "Thôi việc, mục khác"
    N_("Leaving and other"),
    "VIII–IX",
    (
        FormGroup("leaving", _LEAVING, "leaving"),
        FormGroup("insurance", _INSURANCE, "insurance"),
        FormGroup(
            "health_checks",
            _CHECKS,
            number="Ⅸ.2–3",
            # Translators: vi: "Khám sức khoẻ"
            words=N_("Health checks"),
            japanese="{健康|けんこう}{診断|しんだん}",
        ),
        FormGroup("trip_home", _TRIP, "trip_home"),
    ),
)
