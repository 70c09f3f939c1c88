"""The pages that are made from the program say what it does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_page_of_keys() -> None:
    """`docs/keys.md` is what its script makes of the table of keys now; `make docs` writes it anew."""
    made = runpy.run_path(str(ROOT / "docs" / "make_keys.py"))["key_table"]()
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == made


def test_the_picture_fetches_nothing() -> None:
    """The picture of the README is there, shows the reader, and loads nothing from elsewhere."""
    picture = (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8")
    assert "Figures" in picture
    assert not re.search(r"url\([\"']?http|<image|<script|href=", picture)


def test_links_of_the_readme() -> None:
    """Every file the README links to exists."""
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    missing = [link for link in links if not link.startswith("http") and not (ROOT / link).exists()]
    assert missing == []
