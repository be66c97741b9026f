"""All widgets a screen is built from, under one name."""

from intern_desktop.ui.buttons import Button, Segmented, button, draw_key
from intern_desktop.ui.fields import ChoiceBox, Field
from intern_desktop.ui.labels import Label, badge, label, line, repolish
from intern_desktop.ui.number_edit import NumberEdit
from intern_desktop.ui.panels import EmptyState, Notice, Panel, TitleRow
from intern_desktop.ui.ruby_label import RubyLabel, RubyText, paint_ruby
from intern_desktop.ui.tabs import Tabs
from intern_desktop.ui.typed_number import read_number, write_number

__all__ = [
    "Button",
    "ChoiceBox",
    "EmptyState",
    "Field",
    "Label",
    "Notice",
    "NumberEdit",
    "Panel",
    "RubyLabel",
    "RubyText",
    "Segmented",
    "Tabs",
    "TitleRow",
    "badge",
    "button",
    "draw_key",
    "label",
    "line",
    "paint_ruby",
    "read_number",
    "repolish",
    "write_number",
]
