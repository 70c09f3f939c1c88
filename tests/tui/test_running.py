"""From settings, theme and store to the running application."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.library.options import ReaderOptions
from dateline.library.store import Store
from dateline.tui.app import DatelineApp
from dateline.tui.running import run_reader
from dateline.tui.signs import ASCII

from .pages import STORM, source_of

BROKEN = "dark: true\ncolours:\n  page: nothing\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, DatelineApp | None]]:
    """Run the reader without a terminal: its exit code, and the application it would have run."""
    apps: list[DatelineApp] = []

    def pretend(app: DatelineApp, **options: Any) -> None:
        apps.append(app)
        app.mouse = options["mouse"]  # type: ignore[attr-defined]  # for the test to look at

    monkeypatch.setattr(DatelineApp, "run", pretend)

    def run(text: str = STORM, **options: Any) -> tuple[int, DatelineApp | None]:
        code = run_reader([source_of(text)], ReaderOptions(**options))
        return code, apps[-1] if apps else None

    return run


@pytest.fixture
def config(home: Path) -> Path:
    """The folder of the settings."""
    folder = home / "config" / "dateline"
    (folder / "themes").mkdir(parents=True)
    return folder


Run = Callable[..., tuple[int, DatelineApp | None]]


def app_of(ended: tuple[int, DatelineApp | None]) -> DatelineApp:
    """The application that was run and left without an error."""
    code, app = ended
    assert code == 0
    assert app is not None
    return app


def notices(app: DatelineApp) -> list[str]:
    """What the application will say at its start."""
    return list(app.reading._notices)


def test_without_anything_set(run: Run) -> None:
    """The reader opens in the default theme, with all keys as they are, and says nothing."""
    app = app_of(run())
    assert (app.theme, notices(app)) == ("night", [])
    assert app.reading.open.title == "Storm over the Lower Coast: live"


def test_the_settings_are_used(run: Run, config: Path) -> None:
    """Theme, measure, panels, signs, mouse and keys are those of the settings."""
    (config / "config.yaml").write_text(
        "theme: paper\nsigns: ascii\nmouse: false\nlayout:\n  measure: 60\n  panels: people\nkeymap:\n  find: ctrl+f\n"
    )
    app = app_of(run())
    assert app.theme == "paper"
    assert app.reading.changed_keys == {"find": "ctrl+f"}
    reading = app.reading
    assert (reading._measure, reading._panels, reading._signs) == (60, "people", ASCII)
    assert not app.mouse  # type: ignore[attr-defined]  # as the fixture has it


def test_settings_that_cannot_be_used(run: Run, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake in the settings is one line with the file and the key, and the exit code of bad input."""
    (config / "config.yaml").write_text("keymap:\n  fnid: slash\n")
    assert run() == (2, None)
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert f"{config}/config.yaml:2: keymap.fnid: unknown binding; did you mean `find`?" in said[0]


def test_a_key_that_does_not_exist(run: Run, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that no key has is refused, with the one it may be meant for."""
    (config / "config.yaml").write_text("keymap:\n  find: spaec\n")
    assert run()[0] == 2
    assert "did you mean `space`?" in capsys.readouterr().err


def test_the_theme_that_is_asked_for(run: Run, config: Path) -> None:
    """The command line outranks the settings, these outrank what was used last."""
    with Store.open() as store:
        store.remember_theme("contrast")
    assert app_of(run()).theme == "contrast"
    (config / "config.yaml").write_text("theme: paper\n")
    assert app_of(run()).theme == "paper"
    assert app_of(run(theme="terminal")).theme == "terminal"


def test_a_broken_theme(run: Run, config: Path) -> None:
    """A theme that cannot be used is one notice with file and key, and the default is taken."""
    (config / "themes" / "mine.yaml").write_text(BROKEN)
    app = app_of(run(theme="mine"))
    assert app.theme == "night"
    (notice,) = notices(app)
    assert f"{config}/themes/mine.yaml:3: colours.page: is `nothing`, which is no colour" in notice
    assert "\n" not in notice


def test_a_theme_that_does_not_exist(run: Run) -> None:
    """A name that no theme has is one notice with the nearest one."""
    app = app_of(run(theme="papre"))
    assert app.theme == "night"
    assert notices(app) == ["there is no theme `papre`; did you mean `paper`?"]


def test_a_terminal_of_sixteen_colours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where colours of themes would fall together, the terminal's own are taken, unless a theme was chosen."""
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    assert app_of(run()).theme == "terminal"
    assert app_of(run(theme="night")).theme == "night"


def test_a_damaged_store(run: Run, home: Path) -> None:
    """A store that cannot be read is one notice, and the reader opens."""
    state = home / "state" / "dateline"
    state.mkdir(parents=True)
    (state / "state.db").write_bytes(b"no database" * 500)
    said = notices(app_of(run()))
    assert len(said) == 1
    assert str(state / "state.db") in said[0]


@pytest.mark.parametrize(("color", "set_to"), [(None, None), (False, "1"), (True, None)])
def test_colours_are_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, color: bool | None, set_to: str | None
) -> None:
    """An option outranks what the environment says of colours."""
    if color:
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    before = dict(os.environ)
    try:
        app = app_of(run(color=color))
        assert os.environ.get("NO_COLOR") == set_to
        assert app.no_color is (color is False)
    finally:
        os.environ.pop("NO_COLOR", None)
        os.environ.update(before)


def test_a_place_of_an_earlier_session(run: Run) -> None:
    """A document opens where it was left, with its marks."""
    first = app_of(run())
    document = first.reading.open
    document.was_shown, document.offset = True, document.document.updates[2].start
    document.mark(read=[document.document.updates[0].id])
    assert first.session is not None
    first.session.keep(document)
    first.session.close()
    again = app_of(run()).reading.open
    assert again.offset == document.offset
    assert len(again.unread) == 4
