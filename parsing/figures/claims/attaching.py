"""Step 10: who states a figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.parsing.figures.draft import Drafts
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import stop_words, word_group
from dateline.parsing.lexicon import is_listed, word_set
from dateline.parsing.model import Block, BlockKind, Person

from .claimants import claimant_of, subject_person
from .elliptic import second_sources
from .laying import UNCLAIMED, Laid, claimed, fill, quoted, speaker_of, spoken
from .memory import Claimant, Memory, enter_body, enter_person, name_person, next_sentence, remember
from .names import Names, is_body, names_of
from .quotations import quoted_stretches
from .report import Report
from .reports import find_reports
from .subject import head_of
from .subjects import behind_adverbial, opening_subject
from .tables import claim_group

__all__ = ["attach_claims"]

_LONGEST_COMPANY = 6
"""In words."""
_WAITING = 12
"""How many sentences of a quotation wait for who is named at its end."""
_LISTED: frozenset[BlockKind] = frozenset(("item", "row"))


class _Told(NamedTuple):
    """What is known in front of a sentence from those before it."""

    memory: Memory = Memory()
    speaker: Claimant | None = None
    """Who speaks in the quotation that is still open, or spoke last in this paragraph."""
    is_open: bool = False
    """Whether a quotation is open."""
    waiting: tuple[int, ...] = ()
    """The sentences of an open quotation whose speaker is not known yet."""
    announced: Claimant | None = None
    """Whose words a colon at the end of a paragraph has announced."""
    block: int = -1
    """The index of the block that the sentence before stands in."""
    kind: BlockKind = "paragraph"


def attach_claims(
    sentences: Sequence[tuple[Sentence, Drafts]],
    headings: frozenset[int],
    people: Sequence[Person],
    blocks: Sequence[Block] = (),
) -> list[tuple[Sentence, Drafts]]:
    """Lay each figure to whoever states it; the writer's stay without a claimant.

    `sentences` stand in a row, some without figures; `headings` are the indices of those that are a heading: no claim
    is carried over one. `blocks` are those of the passage, which tell where a paragraph or a list begins.
    """
    names = names_of(people)
    told = _Told(Memory(since=sentences[0][0].start if sentences else 0))
    found: list[tuple[Sentence, Drafts]] = []
    ahead = 0
    for place, (sentence, drafts) in enumerate(sentences):
        if place in headings:
            found.append((sentence, claimed(drafts, _named(sentence, names, Memory())[0])))
            told = _Told(Memory(since=sentence.end))
            continue
        while ahead + 1 < len(blocks) and blocks[ahead].end <= sentence.start:
            ahead += 1
        kind: BlockKind = blocks[ahead].kind if blocks else "paragraph"
        told = _next_block(told, sentence, ahead, kind)
        drafts, told = _read(place, sentence, drafts, kind, names, told, found)
        found.append((sentence, drafts))
    return [(sentence, quoted(sentence, drafts, names)) for sentence, drafts in found]


def _next_block(told: _Told, sentence: Sentence, block: int, kind: BlockKind) -> _Told:
    """What is still known where a paragraph begins: an open quotation goes on only if the paragraph opens with it."""
    if block == told.block:
        return told
    announced = None if told.kind in _LISTED and kind not in _LISTED else told.announced
    opening = sentence.text[sentence.start]
    goes_on = told.is_open and opening in "“«„\"'‘"
    speaker = told.speaker if goes_on or (announced and opening in '“«„"') else None
    return _Told(told.memory, speaker, False, told.waiting if goes_on else (), announced, block, kind)


def _read(
    place: int,
    sentence: Sentence,
    drafts: Drafts,
    kind: BlockKind,
    names: Names,
    told: _Told,
    found: list[tuple[Sentence, Drafts]],
) -> tuple[Drafts, _Told]:
    """One sentence: its drafts with their claimants, and what is known behind it."""
    laid, memory = _named(sentence, names, told.memory)
    stretches = quoted_stretches(sentence, is_open=told.is_open)
    speaker = speaker_of(sentence, laid, stretches)
    announced = told.announced
    carried: Claimant | None = None
    if not laid:
        if announced:
            carried = announced
        elif memory.claimant and _goes_on(sentence, drafts):
            carried = Claimant(memory.claimant, "carried", is_person=False)
    if carried:
        laid = [(carried._replace(scope="carried"), ((0, sentence.count),))]
        memory = memory._replace(told=0)
    elif not laid and not told.is_open:
        memory = remember(memory, None)
    drafts = claimed(drafts, laid)
    waiting = told.waiting
    if speaker is not None:
        fill(found, waiting, speaker)
        waiting = ()
    else:
        speaker = told.speaker
        drafts = spoken(sentence, drafts, stretches, speaker)
    is_open = bool(stretches) and stretches[-1].is_open
    if is_open and speaker is None and len(waiting) < _WAITING:
        waiting = (*waiting, place)
    elif not is_open:
        waiting = ()
    if stretches and carried:
        speaker = carried
    ends = sentence.words[sentence.count - 1] == ":" if sentence.count else False
    if ends and laid:
        announced = laid[-1][0]
    elif kind not in _LISTED and not (is_open and announced):
        announced = None
    return drafts, _Told(memory, speaker, is_open, waiting, announced, told.block, told.kind)


def _named(sentence: Sentence, names: Names, memory: Memory) -> tuple[Laid, Memory]:
    """The claimants of a sentence with their words, and what is remembered of it."""
    found: Laid = []
    reports = find_reports(sentence)
    memory = next_sentence(memory)
    mentions = names.within(sentence.start, sentence.end)
    opener = subject_person(sentence, mentions)
    for start, _, name in mentions:
        memory = name_person(memory, name, start)
    if not reports:
        if opener:
            return found, enter_person(memory, opener[1], opener[0])
        return found, _with_subject(sentence, memory)
    begin = sentence.start_at(reports[0].subject.first)
    ahead = {name for _, end, name in mentions if end <= begin}
    if opener and begin > opener[0]:
        memory = enter_person(memory, opener[1], opener[0])
    elif len(ahead) == 1:
        # `They met Orr's brother, where he said`: whoever alone is named in front is meant before all others.
        memory = enter_person(memory, ahead.pop(), sentence.start)
    for place, report in enumerate(reports):
        claimant = (
            _ahead(sentence, reports, place, names)
            or _same_body(sentence, report, found)
            or _opening_company(sentence, report, names)
            or claimant_of(sentence, report.subject, names, memory)
        )
        they = report.subject.sort == "pronoun" and sentence.lower[report.subject.first] == "they"
        inner = (they and found and found[-1][0].is_person) or (claimant and _is_thing(claimant))
        if found and inner and report.claims and found[-1][1]:
            # `Doctors said tests suggest 12 are ill`, `Orr said they fear 12 are`: these state nothing themselves.
            outer, claims = found[-1]
            found[-1] = (outer, (*claims, *report.claims))
        elif claimant is not None:
            if claimant.scope == "pronoun" and any(claimant.name == earlier.name for earlier, _ in found):
                claimant = claimant._replace(scope="sentence")
            memory = remember(memory, claimant, sentence.start_at(report.subject.first))
            found.append((claimant, report.claims))
            found += second_sources(sentence, report.claims)
    return found, memory


def _same_body(sentence: Sentence, report: Report, found: Laid) -> Claimant | None:
    """`Ore Sport said they believe`: a body that has just been named is `they` as well as `it`."""
    pronoun = sentence.lower[report.subject.first] if report.subject.sort == "pronoun" else ""
    if pronoun not in word_group("plural pronouns") or not found or found[-1][0].is_person:
        return None
    return found[-1][0]


def _opening_company(sentence: Sentence, report: Report, names: Names) -> Claimant | None:
    """`Ore Foods will close two plants, the company said`: the name that the sentence opens with is the company."""
    subject = report.subject
    if subject.past - subject.first != 1 or sentence.lower[subject.first] not in claim_group("companies"):
        return None
    first = past = behind_adverbial(sentence)
    while past < subject.first and sentence.is_capital(past):
        past += 1
    # One word alone may be any that opens a sentence: `Output fell 8%, the company said`.
    name = sentence.slice(first, past) if past > first + 1 or sentence.words[first].isupper() else ""
    opens = past - first < _LONGEST_COMPANY and past < subject.first and sentence.words[past][:1].isalpha()
    if not name or not opens or sentence.lower[first] in stop_words() or name.lower() in word_set("places"):
        return None
    if any(names.within(sentence.start_at(first), sentence.end_at(past - 1))):
        return None
    return Claimant(name, "sentence", is_person=False)


def _is_thing(claimant: Claimant) -> bool:
    """Whether a claimant is neither named nor a body nor anybody: `tests`, `evidence`."""
    if claimant.is_person or claimant.scope != "sentence" or not claimant.name[:1].islower():
        return False
    words = claimant.name.split()
    known = (claim_group("many"), claim_group("bodies"), claim_group("sources"))
    return not any(word in group for word in words for group in known) and not any(
        is_listed(word, "role_nouns") for word in words
    )


def _with_subject(sentence: Sentence, memory: Memory) -> Memory:
    """The memory with the body or the group that a sentence opens with: `Ore Energy cut 40 jobs. The company said`."""
    subject = opening_subject(sentence)
    if subject is None or subject.sort == "pronoun":
        return memory
    first, past = subject.first, subject.past
    head = head_of(sentence, first, past) - 1
    word = sentence.lower[head]
    if word in claim_group("many"):
        return enter_body(memory, sentence.slice(first, past), sentence.start_at(first), is_many=True)
    if is_plural(sentence, head):
        return memory
    is_name = sentence.is_capital(head) and (head > first or sentence.words[head].isupper())
    if not is_name and (head == first or not (word in claim_group("bodies") or is_body(word))):
        return memory
    return enter_body(memory, sentence.slice(first, head + 1), sentence.start_at(first), is_many=False)


def _ahead(sentence: Sentence, reports: list[Report], place: int, names: Names) -> Claimant | None:
    """`As he told ..., Bell said`: the one named later, where a pronoun comes first."""
    if reports[place].subject.sort != "pronoun" or sentence.lower[0] not in word_group("subordinators"):
        return None
    for later in reports[place + 1 :]:
        claimant = claimant_of(sentence, later.subject, names, Memory())
        if claimant is not None and claimant.is_person:
            return claimant
    return None


def _goes_on(sentence: Sentence, drafts: Drafts) -> bool:
    """Whether a sentence without a claimant of its own has a sign that it still gives what was reported before."""
    lower = sentence.lower
    if all(draft.kind in UNCLAIMED for draft in drafts):
        return False
    if any(lower[at - 1] == "the" for at, word in enumerate(lower) if word == "reported"):
        return True
    if lower[0] in word_group("list openers") and not word_group("list verbs").isdisjoint(lower[:8]):
        return True
    return lower[:3] == ("in", "terms", "of") or (lower[0] == "among" and lower[1] in word_group("among"))
