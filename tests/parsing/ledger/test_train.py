"""Weights are fitted to marked pages."""

from __future__ import annotations

import pytest

from .marked import parse
from .train import RARE, WRITTEN, Example, all_examples, examples_of, fit

PAGE = parse(
    "page.txt",
    "The day as it happened\n\n10:00 GMT\n\nThey lost [5 boats|lost] at sea. They saw [3 seals|-] and 4 whales.\n\n"
    "11:00 GMT\n\nThey have now lost [7 boats|lost]. The others came home to the harbour.\n",
)


def test_examples_are_pairs_that_no_rule_keeps_apart() -> None:
    """A pair of one mark is an example for, any other of one kind one against; seals are never boats."""
    examples = list(examples_of(PAGE))
    assert [example.one for example in examples if example.facts.get("same noun")] == [True]
    assert not any(example.one for example in examples if not example.facts.get("same noun"))


def test_a_fact_that_goes_with_one_measure_weighs_for_it() -> None:
    """What holds for pairs of one measure weighs more than what holds for others; what is rare is left out."""
    examples = [Example({"bias": 1.0, "good": 1.0}, True)] * 20 + [Example({"bias": 1.0, "bad": 1.0}, False)] * 20
    weights = fit([*examples, *[Example({"bias": 1.0, "seldom": 1.0}, True)] * (RARE - 1)])
    assert weights["good"] > 1 > -1 > weights["bad"]
    assert "seldom" not in weights


def test_the_same_examples_give_the_same_weights() -> None:
    """Fitting depends on nothing but the examples."""
    examples = [Example({"bias": 1.0, "size": n / 10}, n % 3 == 0) for n in range(30)]
    assert fit(examples) == fit(examples)


def test_the_shipped_weights_are_those_of_the_pages() -> None:
    """Rules, pages or people that changed much without fitting again are found out; a weight may drift a little."""
    rows = [line.split(" | ") for line in WRITTEN.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    fitted = fit(all_examples())
    assert {name: float(weight) for name, weight in rows} == pytest.approx(fitted, abs=0.25)
