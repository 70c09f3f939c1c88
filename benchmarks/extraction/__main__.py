"""Measure reading figures against quantulum3 and Recognizers-Text in the same run: `python -m benchmarks.extraction`.

Prints tables of cost and of what is found in marked sentences, and writes every single figure as JSON.
"""

import argparse
import json
import re
import statistics
import sys
from pathlib import Path

from ..documents import text_blog
from ..surroundings import machine
from ..turns import Rounds, number, take_turns
from .extractors import EXTRACTORS
from .found import Found
from .marked import marked_sentences, score

__all__ = ["main"]

_ROOT = Path(__file__).parents[2]
_RIVALS = {
    "quantulum3": ("quantulum3==0.10.0",),
    # It asks for emoji without saying that it must be an old one, and forgets to ask for the other.
    "Recognizers-Text": ("recognizers-text-suite==1.0.2a2", "emoji==1.7.0", "datatypes-timex-expression"),
}
"""What is installed for each rival. They are measured, never depended on."""

_COSTS = {
    "import": "import ms", "ready": "import and first sentence ms", "sentence": "a sentence ms",
    "article": "an article of 7,000 characters ms", "memory": "memory MiB",
}  # fmt: skip
_AIMS = {"import": 60.0, "sentence": 0.3, "article": 6.0, "memory": 5.0}
"""What the reader's own extractor may cost, in milliseconds of processor time and MiB. Milliseconds are those of one
machine: how many times less it is than the rivals' cost in the same run says more."""
_ARTICLE, _SENTENCES = 7_000, 100


def main() -> int:
    """Run the benchmark that the command line asks for; return 0, or 1 if nothing could be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds that count (default 5), after one that does not")
    parser.add_argument(
        "--install", action="store_true", help="install the rivals into environments of their own first"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single figure here")
    options = parser.parse_args()
    rounds = take_turns(
        "benchmarks.extraction.worker",
        EXTRACTORS,
        _task(),
        rivals=_RIVALS,
        rounds=options.rounds,
        install=options.install,
    )
    if not rounds:
        print("nothing to measure: make the environment of the project first", file=sys.stderr)
        return 1
    print(_cost_table(rounds))
    print(_found_table(rounds))
    if options.json:
        kept = {"machine": machine(), "rivals": _RIVALS, "aims": _AIMS, "rounds": rounds}
        options.json.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


def _task() -> str:
    """The sentences and the article that all read, as JSON: a made live blog, and the longer seed."""
    prose = [line for line in text_blog(60).split("\n") if line and not line.startswith("UPDATE")]
    sentences = [sentence for line in prose for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", line)]
    article = max((path.read_text(encoding="utf-8") for path in (_ROOT / "seeds").glob("*.txt")), key=len)
    marked = [sentence.text for sentence in marked_sentences()]
    return json.dumps({"sentences": sentences[:_SENTENCES] + marked, "article": article[:_ARTICLE], "marked": marked})


def _cost_table(rounds: Rounds) -> str:
    """Each cost, the median of the rounds, and how many times that of the reader's extractor it is."""
    base = "dateline"
    lines = [f"| processor time, median | {' | '.join(rounds)} |", "|---|" + "--:|" * len(rounds)]
    for key, title in _COSTS.items():
        medians = {name: statistics.median([number(run, key) for run in runs]) for name, runs in rounds.items()}
        cells = [
            f"{cost:,.2f}" + (f" ({cost / medians[base]:.1f}x)" if name != base and medians.get(base) else "")
            for name, cost in medians.items()
        ]
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _found_table(rounds: Rounds) -> str:
    """What each finds in the marked sentences."""
    sentences = marked_sentences()
    lines = ["| marked sentences | wanted | found | right | F1 % | and named % |", "|---|--:|--:|--:|--:|--:|"]
    for name, runs in rounds.items():
        found = runs[-1]["found"] if runs else []
        assert isinstance(found, list)
        if not any(found):
            continue
        result = score(sentences, [[Found(tuple(values), words) for values, words in figures] for figures in found])
        both = 200 / (result.wanted + result.found)
        cells = [*map(str, result[:3]), f"{result.right * both:.1f}", f"{result.named * both:.1f}"]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
