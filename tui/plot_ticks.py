"""Round numbers and round moments for the axes of a plot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from math import ceil, floor, log10

__all__ = ["DAY", "Tick", "time_ticks", "value_ticks"]

Tick = tuple[float, str]
"""A place on an axis and what stands there."""
DAY = 86_400
"""In seconds."""
_ROUND, _FROM_ZERO = (1, 2, 2.5, 5, 10), (1, 2, 2.5, 3, 4, 5, 10)
"""Steps between round numbers; of those between multiples from zero there are more that read well."""
_STEPS = (60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY)


def value_ticks(low: float, high: float, rows: int, unit: str = "") -> list[Tick]:
    """Round numbers from below the lowest value to above the highest, with their unit; from zero unless that is far."""
    base = low if low > max(0.0, high / 2) else min(0.0, low)
    high = high if high < min(0.0, low / 2) else max(0.0, high)
    spread = (high - base) or abs(high) or 1.0
    wanted = max(2, min(5, rows // 3))
    rough = spread / wanted
    size = 10.0 ** floor(log10(rough))
    step = next(
        size * factor for factor in (_FROM_ZERO if 0 in (base, high) else _ROUND) if size * factor >= rough * 0.999
    )
    first, last = floor(base / step + 1e-9), ceil(high / step - 1e-9)
    if first == last:
        last += 1
    return [(number * step, _short(number * step, unit)) for number in range(first, last + 1)]


def _short(value: float, unit: str) -> str:
    """A number of an axis in few characters: `4,000`, `1.5m`, `$20bn`, `−2%`."""
    if value < 0:
        return f"−{_short(-value, unit)}"
    if unit:
        return f"{_short(value, '')}{unit}" if unit == "%" else f"{unit}{_short(value, '')}"
    for scale, sign in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= scale:
            return f"{value / scale:g}{sign}"
    return f"{value:,.10g}"


def time_ticks(first: float, last: float, most: int, zone: tzinfo | None) -> list[Tick]:
    """Round moments between two, with the clock; with the date where a day begins."""
    step = next((step for step in _STEPS if (last - first) / step <= most), ceil((last - first) / most / DAY) * DAY)
    shift = _moment(first, zone).utcoffset() or timedelta(0)
    offset = shift.total_seconds()
    number = ceil((first + offset) / step)
    ticks: list[Tick] = []
    while (at := number * step - offset) <= last:
        moment = _moment(at, zone)
        is_day = at > DAY and (step >= DAY or (moment.hour, moment.minute) == (0, 0))
        ticks.append((at, f"{moment.day} {moment:%b}" if is_day else f"{moment:%H:%M}"))
        number += 1
    if len(ticks) < 2:
        ticks = [(at, f"{_moment(at, zone):%H:%M}") for at in (first, last)]
    return ticks


def _moment(seconds: float, zone: tzinfo | None) -> datetime:
    return datetime.fromtimestamp(seconds, zone or UTC)
