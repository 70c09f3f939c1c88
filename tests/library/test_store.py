"""The store: what it remembers, with whom it shares, and what it does with a file it cannot use."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.library import store_changes
from dateline.library.paths import state_folder
from dateline.library.store import Place, Store, document_key

PAGE = Path("/news/page.txt")
KEY = document_key(PAGE)


@pytest.fixture
def path() -> Path:
    """The file of the store."""
    return state_folder() / "state.db"


def fill(path: Path | None = None) -> None:
    """Remember something of everything."""
    with Store.open(path) as store:
        store.remember_document(KEY, PAGE)
        store.remember_place(KEY, Place("u1", 5, 105))
        store.mark_read(KEY, ["u1", "u2"])
        store.remember_theme("paper")


def remembered(store: Store) -> tuple[object, ...]:
    """Everything that `fill` remembers."""
    return store.last_document(), store.place(KEY), store.read_marks(KEY), store.theme()


FULL = (PAGE, Place("u1", 5, 105), frozenset({"u1", "u2"}), "paper")
EMPTY: tuple[object, ...] = (None, None, frozenset(), None)


def asides(path: Path) -> list[str]:
    """The names of the files that were set aside."""
    return sorted(file.name for file in path.parent.glob("*aside*") if not file.name.endswith(("-wal", "-shm")))


class TestRemembering:
    """What is remembered comes back."""

    def test_everything_comes_back(self, path: Path) -> None:
        """Document, place, marks and theme are there the next time, in the user's folder, and nothing is said."""
        fill()
        assert path.exists()
        with Store.open() as store:
            assert remembered(store) == FULL
            assert store.take_notices() == ()

    def test_a_new_store_is_empty(self) -> None:
        """Before the first reading nothing is remembered."""
        with Store.open() as store:
            assert remembered(store) == EMPTY

    def test_nothing_is_made_before_it_is_asked(self, home: Path) -> None:
        """A store that is opened and closed leaves no trace."""
        with Store.open() as store:
            assert store.take_notices() == ()
        assert list(home.iterdir()) == []

    def test_it_counts_before_it_is_written(self) -> None:
        """What is remembered is known at once, to others after it is saved."""
        one, other = Store.open(), Store.open()
        one.remember_document(KEY, PAGE)
        one.remember_place(KEY, Place("u1", 5, 105))
        one.mark_read(KEY, ["u1", "u2"])
        one.remember_theme("paper")
        assert (remembered(one), remembered(other)) == (FULL, EMPTY)
        assert one.save()
        assert (remembered(one), remembered(other)) == (FULL, FULL)
        one.close()
        other.close()

    def test_unread_again(self) -> None:
        """A mark that is taken away is gone, before it is written and after."""
        fill()
        store = Store.open()
        store.mark_unread(KEY, ["u1"])
        assert store.read_marks(KEY) == {"u2"}
        store.close()
        with Store.open() as store:
            assert store.read_marks(KEY) == {"u2"}

    def test_the_last_document_is_a_file(self) -> None:
        """What came from standard input keeps its marks, but cannot be the document that is opened again."""
        key = document_key(None, b"text")
        fill()
        with Store.open() as store:
            store.remember_document(key, None)
            store.mark_read(key, ["u9"])
            assert store.last_document() == PAGE
        with Store.open() as store:
            assert store.last_document() == PAGE
            assert store.read_marks(key) == {"u9"}

    def test_the_last_document_is_the_last_opened(self) -> None:
        """A document that is opened again is the last one again, wherever it was remembered."""
        other = Path("/news/other.txt")
        with Store.open() as store:
            for page in (PAGE, other, PAGE):
                store.remember_document(document_key(page), page)
            assert store.last_document() == PAGE
        with Store.open() as store:
            assert store.last_document() == PAGE
            store.remember_document(document_key(other), other)
        with Store.open() as store:
            assert store.last_document() == other

    def test_a_place_without_an_update(self) -> None:
        """A page without updates has a place too, even if the page was never announced."""
        with Store.open() as store:
            store.remember_place(KEY, Place(None, 7, 7))
        with Store.open() as store:
            assert store.place(KEY) == Place(None, 7, 7)
            assert store.last_document() is None

    def test_names_that_are_no_text(self) -> None:
        """File names of any bytes and ids with any characters come back."""
        page = Path(os.fsdecode(b"/news/\xff\n.txt"))
        with Store.open() as store:
            store.remember_document(document_key(page), page)
            store.mark_read(document_key(page), ["\x00a", "é’\U0001f600"])
        with Store.open() as store:
            assert store.last_document() == page
            assert store.read_marks(document_key(page)) == {"\x00a", "é’\U0001f600"}

    def test_the_oldest_documents_are_forgotten(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Only so many documents are remembered, with their marks; the oldest go first."""
        monkeypatch.setattr(store_changes, "MOST_DOCUMENTS", 2)
        for name in ("one", "two", "three"):
            with Store.open() as store:
                store.remember_document(name, Path("/", name))
                store.mark_read(name, ["u"])
        with Store.open() as store:
            assert [len(store.read_marks(name)) for name in ("one", "two", "three")] == [0, 1, 1]


def test_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is known by where it lies, standard input by what it says."""
    monkeypatch.chdir(tmp_path)
    assert document_key(Path("page.txt")) == str(tmp_path / "page.txt")
    assert document_key(None, b"a") == document_key(None, b"a") != document_key(None, b"b")


def test_importing_the_store_loads_no_database() -> None:
    """What only names the store does not pay for SQLite."""
    code = "import sys; from dateline.library.store import Store; Store.open(); print('sqlite3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


class TestSharing:
    """Several running copies use one file."""

    def test_marks_are_joined(self) -> None:
        """Two copies that read the same document add to each other's marks."""
        one, other = Store.open(), Store.open()
        one.mark_read(KEY, ["u1"])
        other.mark_read(KEY, ["u2"])
        assert one.close()
        assert other.close()
        with Store.open() as store:
            assert store.read_marks(KEY) == {"u1", "u2"}

    def test_many_copies_at_once(self) -> None:
        """Copies that start and write at the same time lose nothing and complain of nothing."""
        code = (
            "import sys; from dateline.library.store import Store\n"
            "for n in range(30):\n"
            "    with Store.open() as store: store.mark_read('key', [f'{sys.argv[1]}-{n}'])\n"
            "    print(*store.take_notices(), end='')\n"
        )
        copies = [
            subprocess.Popen([sys.executable, "-c", code, name], stdout=subprocess.PIPE, text=True) for name in "abc"
        ]
        assert [copy.communicate()[0] for copy in copies] == ["", "", ""]
        with Store.open() as store:
            assert len(store.read_marks("key")) == 90

    def test_a_copy_that_writes_is_waited_for_a_moment(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """While another program holds the file nothing is written and nothing lost, and it is no news."""
        fill()
        with Store.open() as store:
            store.theme()
            holder = sqlite3.connect(path, isolation_level=None)
            holder.execute("BEGIN IMMEDIATE")
            store.remember_theme("night")
            assert not store.save()
            assert store.theme() == "night"
            holder.execute("ROLLBACK")
            holder.close()
            assert store.save()
            assert store.take_notices() == ()


class TestUnusableFiles:
    """A file that cannot be used is set aside, with one notice, and what can be kept is kept."""

    def check(self, path: Path, reason: str, kept: tuple[object, ...]) -> None:
        """Open, read, write and open again; the reason is said once."""
        with Store.open(path) as store:
            assert remembered(store) == kept
            (notice,) = store.take_notices()
            assert notice.isprintable()
            assert reason in notice
            store.remember_theme("contrast")
            assert store.save()
            assert store.take_notices() == ()
        assert len(asides(path)) == 1
        assert asides(path)[0] in notice
        with Store.open(path) as store:
            assert remembered(store) == (*kept[:3], "contrast")
            assert store.take_notices() == ()

    @pytest.mark.parametrize("content", [b"no database" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
    def test_garbage(self, path: Path, content: bytes) -> None:
        """What is no database is set aside as it is."""
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        self.check(path, "is damaged; it was set aside", EMPTY)
        assert (path.parent / asides(path)[0]).read_bytes() == content

    def test_an_empty_file(self, path: Path) -> None:
        """An empty file is as good as none."""
        path.parent.mkdir(parents=True)
        path.touch()
        fill()
        with Store.open() as store:
            assert remembered(store) == FULL
            assert store.take_notices() == ()

    def test_a_cut_file(self, path: Path) -> None:
        """Of a file whose end is missing, what can be read is kept."""
        fill()
        path.write_bytes(path.read_bytes()[: 4096 * 2])
        with Store.open() as store:
            found = remembered(store)
            assert "is damaged" in "".join(store.take_notices())
        assert found[0] in (PAGE, None)
        assert asides(path) == ["state.aside-1.db"]

    def test_a_newer_file(self, path: Path) -> None:
        """A file of a newer version is set aside unchanged for it; what this version understands is taken over."""
        fill()
        database = sqlite3.connect(path)
        database.execute("ALTER TABLE documents ADD COLUMN mood TEXT")
        database.execute("PRAGMA user_version = 9")
        database.commit()
        database.close()
        self.check(path, "was written by a newer version; it was set aside as state.aside-1.db, what could", FULL)
        database = sqlite3.connect(path.parent / "state.aside-1.db")
        assert database.execute("SELECT count(mood) FROM documents").fetchone() == (0,)
        assert database.execute("PRAGMA user_version").fetchone() == (9,)
        database.close()

    def test_a_foreign_file(self, path: Path) -> None:
        """A database of another program is not written to."""
        path.parent.mkdir(parents=True)
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE notes (text)")
        database.commit()
        database.close()
        self.check(path, "was not written by this program; it was set aside as state.aside-1.db, nothing", EMPTY)

    def test_a_missing_table(self, path: Path) -> None:
        """A file that lacks a table is set aside when the table is asked for; the rest of it is kept."""
        fill()
        database = sqlite3.connect(path)
        database.execute("DROP TABLE read_marks")
        database.commit()
        database.close()
        with Store.open() as store:
            assert remembered(store) == (PAGE, Place("u1", 5, 105), frozenset(), "paper")
            assert len(store.take_notices()) == 1

    def test_damage_while_it_is_open(self, path: Path) -> None:
        """Damage that comes during a reading costs what was remembered before, not what is new."""
        fill()
        store = Store.open()
        assert remembered(store) == FULL
        path.write_bytes(b"\x00" * 8192)
        store.mark_read(KEY, ["u3"])
        assert store.save()
        assert "is damaged" in "".join(store.take_notices())
        store.close()
        with Store.open() as store:
            assert store.read_marks(KEY) == {"u3"}

    def test_a_file_that_is_removed_while_it_is_open(self, path: Path) -> None:
        """A file that somebody removes is begun anew."""
        fill()
        store = Store.open()
        assert remembered(store) == FULL
        for file in path.parent.iterdir():
            file.unlink()
        store.mark_read(KEY, ["u3"])
        assert store.close()
        with Store.open() as store:
            assert store.read_marks(KEY) == {"u3"}

    def test_two_copies_set_aside_one_file(self, path: Path) -> None:
        """When one copy has replaced a damaged file, the other takes the new one instead of setting it aside too."""
        fill()
        one, other = Store.open(), Store.open()
        assert (remembered(one), remembered(other)) == (FULL, FULL)
        path.write_bytes(b"\x00" * 8192)
        one.mark_read(KEY, ["u3"])
        other.mark_read(KEY, ["u4"])
        assert one.close()
        assert other.close()
        assert asides(path) == ["state.aside-1.db"]
        with Store.open() as store:
            assert store.read_marks(KEY) == {"u3", "u4"}

    def test_several_files_are_set_aside(self, path: Path) -> None:
        """A file set aside does not take the place of the one before."""
        path.parent.mkdir(parents=True)
        for content in (b"one", b"two"):
            path.write_bytes(content * 100)
            with Store.open() as store:
                store.theme()
        assert asides(path) == ["state.aside-1.db", "state.aside-2.db"]


class TestNothingCanBeKept:
    """Where nothing can be written the reader works, and says once that nothing is kept."""

    def check(self, path: Path | None, reason: str, kept: tuple[object, ...] = EMPTY) -> None:
        """Read and write; the reason is said once."""
        with Store.open(path) as store:
            assert remembered(store) == kept
            store.remember_theme("contrast")
            store.mark_read(KEY, ["u3"])
            assert not store.save()
            assert not store.save()
            assert store.theme() == "contrast"
            assert store.read_marks(KEY) >= {"u3"}
            (notice,) = store.take_notices()
            assert reason in notice
            assert notice.isprintable()

    def test_a_folder_that_cannot_be_made(self, home: Path) -> None:
        """A file in the place of the folder is left alone."""
        (home / "state").touch()
        self.check(None, "nothing is remembered: Not a directory")
        assert (home / "state").read_bytes() == b""

    def test_a_folder_in_the_place_of_the_file(self, path: Path) -> None:
        """A folder in the place of the file is left alone."""
        path.mkdir(parents=True)
        self.check(path, "nothing is remembered: unable to open database file")

    def test_a_read_only_folder(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What was remembered before is read where nothing can be written, and no file is made or changed."""
        fill()
        before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
        self.check(path, "cannot be written to; nothing is remembered", FULL)
        assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before

    @pytest.mark.skipif(os.geteuid() == 0, reason="for the superuser every folder can be written to")
    def test_a_folder_without_the_right_to_write(self, path: Path) -> None:
        """The rights of the folder are heeded."""
        fill()
        path.parent.chmod(0o500)
        self.check(path, "cannot be written to; nothing is remembered", FULL)
        path.parent.chmod(0o700)

    def test_an_empty_read_only_folder(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without a file there is nothing to read."""
        path.parent.mkdir(parents=True)
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
        self.check(path, "cannot be written to; nothing is remembered")

    @pytest.mark.parametrize("content", [b"no database" * 100, b""])
    def test_a_file_that_is_none_in_a_read_only_folder(
        self, path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What cannot be read there stays, and nothing is remembered."""
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
        self.check(path, "cannot be written to; nothing is remembered")
        assert path.read_bytes() == content

    def test_a_full_disk(self, path: Path) -> None:
        """A disk that is full is told once, and what could not be written is written later."""
        fill()
        with Store.open() as store:
            store.theme()
            connection = store._opened.connection  # type: ignore[union-attr]  # a full disk cannot be had otherwise
            assert connection is not None
            connection.execute("PRAGMA max_page_count = 1")
            store.mark_read(KEY, [f"u{number}" for number in range(10_000)])
            assert not store.save()
            assert not store.save()
            (notice,) = store.take_notices()
            assert "database or disk is full" in notice
            connection.execute("PRAGMA max_page_count = 1000000")
            assert store.save()

    def test_a_python_without_sqlite(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A Python that was built without SQLite reads all the same."""
        monkeypatch.setitem(sys.modules, "sqlite3", None)
        self.check(None, "built without SQLite")
