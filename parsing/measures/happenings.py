"""What happened to those a figure counts, told from the words of event around it."""

from __future__ import annotations

from .lines import Line, Stretch
from .phrasebook import Hit
from .tables import EventForm, Group, event_nouns, groups, word_group

__all__ = ["event_of"]

_AHEAD = 14
"""How many words behind a figure are looked at."""
_BACK = 16
_OF_NUMBER = 5
"""How many words in front of what happened `the number of` may stand."""


def event_of(line: Line, stretch: Stretch, figures: frozenset[int], counts: str | None) -> str:
    """The event, by its name in the list; empty where none of the words says one.

    `figures` are the first words of all figures of the sentence. First what is counted is asked (`two fatalities`),
    then what follows (`34 people were killed`), then what comes in front (`killed 34`, `the death toll rose to 34`).
    """
    head = _last_word(counts)
    if head and head not in line.lower[stretch.first : stretch.past]:
        # The noun is that of another figure: `the number of dead is 21, that of wounded 81`.
        head = head if not line.events else ""
    group = _group(head) if head else None
    # Homes burn down and are without power as those are who live in them.
    both = group is None or group.name in word_group("groups of both")
    things = None if both else not _may_be_people(head)
    inside = _inside(line, stretch, head, things)
    named = inside != "" and inside == event_nouns().get(head)
    if (inside and not named) or not line.events:
        return inside
    behind = _behind(line, stretch, figures, things)
    if inside:
        # What happened to those who are named by an earlier fate: `two hostages were injured`; the dead stay dead.
        return inside if inside == "killed" else behind or inside
    if behind is not None:
        return behind
    return _in_front(line, stretch, figures, things)


def _last_word(counts: str | None) -> str:
    return counts.rsplit(None, 1)[-1].lower() if counts else ""


def _may_be_people(head: str) -> bool:
    group = _group(head)
    return group is None or group.name not in word_group("groups of things")


def _group(head: str) -> Group | None:
    return groups().get(head) or groups().get(head.rstrip("s"))


def _suits(form: EventForm, things: bool | None) -> bool:
    """Whether it may happen to what is counted; `things` is None where nothing says what that is."""
    return things is None or form.domain == "any" or (form.domain == "things") == things


def _inside(line: Line, stretch: Stretch, head: str, things: bool | None) -> str:
    for hit in line.events:
        if hit.first >= stretch.behind:
            break
        if hit.first >= stretch.figure and _suits(hit.meaning, things):
            if hit.meaning.form == "noun" and hit.past < stretch.behind:
                continue
            return hit.meaning.event
    if head == "lives" and not word_group("takes lives").isdisjoint(
        line.lower[max(0, stretch.figure - 4) : stretch.figure]
    ):
        return "killed"
    return event_nouns().get(head, "")


def _behind(line: Line, stretch: Stretch, figures: frozenset[int], things: bool | None) -> str | None:
    """The event of the first word behind the figure that says one; an empty text where the counted do it themselves."""
    lower = line.lower
    at = stretch.behind
    end = min(len(lower), at + _AHEAD)
    hits = {hit.first: hit for hit in reversed(line.events) if at <= hit.first < end and _suits(hit.meaning, things)}
    while at < end:
        word = lower[at]
        if word == "and" and _goes_on(lower, at, figures):
            at += 1
            continue
        if at in figures or word in word_group("ends what follows"):
            return None
        if word in (",", "(", "—"):
            closing = _closing(lower, at, end + 8)
            if closing < 0:
                return None
            at = closing
            end = min(len(lower), max(end, at + 8))
            hits.update(
                {h.first: h for h in reversed(line.events) if at <= h.first < end and _suits(h.meaning, things)}
            )
            continue
        hit = hits.get(at)
        if hit is not None:
            told = _told_behind(line, hit, stretch, figures)
            if told is not None:
                return told
            at = hit.past
            continue
        at += 1
    return None


def _goes_on(lower: list[str], at: int, figures: frozenset[int]) -> bool:
    """Whether `and` only adds to those counted, before the verb: `40 passengers and crew were saved`."""
    for place in range(at + 1, min(at + 4, len(lower))):
        if place in figures or lower[place] in (",", "."):
            return False
        if place > at + 1 and lower[place] in ("were", "was", "are", "have", "had"):
            return True
    return False


def _closing(lower: list[str], comma: int, end: int) -> int:
    """Where a clause goes on behind what a comma or a bracket sets off, if `were`, `have` or the like follows."""
    closer = ")" if lower[comma] == "(" else lower[comma]
    for at in range(comma + 1, min(len(lower) - 1, end)):
        if lower[at] in (";", "."):
            return -1
        if lower[at] == closer:
            return at + 1 if closer == ")" or lower[at + 1] in word_group("goes on behind an aside") else -1
    return -1


def _told_behind(line: Line, hit: Hit[EventForm], stretch: Stretch, figures: frozenset[int]) -> str | None:
    """What a word of event behind a figure says of it; None to look on."""
    form = hit.meaning
    lower = line.lower
    if form.form == "state":
        return form.event
    if form.form == "noun":
        return form.event if hit.first == stretch.behind else None
    word = lower[hit.first]
    following = lower[hit.past] if hit.past < len(lower) else ""
    if word.endswith("ing"):
        return None
    near = lower[max(stretch.behind, hit.first - 3) : hit.first]
    if any(w in word_group("helpers of the passive") for w in near):
        return form.event
    takes_object = hit.past in figures or following in word_group("opens an object") or following[:1].isdecimal()
    if takes_object or any(w in word_group("helpers of the active") for w in near):
        return ""
    return form.event


def _in_front(line: Line, stretch: Stretch, figures: frozenset[int], things: bool | None) -> str:
    """The event of the nearest word in front of the figure that says one."""
    lower = line.lower
    start = max(0, stretch.figure - _BACK)
    for hit in reversed(line.events):
        if hit.past > stretch.figure or not _suits(hit.meaning, things):
            continue
        if hit.first < start:
            break
        between = range(hit.past, stretch.figure)
        if any(lower[at] in (";", ".", "?", "!") for at in between):
            break
        if _is_governed(line, hit, stretch, figures):
            return hit.meaning.event
        break
    return ""


def _is_governed(line: Line, hit: Hit[EventForm], stretch: Stretch, figures: frozenset[int]) -> bool:
    """Whether nothing between a word of event and a figure cuts one from the other."""
    lower = line.lower
    between = range(hit.past, stretch.figure)
    # What happened to those in front is not said of those behind `and`: `five are dead and 19 were brought up`.
    said_of_others = hit.meaning.form != "verb" or any(
        word in word_group("helpers of the passive") for word in lower[max(0, hit.first - 2) : hit.first]
    )
    if said_of_others and between and lower[between[-1]] in ("and", ","):
        return False
    names_count = hit.meaning.form == "noun" or "number" in lower[max(0, hit.first - _OF_NUMBER) : hit.first]
    lists = lower[hit.past : hit.past + 1] and lower[hit.past] in word_group("lists what it names")
    if names_count and (lists or not any(at in figures for at in between)):
        # The count itself is named: any words of rising or standing may follow.
        return True
    return all(lower[at] not in word_group("breaks before a figure") for at in between)
