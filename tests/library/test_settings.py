"""Settings: defaults, the file, the environment, and what is said of mistakes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.library.paths import config_file
from dateline.library.settings import Layout, Settings, SettingsError, load_settings
from dateline.library.yaml_file import as_written

BINDINGS = ("line.down", "find")
KEYS = ("j", "down", "slash", "comma", "ctrl+f")


def broken_settings() -> list[tuple[str, str, list[str]]]:
    """Title, file and complaints."""
    found = []
    for piece in Path(__file__).with_name("settings.txt").read_text(encoding="utf-8").split("\n= ")[1:]:
        title, _, rest = piece.partition("\n")
        text, _, expected = rest.partition("\n-\n")
        found.append((title, f"{text}\n", expected.splitlines()))
    return found


def write(path: Path, text: str) -> Path:
    """Write a settings file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults() -> None:
    """Without a file everything has its default, and nothing counts as chosen."""
    found = load_settings()
    assert found == Settings("night", "auto", True, Layout(74, "auto"), ())
    assert found.chosen == frozenset()


def test_defaults_need_no_yaml(home: Path) -> None:
    """A start without a settings file does not pay for the YAML library, and makes no folder."""
    code = (
        "import sys; from dateline.library.settings import load_settings; load_settings(); print('yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
    assert list(home.iterdir()) == []


def test_the_users_own_file() -> None:
    """The file in the folder of the settings is read; what it leaves out, or leaves empty, keeps its default."""
    write(config_file(), "theme: paper\nmouse: no\nsigns:\nkeymap:\nlayout: {panels: figures, measure: 66}\n")
    found = load_settings()
    assert found == Settings("paper", "auto", False, Layout(66, "figures"), ())
    assert found.chosen == {"theme", "mouse", "layout"}


def test_a_named_file(tmp_path: Path) -> None:
    """A file that is named stands in for the user's own."""
    write(config_file(), "theme: paper\n")
    assert load_settings(write(tmp_path / "other.yaml", "mouse: false\n")) == replace(Settings(), mouse=False)


def test_a_named_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that is named has to exist; the user's own has not."""
    with pytest.raises(SettingsError, match="there is no such file"):
        load_settings(tmp_path / "none.yaml")


def test_an_empty_file(tmp_path: Path) -> None:
    """A file with nothing but comments sets nothing."""
    assert load_settings(write(tmp_path / "c.yaml", "# theme: paper\n")) == Settings()
    assert load_settings(write(tmp_path / "c.yaml", "")) == Settings()


def test_a_keymap(tmp_path: Path) -> None:
    """Keys are taken as they are written, digits and blanks between them included."""
    path = write(tmp_path / "c.yaml", 'keymap:\n  find: "slash , ctrl+f"\n  line.down: 2\n')
    assert load_settings(path).keymap == (("find", "slash,ctrl+f"), ("line.down", "2"))


@pytest.mark.parametrize(("title", "text", "expected"), broken_settings())
def test_mistakes(title: str, text: str, expected: list[str], tmp_path: Path) -> None:
    """All mistakes are told at once, each with its line, its key and what to do."""
    path = write(tmp_path / "config.yaml", text)
    with pytest.raises(SettingsError) as raised:
        load_settings(path, binding_ids=BINDINGS, known_keys=KEYS.__contains__)
    assert [line.replace(str(path), "FILE") for line in str(raised.value).splitlines()] == expected


def test_bindings_are_checked_only_where_they_are_known(tmp_path: Path) -> None:
    """A command that prints the settings does not know the bindings, and leaves the keymap unchecked."""
    path = write(tmp_path / "c.yaml", 'keymap: {whatever: "anything"}\n')
    assert load_settings(path).keymap == (("whatever", "anything"),)


def test_many_bindings_are_not_all_listed(tmp_path: Path) -> None:
    """A name unlike any other gets the first dozen of the known ones."""
    path = write(tmp_path / "c.yaml", "keymap: {zebra: j}\n")
    with pytest.raises(SettingsError) as raised:
        load_settings(path, binding_ids=[f"binding{number:02}" for number in range(40)])
    assert str(raised.value).endswith("binding10, binding11, …")


def test_the_environment_outranks_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The theme of the environment is taken before that of the file; an empty one counts as none."""
    write(config_file(), "theme: paper\n")
    monkeypatch.setenv("DATELINE_THEME", "contrast")
    assert load_settings().theme == "contrast"
    assert load_settings(environment={"DATELINE_THEME": ""}).theme == "paper"


def test_a_theme_of_the_environment_that_can_be_none() -> None:
    """A name that no theme can have is refused in one harmless line."""
    with pytest.raises(SettingsError) as raised:
        load_settings(environment={"DATELINE_THEME": "\x1b[31m/etc"})
    assert str(raised.value) == "DATELINE_THEME: is `␛[31m/etc`; write the name of a theme, or nothing"


@pytest.mark.parametrize(
    ("chosen", "asked", "remembered", "theme"),
    [
        (False, None, None, "night"),
        (False, None, "mine", "mine"),
        (True, None, "mine", "paper"),
        (True, "terminal", "mine", "terminal"),
        (False, "terminal", None, "terminal"),
    ],
)
def test_which_theme_is_used(chosen: bool, asked: str | None, remembered: str | None, theme: str) -> None:
    """The theme of the command line outranks that of the settings, this the one used last, this the default."""
    found = Settings(theme="paper", chosen=frozenset({"theme"})) if chosen else Settings()
    assert found.theme_for(asked=asked, remembered=remembered) == theme


def test_an_unreadable_file(tmp_path: Path) -> None:
    """A settings file that is a folder, binary, or a link to nothing is one line."""
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "nowhere")
    write(tmp_path / "binary.yaml", "").write_bytes(b"\x00\xff\xfe")
    for path in (tmp_path, link, tmp_path / "binary.yaml"):
        with pytest.raises(SettingsError) as raised:
            load_settings(path)
        assert str(raised.value).startswith(f"{path}:")
        assert str(raised.value).isprintable()


def test_a_link_to_nothing_in_the_place_of_the_file() -> None:
    """The user's own file that is a link to nothing is told, not passed over."""
    config_file().parent.mkdir(parents=True)
    config_file().symlink_to("nowhere")
    with pytest.raises(SettingsError, match="there is no such file"):
        load_settings()


THEMES = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,10}", fullmatch=True)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=8)
KEYMAPS = st.dictionaries(TEXTS, st.uuids().map(str), max_size=3).map(lambda keys: tuple(keys.items()))
LAYOUTS = st.builds(
    Layout,
    st.integers(20, 200),
    st.sampled_from(["auto", "both", "figures", "people", "none"]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.builds(Settings, THEMES, st.sampled_from(["auto", "unicode", "ascii"]), st.booleans(), LAYOUTS, KEYMAPS))
def test_what_is_printed_can_be_read(tmp_path: Path, found: Settings) -> None:
    """The settings in effect, printed and read as a settings file, are the same."""
    assert load_settings(write(tmp_path / "c.yaml", found.to_yaml()), environment={}) == found


def test_every_key_has_a_comment() -> None:
    """Printed settings explain each key in the line above it."""
    lines = Settings(keymap=(("find", "slash"),)).to_yaml().splitlines()
    keys = [number for number, line in enumerate(lines) if not line.lstrip().startswith("#")]
    uncommented = [lines[number].strip() for number in keys if not lines[number - 1].lstrip().startswith("#")]
    assert uncommented == ["find: slash"]
    assert lines[1:3] == ["# The theme: night, paper, contrast, terminal, or one of your own.", "theme: night"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "nothing"),
        (True, "`true`"),
        (1.5, "`1.5`"),
        ({}, "a mapping"),
        ([], "a list"),
        ("a" * 99, f"`{'a' * 40}…`"),
    ],
)
def test_values_in_messages(value: object, text: str) -> None:
    """A value is named in few words."""
    assert as_written(value) == text


def test_folders_follow_the_environment(home: Path) -> None:
    """The settings lie where the XDG variable says."""
    assert config_file() == home / "config" / "dateline" / "config.yaml"
    assert os.environ["XDG_CONFIG_HOME"] == str(home / "config")
