"""Makes `benchmarks` importable: it lies beside the package and is no part of it."""

import importlib.util
import sys
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


def _import_benchmarks() -> None:
    """Import the folder under its name, without putting the root of the repository on the path.

    On the path, the root would let `import parsing` find a second copy of the package's modules.
    """
    spec = importlib.util.spec_from_file_location("benchmarks", _FOLDER / "__init__.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["benchmarks"] = module
    spec.loader.exec_module(module)


_import_benchmarks()
