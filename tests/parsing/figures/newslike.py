"""Sentences that read like news, with numbers in every form, for the property tests."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["news", "numbers", "text_like_news"]

_SPELLED = """\
one
two
twenty-one
a hundred
a dozen
two hundred and fifty
one and a half million
dozens
hundreds of thousands
half
two-thirds
a third
twice
sixfold
half a million
zero
Three
"""
_FORMS = """\
3-0
52-48
6-4, 3-6, 7-6 (7-4)
254 for 6
5-1
11/4
9/11
24/7
March 21
5 to 9 May
May 4, 1998
2022-02-24
1990s
0904 GMT
9:30 a.m. EST
2-4 p.m.
the 21st
Day 428
top 10
$10 to $15 billion
between 5 and 7
from 20 to 30
one of the
555 123 4567
COVID-19
51.5° N
"""
_FRAMES = """\
At least {} were killed and {} injured.
Shares rose {} to {}.
The bill passed {} on {}.
{}, {}, was held.
More than {} of the {} fled, Bell said.
“It took {},” she said, “and {}.”
He won {} in {}.
({}) [{}]
The price fell from {} to {}.
In {}, {} voted.
About {} a day, or {} or so, arrived by {}.
{} {} {}
The number of boats reached {}, up {} from {}.
{} – {} in all; {}
Nothing happened.
According to {}, {}.
"""
_DIGITS = st.one_of(
    st.integers(0, 30).map(str),
    st.integers(0, 10**9).map(lambda n: f"{n:,}"),
    st.integers(0, 99_999).map(lambda n: f"{n / 100:.2f}"),
    st.integers(1700, 2100).map(str),
    st.sampled_from(["½", "2½", "3/4", "1 1/2", "٤٢", "１７", "12 000", "007", "5²"]),
)
_WORDS = st.sampled_from(_SPELLED.splitlines())
_MAGNITUDES = st.sampled_from(["", "", "", " million", "m", "bn", "k", " thousand", "-odd"])
_UNITS = st.sampled_from(["", "", "%", " percent", " km", "-mile", " days", "-year-old", " points", " men", " boats"])
_SIGNS = st.sampled_from(["", "", "", "$", "£", "€", "US$", "A$", "RM", "-", "minus ", "No. ", "F-", "#"])
_FIXED = st.sampled_from(_FORMS.splitlines())
numbers = st.one_of(st.builds(lambda *p: "".join(p), _SIGNS, _DIGITS, _MAGNITUDES, _UNITS), _WORDS, _FIXED)
"""A number with what may stand around it."""

_TEMPLATES = st.sampled_from(_FRAMES.splitlines())
_GLUE = st.sampled_from([" ", " ", " ", "\n", "  ", "\u00a0"])


@st.composite
def _sentence(draw: st.DrawFn) -> str:
    template = draw(_TEMPLATES)
    return template.format(*(draw(numbers) for _ in range(template.count("{}"))))


@st.composite
def _news(draw: st.DrawFn) -> str:
    """A paragraph of one to four such sentences."""
    sentences = draw(st.lists(_sentence(), min_size=1, max_size=4))
    return draw(_GLUE).join(sentences)


news = _news()
"""News alone."""

text_like_news = st.one_of(
    news,
    st.lists(st.one_of(numbers, st.text(max_size=6), st.characters()), max_size=16).map(" ".join),
    st.text("0123456789 .,-–:/%$()½²٣५ⅧIVXx'’“”\u202e\u200f\u0301\x1b[amthousandto", max_size=60),
    st.text(max_size=60),
)
"""News, heaps of numbers and other things, rows of what numbers are made of, and text of any sort."""
