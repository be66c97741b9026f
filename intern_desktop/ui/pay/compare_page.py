"""Offers beside each other: first what decides, then only what differs, then what the rules have against each."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.payroll import comparison, verdict
from intern_desktop.payroll.comparison import MOST, Beside
from intern_desktop.payroll.sheet import rate_is_old
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay import compare_offers
from intern_desktop.ui.pay import compare_words as words
from intern_desktop.ui.pay.ahead_words import unspent_text
from intern_desktop.ui.pay.compare_choice import CompareChoice
from intern_desktop.ui.pay.compare_findings import CompareFindings
from intern_desktop.ui.pay.compare_model import CompareModel, Heading
from intern_desktop.ui.pay.compare_table import CompareTable
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.widgets import Notice, Panel, button, label

_NARROW = 900
"""Below so many pixels (at 100 % text) there is no room for findings at the right."""

_BELOW_FROM = 3
"""From so many offers on the findings stand below the table."""


class ComparePage(PayPage):
    """Up to four offers. The one in hand is shown as it is typed; only what changed is worked out anew."""

    name = "compare"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._all_rows = self._exact = False
        self._headings: list[Heading] = []
        self._lacking = ""
        self._against = Notice("danger", self)
        self._against.setObjectName("compare_against")
        self._verdict = Notice("info", self, icon="scale")
        self._verdict.setObjectName("compare_verdict")
        self._uneven = Notice("caution", self)
        self._uneven.setObjectName("compare_uneven")
        self._model = CompareModel(self)
        self._table = CompareTable(self._model, self)
        self._legend = label("small", self, wraps=True)
        self._legend.setObjectName("compare_legend")
        self._unspent = label("small", self, wraps=True)
        self._unspent.setObjectName("compare_unspent")
        self._same, self._sums = button("link_small", parent=self), button("link_small", parent=self)
        self._same.setObjectName("compare_same")
        self._sums.setObjectName("compare_exact")
        self._which = button("secondary", "list-checks", parent=self)
        self._which.setObjectName("compare_which")
        self._which.setCheckable(True)
        self._choice = CompareChoice(self)
        self._findings = CompareFindings(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        panel, foot, left = Panel(self, padding="s"), QHBoxLayout(), QVBoxLayout()
        panel.add(self._table)
        foot.setSpacing(style.space("m"))
        foot.addWidget(self._legend, 1)
        foot.addWidget(self._sums)
        foot.addWidget(self._same)
        panel.add(foot)
        panel.add(self._unspent)
        left.setSpacing(style.space("m"))
        for thing in (self._against, self._verdict, self._uneven, self._choice):
            left.addWidget(thing)
        left.addWidget(self._which, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(panel)
        left.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(style.space("l"))
        self._parts.addLayout(left, 1)
        self._parts.addWidget(self._findings)
        self._whole, outer = Column(self), QVBoxLayout(self)
        self._whole.setObjectName("compare_column")
        self._whole.add(self._parts, 1)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self._choice.hide()

    def _connect(self) -> None:
        self._table.opened.connect(self._open_offer)
        self._table.went.connect(self._keep_in_sight)
        self._same.clicked.connect(self._turn_same)
        self._sums.clicked.connect(self._turn_exact)
        self._which.toggled.connect(self._choice.setVisible)
        self._choice.chosen.connect(self._choose)
        self._findings.opened.connect(self._open_finding)
        self._verdict.pressed.connect(self._fill_in)
        self._uneven.pressed.connect(self._copy_loan)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Các hợp đồng cạnh nhau. Enter mở hợp đồng của cột."
        self._table.setAccessibleName(tr("Offers beside each other. Enter opens the offer of a column."))
        self._choice.retranslate()
        self._findings.retranslate()
        self.refresh()
        self._table.fit()

    def refresh(self) -> None:
        """Show the offers as they are now."""
        offers = compare_offers.on_table(self.desk)
        beside = compare_offers.beside(self.desk, offers)
        self._headings = [Heading(id_, name, words.place_of(sheet)) for id_, name, sheet in offers]
        self._show_choice([one.id for one in self._headings])
        self._show_verdict(beside)
        self._show_uneven(beside)
        self._show_rows(beside)
        self._findings.show_findings(beside)
        self.arrange()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self._table.fit()
        self.refresh()
        self.arrange()

    def arrange(self) -> None:
        """Findings at the right of two offers, below three or where there is little room."""
        below = len(self._headings) >= _BELOW_FROM or self.width() < style.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._parts.direction() != way:
            self._parts.setDirection(way)
        self._findings.set_below(below)
        self._table.show_whole()

    def resizeEvent(self, event: object) -> None:
        """Another width may leave no room at the right."""
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt's own event
        self.arrange()

    def open(self, target: str) -> None:
        """Begin in the table."""
        del target
        self._table.setFocus()
        if not self._table.currentIndex().isValid() and self._model.rowCount() and self._model.columnCount():
            self._table.setCurrentIndex(self._model.index(0, 0))

    def _show_choice(self, chosen: list[str]) -> None:
        offers = [(id_, name) for id_, name, _ in self.desk.sheets()]
        more = len(offers) > MOST
        self._which.setVisible(more)
        self._choice.setVisible(more and self._which.isChecked())
        if more:
            # Translators: opens a list to tick; vi: "Chọn hợp đồng ({n}/{all})"
            said = tr("Choose offers ({n} of {all})", n=number_text(len(chosen)), all=number_text(len(offers)))
            self._which.setText(said)
            self._choice.show_offers(offers, chosen)

    def _show_verdict(self, beside: list[Beside]) -> None:
        found = verdict.decide(beside)
        name, told = words.against_text(found, beside)
        self._against.setVisible(bool(name))
        self._against.set_text(told, name)
        if name:
            grave = any(one.finding.severity == "forbidden" for one in found.against)
            self._against.set_kind("danger" if grave else "caution")
        strong, rest = words.verdict_text(found, beside)
        if len(self.desk.kept) < 2:
            # Translators: vi: "Điền hợp đồng thứ hai rồi hai bên sẽ nằm cạnh nhau."
            strong, rest = tr("Type a second offer, and the two stand side by side."), f"{strong} {rest}".strip()
        self._verdict.setVisible(bool(strong))
        self._verdict.set_text(rest, strong)
        # Translators: leads to a field that is still empty; vi: "Điền ô còn thiếu"
        self._verdict.set_link(tr("Fill in what is missing") if found.missing and self._headings else "")

    def _show_uneven(self, beside: list[Beside]) -> None:
        said, lacking = words.uneven_text(beside), comparison.without_loan(beside)
        self._lacking = self._headings[lacking[0]].id if lacking else ""
        self._uneven.setVisible(bool(said))
        self._uneven.set_text(said)
        # Translators: writes the loan of another offer into this one; vi: "Chép khoản vay sang {name}"
        self._uneven.set_link(tr("Copy the loan to {name}", name=beside[lacking[0]].name) if lacking else "")

    def _show_rows(self, beside: list[Beside]) -> None:
        rows = comparison.rows(beside)
        same = sum(row.same for row in rows)
        seen = [row for row in rows if self._all_rows or not row.same]
        self._model.show_rows(seen, self._headings, exact=self._exact)
        ticks = any(row.better for row in seen)
        # Translators: legend below a table; vi: "✓ tốt hơn ở dòng đó"
        said = [tr("✓ better in that row")] if ticks else []
        if any(value.assumed is not None for row in seen for value in row.values if value is not None):
            # Translators: vi: "≈ luật chưa công bố, tạm tính theo luật đang biết"
            said.append(tr("≈ rests on an assumed law"))
        self._legend.setText(" · ".join((*said, *self._rate_words())))
        unspent = unspent_text(self.desk.purse) if any(row.name == "home" for row in seen) else ""
        self._unspent.setVisible(bool(unspent))
        self._unspent.setText(unspent)
        self._same.setVisible(bool(same))
        self._same.setText(self._same_words(same))
        # Translators: vi: "Số chính xác" / "Số làm tròn"
        self._sums.setText(tr("Rounded sums") if self._exact else tr("Exact sums"))
        self._sums.setVisible(any(value.high is not None for row in seen for value in row.values if value is not None))

    def _same_words(self, same: int) -> str:
        if self._all_rows:
            # Translators: vi: "ẩn {n} dòng giống nhau"
            return trn("hide {n} equal row", "hide {n} equal rows", same)
        # Translators: vi: "{n} dòng giống nhau đã ẩn, hiện"
        return trn("{n} equal row hidden, show", "{n} equal rows hidden, show", same)

    def _rate_words(self) -> list[str]:
        """At which rate dong stand here, and whether it is old."""
        rate = self.desk.purse.exchange_rate
        if rate is None:
            return []
        fields = {"dong": number_text(rate.vnd_per_yen), "day": date_text(rate.on, "short")}
        old = rate_is_old(rate, self.desk.commands.today())
        self._legend.set_tone("caution" if old else "")
        if old:
            # Translators: vi: "Tỷ giá cũ: 1 yên = {dong} đồng, ngày {day}. Xem lại tỷ giá hôm nay."
            return [tr("Old rate: 1 yen = {dong} dong on {day}. Look up today's.", **fields)]
        # Translators: vi: "1 yên = {dong} đồng, tỷ giá ngày {day}"
        return [tr("1 yen = {dong} dong on {day}", **fields)]

    def _turn_same(self) -> None:
        self._all_rows = not self._all_rows
        self.refresh()

    def _turn_exact(self) -> None:
        self._exact = not self._exact
        self.refresh()
        self._table.fit()

    def _choose(self, ids: list[str]) -> None:
        if ids:
            compare_offers.choose(self.desk, ids)
        self.refresh()

    def _keep_in_sight(self, cell: QRect) -> None:
        """The row the keyboard went to, with the offers' names while the first row is meant."""
        inside = self._whole.widget()
        assert inside is not None, "the column scrolls its things"
        at = self._table.viewport().mapTo(inside, cell.center())
        above = self._table.horizontalHeader().height() if self._table.currentIndex().row() == 0 else 0
        self._whole.ensureVisible(at.x(), at.y() - above, 0, cell.height())

    def _open_offer(self, column: int) -> None:
        self.desk.choose(self._headings[column].id)
        self.desk.commands.open_page.emit("offers", "month:")

    def _open_finding(self, at: int, code: str) -> None:
        self.desk.choose(self._headings[at].id)
        self.desk.commands.open_page.emit("offers", f"findings:{code}")

    def _copy_loan(self) -> None:
        compare_offers.copy_loan(self.desk, self._lacking)
        self.refresh()

    def _fill_in(self) -> None:
        beside = compare_offers.beside(self.desk, compare_offers.on_table(self.desk))
        at = next((place for place, one in enumerate(beside) if one.figures is None), -1)
        if at >= 0:
            missing = beside[at].missing
            self.desk.choose(self._headings[at].id)
            self.desk.commands.open_page.emit("offers", f"form:{missing.field if missing is not None else ''}")
