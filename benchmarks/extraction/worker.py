"""Run one extractor in a process of its own: `python -m benchmarks.extraction.worker NAME <TASK >RESULT`, both JSON.

It runs in the environment of that extractor, so it imports nothing but the standard library and the extractor.
"""

import json
import sys
import time

from ..resident import resident_mebibytes
from .extractors import EXTRACTORS

__all__ = ["main"]

_TIMES = 3
"""How often the article is read; the quickest counts, since what else the machine does only adds to it."""


def main() -> None:
    """Answer one task: processor time in milliseconds, memory in MiB, and what is found in the marked sentences."""
    task = json.load(sys.stdin)
    memory, start = resident_mebibytes(), time.process_time()
    extract = EXTRACTORS[sys.argv[1]]()
    imported = time.process_time()
    extract(task["sentences"][0])
    ready = time.process_time()
    for sentence in task["sentences"]:
        extract(sentence)
    read = time.process_time()
    articles = []
    for _ in range(_TIMES):
        begun = time.process_time()
        extract(task["article"])
        articles.append(time.process_time() - begun)
    result = {
        "import": (imported - start) * 1e3,
        "ready": (ready - start) * 1e3,
        "sentence": (read - ready) * 1e3 / len(task["sentences"]),
        "article": min(articles) * 1e3,
        "memory": resident_mebibytes() - memory,
        "found": [extract(sentence) for sentence in task["marked"]],
    }
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
