"""What is said about the state of a page for Japan: to her whose page it is, and to her trainers."""

from intern_desktop.i18n import N_, tr

_HERS = {
    # Translators: to a candidate; vi: "Trang này đang chờ bạn. Chưa ai in hay gửi được."
    "waits": ("info", N_("This page waits for you. Nobody can print or send it yet.")),
    # Translators: to a candidate; vi: "Trang đã được sửa sau khi bạn trả lời, nên bạn được hỏi lại. …"
    "changed": (
        "caution",
        N_("The page was changed after you answered, so you are asked again. Nobody can print or send it yet."),
    ),
    # Translators: to a candidate; vi: "Bạn đã đồng ý cho trang này. Bạn rút lại lúc nào cũng được."
    "yes": ("good", N_("You said yes to this page. You can take that back at any time.")),
    # Translators: to a candidate; vi: "Bạn đã đồng ý trên một máy mà trung tâm chưa biết, nên chưa tính."
    "unproven": (
        "caution",
        N_("Your yes was given on a PC that the centre does not know, so it does not count yet."),
    ),
    # Translators: to a candidate; vi: "Bạn đã chọn không gửi. Không ai in hay gửi trang này được."
    "no": ("info", N_("You said no. Nobody can print or send this page.")),
    # Translators: to a candidate; vi: "Bạn đã rút lại. Từ giờ không ai in hay gửi trang này được."
    "withdrawn": ("info", N_("You took your yes back. Nobody can print or send this page any more.")),
}
STATES = {
    # Translators: state of a candidate's page, for trainers; vi: "Chưa đồng ý cho xem"
    "not_agreed": N_("Has not agreed to be seen"),
    # Translators: state of a candidate's page, for trainers; vi: "Chưa làm"
    "not_made": N_("Not made yet"),
    # Translators: state of a candidate's page, for trainers; vi: "Chờ bạn ấy xem"
    "waits": N_("Waits for her"),
    # Translators: state of a candidate's page, for trainers; vi: "Đã sửa, chờ bạn ấy xem lại"
    "changed": N_("Changed, waits for her again"),
    # Translators: state of a candidate's page, for trainers; vi: "Đồng ý gửi"
    "yes": N_("It may go"),
    # Translators: state of a candidate's page, for trainers; vi: "Đồng ý trên máy lạ, chưa tính"
    "unproven": N_("Yes from an unknown PC, does not count"),
    # Translators: state of a candidate's page, for trainers; vi: "Không gửi"
    "no": N_("It may not go"),
    # Translators: state of a candidate's page, for trainers; vi: "Đã rút lại"
    "withdrawn": N_("Taken back"),
}
MARKS = {
    "not_agreed": "not_applicable",
    "not_made": "not_begun",
    "waits": "claimed",
    "changed": "claimed",
    "yes": "confirmed",
    "unproven": "overdue",
    "no": "sent_back",
    "withdrawn": "sent_back",
}
"""The drawn mark of each state: its shape says the same as the words."""


def state_of(state: str, made: str) -> tuple[str, str]:
    """The kind of a notice and its sentence, to herself. `made` is the day, already written."""
    kind, said = _HERS[state]
    # Translators: vi: "Trang làm ngày {day}."
    day = tr("The page was made on {day}.", day=made)
    return kind, f"{tr(said)} {day}"


def answered(state: str) -> str:
    """What is said at the bottom once she has answered and the page is in this state."""
    if state == "unproven":
        # Translators: vi: "Đã ghi, nhưng trung tâm chưa biết máy này. Nhờ thầy cô đăng nhập một lần trên máy này."
        return tr("It is kept, but the centre does not know this PC yet. Ask a trainer to sign in here once.")
    if state == "yes":
        # Translators: vi: "Đã ghi là bạn đồng ý. Thầy cô in được trang này."
        return tr("Your yes is kept. Your trainers can print this page now.")
    # Translators: vi: "Đã ghi. Không ai in hay gửi trang này được."
    return tr("It is kept. Nobody can print or send this page.")
