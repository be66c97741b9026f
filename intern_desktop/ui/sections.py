"""The screens of the program, in the order of the sidebar. A new screen is one file and one line here.

Each is imported and built when it is first opened; the imports stand in functions so that a frozen
program finds them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from intern_desktop.i18n import N_

if TYPE_CHECKING:  # this list is needed for the first picture, before anything else is imported
    from intern_desktop.ui.commands import Commands
    from intern_desktop.ui.screen import Screen

EVERYBODY = frozenset({"candidate", "trainer", "head"})
CANDIDATES = frozenset({"candidate"})
TRAINERS = frozenset({"trainer", "head"})
NOBODY: frozenset[str] = frozenset()
"""The roles of a page that is not listed in the sidebar."""


class Section(NamedTuple):
    """One screen: its address, icon and title, how it is built, and who finds it in the sidebar.

    With `rail` the sidebar folds while it is open; with `whole` it has the window for itself. With `own` a candidate on
    a PC of her own may open it too, though it is not in her sidebar. `under` is the section that leads here: its row
    stays marked in the sidebar.
    """

    name: str
    icon: str
    title: str
    make: Callable[[Commands], Screen]
    roles: frozenset[str] = EVERYBODY
    rail: bool = False
    whole: bool = False
    own: bool = False
    under: str = ""


def _first_run(commands: Commands) -> Screen:
    from intern_desktop.ui.first_run import FirstRunScreen

    return FirstRunScreen(commands)


def _sign_in(commands: Commands) -> Screen:
    from intern_desktop.ui.sign_in import SignInScreen

    return SignInScreen(commands)


def _consent(commands: Commands) -> Screen:
    from intern_desktop.ui.consent import ConsentScreen

    return ConsentScreen(commands)


def _today(commands: Commands) -> Screen:
    from intern_desktop.ui.today import TodayScreen

    return TodayScreen(commands)


def _departure_board(commands: Commands) -> Screen:
    from intern_desktop.ui.departure_board import DepartureBoardScreen

    return DepartureBoardScreen(commands)


def _class_grid(commands: Commands) -> Screen:
    from intern_desktop.ui.class_grid import ClassGridScreen

    return ClassGridScreen(commands)


def _people(commands: Commands) -> Screen:
    from intern_desktop.ui.people import PeopleScreen

    return PeopleScreen(commands)


def _roll_call(commands: Commands) -> Screen:
    from intern_desktop.ui.roll_call import RollCallScreen

    return RollCallScreen(commands)


def _person(commands: Commands) -> Screen:
    from intern_desktop.ui.person import PersonScreen

    return PersonScreen(commands)


def _roster(commands: Commands) -> Screen:
    from intern_desktop.ui.roster import RosterScreen

    return RosterScreen(commands)


def _paper_marks(commands: Commands) -> Screen:
    from intern_desktop.ui.paper_marks import PaperMarksScreen

    return PaperMarksScreen(commands)


def _reports(commands: Commands) -> Screen:
    from intern_desktop.ui.reports import ReportsScreen

    return ReportsScreen(commands)


def _report_page(commands: Commands) -> Screen:
    from intern_desktop.ui.report_page import ReportPageScreen

    return ReportPageScreen(commands)


def _guide(commands: Commands) -> Screen:
    from intern_desktop.ui.guide import GuideScreen

    return GuideScreen(commands)


def _offers(commands: Commands) -> Screen:
    from intern_desktop.ui.offers import OffersScreen

    return OffersScreen(commands)


def _checklist(commands: Commands) -> Screen:
    from intern_desktop.ui.checklist import ChecklistScreen

    return ChecklistScreen(commands)


def _practice(commands: Commands) -> Screen:
    from intern_desktop.ui.practice import PracticeScreen

    return PracticeScreen(commands)


def _punctuality(commands: Commands) -> Screen:
    from intern_desktop.ui.punctuality import PunctualityScreen

    return PunctualityScreen(commands)


def _hours(commands: Commands) -> Screen:
    from intern_desktop.ui.hours import HoursScreen

    return HoursScreen(commands)


def _course(commands: Commands) -> Screen:
    from intern_desktop.ui.course import CourseScreen

    return CourseScreen(commands)


def _own_page(commands: Commands) -> Screen:
    from intern_desktop.ui.own_page import OwnPageScreen

    return OwnPageScreen(commands)


def _settings(commands: Commands) -> Screen:
    from intern_desktop.ui.settings import SettingsScreen

    return SettingsScreen(commands)


def _packs(commands: Commands) -> Screen:
    from intern_desktop.ui.packs import PacksScreen

    return PacksScreen(commands)


def _trouble(commands: Commands) -> Screen:
    from intern_desktop.ui.trouble import TroubleScreen

    return TroubleScreen(commands)


SECTIONS: tuple[Section, ...] = (
    # Translators: vi: "Hôm nay"
    Section("today", "house", N_("Today"), _today, CANDIDATES),
    # Translators: vi: "Ngày bay của lớp"
    Section("departure_board", "house", N_("Departures"), _departure_board, TRAINERS),
    # Translators: vi: "Điểm danh"
    Section("roll_call", "clipboard-check", N_("Roll call"), _roll_call, TRAINERS),
    # Translators: vi: "Lớp"
    Section("class_grid", "users", N_("Class"), _class_grid, TRAINERS, rail=True),
    # Translators: vi: "Học viên"
    Section("people", "school", N_("People"), _people, TRAINERS),
    # Translators: vi: "Khoá học"
    Section("course", "calendar", N_("Course"), _course, TRAINERS, own=True),
    # Translators: vi: "Báo cáo"
    Section("reports", "file-text", N_("Reports"), _reports, TRAINERS),
    # Translators: vi: "Cẩm nang"
    Section("guide", "book-open", N_("Guide"), _guide),
    # Translators: vi: "Tính lương"
    Section("offers", "calculator", N_("Pay"), _offers),
    # Translators: vi: "Việc cần làm"
    Section("checklist", "list-checks", N_("To do"), _checklist),
    # Translators: vi: "Luyện tập"
    Section("practice", "layers", N_("Practice"), _practice, CANDIDATES, rail=True),
    # Translators: vi: "Đúng giờ"
    Section("punctuality", "clock", N_("Punctuality"), _punctuality, NOBODY, under="today"),
    # Translators: vi: "Giờ học trước khi đi"
    Section("hours", "graduation-cap", N_("Training hours"), _hours, NOBODY, under="today"),
    # Translators: vi: "Học viên"
    Section("person", "user", N_("Candidate"), _person, NOBODY, rail=True, under="class_grid"),
    # Translators: vi: "Nhận danh sách"
    Section("roster", "users", N_("Take in a list"), _roster, NOBODY, rail=True, under="people"),
    # Translators: vi: "Nhập bảng giấy"
    Section("paper_marks", "pencil", N_("Marks from paper"), _paper_marks, NOBODY, under="class_grid"),
    # Translators: vi: "Trang gửi sang Nhật"
    Section("report_page", "file-text", N_("Page for Japan"), _report_page, NOBODY, under="today"),
    # Translators: vi: "Trang của bạn"
    Section("own_page", "user", N_("Your page"), _own_page, NOBODY),
    # Translators: vi: "Cài đặt"
    Section("settings", "settings", N_("Settings"), _settings, NOBODY),
    # Translators: vi: "Gói bổ sung"
    Section("packs", "layers", N_("Packs"), _packs, NOBODY),
    # Translators: vi: "Bắt đầu"
    Section("first_run", "laptop", N_("Getting started"), _first_run, NOBODY, whole=True),
    # Translators: vi: "Bạn là ai?"
    Section("sign_in", "user", N_("Who are you?"), _sign_in, NOBODY, whole=True),
    # Translators: vi: "Sự đồng ý của bạn"
    Section("consent", "shield-check", N_("Your consent"), _consent, NOBODY, whole=True),
    # Translators: vi: "Chưa mở được dữ liệu"
    Section("trouble", "triangle-alert", N_("The data cannot be opened"), _trouble, NOBODY, whole=True),
)


def is_trainers(section: Section, above: Section | None) -> bool:
    """Whether only trainers open it: `above`, which leads to it, is theirs alone."""
    return above is not None and above.name == section.under and "candidate" not in above.roles
