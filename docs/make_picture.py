"""Draw `docs/picture.svg`: the reader on a document of `seeds/`, as the program itself exports its screen.

Run it as `make docs`.
"""

from __future__ import annotations

import asyncio
import os
import re
import time
from pathlib import Path

from dateline.library.opening import open_source
from dateline.library.themes import find_themes
from dateline.tui.app import DatelineApp
from dateline.tui.open_document import OpenDocument

ROOT = Path(__file__).parent.parent
SIZE = (140, 36)
PATIENCE = 30
"""How long the reading for facts may take, in seconds."""


async def draw(target: Path) -> None:
    """Open the reader, wait until all facts are known, and write its screen."""
    os.environ["COLORTERM"] = "truecolor"  # wherever it is drawn
    themes, _ = find_themes(None)
    source = open_source(str(ROOT / "seeds" / "003_b1aebae19c2871ed.txt"))
    app = DatelineApp([OpenDocument(source)], themes["night"])
    async with app.run_test(size=SIZE) as pilot:
        until = time.monotonic() + PATIENCE
        while not app.reading.open.facts.complete and time.monotonic() < until:
            await pilot.pause(0.05)
        await pilot.press("right_square_bracket", "right_square_bracket", "left_square_bracket", "left_square_bracket")
        svg = app.export_screenshot(title="Dateline")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # nothing is fetched to look at a picture
    target.write_text(svg.replace("Fira Code", "DejaVu Sans Mono"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(draw(ROOT / "docs" / "picture.svg"))
