"""What holds for every test: nothing of the person or the machine that runs it is read or written."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

TIME_ZONE = "EET-2"
"""Two hours east of Greenwich, summer and winter, in the notation that asks for no zone files."""


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the test's own, and none of the variables that change what the program does."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for kind in ("config", "state", "cache", "data"):
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(folder / kind))
    for name in ("NO_COLOR", "FORCE_COLOR", "DATELINE_THEME", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FPS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    return folder


@pytest.fixture(autouse=True)
def time_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Local time is the same everywhere."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", TIME_ZONE)
        time.tzset()
        yield
    time.tzset()
