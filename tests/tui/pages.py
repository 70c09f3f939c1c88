"""Pages for tests of the reader, in words of their own."""

from __future__ import annotations

from pathlib import Path

from dateline.library.opening import OpenedSource

__all__ = ["ARTICLE", "FLOOD", "STORM", "live_page", "source_of"]

STORM = """\
Storm over the Lower Coast: live

Wednesday 4 March 2026

9.40am GMT: Ferries to the islands are cancelled

All ferries to the islands are cancelled until noon, the harbour master Ines Holt said. More than 2,300 passengers \
wait at the quay, and 40 lorries stand in the rain.

- Route 1 stays closed all day.
- Route 2 opens again at noon, and carries only people who live on the islands and have a ticket for the day.

8.05am GMT: Power is back in 1,200 homes

> “We worked through the night,” said the engineer Tom Adeyemi, “and we will not stop now.”

About 340 homes are still dark, Ines Holt added.

```
road    state
A12     closed
A120    open
```

| Arlen | 1,200 homes |
| Brack | 340 homes |

7.15am GMT: Schools stay closed

Photo: The quay at Arlen in the first light (Mara Quint)

The schools of 6 towns stay closed, the mayor of Arlen, Ana Ruiz, said. She asked for patience.

Tuesday 3 March 2026

11.30pm GMT: Wind reaches 140 km/h at Cape Orn

The station at Cape Orn measured 140 km/h shortly before midnight, the meteorologist Tom Adeyemi said.

* * *

Nobody was hurt.

9.15pm GMT: The first warning

The weather service warns of a storm. Ana Ruiz asked the people of the lower town to fetch their boats.
"""
"""A page of two days with blocks of all kinds: five updates, newest first."""

FLOOD = """\
Flood in Arlen

UPDATE 1405 GMT: Mayor Ana Ruiz said more than 300 homes are lost.

She asked the people of the lower town to leave at once, and thanked the crews of the 12 boats.

UPDATE 1210 GMT: The river Orn broke its banks, and 12 people are missing.

Two bridges were closed. The fire brigade went from house to house along the quay.

ORIGINAL ENTRY: Heavy rain fell on the hills above the town.

Forecasters expect another 40 millimetres before midnight.
"""
"""A short page of three updates without a date, the last of them the original entry."""

ARTICLE = """\
The ferry that came back

For 30 years the ferry lay on the mud below Arlen, and nobody in the town believed that it would ever float again.

Ines Holt did. The harbour master found 12 people who could weld, and a yard that lent its tools for nothing.

It took them 4 winters. On the day of the launch Ana Ruiz broke a bottle of cider on the bow, and it swam.

“I had counted on 3 minutes,” said Tom Adeyemi, who had steered it. “It is still afloat.”
"""
"""An article without updates."""


def live_page(updates: int, paragraphs: int = 3) -> str:
    """A page of so many updates, newest first, each of some paragraphs that say which it is."""
    parts = ["The long day in Arlen"]
    for number in range(updates, 0, -1):
        minute = 24 * 60 - 1 - (updates - number) * (24 * 60 - 1) // max(1, updates)
        parts.append(f"UPDATE {minute // 60:02}{minute % 60:02} GMT:")
        parts += [
            f"Gauge {number} stood at {number * 7 + paragraph} inches, said Ines Holt in report {number}-{paragraph}, "
            f"and {paragraph + 2} boats went out to look after people along the river."
            for paragraph in range(paragraphs)
        ]
    return "\n\n".join(parts) + "\n"


def source_of(text: str | bytes, name: str = "page.txt") -> OpenedSource:
    """A page as it comes from a file."""
    data = text.encode() if isinstance(text, str) else text
    return OpenedSource(name, data, Path("/pages") / name, None)
