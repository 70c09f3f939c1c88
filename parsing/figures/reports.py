"""Where a sentence says that somebody says something: who, and which words are theirs."""

from __future__ import annotations

from .attributions import according, as_saying, cited, closing_name, opening_name, owned, told_by
from .claim_tables import ClaimVerb, claim_group, claim_verbs
from .names import is_body
from .report import Report
from .sentence import Sentence
from .subjects import Subject, behind_adverbial, head_of, opening_subject, subject_before, subject_behind
from .tables import number_words, word_group

__all__ = ["find_reports"]

_MOST = 12
"""How many reports of one sentence are read; nobody follows more."""
_AHEAD = 10
"""How many words behind a verb are looked at for what makes it a verb of saying."""

_OPENERS = (",", ":", "—", "–", "-", "(", "$", "£", "€", "~", "'")
"""Marks behind a verb with which what is said may begin, besides quotation marks."""


def find_reports(sentence: Sentence) -> list[Report]:
    """The reports of a sentence, in order; the words of one end where the next one's subject begins."""
    found: list[Report] = []
    if named := opening_name(sentence):
        found.append(named)
    capitals = False
    for index in range(sentence.count):
        word = sentence.lower[index]
        report = None
        if word == "according":
            report = according(sentence, index)
        elif form := claim_verbs().get(word):
            if index and sentence.is_capital(index):
                capitals = capitals or sentence.is_headline()
                if not capitals:
                    continue
            report = (owned(sentence, index) if word in claim_group("claim nouns") else None) or _said(
                sentence, index, form, found
            )
        elif word in claim_group("claim nouns") and sentence.lower[index - 1] != "to":
            report = owned(sentence, index)
        elif word == "by" and sentence.lower[index - 1] in claim_group("told by"):
            report = told_by(sentence, index)
        if report is not None:
            found.append(report)
            if len(found) == _MOST:
                break
    if not found and (named := closing_name(sentence)):
        found.append(named)
    return _without_denials(sentence, cited(sentence, _bounded(sentence, found)))


def _bounded(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """The reports with the words behind each verb ending in front of the next subject."""
    bounded = []
    for place, (subject, claims) in enumerate(reports):
        limit = min(
            (_begin(sentence, later) for later in reports[place + 1 :] if later.subject.first > subject.first),
            default=None,
        )
        if limit is not None:
            claims = tuple((first, min(past, limit) if first > subject.first else past) for first, past in claims)
        bounded.append(Report(subject, claims))
    return bounded


def _begin(sentence: Sentence, report: Report) -> int:
    """Where what somebody else states ends in front of a report: before its subject if that opens a clause beside it.

    In `the board said two of 3 witnesses saw it` the subject of the second verb is part of what the first gives.
    """
    first = report.subject.first
    while first > 0 and (
        sentence.lower[first - 1] in (*word_group("determiners"), "a", "an", "some", "at", "least", "about", "only")
        or sentence.lower[first - 1] in number_words()
    ):
        first -= 1
    beside = first == 0 or sentence.lower[first - 1] in ("and", "but", "while", "whereas", "or")
    if beside or not sentence.words[first - 1][-1].isalnum():
        return report.subject.first
    return max(report.subject.first, min((start for start, _ in report.claims), default=report.subject.first))


def _without_denials(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """What somebody denies they do not state: `admitted taking a car but denied taking 3`."""
    if claim_group("denying").isdisjoint(sentence.lower):
        return reports
    places = [
        at
        for at in range(1, sentence.count)
        if sentence.lower[at] in claim_group("denying") and sentence.lower[at - 1] in ("but", "and", "while")
    ]
    for denied in places[:_MOST]:
        reports = [
            Report(subject, tuple((a, min(b, denied) if a < denied else b) for a, b in claims))
            for subject, claims in reports
        ]
    return reports


def _said(sentence: Sentence, verb: int, form: ClaimVerb, before: list[Report]) -> Report | None:
    """The report that a form of a verb of saying makes, if it is that here."""
    if form.sort == "front":
        return as_saying(sentence, verb) or _saying(sentence, verb)
    return _report(sentence, verb, form, before)


def _saying(sentence: Sentence, index: int) -> Report | None:
    """`Saying C, X called for ...`, and `X called for ..., saying C`."""
    if index > 0:
        if sentence.lower[index - 1] in word_group("being helpers") or sentence.lower[index - 1] in ("also", "now"):
            subject = subject_before(sentence, index, ClaimVerb("any", "say"))
            return Report(subject, ((index + 1, sentence.count),)) if subject else None
        quoted = sentence.words[index - 1] in word_group("quote marks") and sentence.words[index - 2] == ","
        if sentence.words[index - 1] == "," or quoted:
            subject = opening_subject(sentence)
            return Report(subject, ((index + 1, sentence.count),)) if subject and subject.past < index else None
        # `X released a statement saying C`: who stands in front of it is who says it.
        noun = index - 1 - (sentence.lower[index - 1] in word_group("weekdays"))
        if sentence.lower[noun] in claim_group("sources"):
            subject = opening_subject(sentence)
            return Report(subject, ((index + 1, sentence.count),)) if subject and subject.past < index else None
        return None
    quoted = False
    for at in range(1, sentence.count):
        if sentence.words[at] in word_group("quote marks"):
            quoted = sentence.words[at] in ("“", "„", "«") or (sentence.words[at] == '"' and not quoted)
        if sentence.words[at] == "," and not quoted and sentence.is_capital(at + 1):
            subject = subject_behind(sentence, at)
            return Report(subject, ((1, at),)) if subject else None
    return None


def _report(sentence: Sentence, verb: int, form: ClaimVerb, before: list[Report]) -> Report | None:
    """`X said that C`, `C, X said`, `C, said X`, `X's figures show C`."""
    word = sentence.lower[verb]
    is_noun = word in word_group("noun forms") or word in claim_group("noun bases")
    claims_to = sentence.lower[verb + 1] == "to" and sentence.lower[verb + 2] in ("have", "be")
    if is_noun and not claims_to and sentence.lower[verb + 1] in word_group("behind nouns"):
        return None
    if not _is_stating(sentence, verb):
        return None
    subject = subject_before(sentence, verb, form)
    if subject is None:
        joined = _joined(sentence, verb, form, before)
        return joined or (_turned(sentence, verb) if form.sort == "say" else None)
    if not _may_state(sentence, subject, verb, form):
        return None
    claims = _claims(sentence, verb, subject, form)
    return Report(subject, claims) if claims else None


def _joined(sentence: Sentence, verb: int, form: ClaimVerb, before: list[Report]) -> Report | None:
    """`X arrested 12 men and said C`: the second verb has the subject that the sentence opens with."""
    joint = verb - 1 - (sentence.lower[verb - 1] in ("also", "then", "later"))
    if joint < 2 or sentence.lower[joint] not in ("and", "but") or before:
        return None
    subject = opening_subject(sentence)
    if (
        subject is None
        or subject.past >= joint
        or subject.sort == "pronoun"
        or not _may_state(sentence, subject, verb, form)
    ):
        return None
    return Report(subject, ((verb + 1, sentence.count),)) if form.sort == "say" else None


def _may_state(sentence: Sentence, subject: Subject, verb: int, form: ClaimVerb) -> bool:
    """Whether such a verb makes a report with this subject."""
    phrase = sentence.lower[subject.first : subject.past]
    following = sentence.lower[verb + 1 : verb + 1 + _AHEAD]
    is_source = not claim_group("sources").isdisjoint(phrase)
    if form.sort == "show":
        return is_source
    if form.sort == "find":
        judged = sentence.words[subject.first - 2] == "," and not following[0][:1].isalnum()
        return is_source or following[0] == "that" or judged
    if form.sort == "speak":
        return following[0] == "of" and any(w[:1].isdecimal() or w in number_words() for w in following[1:6])
    if form.sort == "put":
        return _puts_at_number(following)
    if form.sort == "count":
        return _may_count(sentence, subject, verb)
    return form.sort != "accuse" or "of" in following[1:]


def _puts_at_number(following: tuple[str, ...]) -> bool:
    """`put the toll at 41`, `put it at nearly $2m`: no `put the knife at his feet`."""
    for at, word in enumerate(following[:-1]):
        if word == "at":
            return any(w in number_words() or w[:1].isdecimal() or w in "$£€" for w in following[at + 1 : at + 6] if w)
    return False


def _may_count(sentence: Sentence, subject: Subject, verb: int) -> bool:
    """Whether a body or a group has counted something: `hospitals counted 12 dead`, `Ore recorded 300 cases`."""
    head = sentence.lower[head_of(sentence, subject.first, subject.past) - 1]
    following = sentence.lower[verb + 1 : verb + 1 + _AHEAD]
    if not any(word in number_words() or word[:1].isdecimal() or word == ":" for word in following[:6]):
        return False
    if subject.sort == "pronoun":
        return head == "it" and not claim_group("victims").isdisjoint(following)
    if head in claim_group("bodies") or is_body(head) or head in claim_group("many") or head in claim_group("sources"):
        return True
    if sentence.lower[verb].startswith("count") and not sentence.is_capital(subject.past - 1):
        return head.endswith("s")
    return sentence.is_capital(subject.past - 1) and (
        ":" in following or not claim_group("victims").isdisjoint(following)
    )


def _is_stating(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has words for its object: not `claimed 20 lives`, `added 53 runs`, `believed to be 20`."""
    word, following = sentence.lower[verb], sentence.lower[verb + 1]
    if following in claim_group("asking") and not word.startswith(("show", "find", "found", "explain", "reveal")):
        return False
    if following == "to" and word in claim_group("hearsay") and sentence.lower[verb - 1] not in ("has", "have", "had"):
        return False
    if _is_negated(sentence, verb) or _is_participle(sentence, verb):
        return False
    if word.startswith("claim"):
        return word_group("claimed things").isdisjoint(sentence.lower[verb + 1 : verb + 8])
    if following == "at" and word == "estimated" and sentence.lower[verb + 2] not in ("least", "most"):
        return False
    if word in claim_group("writing"):
        return _gives_words(sentence, verb)
    counted = following[:1].isdecimal() or following in number_words() or following == ":"
    return not (word.startswith("add") and counted)


def _gives_words(sentence: Sentence, verb: int) -> bool:
    """Whether what is written is given: `wrote that`, `tweeted: “`, `“C,” Orr wrote`; no `wrote three songs`."""
    if sentence.lower[verb - 1] in word_group("relatives"):
        return False
    if sentence.lower[verb + 1] in ("on", "in") and sentence.count - verb < _AHEAD:
        # `C, Orr writes on his page.`
        return "," in sentence.words[:verb]
    marks = (":", *word_group("quote marks"))
    around = sentence.lower[verb + 1 : verb + 1 + _AHEAD]
    return "that" in around or any(word in marks for word in around) or not set(marks).isdisjoint(sentence.lower[:verb])


def _is_participle(sentence: Sentence, verb: int) -> bool:
    """`The charge announced Monday is the second`: what was announced has a verb of its own."""
    at = verb + 1 + (sentence.lower[verb + 1] in word_group("weekdays"))
    ends = sentence.lower[verb].endswith("ed") and sentence.lower[at] in word_group("auxiliaries")
    return ends and sentence.lower[verb - 1] not in ("has", "have", "had") and not sentence.is_capital(verb - 1)


def _is_negated(sentence: Sentence, verb: int) -> bool:
    """`did not say that 40 had died`: nobody states it; `does not expect more than 40` states something."""
    if not sentence.lower[verb].startswith(("sa", "confirm", "report", "announce", "reveal", "disclose", "specif")):
        return False
    before = sentence.lower[max(0, verb - 3) : verb]
    return "not" in before or "never" in before or any(word.endswith("n't") for word in before)


def _claims(sentence: Sentence, verb: int, subject: Subject, form: ClaimVerb) -> tuple[tuple[int, int], ...]:
    """The words that are claimed: behind the verb, in front of the subject, or both."""
    begin = subject.first
    while begin > 0 and sentence.lower[begin - 1] in (*word_group("determiners"), "a", "an"):
        begin -= 1
    mark = sentence.words[begin - 1] if begin else ""
    if sentence.lower[begin - 1] in ("if", "unless", "until", "whether"):
        return ()
    following = sentence.words[verb + 1]
    behind = (_clause_behind(sentence, verb, form), sentence.count)
    ended = not following[:1].isalnum() and following not in _OPENERS and following not in word_group("quote marks")
    if sentence.lower[begin - 1] in ("which", "whom") and begin > 1 and sentence.words[begin - 2] == ",":
        # `The storm, which police said killed 3, has passed`: what the comma closes is theirs.
        closed = next((at for at in range(verb + 1, sentence.count) if sentence.words[at] == ","), sentence.count)
        return ((behind[0], closed),)
    if begin == 1 and sentence.lower[0] in word_group("subordinators") and subject.sort == "named":
        # `As Ore announced a fine, Bell left 3 men`: the clause ends with its comma.
        closed = next((at for at in range(verb + 1, sentence.count) if sentence.words[at] == ","), sentence.count)
        return ((behind[0], closed),)
    if mark not in (",", "-", "—", "–") and mark not in word_group("quote marks"):
        return _relative(sentence, begin) if ended else (behind,)
    if following == ",":
        return ((0, begin), behind)
    if not following[:1].isalnum() and following not in (":", *word_group("quote marks")):
        return ((0, begin),)
    follows = sentence.lower[verb + 1]
    if begin == behind_adverbial(sentence) or _qualifies(sentence, verb + 1):
        return (behind,)
    if (
        follows in word_group("prepositions")
        or follows in claim_group("circumstances")
        or _only_addressed(sentence, verb, form)
    ):
        return ((0, begin),)
    return (behind,)


def _qualifies(sentence: Sentence, index: int) -> bool:
    """Whether a preposition begins a number: `said at least 20`, `said about 30`."""
    following = sentence.lower[index + 1]
    counted = following in number_words() or following[:1].isdecimal() or following in ("least", "most")
    return counted and sentence.lower[index] in ("at", "about", "over", "under", "around", "between")


def _only_addressed(sentence: Sentence, verb: int, form: ClaimVerb) -> bool:
    """`C, Bell told the Ore Post.`: behind the verb stands only who was told, or when."""
    if form.sort != "say":
        return False
    past = sentence.count - (not sentence.words[sentence.count - 1][:1].isalnum())
    rest = range(verb + 1, past)
    is_told = sentence.lower[verb] in ("told", "tells") and len(rest) < _AHEAD
    day = len(rest) < 3 and all(sentence.lower[at] in word_group("weekdays") or at == verb + 1 for at in rest)
    return (is_told and "that" not in sentence.lower[verb:past]) or (day and len(rest) > 0)


def _clause_behind(sentence: Sentence, verb: int, form: ClaimVerb) -> int:
    """Where what is said begins behind a verb: whoever is told or accused is no part of it."""
    word = sentence.lower[verb]
    if word.startswith(("tell", "told")):
        for at in range(verb + 1, min(sentence.count, verb + 1 + _AHEAD + 4)):
            if sentence.lower[at] == "that" or sentence.words[at] in (":", *word_group("quote marks")):
                return at
    if form.sort == "accuse":
        return next(at for at in range(verb + 1, verb + 2 + _AHEAD) if sentence.lower[at] == "of")
    return verb + 1


def _relative(sentence: Sentence, subject: int) -> tuple[tuple[int, int], ...]:
    """`the 20 boats that the army admits`: what `that` joins to the end of the sentence is claimed."""
    joint = subject if sentence.lower[subject] in ("that", "which") else subject - 1
    if joint < 1 or sentence.lower[joint] not in ("that", "which"):
        return ()
    first = joint - 1
    while first > 0 and subject - first < _AHEAD and sentence.lower[first] not in (
        "the", "with", "to", "than", "against", "of", "from", "and", ","
    ):  # fmt: skip
        first -= 1
    return ((first + 1, subject),)


def _turned(sentence: Sentence, verb: int) -> Report | None:
    """`C, said X`."""
    mark = sentence.words[verb - 1] if verb else ""
    if mark != "," and mark not in word_group("quote marks"):
        return None
    if sentence.lower[verb + 1] in ("that", "in", "on", "it", "to") or not sentence.words[verb + 1][:1].isalpha():
        return None
    subject = subject_behind(sentence, verb)
    if subject is None:
        return None
    # `“C,” said X. “D”`, `C, said X, adding D`: a quotation behind the speaker is theirs, too.
    quoted = next(
        (at for at in range(subject.past, sentence.count) if sentence.words[at] in word_group("quote marks")), None
    )
    rest = ((quoted, sentence.count),) if quoted is not None else ()
    return Report(subject, ((0, verb), *rest))
