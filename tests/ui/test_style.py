"""One token file gives every colour and size, and each of them can be read."""

from itertools import product

import pytest

from intern_desktop import resources
from intern_desktop.ui import palette

WORDS_ON = {
    "text": (
        "background",
        "sunken",
        "surface",
        "raised",
        "accent_soft",
        "positive_soft",
        "caution_soft",
        "danger_soft",
    ),
    "muted": ("background", "sunken", "surface", "raised", "accent_soft"),
    "accent": ("background", "sunken", "surface", "raised", "accent_soft"),
    "on_accent": ("accent", "accent_hover"),
    "positive": ("background", "surface", "positive_soft"),
    "caution": ("background", "surface", "caution_soft"),
    "danger": ("background", "surface", "raised", "danger_soft"),
    "surface": ("text",),
}
LINES_ON = {
    "border_strong": ("background", "surface", "raised", "sunken"),
    "focus": ("background", "surface", "sunken"),
}


def brightness(colour):
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    darker, lighter = sorted((brightness(one), brightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", palette.SCHEMES)
@pytest.mark.parametrize(("ink", "under"), [(ink, one) for ink, all_ in WORDS_ON.items() for one in all_])
def test_words_can_be_read_on_everything_they_stand_on(scheme, ink, under):
    assert contrast(palette.colour(scheme, ink), palette.colour(scheme, under)) >= 4.5


@pytest.mark.parametrize("scheme", palette.SCHEMES)
@pytest.mark.parametrize(("line", "under"), [(line, one) for line, all_ in LINES_ON.items() for one in all_])
def test_outlines_can_be_seen(scheme, line, under):
    assert contrast(palette.colour(scheme, line), palette.colour(scheme, under)) >= 3


@pytest.mark.parametrize("scheme", palette.SCHEMES)
def test_the_tick_of_a_check_box_has_the_colour_of_the_tokens(scheme):
    assert palette.tokens()[scheme]["on_accent"] in resources.text(f"style/tick-{scheme}.svg")


def test_both_schemes_name_the_same_colours():
    assert palette.tokens()["light"].keys() == palette.tokens()["dark"].keys()


def test_text_controls_and_grids_grow_with_the_text_and_gaps_do_not(qapp, look):
    look.apply(qapp, "light", 1.5)
    assert (look.px(10), look.control("row"), look.grid("row_compact"), look.font("body").pixelSize()) == (
        15,
        66,
        27,
        22,
    )
    assert look.space("l") == 16


def test_letters_are_latin_first_and_japanese_second(look):
    assert look.font("body").families() == ["Noto Sans", "Noto Sans JP"]
    assert look.font("card_ja").families() == ["Noto Sans JP", "Noto Sans"]


@pytest.mark.parametrize(("scheme", "factor"), list(product(palette.SCHEMES, (1.0, 1.5))))
def test_the_style_sheet_has_no_place_left_open(qapp, look, scheme, factor):
    look.apply(qapp, scheme, factor)
    assert "$" not in look.sheet()


def test_a_chosen_scheme_colours_the_whole_palette(qapp, look):
    look.apply(qapp, "dark", 1.0)
    assert (look.scheme(), look.chosen_scheme()) == ("dark", "dark")
    assert qapp.palette().window().color() == palette.colour("dark", "background")


def test_an_icon_follows_the_scheme(qapp, look):
    light = look.pixmap("house", 20, "text").toImage()
    look.apply(qapp, "dark", 1.0)
    assert look.pixmap("house", 20, "text").toImage() != light
