"""What a source is."""

import pytest

from dateline.parsing.sources.sniffing import MARKDOWN, PLAIN, sniff_media_type


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("notes/day.MD", "plain words", MARKDOWN),
        ("a.markdown", "", MARKDOWN),
        ("page.txt", "# Heading\n\n## Heading\n", PLAIN),
        ("-", "# Heading\n\nText with **bold** type.\n", MARKDOWN),
        ("-", "---\ntitle: Day\n---\nText\n", MARKDOWN),
        ("README", "One\n\nTwo #3 and * four\n", PLAIN),
        ("-", "# only a comment\nvalue = 1\n", PLAIN),
        ("-", "UPDATE 1254 GMT:\n\nText [1] and (2).\n", PLAIN),
        ("https://example.org/a.b/page", "Text", PLAIN),
    ],
)
def test_media_type(name: str, text: str, expected: str) -> None:
    """The ending of the name decides; without one, only marks that are plain to see make it Markdown."""
    assert sniff_media_type(name, text) == expected
