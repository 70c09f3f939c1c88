"""Measure reading people beside spaCy's tokenizer in the same run: `python -m benchmarks.people`.

Prints tables of cost, each with its aim, and of names found in marked sentences; writes every single figure as JSON.
"""

import argparse
import json
import sys
from pathlib import Path

from ..documents import page_of_names, text_blog
from ..surroundings import machine
from ..turns import Rounds, take_turns
from .costs import COSTS, LENGTHS, cost_table, medians
from .marked import marked_sentences, score
from .readers import READERS

__all__ = ["main"]

_ROOT = Path(__file__).parents[2]
_RIVALS = {"spaCy blank": ("spacy==3.8.18",)}
_PAGE = 5_000
_FIRST = "“We will rebuild,” said the mayor of Aldermoor, Maria Jensen."
"""Has a name, a role and a quotation: what is loaded late is loaded for it."""
_SMALL_MODEL = "69 to 77"
"""F1 of spaCy's small model on four sets of news, as it was measured when this reader was designed."""


def main() -> int:
    """Run the benchmark that the command line asks for; return 0, or 1 if nothing could be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.people", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds that count (default 5), after one that does not")
    parser.add_argument("--install", action="store_true", help="install spaCy into an environment of its own first")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single figure here")
    options = parser.parse_args()
    rounds = take_turns(
        "benchmarks.people.worker",
        READERS,
        _task(),
        rivals=_RIVALS,
        rounds=options.rounds,
        install=options.install,
    )
    if not rounds:
        print("nothing to measure: make the environment of the project first", file=sys.stderr)
        return 1
    print(cost_table(medians(rounds)))
    print(_found_table(rounds))
    if options.json:
        costs = [cost._asdict() for cost in COSTS]
        kept = {
            "machine": machine(),
            "rivals": _RIVALS,
            "costs": costs,
            "small model F1": _SMALL_MODEL,
            "rounds": rounds,
        }
        options.json.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


def _task() -> str:
    """What all read, as JSON: the longer seed, a page full of names, a live blog of each length, marked sentences."""
    news = max((path.read_text(encoding="utf-8") for path in (_ROOT / "seeds").glob("*.txt")), key=len)
    blog = text_blog(LENGTHS[-1] // 800)
    return json.dumps(
        {
            "first": _FIRST,
            "pages": {"news": news[:_PAGE], "names": page_of_names(_PAGE)},
            "lengths": {str(length): blog[:length] for length in LENGTHS},
            "marked": [sentence.text for sentence in marked_sentences()],
        }
    )


def _found_table(rounds: Rounds) -> str:
    """What each finds in the marked sentences, and what the small model of spaCy is known to find in news."""
    sentences = marked_sentences()
    lines = ["| marked sentences | wanted | found | right | F1 % |", "|---|--:|--:|--:|--:|"]
    for name, runs in rounds.items():
        found = runs[-1]["found"]
        assert isinstance(found, list)
        result = score(sentences, [[(start, end) for start, end in places] for places in found])
        lines.append(f"| {name} | {result.wanted} | {result.found} | {result.right} | {result.f1:.1f} |")
    lines.append(f"| spaCy small, in news, another day | | | | {_SMALL_MODEL} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
