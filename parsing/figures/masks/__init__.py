"""Numbers that count nothing or are no figure at all, taken out first: dates, clock times, places in a row, labels."""

from .clocks import mark_clocks
from .dates import mark_dates
from .labels import mark_labels
from .odds import mark_odds
from .ordinals import mark_ordinals
from .results import mark_results

__all__ = ["mark_clocks", "mark_dates", "mark_labels", "mark_odds", "mark_ordinals", "mark_results"]
