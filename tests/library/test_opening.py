"""Opening what the command line names."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

import pytest

from dateline.library.opening import EmptySourceError, OpeningError, nearest, open_source, open_stream


def complaint(name: str | Path) -> str:
    """What is said of a source that cannot be opened."""
    with pytest.raises(OpeningError) as raised:
        open_source(str(name))
    message = str(raised.value)
    assert "\n" not in message
    return message


def test_a_file(tmp_path: Path) -> None:
    """A file gives its bytes, its path and the time of its last change."""
    path = tmp_path / "page.txt"
    path.write_bytes(b"\xef\xbb\xbfa\r\n")
    os.utime(path, (0, 1234))
    source = open_source(str(path))
    assert (source.name, source.data, source.path, source.modified) == (str(path), b"\xef\xbb\xbfa\r\n", path, 1234)


def test_a_name_that_is_like_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is a name, whatever it begins with."""
    monkeypatch.chdir(tmp_path)
    Path("-x").write_bytes(b"a")
    assert open_source("-x").data == b"a"


def test_a_pipe_by_name(tmp_path: Path) -> None:
    """A named pipe, as a shell makes for `<(command)`, is read to its end; it has no time."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"from a command",))
    writer.start()
    source = open_source(str(path))
    writer.join()
    assert (source.data, source.modified) == (b"from a command", None)


def test_a_missing_file(tmp_path: Path) -> None:
    """A missing file is named, and so is a neighbour with a similar name."""
    (tmp_path / "flood-live.txt").write_bytes(b"a")
    assert complaint(tmp_path / "Flood_live.txt").endswith(f"; did you mean {tmp_path}/flood-live.txt?")
    assert complaint(tmp_path / "strike.md") == f"{tmp_path}/strike.md: there is no such file"


def test_the_beginning_of_a_name(tmp_path: Path) -> None:
    """A name that only one neighbour begins with may stand for it."""
    (tmp_path / "003_a_long_name_of_hex_digits.txt").write_bytes(b"a")
    assert complaint(tmp_path / "003").endswith(f"did you mean {tmp_path}/003_a_long_name_of_hex_digits.txt?")
    (tmp_path / "003_another.txt").write_bytes(b"a")
    assert complaint(tmp_path / "003").endswith("there is no such file")


def test_a_missing_folder(tmp_path: Path) -> None:
    """Where the folder is missing, the folder is named."""
    assert complaint(tmp_path / "a" / "b.txt").endswith(f"there is no folder {tmp_path}/a")


def test_a_link_to_nothing(tmp_path: Path) -> None:
    """A link says where it leads."""
    (tmp_path / "link").symlink_to("gone.txt")
    assert complaint(tmp_path / "link").endswith("is a link to gone.txt, which does not exist")


def test_a_folder(tmp_path: Path) -> None:
    """A folder is not read."""
    assert complaint(tmp_path) == f"{tmp_path}: is a folder; name the files in it"


def test_a_file_as_folder(tmp_path: Path) -> None:
    """A path through a file says so."""
    (tmp_path / "a.txt").write_bytes(b"a")
    assert complaint(tmp_path / "a.txt" / "b").endswith("cannot be read: Not a directory")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_an_unreadable_file(tmp_path: Path) -> None:
    """A file without permission says what to look at."""
    path = tmp_path / "secret.txt"
    path.write_bytes(b"a")
    path.chmod(0)
    assert "no permission to read it" in complaint(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal of the system says what to look at."""
    path = tmp_path / "secret.txt"
    path.write_bytes(b"a")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert complaint(path) == f"{path}: no permission to read it; see `ls -l` and `chmod`"


def test_an_empty_file(tmp_path: Path) -> None:
    """An empty file is told apart, since nothing piped is no mistake."""
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(EmptySourceError, match="is empty: there is nothing to read"):
        open_source(str(path))


def test_devices_and_sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may never end, or may do something when it is read, is left alone."""
    assert "is a device or a socket" in complaint("/dev/zero")
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("talk")
        assert "is a device or a socket" in complaint("talk")


@pytest.mark.parametrize("address", ["https://example.org/live", "feed://example.org/rss"])
def test_an_address(address: str) -> None:
    """An address is not fetched, and the message says what to do."""
    assert complaint(address) == f"{address}: addresses are not read yet; save the page and open the file"


def test_too_large(tmp_path: Path) -> None:
    """Files and pipes above the limit are refused with the limit in the message."""
    path = tmp_path / "large.txt"
    path.write_bytes(bytes(2 * 1024 * 1024 + 1))
    with pytest.raises(OpeningError, match="at most 2 MB are read, it has 3 MB"):
        open_source(str(path), largest=2 * 1024 * 1024)
    assert len(open_source(str(path), largest=2 * 1024 * 1024 + 1).data) == 2 * 1024 * 1024 + 1
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with_more = os.open(pipe, os.O_RDWR)
    os.write(with_more, b"12345")
    with pytest.raises(OpeningError, match="at most 0 MB are read, it is larger than that"):
        open_source(str(pipe), largest=4)
    os.close(with_more)


def test_odd_names() -> None:
    """A name that no file can have gives a line as well."""
    assert "cannot be read" in complaint("a\0b")
    assert "cannot be read: File name too long" in complaint("x" * 300)


def test_a_stream_that_breaks(tmp_path: Path) -> None:
    """What goes wrong while a stream is read is said like what goes wrong when it is opened."""
    path = tmp_path / "page.txt"
    path.touch()

    def break_off() -> None:
        with open_stream(str(path)):
            raise OSError(5, "Input/output error")

    with pytest.raises(OpeningError, match=r"page\.txt: cannot be read: Input/output error"):
        break_off()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("--jsno", "--json"), ("--JSON", "--json"), ("--teme", "--theme"), ("--zzz", None)],
)
def test_nearest(name: str, expected: str | None) -> None:
    """A slip finds the name that was meant, case apart; what is like none finds none."""
    assert nearest(name, ["--json", "--csv", "--theme"]) == expected
