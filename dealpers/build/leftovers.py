"""Files that editors and systems leave behind in a folder, which are no part of a collection."""

import re

from dealpers.dutch.regex import regex

_LEFTOVER = regex(
    r"""\..*                    # hidden files, .DS_Store among them
    | .*~                       # backup of Emacs, Vim and gedit
    | \#.*\#                    # unsaved text of Emacs
    | ~\$.*                     # lock of Word
    | Thumbs\.db | desktop\.ini | ehthumbs\.db | Icon\r
    | .*\.(?:orig|rej|bak|swp|swo|tmp)
    | __MACOSX | \$RECYCLE\.BIN
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_leftover(name: str) -> bool:
    """True for the name of a file or folder that an editor, a merge or a system left behind."""
    return _LEFTOVER.fullmatch(name) is not None
