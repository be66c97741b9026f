"""What the forms of the centre's list ask for: which verb, and what is told at the bottom once it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui.course_list_form import OwnForm
from intern_desktop.ui.course_list_ours import OursForm

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.store.journal import Act

Verb = Callable[["Act"], str | None]
"""It may answer with the id of what it wrote."""
Step = tuple[Verb, str]


def keep(form: OwnForm, item: str) -> Step:
    """Save what the form says, as something new where `item` is "". Raises FieldError."""
    from intern_desktop.departure import own_lists
    from intern_desktop.guide.pack import in_all

    said, again = form.said(), form.again()
    # Translators: in the line at the bottom; vi: "Đã lưu “{title}”."
    told = tr("“{title}” is saved.", title=plain(chosen(in_all(said.title))))
    if not item:
        return lambda act: own_lists.add(act, said), told
    return lambda act: own_lists.change(act, item, said, again=again), told


def put_off(item: str) -> Step:
    """Ask nobody for it any more."""
    from intern_desktop.departure import own_lists

    # Translators: in the line at the bottom; vi: "Từ hôm nay không hỏi việc này nữa."
    return lambda act: own_lists.withdraw(act, item), tr("From today nobody is asked for it any more.")


def put_back(item: str) -> Step:
    """Ask for it again."""
    from intern_desktop.departure import own_lists

    # Translators: in the line at the bottom; vi: "Việc này lại có trong danh sách."
    return lambda act: own_lists.bring_back(act, item), tr("It is on the list again.")


def adjust(form: OursForm, item: str) -> Step:
    """Change one of ours as far as a centre may. Raises FieldError."""
    from intern_desktop.departure import own_lists

    due, required, hidden = form.wanted()
    # Translators: in the line at the bottom; vi: "Đã lưu."
    return lambda act: own_lists.adjust(act, item, due, required, hidden=hidden), tr("It is saved.")


def restore(item: str) -> Step:
    """Have one of ours as we say it."""
    from intern_desktop.departure import own_lists

    # Translators: in the line at the bottom; vi: "Việc này lại như chương trình ghi."
    return lambda act: own_lists.adjust(act, item, None, None), tr("It is as the program says again.")
