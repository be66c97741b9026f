"""Draw the made-up contracts of docs/samples/: the conditions sheet and its wage annex, filled in, as one picture each.

    python scripts/samples.py

The pages are those of intern_desktop/resources/drawings/: what one reads here stands where the program shows it.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402  after the path and the platform are set
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen  # noqa: E402  as above

from intern_desktop.ui import style  # noqa: E402  as above
from intern_desktop.ui.pay.sheet_picture import drawing, tick  # noqa: E402  as above
from intern_desktop.ui.pay.sheet_places import SHEET_PAGES, places  # noqa: E402  as above
from scripts.pictures import small  # noqa: E402  as above

FOLDER = ROOT / "docs" / "samples"
WIDE, HIGH, GAP = 595, 842, 16
SCALE = 110 / 72
"""Pixels for a point: 110 dots an inch."""
PAPER, DESK, INK, WRITTEN, STAMP = "#fffefb", "#d9d4c9", "#222222", "#12366b", "#b3261e"

COMMON = {
    "person": "NGUYEN THI THU HA",
    "first_day": "2027年4月9日",
    "last_day": "2030年3月8日",
    "entry_day": "2027年3月8日",
    "place_change": "変更なし",
    "leave": "10",
    "paid_leave": "慶弔休暇",
    "unpaid_leave": "なし",
    "home_leave": "本人の希望により与える",
    "premium_60": "25",
    "premium_over_60": "50",
    "premium_scheduled": "25",
    "premium_holiday": "35",
    "premium_other_holiday": "25",
    "premium_night": "25",
    "leaving": "30",
    "dismissal": "30",
    "dismissal_reasons": "就業規則に定める事由による",
    "health_check": "2027年4月",
    "regular_check": "2028年4月（その後1年ごと）",
    "trip_home": "監理団体・会社が負担する",
    "layoff_pay": "60",
}
BOXES = (
    *("programme=titp", "renewal=none", "overtime=yes", "sheet_pay_form=monthly", "pay_form=monthly"),
    *(
        "paid=same_month",
        "pay_method=bank",
        "deduction_agreement=yes",
        "bonus=no",
        "retirement_pay=no",
        "layoff_pay=yes",
    ),
    *("insurances=pension", "insurances=health", "insurances=employment", "insurances=accident"),
)

HOA_SEN = {
    **COMMON,
    "employer": "花蓮食品（見本） Thực phẩm Hoa Sen",
    "company": "花蓮食品（見本） 東京工場",
    "prefecture": "東京都見本区花蓮町1-2-3",
    "phone": "03-0000-0000",
    "work": "そう菜製造業・そう菜加工",
    "daily_begin": "8:30",
    "daily_end": "17:00",
    "daily_hours": "7時間30分",
    "breaks": "60",
    "hours_week": "37.5",
    "hours_month": "155.0",
    "hours_year": "1,860",
    "days_week": "5",
    "days_month": "20.7",
    "days_year": "248",
    "weekly_day_off": "土・日",
    "other_days_off": "会社カレンダー",
    "annual_holidays": "117",
    "sheet_wage_monthly": "200,000",
    "closing_day": "20",
    "pay_day": "末",
    "raise": "毎年4月、業績による",
    "wage_monthly": "200,000",
    "hourly_value": "1,290",
    "estimate": "200,000",
    "tax": "3,300",
    "social": "28,400",
    "employment": "1,000",
    "meals": "0",
    "rent": "25,000",
    "utilities": "8,000",
    "total": "65,700",
    "net": "134,300",
}
MINATO = {
    **COMMON,
    "employer": "湊電子部品（見本） Linh kiện Minato",
    "company": "湊電子部品（見本） 本社工場",
    "prefecture": "愛知県見本市港町4-5",
    "phone": "052-000-0000",
    "work": "電子機器組立て",
    "daily_begin": "8:00",
    "daily_end": "17:00",
    "daily_hours": "8時間",
    "breaks": "60",
    "hours_week": "40.0",
    "hours_month": "173.0",
    "hours_year": "2,076",
    "days_week": "5",
    "days_month": "21.7",
    "days_year": "260",
    "weekly_day_off": "日",
    "other_days_off": "会社カレンダー",
    "annual_holidays": "105",
    "sheet_wage_monthly": "207,600",
    "closing_day": "末",
    "pay_day": "25",
    "wage_monthly": "207,600",
    "hourly_value": "1,200",
    "estimate": "207,600",
    "tax": "3,600",
    "social": "28,500",
    "employment": "1,000",
    "meals": "0",
    "rent": "35,000",
    "utilities": "0",
    "total": "68,100",
    "net": "139,500",
}
SAMPLES = {
    "conditions-sheet-hoa-sen": (HOA_SEN, (*BOXES, "raise=yes"), "花蓮"),
    "conditions-sheet-minato": (MINATO, (*BOXES, "raise=no", "shifts=variable"), "湊"),
}


def draw(written: Mapping[str, str], boxes: tuple[str, ...], seal: str) -> QImage:
    """All pages side by side on a desk."""
    wide = len(SHEET_PAGES) * (WIDE + GAP) + GAP
    image = QImage(round(wide * SCALE), round((HIGH + 2 * GAP) * SCALE), QImage.Format.Format_RGB32)
    image.fill(QColor(DESK))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    for at, page in enumerate(SHEET_PAGES):
        painter.save()
        painter.translate(GAP + at * (WIDE + GAP), GAP)
        _draw_page(painter, page, written, boxes, f"{at + 1} / {len(SHEET_PAGES)}")
        if page == "conditions-1":
            _stamp(painter, seal)
        painter.restore()
    painter.end()
    return image


def _draw_page(painter: QPainter, page: str, written: Mapping[str, str], boxes: tuple[str, ...], number: str) -> None:
    whole = QRectF(0, 0, WIDE, HIGH)
    painter.fillRect(whole, QColor(PAPER))
    _watermark(painter)
    drawing(page, INK).render(painter, whole)
    painter.setPen(QColor(WRITTEN))
    for name, place in places().items():
        if place.page == page and name in boxes:
            tick(painter, QRectF(*place.at))
        elif place.page == page and place.kind == "blank" and name in written:
            _write(painter, QRectF(*place.at), written[name])
    painter.setPen(QColor(INK))
    painter.setFont(_font(9))
    painter.drawText(whole.adjusted(0, 0, 0, -18), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, number)


def _write(painter: QPainter, at: QRectF, words: str) -> None:
    painter.setFont(_font(11, bold=True))
    wide = painter.fontMetrics().horizontalAdvance(words)
    align = Qt.AlignmentFlag.AlignHCenter if wide <= at.width() <= 100 else Qt.AlignmentFlag.AlignLeft
    room = at.adjusted(0 if align == Qt.AlignmentFlag.AlignHCenter else 4, -1, 120, -1)
    if align == Qt.AlignmentFlag.AlignHCenter:
        room.setWidth(at.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | align, words)


def _watermark(painter: QPainter) -> None:
    painter.save()
    painter.translate(WIDE / 2, HIGH / 2)
    painter.rotate(-32)
    painter.setPen(QColor(0, 0, 0, 16))
    painter.setFont(_font(190, bold=True))
    painter.drawText(QRectF(-300, -150, 600, 300), Qt.AlignmentFlag.AlignCenter, "見本")
    painter.restore()


def _stamp(painter: QPainter, seal: str) -> None:
    """The round seal of the company beside its name."""
    at = places()["employer"].at
    middle = QPointF(at[0] + at[2] + 20, at[1] + 8)
    painter.setPen(QPen(QColor(STAMP), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, 20, 20)
    painter.setFont(_font(12, bold=True))
    room = QRectF(middle.x() - 20, middle.y() - 20, 40, 40)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{seal}\n見本")


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont(["Noto Sans", "Noto Sans JP"])
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def main() -> int:
    app = QGuiApplication.instance() or QGuiApplication([])
    style.load_fonts()
    for name, (written, boxes, seal) in SAMPLES.items():
        place = FOLDER / f"{name}.png"
        if not small(draw(written, boxes, seal)).save(str(place)):
            raise SystemExit(f"{place} could not be written")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
