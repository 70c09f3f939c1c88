"""What each sign of the rules is worth that speaks for or against two figures counting the same."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["HOPELESS", "NEVER", "THRESHOLD", "WEIGHTS", "Weights"]

NEVER = -100.0
"""What keeps two figures apart whatever else speaks for them."""
HOPELESS = -2.5
"""Up to which sum of the rules' signs nothing else makes two figures one."""
THRESHOLD = 0.3
"""From which likeness on two figures are one measure."""


class Weights(NamedTuple):
    """What each sign is worth, below zero where it speaks against; tuned on annotated pages.

    Their sum is one of the facts that `evidence` weighs against each other.
    `lone` says that only one of the two has it, `other` that both have it and differ, `told` that the update of the
    other speaks of it, `carried` that the sentence before does.
    """

    same_act: float = 0.8
    other_act: float = -0.45
    lone_act: float = -0.1
    only_noun: float = 1.0
    either_noun: float = -2.0
    same_subject: float = 1.1
    other_subject: float = -0.8
    event: float = 1.0
    no_event: float = -0.3
    level: float = 0.3
    bare: float = -0.9
    lone_length: float = -0.6
    lone_event: float = -0.3
    kin_event: float = -0.3
    other_event: float = -1.0
    lone_change: float = -0.2
    lone_forecast: float = -1.4
    record: float = -2.0
    other_period: float = -0.8
    loose_pair: float = -0.6
    looser: float = -0.3
    other_whole: float = -0.8
    same_noun: float = 0.4
    same_special_noun: float = 0.65
    owned_noun: float = -0.8
    narrower: float = -1.0
    same_narrowing: float = 0.4
    other_narrowing: float = -2.5
    one_narrowed: float = -0.4
    same_place: float = 1.2
    same_wide_place: float = 0.4
    lone_place: float = -1.2
    told_place: float = 0.2
    same_side: float = 1.1
    same_name: float = 0.6
    same_owner: float = 0.5
    told_apart: float = -0.7
    carried_place: float = 0.5
    carried_side: float = 0.5
    other_carried: float = -4.0
    own_side: float = -0.2
    told_side: float = -0.6
    lone_side: float = -1.2
    other_side: float = -1.0
    other_strict_side: float = -8.0
    equal: float = 1.1
    equal_and_few: float = 0.6
    equal_and_odd: float = 2.0
    near: float = 0.28
    moved: float = -6.0
    few: float = -0.3
    apart: float = 0.2
    far: float = -0.8
    very_far: float = -3.0
    same_update: float = -3.5
    contrasted: float = 0.8
    followed: float = 0.8
    fallen: float = -1.2
    halved: float = -2.5
    same_period: float = 0.5
    lone_total: float = -0.2
    lone_weekday: float = -0.5
    other_weekday: float = -1.2
    lone_period: float = -1.0
    near_words: float = 1.2
    nothing_near: float = -0.3
    topic: float = 1.0
    no_topic: float = -0.4
    grown: float = 0.5
    later: float = 0.5


WEIGHTS = Weights()
