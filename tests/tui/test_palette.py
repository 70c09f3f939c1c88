"""The styles everything is drawn in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rich.style import Style

from dateline.library.paths import built_in_themes_folder
from dateline.library.themes import ThemeFile, load_theme
from dateline.tui.palette import INKS, Palette

THEMES = sorted(path.stem for path in built_in_themes_folder().glob("*.yaml"))
GROUNDS = ("page", "panel", "selection")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> ThemeFile:
    """Each of the built-in themes."""
    return load_theme(built_in_themes_folder() / f"{request.param}.yaml")


def attributes(style: Style) -> tuple[bool, ...]:
    """What a style says without colour."""
    return tuple(
        bool(value) for value in (style.bold, style.italic, style.underline, style.reverse, style.dim, style.strike)
    )


def test_there_are_the_themes_that_were_asked_for() -> None:
    """A dark theme, a light one, one of high contrast and one of the terminal's own colours come with the program."""
    assert THEMES == ["contrast", "night", "paper", "terminal"]


def test_every_ink_has_a_style_on_every_ground(theme: ThemeFile) -> None:
    """In colour each style has an ink and a ground; without colours it has neither."""
    for palette, coloured in ((Palette(theme), True), (Palette(theme, colours=False), False)):
        for ink in INKS:
            for ground in GROUNDS:
                style = palette.style(ink, ground)
                assert (style.color is not None) is coloured
                assert (style.bgcolor is not None) is coloured


def test_a_style_is_made_once(theme: ThemeFile) -> None:
    """The same ink on the same ground is the same object, so that rows need not be rendered again."""
    palette = Palette(theme)
    assert palette.style("figure", "panel") is palette.style("figure", "panel")
    assert palette.style("figure", "panel") is not palette.style("figure", "page")


@pytest.mark.parametrize("colours", [True, False])
def test_what_matters_is_told_by_more_than_colour(theme: ThemeFile, *, colours: bool) -> None:
    """Figures, names, hits, what is lit and what is an alarm differ from plain text by an attribute, in any theme."""
    palette = Palette(theme, colours=colours)
    plain = attributes(palette.style("text"))
    told = [attributes(palette.style(ink)) for ink in ("figure", "person", "hit", "hit-here", "lit", "alarm", "key")]
    assert plain not in told
    assert len({attributes(palette.style(ink)) for ink in ("figure", "person", "hit")}) == 3


def test_only_a_hit_is_reversed(theme: ThemeFile) -> None:
    """Where grounds can be told apart, nothing but the search is set in reverse."""
    palette = Palette(theme)
    reversed_inks = {ink for ink in INKS if palette.style(ink).reverse}
    assert reversed_inks >= {"hit", "hit-here"}
    assert reversed_inks - {"hit", "hit-here"} == ({"lit", "selected"} if palette.is_flat else set())


def test_without_colours_dim_is_dim(theme: ThemeFile) -> None:
    """What supports the text still stands back where there are no colours."""
    assert Palette(theme, colours=False).style("dim").dim
    assert Palette(theme, colours=False).is_flat


def test_the_inks_of_a_page_can_be_told_apart(theme: ThemeFile) -> None:
    """Text, figures, names and what is dim have colours of their own."""
    palette = Palette(theme)
    styles = {str(palette.style(ink)) for ink in ("text", "figure", "person", "dim", "accent", "alarm")}
    assert len(styles) == 6


@pytest.fixture
def contrast() -> Callable[[str, str], float]:
    """The contrast of two colours as the Web guidelines define it: from 1 to 21."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def ratio(one: str, other: str) -> float:
        high, low = sorted((light(one), light(other)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    return ratio


def test_all_inks_can_be_read(theme: ThemeFile, contrast: Callable[[str, str], float]) -> None:
    """Every ink has a contrast of 4.5 to the grounds it is drawn on, or 7 where the theme is made for that.

    What the terminal's own colours are only the terminal knows.
    """
    colours = {name: value for name, value in theme.colours.items() if not value.startswith("ansi_")}
    assert bool(colours) is not theme.ansi
    least = 7.0 if theme.name == "contrast" else 4.5
    poor = [
        (ink, ground)
        for ink in ("text", "dim", "accent", "figure", "person", "alarm")
        for ground in GROUNDS
        if colours and contrast(colours[ink], colours[ground]) < least
    ]
    assert poor == []
