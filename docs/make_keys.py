"""Write `docs/keys.md` from the table of keys. Run it as `make docs`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from dateline.tui.keys import KEYS, key_names

TARGET = Path(__file__).parent / "keys.md"

HEAD = """# Keys

Made from the table the program itself uses; `?` in the reader shows the same, and searches in it. A number before a key
repeats it: `5j`, `3]`, `12G`. The name in the last column is the one to use in the settings to give a command other
keys:

```yaml
keymap:
  find: "slash,ctrl+f"
```
"""


def key_table() -> str:
    """The page as Markdown."""
    parts = [HEAD]
    for group, keys in groupby(KEYS, key=lambda key: key.group):
        parts.append(f"\n## {group}\n\n| keys | what they do | name |\n|---|---|---|\n")
        for key in keys:
            names = " ".join(f"`{name}`" for name in key_names(key).replace("|", "\\|").split(" "))
            parts.append(f"| {names} | {key.description}. {key.tooltip} | `{key.id}` |\n")
    return "".join(parts)


if __name__ == "__main__":
    TARGET.write_text(key_table(), encoding="utf-8")
