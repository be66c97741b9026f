"""The columns of a list as a sheet: how they are headed in three languages, and the words that stand in their cells.

Headings are found whatever their case, marks and brackets, and in other words close to ours.
"""

import re
from functools import cache

import msgspec

from intern_desktop.guide import folding

Words = dict[str, str]


class Column(msgspec.Struct, frozen=True):
    """One column: its id, its heading, and what else people write above it (folded when it is looked for)."""

    id: str
    heading: Words
    close: tuple[str, ...] = ()


COLUMNS = (
    Column(
        "id",
        {"vi": "Mã", "en": "ID", "ja": "ID"},
        ("mã việc", "mã số", "ma so viec", "code", "key", "番号コード", "コード"),
    ),
    Column(
        "whose",
        {"vi": "Của ai", "en": "Whose", "ja": "作成者"},
        ("nguồn", "owner", "from", "だれの", "所有"),
    ),
    Column(
        "group",
        {"vi": "Nhóm", "en": "Group", "ja": "グループ"},
        ("phần", "mục", "loại việc", "nhóm việc", "category", "section", "分類", "区分", "カテゴリ", "カテゴリー"),
    ),
    Column(
        "title",
        {"vi": "Việc cần làm", "en": "What to do", "ja": "すること"},
        (
            *("việc", "công việc", "tên việc", "nội dung", "nội dung công việc", "đầu việc", "hạng mục"),
            *("task", "title", "item", "to do", "todo", "thing to do", "name"),
            *("やること", "項目", "内容", "タイトル", "すること", "タスク", "準備すること", "準備項目"),
        ),
    ),
    Column(
        "why",
        {"vi": "Vì sao", "en": "Why", "ja": "理由"},
        (
            "lý do",
            "tại sao",
            "giải thích",
            "ghi chú",
            "chú thích",
            "reason",
            "note",
            "notes",
            "remarks",
            "備考",
            "説明",
        ),
    ),
    Column(
        "required",
        {"vi": "Bắt buộc", "en": "Required", "ja": "必須"},
        (
            "bắt buộc hay không",
            "cần thiết",
            "phải làm",
            "mandatory",
            "must",
            "obligatory",
            "必要",
            "必須か",
            "必須任意",
        ),
    ),
    Column(
        "evidence",
        {"vi": "Cách xác nhận", "en": "How it is shown", "ja": "確認方法"},
        ("bằng chứng", "minh chứng", "xác nhận", "hình thức", "evidence", "proof", "shown by", "kind", "証拠", "確認"),
    ),
    Column(
        "before_departure",
        {"vi": "Số ngày trước khi bay", "en": "Days before departure", "ja": "出国前日数"},
        (
            *("hạn", "hạn trước khi bay", "trước khi bay", "trước xuất cảnh", "số ngày trước xuất cảnh", "trước bay"),
            *("due", "due days", "before departure", "days before flight", "deadline"),
            *("出国前", "出発前", "出発前日数", "期限", "出国の何日前"),
        ),
    ),
    Column(
        "after_entry",
        {"vi": "Số ngày sau khi đến Nhật", "en": "Days after entry", "ja": "入国後日数"},
        (
            *("sau khi đến nhật", "sau nhập cảnh", "sau khi sang nhật", "số ngày sau nhập cảnh"),
            *("after entry", "after arrival", "days after arrival", "入国後", "到着後", "入国の何日後"),
        ),
    ),
    Column(
        "after_enrolment",
        {"vi": "Số ngày sau khi nhập học", "en": "Days after enrolment", "ja": "入校後日数"},
        (
            *("sau nhập học", "sau khi nhập học", "sau khi vào học", "số ngày sau nhập học"),
            *("after enrolment", "after enrollment", "days after enrollment", "入校後", "入学後"),
        ),
    ),
    Column(
        "page",
        {"vi": "Trang cẩm nang", "en": "Page of the guide", "ja": "ガイドのページ"},
        ("trang", "cẩm nang", "xem trang", "page", "guide", "guide page", "ページ", "ガイド"),
    ),
    Column(
        "since",
        {"vi": "Hỏi từ ngày", "en": "Asked from", "ja": "開始日"},
        ("từ ngày", "ngày bắt đầu", "áp dụng từ", "since", "from day", "start", "start date", "適用日", "いつから"),
    ),
    Column(
        "asked",
        {"vi": "Đang dùng", "en": "On the list", "ja": "使用中"},
        ("hiện", "hiển thị", "còn dùng", "trong danh sách", "shown", "active", "in use", "表示", "使用"),
    ),
)
"""All columns in the order in which they are written."""
IDS = tuple(column.id for column in COLUMNS)
BY_ID = {column.id: column for column in COLUMNS}
DUE_BASES = {"before_departure": "departure", "after_entry": "entry", "after_enrolment": "enrolled"}
"""Which column counts days from what."""

YES: Words = {"vi": "có", "en": "yes", "ja": "はい"}
NO: Words = {"vi": "không", "en": "no", "ja": "いいえ"}
TICKS = ("x", "v", "✓", "\u2714", "\u2611", "○", "◯", "〇", "o", "*")
"""Signs for yes; where only such signs stand in a column, an empty cell says no."""
_YES = (*YES.values(), "y", "true", "đúng", "bắt buộc", "bb", "1", "required", "must", "必須", "必要", "有", *TICKS)
_NO = (
    *(*NO.values(), "n", "false", "sai", "tự chọn", "tuỳ chọn", "tùy chọn", "không bắt buộc", "nên làm", "0"),
    *("optional", "任意", "不要", "無", "なし", "-", "–", "×", "\u2717"),
)
EVIDENCE: dict[str, Words] = {
    "tick": {"vi": "đánh dấu", "en": "a tick", "ja": "チェック"},
    "paper": {"vi": "xem giấy", "en": "a paper", "ja": "書類"},
    "date": {"vi": "ghi ngày", "en": "a day", "ja": "日付"},
    "spoken": {"vi": "nói tiếng Nhật", "en": "said in Japanese", "ja": "日本語で話す"},
    "number": {"vi": "ghi số", "en": "a number", "ja": "数"},
    "quiz": {"vi": "trả lời câu hỏi", "en": "questions", "ja": "問題"},
    "level": {"vi": "mức luyện thẻ", "en": "a level of practice", "ja": "練習の段階"},
    "hours": {"vi": "số giờ học", "en": "hours", "ja": "時間数"},
    "habit": {"vi": "thói quen", "en": "a habit", "ja": "習慣"},
}
"""How a thing is shown to be done, as it is written."""
_EVIDENCE = {
    "tick": ("tick", "dấu", "tích", "tự đánh dấu", "check", "checkbox", "self", "チェックのみ"),
    "paper": ("paper", "giấy", "giấy tờ", "bản giấy", "document", "copy", "書類確認", "紙"),
    "date": ("date", "ngày", "ngày tháng", "day", "日", "日にち"),
    "spoken": ("spoken", "nói", "hội thoại", "speaking", "say", "spoken japanese", "会話", "口頭", "話す"),
}


def key(text: str) -> str:
    """A text as it is compared: without marks, case, brackets and what is in them, and signs."""
    bare = re.sub(r"[(（\[].*?[)）\]]", " ", folding.normal(text))
    kept = bare if re.sub(r"\W", "", bare) else folding.normal(text)
    return " ".join(re.sub(r"[^\w]|_", " ", folding.folded(kept)).split())


def find(heading: str) -> str:
    """The id of the column that a heading means; "" for one that is none of ours."""
    return _headings().get(key(heading), "")


def yes_or_no(text: str) -> bool | None:
    """What a cell says; None when it says neither."""
    said = folding.folded(folding.normal(text)).strip(" .")
    if said in {folding.folded(one) for one in _YES}:
        return True
    return False if said in {folding.folded(one) for one in _NO} else None


def is_tick(text: str) -> bool:
    """Whether a cell holds only a sign."""
    return folding.normal(text).strip() in TICKS


def evidence(text: str) -> str:
    """The kind of evidence that a cell names; "" for none that is known."""
    return _kinds().get(key(text), "")


@cache
def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for column in COLUMNS:
        for words in (*column.heading.values(), *column.close, column.id):
            found.setdefault(key(words), column.id)
    return found


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, words in EVIDENCE.items():
        for one in (kind, *words.values(), *_EVIDENCE.get(kind, ())):
            found.setdefault(key(one), kind)
    return found
