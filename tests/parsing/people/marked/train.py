"""`python -m tests.parsing.people.marked.train FOLDER`: learn the weights of the tagger, and write them to their table.

`FOLDER` holds the freely licensed documents (NOTICE); the rest are our own. The same documents give the same bytes.
Needs python-crfsuite, which nothing else does: `make model`.
"""

from __future__ import annotations

import sys
import tempfile
import zlib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import pycrfsuite

import dateline.parsing.lexicon
from dateline.parsing.people.tagger.weights import SCALE, table_of

from .examples import labels, runs
from .reading import Marked, marked_in, own

OTHERS = ("gum_clean", "uner_ewt_dev", "uner_ewt_test", "wikigold")
WRITTEN = Path(dateline.parsing.lexicon.__file__).parent / "name_weights.z"
SETTINGS = {"c1": 0.6, "c2": 1.5, "max_iterations": 120}
"""How strongly weights are held at and near zero; more rounds change nothing."""
_LEAN = {"v=B": 40, **{f"sc={score}": 25 for score in range(2, 9)}}
"""What is added where the rules see a name, and see it plainly: what was learned from tweets and encyclopaedias trusts
them less than news deserves. Tuned on news that nothing is learned from."""


def main(folder: str) -> None:
    """Read the documents, learn, and write the table."""
    others = chain.from_iterable(marked_in(Path(folder) / f"{name}.jsonl") for name in OTHERS)
    table = learn(chain(others, own("learned")))
    WRITTEN.write_bytes(zlib.compress(table, 9))


def learn(documents: Iterable[Marked]) -> bytes:
    """The table of weights, as `tagger/weights.py` reads it."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for document in documents:
        for sentence, first, end, features in runs(document):
            trainer.append(features, labels(document.people, sentence, first, end))
    with tempfile.TemporaryDirectory() as folder:
        model = f"{folder}/model"
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        return _table(tagger.info())


def _table(info: Any) -> bytes:
    """Whole numbers against what the same says for no name; rows that come to nothing are left out."""
    rows: dict[str, list[float]] = {}
    for (feature, label), weight in info.state_features.items():
        begin_inside = rows.setdefault(feature, [0.0, 0.0])
        for place, own_label in enumerate("BI"):
            begin_inside[place] += weight if label == own_label else -weight if label == "O" else 0.0
    moves = [round(SCALE * info.transitions.get((source, to), 0.0)) for to in "BIO" for source in "OBI"]
    features = {}
    for feature, (begin, inside) in sorted(rows.items()):
        whole = round(SCALE * begin) + _LEAN.get(feature, 0), round(SCALE * inside)
        if any(whole):
            features[feature] = whole
    return table_of(moves, features)


if __name__ == "__main__":
    main(sys.argv[1])
