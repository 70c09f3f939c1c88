"""The extractors: each is imported when it is asked for, since each lives in an environment of its own."""

from collections.abc import Callable, Mapping

from .found import Extract, Found

__all__ = ["EXTRACTORS"]


def _dateline() -> Extract:
    from dateline.parsing.figures import find_figures
    from dateline.parsing.model import Block, Passage

    def extract(text: str) -> list[Found]:
        passage = Passage((Block("paragraph", 0, len(text)),), None)
        found = []
        for figure in find_figures(text, passage, ()):
            if figure.kind in ("date", "time", "ordinal", "rank") or isinstance(figure.value, str):
                continue
            values = figure.value if isinstance(figure.value, tuple) else (figure.value,)
            found.append(Found(tuple(map(float, values)), (figure.counts or figure.unit or "").lower()))
        return found

    return extract


def _dateline_facts() -> Extract:
    from dateline.parsing.document import read_document

    def extract(text: str) -> list[Found]:
        read_document(text)
        return []

    return extract


def _quantulum3() -> Extract:
    import warnings

    warnings.simplefilter("ignore")  # it misses scikit-learn, which only chooses among units of one name
    from quantulum3 import parser  # type: ignore[import-not-found]

    def extract(text: str) -> list[Found]:
        return [
            Found((found.value,), "" if found.unit.name == "dimensionless" else found.unit.name.lower())
            for found in parser.parse(text)
        ]

    return extract


def _recognizers() -> Extract:
    from recognizers_number import (  # type: ignore[import-not-found]
        Culture,
        recognize_number,
        recognize_percentage,
    )
    from recognizers_number_with_unit import (  # type: ignore[import-not-found]
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    def extract(text: str) -> list[Found]:
        # What has a unit is a number, too: the longer one counts.
        taken: list[tuple[int, int]] = []
        found = []
        for recognize in (
            recognize_currency, recognize_percentage, recognize_age, recognize_temperature, recognize_dimension,
            recognize_number,
        ):  # fmt: skip
            for result in recognize(text, Culture.English):
                if any(start <= result.end and result.start <= end for start, end in taken):
                    continue
                value = (result.resolution or {}).get("value")
                if value is None:
                    continue
                taken.append((result.start, result.end))
                unit = result.resolution.get("unit", "percentage" if value.endswith("%") else "")
                found.append(Found((float(value.rstrip("%")),), unit.lower()))
        return found

    return extract


EXTRACTORS: Mapping[str, Callable[[], Extract]] = {
    "dateline": _dateline,
    "dateline, all facts": _dateline_facts,
    "quantulum3": _quantulum3,
    "Recognizers-Text": _recognizers,
}
"""How to import each and get the function that reads a text."""
