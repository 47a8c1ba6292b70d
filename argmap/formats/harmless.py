"""Words that somebody else wrote, without the characters that steer whatever shows them.

An escape sequence in a map's title can rewrite a terminal; an override of the direction makes a
name read backwards, in a paper too. They are shown as a mark, so that nobody takes the text for
clean; signs that real scripts need (joiners, direction marks, hard spaces) stay.
"""

import re

MARK = "\N{REPLACEMENT CHARACTER}"

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
_NOT_IN_TEXTS = re.compile(f"[{_CONTROL}\u202d\u202e]")
_NOT_IN_TERMINALS = re.compile(f"[{_CONTROL}\r\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NOT_IN_A_LINE = re.compile(f"[{_CONTROL}\t\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]")

_CLOSES = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_TURNS = re.compile("[\u202a-\u202c\u2066-\u2069]")


def in_a_text(text: str) -> str:
    """Give words as they may stand in a document: nothing in them reaches beyond their end."""
    text = _NOT_IN_TEXTS.sub(MARK, text)
    turns = _TURNS.findall(text)
    return text if not turns or _are_closed(turns) else _TURNS.sub("", text)


def in_a_terminal(text: str) -> str:
    """Give words as they may be printed; line ends and tabs stay."""
    return _NOT_IN_TERMINALS.sub(MARK, text)


def in_a_line(text: str) -> str:
    """Give words as they may be printed on one line."""
    return _NOT_IN_A_LINE.sub(MARK, text)


def in_json(told: str) -> str:
    """Give JSON as it may be printed: JSON itself escapes only some of what steers a terminal."""
    return _NOT_IN_TERMINALS.sub(lambda found: f"\\u{ord(found[0]):04x}", told)


def _are_closed(turns: list[str]) -> bool:
    """Whether each stretch of another direction ends, in turn, where the words do or before."""
    open_: list[str] = []
    for turn in turns:
        if turn in _CLOSES:
            open_.append(_CLOSES[turn])
        elif not open_ or open_.pop() != turn:
            return False
    return not open_
