"""What the times of updates carry besides the clock."""

from __future__ import annotations

from datetime import datetime

import pytest

from dateline.parsing.document import read_outline


@pytest.mark.parametrize("zone", ["GMT", "UTC", "CET", "EDT"])
def test_the_zone_keeps_its_name(zone: str) -> None:
    """The zone of a moment is called as the page calls it."""
    page = "Strait closed, 4 March 2025\n\nUPDATE 1405 Z:\n\nPilots stay ashore.\n\nUPDATE 1130 Z:\n\nA lamp is out.\n"
    times = [update.time for update in read_outline(page.replace(" Z:", f" {zone}:")).updates]
    assert [time.tzname() if isinstance(time, datetime) else None for time in times] == [zone, zone]
