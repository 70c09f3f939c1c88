"""All keys of the reader, as data: bindings, help, the status line and the documents are made from this table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["BINDING_IDS", "KEYS", "Key", "first_key", "key_names"]


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a key does."""

    id: str
    """The name by which a user's settings give it other keys."""
    keys: str
    """Names of keys as Textual has them, separated by commas."""
    action: str
    description: str
    """Two or three words for the palette and the list of keys."""
    tooltip: str
    """A sentence for the help."""
    group: str
    shown: str = ""
    """How the keys are written for the reader, where the names of Textual are no help."""


KEYS: tuple[Key, ...] = (
    Key("line.down", "j,down", "lines(1)", "Line down", "One line, or one row of a list, down.", "Moving", shown="j ↓"),
    Key("line.up", "k,up", "lines(-1)", "Line up", "One line, or one row of a list, up.", "Moving", shown="k ↑"),
    Key("page.down", "space,f,pagedown,ctrl+f", "pages(1)", "Page down",
        "One screen down; at the end of the text, the next unread update.", "Moving", shown="Space f PgDn"),
    Key("page.up", "b,pageup,ctrl+b", "pages(-1)", "Page up", "One screen up.", "Moving", shown="b PgUp"),
    Key("half.down", "d,ctrl+d", "pages(0.5)", "Half a page down", "Half a screen down.", "Moving", shown="d ^D"),
    Key("half.up", "u,ctrl+u", "pages(-0.5)", "Half a page up", "Half a screen up.", "Moving", shown="u ^U"),
    Key("top", "g,home,less_than_sign", "top", "To the top",
        "The beginning of the text or list; with a count, that update.", "Moving", shown="g Home <"),
    Key("end", "G,end,greater_than_sign", "end", "To the end",
        "The end of the text or list; with a count, that update.", "Moving", shown="G End >"),
    Key("update.next", "right_square_bracket,J", "updates(1)", "Next update",
        "The next update, at the top of the screen.", "Updates", shown="] J"),
    Key("update.previous", "left_square_bracket,K", "updates(-1)", "Previous update",
        "The beginning of this update, then the one before it.", "Updates", shown="[ K"),
    Key("unread.next", "full_stop", "unread(1)", "Next unread",
        "The next update that was not read yet.", "Updates", shown="."),
    Key("unread.previous", "comma", "unread(-1)", "Previous unread", "The unread update before this one.", "Updates",
        shown=","),
    Key("read.toggle", "r", "toggle_read", "Read or unread",
        "Mark this update as read, or as unread again.", "Updates"),
    Key("read.all", "A", "read_all", "Mark all read", "Mark all updates of the document as read.", "Updates"),
    Key("undo", "U,ctrl+underscore", "undo", "Undo", "Take back what was last marked.", "Updates", shown="U ^_"),
    Key("split", "percent_sign", "split", "Split or whole",
        "Split a page that only may be one of updates, or show it whole again.", "Updates", shown="%"),
    Key("find", "slash", "find", "Find",
        "Search as you type; Enter keeps the place, Esc goes back.", "Finding", shown="/"),
    Key("hit.next", "n", "hits(1)", "Next hit",
        "The next hit of the search; without a search, the next unread update. In the figures: the next value of the "
        "same; in the people: the next mention.", "Finding"),
    Key("hit.previous", "N", "hits(-1)", "Previous hit",
        "The hit before; without a search, the unread update before. In the figures: the value before; in the people: "
        "the mention before.", "Finding"),
    Key("people.next", "p", "names(1)", "Next name",
        "Light the next name in the text and say who it is; Enter shows the card.", "Finding"),
    Key("people.previous", "P", "names(-1)", "Previous name", "Light the name before.", "Finding"),
    Key("escape", "escape", "escape", "Back out",
        "Take off one layer: a marked selection, the search, what is lit, the updates with a person only, a panel over "
        "the text, the focus of a panel.", "Finding",
        shown="Esc"),
    Key("panel.text", "1", "panel('text', 1)", "Text", "Go to the text. A digit also begins a count: 5j.", "Panels"),
    Key("panel.figures", "2", "panel('figures', 2)", "Figures", "Go to the figures.", "Panels"),
    Key("panel.people", "3", "panel('people', 3)", "People", "Go to the people.", "Panels"),
    Key("panel.updates", "4", "panel('updates', 4)", "Updates", "Go to the list of updates.", "Panels"),
    Key("panel.next", "tab", "cycle(1)", "Next panel", "The next panel.", "Panels", shown="Tab"),
    Key("panel.previous", "shift+tab", "cycle(-1)", "Previous panel", "The panel before.", "Panels", shown="Shift-Tab"),
    Key("panel.left", "h,left", "cycle(-1)", "Panel to the left", "The panel to the left.", "Panels", shown="h ←"),
    Key("panel.right", "l,right", "cycle(1)", "Panel to the right", "The panel to the right.", "Panels", shown="l →"),
    Key("choose", "enter", "choose", "Show in the text",
        "In a list: go to the place in the text and light it; in the people, to one mention after the other. In the "
        "text: the card of the name that is lit, else one line down.", "Panels", shown="Enter"),
    Key("scope", "a", "scope", "This update or all",
        "Figures and people of this update, or of the whole document.", "Panels"),
    Key("figures.values", "v", "values", "All values, or card",
        "All values of the marked figure, with a plot over time; a puts in the other open documents. Of a person, or a "
        "name that is lit, the card of what was read; a shows all. Y copies all of it.", "Panels"),
    Key("people.updates", "w", "only_with", "Only updates with them",
        "List and walk only the updates with the marked person, or the name that is lit; again, or Esc, all.",
        "Panels"),
    Key("figures.kind", "number_sign", "narrow", "Kind of figures",
        "List only people harmed, then only money, votes, the rest; then all again.", "Panels", shown="#"),
    Key("text.only", "z", "text_only", "Text only", "Hide the panels, or bring them back.", "Panels"),
    Key("copy.selection", "y", "copy", "Copy", "Copy the selected text, the row of a list, or this update.", "Copying"),
    Key("copy.update", "Y", "copy_update", "Copy update", "Copy this update with its time.", "Copying"),
    Key("documents", "L", "documents", "Documents", "The list of open documents.", "Program"),
    Key("document.next", "right_parenthesis", "document(1)", "Next document", "The next open document.", "Program",
        shown=")"),
    Key("document.previous", "left_parenthesis", "document(-1)", "Previous document", "The open document before.",
        "Program", shown="("),
    Key("palette", "colon,ctrl+p", "app.command_palette", "Commands",
        "All commands, and the themes, by name.", "Program", shown=": ^P"),
    Key("help", "question_mark,f1", "help", "Keys", "This list; type to search in it.", "Program",
        shown="? F1"),
    Key("suspend", "ctrl+z", "app.suspend_process", "Suspend",
        "Back to the shell; `fg` returns.", "Program", shown="^Z"),
    Key("quit", "q,ctrl+q", "leave", "Quit", "Leave; the place is kept.", "Program", shown="q ^Q"),
    Key("interrupt", "ctrl+c", "interrupt", "Copy or quit", "Copy the selection; without one, leave.", "Program",
        shown="^C"),
)  # fmt: skip

BINDING_IDS = frozenset(key.id for key in KEYS)


def key_names(key: Key, changed: Mapping[str, str] | None = None) -> str:
    """The keys as they are written for the reader; `changed` holds what the settings give to bindings instead."""
    if changed and key.id in changed:
        return " ".join(_written(name.strip()) for name in changed[key.id].split(","))
    return key.shown or key.keys.replace(",", " ")


def first_key(binding: str, changed: Mapping[str, str] | None = None) -> str:
    """The first of the keys of a binding, as it is written for the reader."""
    return key_names(_BY_ID[binding], changed).split(" ")[0]


_BY_ID = {key.id: key for key in KEYS}
_SIGNS = {
    "slash": "/", "question_mark": "?", "full_stop": ".", "comma": ",", "colon": ":", "semicolon": ";",
    "space": "Space",
    "right_square_bracket": "]", "left_square_bracket": "[", "left_parenthesis": "(", "right_parenthesis": ")",
    "less_than_sign": "<", "greater_than_sign": ">", "percent_sign": "%", "ampersand": "&", "asterisk": "*",
    "plus": "+", "minus": "-", "underscore": "_", "equals_sign": "=", "number_sign": "#", "at": "@",
    "exclamation_mark": "!",
    "escape": "Esc", "enter": "Enter", "tab": "Tab", "pagedown": "PgDn", "pageup": "PgUp", "up": "↑", "down": "↓",
    "left": "←", "right": "→", "home": "Home", "end": "End", "backspace": "Backspace", "delete": "Del",
}  # fmt: skip


def _written(name: str) -> str:
    """A key's name as it is written for the reader: `ctrl+f` as ^F, `slash` as /."""
    modifier, _, plain = name.rpartition("+")
    written = _SIGNS.get(plain, plain)
    if modifier == "ctrl":
        return "^" + (written.upper() if len(written) == 1 else written)
    return f"{modifier.title()}-{written}" if modifier else written
