"""Themes: what the built-in ones look like, and what is said of broken ones."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.library.paths import built_in_themes_folder, cache_folder
from dateline.library.themes import (
    COLOURS,
    ThemeError,
    ThemeFile,
    find_themes,
    load_theme,
    load_theme_cached,
    theme_named,
)

BUILT_IN = sorted(built_in_themes_folder().glob("*.yaml"))
GROUNDS = ("page", "panel", "selection")
INKS = tuple(name for name in COLOURS if name not in GROUNDS)
ENOUGH = {"contrast": 7.0}
"""The contrast a theme promises: AAA of WCAG 2.2; AA, 4.5, where nothing is said."""
SOUND = "dark: true\ncolours:\n" + "".join(f'  {name}: "#{number}00"\n' for number, name in enumerate(COLOURS))


def write(folder: Path, name: str, text: str) -> Path:
    """Write a theme that is old enough to be remembered."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    return path


def broken_themes() -> list[tuple[str, str, list[str]]]:
    """Title, file and complaints."""
    pieces = Path(__file__).with_name("themes.txt").read_text(encoding="utf-8").split("\n= ")[1:]
    titles = [piece.partition("\n") for piece in pieces]
    return [(title, *_halves(rest)) for title, _, rest in titles]


def _halves(case: str) -> tuple[str, list[str]]:
    given, _, expected = f"\n{case}".partition("\n-\n")
    return given[1:] + "\n", expected.splitlines()


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21:1, and the grey that is known to just reach AA on white does."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_every_ink_can_be_read_on_every_ground(path: Path) -> None:
    """The inks of a built-in theme reach the contrast it promises; reversed, as hits are, they have the same."""
    theme = load_theme(path)
    if theme.ansi:
        assert {theme.page, theme.text} == {"ansi_default"}
        return
    ratios = {(ink, ground): contrast(theme.colours[ink], theme.colours[ground]) for ink in INKS for ground in GROUNDS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < ENOUGH.get(theme.name, 4.5)} == {}


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.stem)
def test_grounds_and_inks_differ(path: Path) -> None:
    """A built-in theme tells its grounds apart and its inks too, and is dark or light as it says."""
    theme = load_theme(path)
    if not theme.ansi:
        assert len({theme.colours[name] for name in COLOURS}) == len(COLOURS)
        assert theme.dark == (luminance(theme.page) < luminance(theme.text))


def test_the_built_in_themes() -> None:
    """There are a dark, a light, a high-contrast theme and one of the terminal's colours, and nothing is wrong."""
    themes, problems = find_themes(None)
    assert {name: (theme.dark, theme.ansi) for name, theme in themes.items()} == {
        "contrast": (True, False),
        "night": (True, False),
        "paper": (False, False),
        "terminal": (True, True),
    }
    assert problems == ()


@pytest.mark.parametrize(("title", "text", "expected"), broken_themes())
def test_a_broken_theme(title: str, text: str, expected: list[str], tmp_path: Path) -> None:
    """All slips in a theme are told at once, each with its line, its key and what to do."""
    path = write(tmp_path, "mine", text)
    with pytest.raises(ThemeError) as raised:
        load_theme(path)
    assert [problem.replace(str(path), "FILE") for problem in raised.value.problems] == expected
    assert str(raised.value).isprintable() or "\n" in str(raised.value)


def test_colours_are_written_in_one_way(tmp_path: Path) -> None:
    """Short and capital colours become `#rrggbb`; a hit without a colour of its own takes the accent's."""
    path = write(tmp_path, "mine", SOUND.replace('"#000"', '"#AbC"').replace('  hit: "#900"\n', ""))
    theme = load_theme(path)
    assert (theme.name, theme.title, theme.page, theme.accent, theme.hit) == (
        "mine",
        "Mine",
        "#aabbcc",
        "#550000",
        "#550000",
    )


def test_a_name_that_no_theme_can_have(tmp_path: Path) -> None:
    """The file names the theme, so its name is held to small letters, digits and two signs."""
    path = write(tmp_path, "My theme", SOUND)
    with pytest.raises(ThemeError, match="small letters"):
        load_theme(path)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"dark: \xe9", b"\x1b[31m", b"a: [" * 100_000, b"x" * 300_000])
def test_a_file_that_is_no_text(data: bytes, tmp_path: Path) -> None:
    """Whatever bytes a theme has, it is refused in one line."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(data)
    with pytest.raises(ThemeError) as raised:
        load_theme(path)
    assert len(raised.value.problems) == 1
    assert str(raised.value).isprintable()


def test_a_folder_in_place_of_a_theme(tmp_path: Path) -> None:
    """A folder is not read as a theme, nor is a file that is not there."""
    (tmp_path / "mine.yaml").mkdir()
    with pytest.raises(ThemeError, match="is no file"):
        load_theme(tmp_path / "mine.yaml")
    with pytest.raises(ThemeError, match="there is no such file"):
        load_theme(tmp_path / "none.yaml")


def test_themes_of_the_user(tmp_path: Path) -> None:
    """The user's themes stand beside the built-in ones and in their place; each broken file is one notice."""
    write(tmp_path, "mine", SOUND)
    write(tmp_path, "paper", "title: Parchment\n" + SOUND)
    write(tmp_path, "night", "colours: 1")
    write(tmp_path, "awry", "][")
    (tmp_path / "mine.yml").write_text("title: Other\n" + SOUND, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no theme", encoding="utf-8")
    themes, problems = find_themes(tmp_path)
    assert sorted(themes) == ["contrast", "mine", "night", "paper", "terminal"]
    assert (themes["paper"].title, themes["night"].title, themes["mine"].title) == ("Parchment", "Night", "Mine")
    assert [problem.partition(":")[0] for problem in problems] == [
        str(tmp_path / "awry.yaml"),
        str(tmp_path / "night.yaml"),
    ]
    assert all(problem.isprintable() for problem in problems)


def test_a_folder_of_themes_that_is_none(tmp_path: Path) -> None:
    """Without a folder there is nothing to say; a file in its place is one notice."""
    assert find_themes(tmp_path / "none")[1] == ()
    file = tmp_path / "themes"
    file.touch()
    themes, problems = find_themes(file)
    assert len(themes) == 4
    assert problems == (f"{file}: themes cannot be read: Not a directory",)


@pytest.mark.parametrize(
    ("name", "found", "problem"),
    [
        ("paper", "paper", None),
        ("mine", "mine", None),
        ("papre", "night", "there is no theme `papre`; did you mean `paper`?"),
        ("zebra", "night", "there is no theme `zebra`; known: awry, contrast, mine, night, paper, terminal"),
        ("../mine", "night", "there is no theme `../mine`; did you mean `mine`?"),
        ("\x1b[31m", "night", "there is no theme `␛[31m`; known: awry, contrast, mine, night, paper, terminal"),
        ("awry", "night", "awry.yaml: dark: is nothing; write `true` or `false`"),
    ],
)
def test_a_theme_by_name(name: str, found: str, problem: str | None, tmp_path: Path) -> None:
    """A name gives its theme; one that there is not, or that is broken, the default theme and a line."""
    write(tmp_path, "mine", SOUND)
    write(tmp_path, "awry", SOUND.replace("dark: true\n", ""))
    theme, said = theme_named(name, tmp_path)
    assert theme.name == found
    assert (said or "").replace(f"{tmp_path}{os.sep}", "") == (problem or "")


def test_a_broken_theme_in_the_place_of_a_built_in_one(tmp_path: Path) -> None:
    """Where the user's own is broken, the built-in theme of that name is used."""
    write(tmp_path, "paper", "")
    theme, problem = theme_named("paper", tmp_path)
    assert theme == load_theme(built_in_themes_folder() / "paper.yaml")
    assert problem is not None
    assert "paper.yaml" in problem


class TestCache:
    """What is remembered of themes, so that a start reads no YAML."""

    @pytest.fixture
    def mine(self, tmp_path: Path) -> Path:
        """A theme that was read once."""
        path = write(tmp_path, "mine", SOUND)
        load_theme_cached(path)
        return path

    def test_a_start_reads_no_yaml(self, mine: Path) -> None:
        """A theme that was read before is had without the YAML library."""
        code = (
            "import sys; from pathlib import Path; from dateline.library.themes import load_theme_cached;"
            f"print(load_theme_cached(Path({str(mine)!r})).name, 'yaml' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "mine False\n"

    def test_a_remembered_theme_is_the_same(self, mine: Path) -> None:
        """What comes from the cache equals what the file says."""
        assert load_theme_cached(mine) == load_theme(mine)

    def test_a_changed_theme_is_read_again(self, mine: Path) -> None:
        """A change of the file shows, even one that keeps its size."""
        mine.write_text(SOUND.replace("#000", "#abc"), encoding="utf-8")
        assert load_theme_cached(mine).page == "#aabbcc"

    def test_a_theme_being_written_is_not_remembered(self, tmp_path: Path) -> None:
        """A file that was just changed may change again unseen, so it is not kept."""
        path = write(tmp_path, "fresh", SOUND)
        os.utime(path)
        load_theme_cached(path)
        assert not (cache_folder() / "themes.json").exists()

    @pytest.mark.parametrize(
        "content",
        ["", "{", "[]", "null", "[" * 100_000, '{"version": "0"}', '{"version": 1, "files": []}', "\x00"],
    )
    def test_a_broken_cache(self, mine: Path, content: str) -> None:
        """A cache that cannot be understood is as good as none, and is written anew."""
        (cache_folder() / "themes.json").write_text(content, encoding="utf-8")
        assert load_theme_cached(mine) == load_theme(mine)
        assert json.loads((cache_folder() / "themes.json").read_bytes())["files"].keys() == {str(mine)}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("page", "red"),
            ("page", "#ABCDEF"),
            ("ansi", True),
            ("name", "../x"),
            ("dark", 1),
            ("title", None),
            ("x", 1),
        ],
    )
    def test_a_foreign_cache(self, mine: Path, field: str, value: object) -> None:
        """What is remembered is believed only if it could have been read from a sound theme."""
        path = cache_folder() / "themes.json"
        content = json.loads(path.read_bytes())
        content["files"][str(mine)][1][field] = value
        path.write_text(json.dumps(content), encoding="utf-8")
        assert load_theme_cached(mine) == load_theme(mine)

    def test_a_cache_that_cannot_be_written(self, home: Path, tmp_path: Path) -> None:
        """Where nothing can be kept, themes are read all the same."""
        (home / "cache").touch()
        path = write(tmp_path, "mine", SOUND)
        assert isinstance(load_theme_cached(path), ThemeFile)
        assert (home / "cache").read_bytes() == b""

    def test_a_cache_forgets_what_is_gone(self, mine: Path) -> None:
        """A theme that was removed is not kept for ever."""
        mine.unlink()
        other = write(mine.parent, "other", SOUND)
        load_theme_cached(other)
        assert json.loads((cache_folder() / "themes.json").read_bytes())["files"].keys() == {str(other)}
