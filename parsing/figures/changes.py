"""Step 8b: figures that are themselves the size of a rise or a fall."""

from __future__ import annotations

from .draft import NO_QUANTITIES, Draft, Drafts
from .nouns import is_plural
from .qualifiers import qualifier_before
from .sentence import Sentence
from .tables import ChangeWord, Direction, changes, is_in_long_group, stop_words, verbs, word_group

__all__ = ["read_changes"]

_REACH = 6
_OBJECT_REACH = 4
"""How many words an object may have behind its verb."""
_BEHIND_PARTICLE = ("on", "at", "from", "in", "after", "since", "this", "year", ",", ".", ";", ")", "")
"""What follows `up` or `down` behind the size of a change: `43% down on the year`; not `20% off your order`."""
_WHEN = ("in", "on", "by", "since", "during", "over", "among", "for", "last", "this")
"""What follows the size of a change that goes on: when, where and by what it is told."""
_AMOUNTS = ("much", "many")
"""What stands between `as` and `as` in front of the size of a change; else it is a level: `fell as low as $33`."""
_MATERIAL = ("mass", "length", "area", "volume")
"""What things have: whoever lifts or recovers so much changes no level, who loses it does."""
_UNCHANGED = NO_QUANTITIES | {"age"}


def read_changes(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Mark the sizes of changes; what stands behind `or`, or in brackets behind one, is the same change again."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.kind not in _UNCHANGED and draft.change is None:
            direction = _told(sentence, draft)
            if direction is None and found:
                draft = _repeated(sentence, found[-1], draft)
            elif direction is not None:
                draft = draft._replace(change=direction)
        found.append(draft)
    return tuple(found)


def _told(sentence: Sentence, draft: Draft) -> Direction | None:
    return _by_sign(sentence, draft) or _by_word_before(sentence, draft) or _by_word_behind(sentence, draft)


def _by_sign(sentence: Sentence, draft: Draft) -> Direction | None:
    """`+0.2%`."""
    before = draft.first - 1
    if before >= 0 and sentence.words[before] == "+" and sentence.glued(draft.first) and draft.unit is not None:
        return "up"
    return None


def _entry(sentence: Sentence, index: int, *sorts: str) -> ChangeWord | None:
    for entry in changes().get(sentence.lower[index], ()) if index >= 0 else ():
        if entry.sort in sorts:
            return entry
    return None


def _by_word_before(sentence: Sentence, draft: Draft) -> Direction | None:
    """`rose almost 25%`, `up 8.2%`, `a drop of 9%`; not the level behind `to` or `at`."""
    at, by = _governor(sentence, draft)
    if at < 0 or sentence.lower[draft.past] == "short":
        return None
    if sentence.lower[at] == "of":
        entry = _entry(sentence, at - 1, "noun") if draft.unit is None else _entry(sentence, at - 1, "noun", "share")
        entry = None if _is_sum(sentence, draft, at - 1) else entry
    elif entry := _entry(sentence, at, "loss"):
        entry = entry if _may_be_lost(sentence, draft, at, by=by) else None
    elif sentence.lower[at] == "up" and sentence.lower[at - 1] in word_group("giving"):
        return "down" if draft.unit_kind == "percent" or draft.unit == "point" else None
    elif entry := _entry(sentence, at, "word"):
        entry = None if _is_particle(sentence, draft, at) or _is_preposition(sentence, draft, at) else entry
    elif by or draft.unit_kind != "duration":
        entry = _entry(sentence, at, "verb")
        if draft.unit_kind == "length" and is_in_long_group(sentence.lower[at], "moving on"):
            return None
        if draft.counts and not by and sentence.lower[at] in word_group("done to things") and not _are_steps(draft):
            return None
    if entry is None and by:
        return _earlier_verb(sentence, draft, at)
    if entry is None and at == draft.first - 1 and draft.unit_kind == "percent":
        return _changed_object(sentence, draft, at)
    return entry.direction if entry else None


def _changed_object(sentence: Sentence, draft: Draft, at: int) -> Direction | None:
    """The direction of a verb with its object in front of a share: `cut carbon emissions 45%`."""
    if sentence.lower[draft.past] == "of" or not _is_object(sentence, at):
        return None
    for index in range(at - 1, max(-1, at - _OBJECT_REACH), -1):
        if entry := _entry(sentence, index, "loss", "verb"):
            return entry.direction if any(e.sort == "loss" for e in changes()[sentence.lower[index]]) else None
        if not _is_object(sentence, index):
            return None
    return None


def _is_object(sentence: Sentence, index: int) -> bool:
    """Whether a word may belong to the object of a verb."""
    word = sentence.lower[index] if index >= 0 else ""
    plain = word[:1].isalpha() and word not in stop_words() and word not in verbs()
    return (plain or word in word_group("determiners")) and not changes().get(word)


def _are_steps(draft: Draft) -> bool:
    """Whether what is counted is how far something falls: `dropped three places`, not `dropped six bombs`."""
    return draft.counts is not None and draft.counts.split()[-1].lower() in word_group("steps")


def _is_particle(sentence: Sentence, draft: Draft, at: int) -> bool:
    """Whether `up` or `down` belongs to the verb in front of it: `rounded up 40 men`, `gave up $5 million`."""
    if at == 0:
        return False
    before = sentence.lower[at - 1]
    if draft.unit_kind == "percent":
        return before in word_group("making up")
    if any(before in word_group(group) for group in ("auxiliaries", "being helpers", "closing")):
        return False
    if not before[:1].isalpha() or before in stop_words() or before.endswith("ly"):
        return False
    # `shares up $2`, but `gave up $2`
    return draft.unit is None or before in verbs() or not (is_plural(sentence, at - 1) or sentence.is_capital(at - 1))


def _is_preposition(sentence: Sentence, draft: Draft, at: int) -> bool:
    """Whether `off` says where something came from: `62 off 45 balls`."""
    return sentence.lower[at] == "off" and draft.unit is None


def _governor(sentence: Sentence, draft: Draft) -> tuple[int, bool]:
    """The word in front of a figure, its qualifiers and fillers left out, and whether `by` was one of them."""
    at = draft.first - 1
    by = False
    earliest = max(0, draft.first - _REACH)
    while at >= earliest:
        word = sentence.lower[at]
        if _entry(sentence, at, "word") and sentence.lower[at + 1] not in ("to", "from"):
            break
        if word in word_group("limits") and _entry(sentence, at - 1, "verb"):
            # A level: `fell below $20,000`.
            return -1, False
        if qualifier := qualifier_before(sentence, at + 1):
            at = qualifier[0] - 1
            if sentence.lower[at + 1] == "as" and sentence.lower[at + 2] not in _AMOUNTS:
                return -1, False
        elif word == "of" and sentence.lower[at - 1] in ("average", "total", "median"):
            at -= 2
        elif word in word_group("change fillers"):
            by = by or word == "by"
            at -= 1
        else:
            break
    return at, by


def _may_be_lost(sentence: Sentence, draft: Draft, at: int, *, by: bool) -> bool:
    """Whether a loss is a change: of shares, points and measures; of money only where it is no price or cost."""
    if draft.unit is None or draft.unit_kind in ("duration", "age", "multiple"):
        return False
    if sentence.words[draft.number_past] == "-" and draft.unit_kind != "percent":
        # What is reduced has the size: `trimmed an 18-point lead`.
        return False
    things = sentence.lower[draft.past] == "of" and draft.unit_kind not in ("percent", "share")
    large = draft.scale != 1 or draft.form == "vague"
    if things or (draft.unit_kind == "money" and large and not by):
        # Things or a sum lost: `lost 2 hectares of crops`, `lost $94 million`.
        return False
    sized = draft.unit_kind in ("money", *_MATERIAL)
    return by or not sized or sentence.lower[at] in word_group("gains of money")


def _earlier_verb(sentence: Sentence, draft: Draft, at: int) -> Direction | None:
    """The direction of a verb a few words in front of `by`: `prices rose in June by 3%`."""
    for index in range(at, max(-1, at - _REACH), -1):
        word = sentence.lower[index]
        if word != "off" and (entry := _entry(sentence, index, "verb", "word")):
            return entry.direction
        reduced = draft.unit is not None or word not in word_group("beaten")
        if reduced and (entry := _entry(sentence, index, "loss")):
            return entry.direction
        if word in (",", ";", "and", "as", "when", "while", "after", "before", "who", "which", "that"):
            return None
    return None


def _by_word_behind(sentence: Sentence, draft: Draft) -> Direction | None:
    """`a 37% increase`, `5 points higher`."""
    if draft.unit is None or draft.unit_kind in ("duration", "age", "multiple"):
        return None
    at = sentence.joint(draft.past)
    if sentence.lower[at] in ("higher", "lower"):
        return "up" if sentence.lower[at] == "higher" else "down"
    if sentence.lower[at] in ("up", "down", "off") and sentence.lower[at + 1] in _BEHIND_PARTICLE:
        return "up" if sentence.lower[at] == "up" else "down"
    for index in (at, at + 1):
        storm = sentence.lower[index] == "surge" and sentence.lower[index - 1] in ("storm", "tidal", "sea")
        if storm or _has_object(sentence, draft, index):
            break
        if (entry := _entry(sentence, index, "noun", "share")) and not _is_sum(sentence, draft, index):
            return entry.direction
        if not sentence.words[index][:1].isalpha() or sentence.lower[index] in word_group("not behind change"):
            break
    return None


def _has_object(sentence: Sentence, draft: Draft, index: int) -> bool:
    """Whether a noun of change is a verb: `winds of 165 mph cut a path`, not `a 5% cut the week before`."""
    opened = draft.first > 0 and sentence.lower[draft.first - 1] in ("a", "an", "the")
    acts = draft.unit_kind in ("speed", *_MATERIAL) or sentence.lower[index + 1] in ("a", "an", "the", "into")
    return acts and not opened and _entry(sentence, index, "loss") is not None


def _is_sum(sentence: Sentence, draft: Draft, index: int) -> bool:
    """Whether a loss or a gain of money is a sum and not the size of a change: `a loss of $3m`, `a £26m loss`."""
    return draft.unit_kind == "money" and sentence.lower[index] in ("loss", "gain")


def _goes_on(sentence: Sentence, between: tuple[str, ...], draft: Draft) -> bool:
    """Whether a change goes on behind `and`: `rose 5% in May and 3% in June`."""
    if not 1 < len(between) <= _REACH or between[-1] != "and" or sentence.lower[draft.past] not in _WHEN:
        return False
    return not any(word in verbs() or word in changes() or word in ("to", "at", "from", "than") for word in between)


def _repeated(sentence: Sentence, earlier: Draft, draft: Draft) -> Draft:
    """The same figure in other words behind `or`, or in another measure in brackets, shares change and qualifier."""
    between = sentence.lower[earlier.past : draft.first]
    if earlier.change and draft.unit is not None and earlier.unit == draft.unit:
        return draft._replace(change=earlier.change) if _goes_on(sentence, between, draft) else draft
    if draft.unit is None or earlier.unit == draft.unit:
        return draft
    if between in (("or",), (",", "or")) and earlier.change:
        return draft._replace(change=earlier.change)
    if between in (("(",), ("/",)) and earlier.unit is not None and earlier.unit_kind != "percent":
        return draft._replace(change=earlier.change, qualifier=draft.qualifier or earlier.qualifier)
    return draft
