"""How large a reader is: the data it opened, and all that has to be installed for it."""

import zlib
from collections.abc import Iterable
from pathlib import Path

__all__ = ["data_files", "installed_bytes", "packed_bytes", "plain_bytes"]

_CODE = {".py", ".pyc", ".so"}
_EVERYWHERE = {"pip", "setuptools", "pkg_resources", "_distutils_hack", "__pycache__"}
"""What every environment has, and what Python writes itself."""


def data_files(opened: Iterable[str], folder: Path) -> tuple[Path, ...]:
    """The files below `folder` that were opened and are no code, each once, in order.

    Names that are no files any more are left out: Python writes byte code under a passing name.
    """
    paths = {Path(name) for name in opened}
    below = (path for path in paths if path.is_relative_to(folder) and path.is_file())
    return tuple(sorted(path for path in below if path.suffix not in _CODE))


def plain_bytes(files: Iterable[Path]) -> int:
    """The size of the files as they are installed."""
    return sum(path.stat().st_size for path in files)


def packed_bytes(files: Iterable[Path]) -> int:
    """The size of the files in a wheel, which is a zip file."""
    return sum(len(zlib.compress(path.read_bytes())) for path in files)


def installed_bytes(folder: Path) -> int:
    """The size of all files below `folder`, without those that are in every environment."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return plain_bytes(path for path in files if not _EVERYWHERE.intersection(_heads(path.relative_to(folder))))


def _heads(path: Path) -> set[str]:
    """The folders of a path; of the first one the name of its package, without a version."""
    return {part.partition("-")[0] for part in path.parts[:1]} | set(path.parts[:-1])
