"""What the lines at the top and the bottom say."""

from __future__ import annotations

from collections.abc import Mapping

from textual.widget import Widget

from dateline.parsing.safety import single_line

from .keys import first_key
from .open_document import OpenDocument
from .page.wrapping import fit
from .people_rows import OnlyWith
from .searching import Search
from .widgets.document_pane import DocumentPane
from .widgets.figure_list import FigureList
from .widgets.list_pane import ListPane
from .widgets.people_list import PeopleList

__all__ = ["counts_of", "hints_for", "place_text"]

NAME_CELLS = 18
CHARACTERS_A_MINUTE = 1_250
"""How fast news is read: about 210 words."""


def counts_of(document: OpenDocument) -> tuple[tuple[str, int], ...]:
    """The day of the page and how many updates, figures and people it holds, as far as known; each with its weight."""
    said: list[tuple[str, int]] = []
    if document.day:
        said.append((document.day, 0))
    if document.updates_count:
        said.append((_many(document.updates_count, document.part) + ("" if document.is_whole else "+"), 3))
    facts = document.facts
    if facts.progress:
        more = "" if facts.complete else "+"
        persons = facts.named.count
        people = "1 person" if persons == 1 else f"{persons:,} people"
        said += [(_many(facts.listed_count, "figure") + more, 2), (people + more, 1)]
    return tuple(said)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def place_text(
    document: OpenDocument, text: DocumentPane, search: Search, count: str, only: OnlyWith | None = None
) -> str:
    """How far the reader is, and how long the rest will take; the hit of a search; a count that is being typed.

    Where only the updates with a person are walked, whose these are and which of them it is.
    """
    said = []
    if count:
        said.append(count)
    if only is not None:
        at = only.stops.index(text.current) + 1 if text.current in only.stops else "-"
        said.append(f"only with {fit(single_line(only.person.name), NAME_CELLS)} {at}/{len(only.stops)}")
    if search.is_active:
        said.append(search.count_text(document.folded))
    if text.is_empty:
        return ""
    whole = len(document.document.text) if document.full_text is None else len(document.full_text)
    end = text.visible_span().end
    if end >= whole - 2 or (document.is_whole and _is_last(text)):
        said.append("end")
    else:
        said.append(f"{100 * end // max(1, whole)}%")
        if only is not None:
            return "  ".join(said)
        minutes = max(1, round((whole - end) / CHARACTERS_A_MINUTE))
        said.append(f"about {minutes} min left" if minutes < 90 else f"about {minutes // 60} h left")
    return "  ".join(said)


def _is_last(text: DocumentPane) -> bool:
    places = text.visible_places()
    return bool(places) and text.page.forward(places[-1], 1) is None


Hints = tuple[tuple[tuple[str, ...], str], ...]
"""Bindings and the word for them, the most important first."""

_IN_LISTS: Hints = (
    (("choose",), "show"), (("escape",), "text"), (("help",), "keys"), (("scope",), "{scope}"),
    (("line.down", "line.up"), "move"), (("find",), "find"), (("quit",), "quit"),
)  # fmt: skip
_IN_FIGURES: Hints = (
    (("choose",), "show"), (("figures.values",), "values"), (("scope",), "{scope}"), (("help",), "keys"),
    (("escape",), "text"), (("figures.kind",), "kind"), (("hit.next", "hit.previous"), "later, earlier"),
    (("copy.selection",), "copy"), (("line.down", "line.up"), "move"), (("quit",), "quit"),
)  # fmt: skip
_IN_PEOPLE: Hints = (
    (("choose",), "show"), (("figures.values",), "card"), (("scope",), "{scope}"), (("people.updates",), "only theirs"),
    (("help",), "keys"), (("escape",), "text"), (("hit.next", "hit.previous"), "mentions"),
    (("copy.selection",), "copy"), (("line.down", "line.up"), "move"), (("quit",), "quit"),
)  # fmt: skip
_ON_NAME: Hints = (
    (("choose",), "card"), (("people.next", "people.previous"), "names"), (("people.updates",), "only theirs"),
)  # fmt: skip
_WHILE_SEARCHING: Hints = ((("hit.next", "hit.previous"), "hits"), (("escape",), "done"))
_IN_TEXT: Hints = (
    (("find",), "find"), (("update.next", "update.previous"), "{part}"), (("help",), "keys"),
    (("unread.next",), "unread"), (("panel.figures",), "figures"), (("panel.people",), "people"),
    (("people.next",), "names"), (("panel.updates",), "{part}s"), (("scope",), "{facts}"),
    (("text.only",), "text only"), (("quit",), "quit"),
)  # fmt: skip


def hints_for(
    focused: Widget | None,
    *,
    searching: bool,
    part: str,
    scope: str,
    changed: Mapping[str, str],
    on_name: bool = False,
) -> tuple[tuple[str, str], ...]:
    """The keys that matter here, the first ones most, each with a word.

    `part` is what a part of the text is called, `scope` what else the panels can list. `changed` holds the keys that
    the settings give to bindings. `on_name` says that a name is lit in the text.
    """
    if isinstance(focused, FigureList):
        wanted = _IN_FIGURES
    elif isinstance(focused, PeopleList):
        wanted = _IN_PEOPLE
    elif isinstance(focused, ListPane):
        wanted = _IN_LISTS
    else:
        wanted = (_ON_NAME if on_name else ()) + (_WHILE_SEARCHING if searching else ()) + _IN_TEXT
    return tuple(
        (
            " ".join(first_key(binding, changed) for binding in bindings),
            word.format(part=part, scope=scope, facts="all facts" if scope == "all" else "facts here"),
        )
        for bindings, word in wanted
        if part == "update" or word != "unread"
    )
