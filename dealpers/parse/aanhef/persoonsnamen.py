"""Regexes of the names of persons: initials, titles, prefixes and surnames, also where letters are made unreadable."""

from dealpers.dutch.regex import regex

PREFIX = (
    r"(?:(?:[Vv][ao]n|[Dd]e[rn]?|[Tt]e[nr]?|het|in|op|[Ll][ae]|[Dd]u|[Ee]l|[Aa]l|aan|bij|uit|[’']t|d[’']"
    r"|A[iï]t|Ab[ou]u?|Ben|Bin|D[ai]|Del|Dos|Ould|Sain?t"
    r"|VAN|DE[RN]?|TE[NR]|x{2,4})[ \u00a0]+)"
)
SURNAME = rf"(?:[’']s[- ])?[A-ZÀ-ÖØ-Þ][\w’'À-ÿ]+(?:-(?!{PREFIX})[\w’'À-ÿ]+)*(?!\.[A-Z])"
HONOUR = (
    r"(?:(?:[Dd]e\s+)?(?:heer|heren|dames?)|[Mm]evrouw|[Mm]ejuffrouw|[Mm]eneer|[Dd]hr\.?|mw\.?|mevr\.?|Mr?s\."
    r"|[Dd]e\s+x{3,5}|x{4,8})\s+"
)
TITLE = (
    r"(?:(?:prof|dr|mr|drs|ir|ing|bc|dhr|jhr|jkvr|dr\.ir|mr\.drs|mr\.dr|prof\.dr|drs\.ing|x{2,4})\.|jonkheer"
    r"|jonkvrouw)\s*"
)
INITIALS = r"(?:(?:[A-ZÀ-Ö](?:[a-z]{1,2})?|IJ)\.[ \u00a0-]?)+(?:(?<=\.)[A-ZÀ-Ö](?=[ \u00a0]))?"
_FIRST = r"[A-ZÀ-Ö][a-zà-ÿ]+(?:-[A-ZÀ-Ö]?[a-zà-ÿ]+)*"
_NICK = r"(?:\([A-ZÀ-Ö][\w-]+\)\s*)?"
_RANK = r"(?:(?:[Bb]aron(?:es)?|[Gg]raaf|[Gg]ravin|[Rr]idder)\s+(?=van\b|[A-Z]))?"
_FAMILY = rf"{_RANK}{PREFIX}*{SURNAME}(?:\s?[-–]\s?{PREFIX}*{SURNAME}|(?<=xx)(?:[ \u00a0]x{{2,4}})*[ \u00a0]Xx{{2,}})?"
_FAMILY_OF_TWO = rf"(?:{SURNAME}[ \u00a0]{SURNAME}(?=\s*(?:[,;()\[\]]|$))|{_FAMILY})"
BARE = rf"{_FIRST}\s+(?:{_FIRST}\s+)?{_FAMILY}"
_AFTER_TITLES = rf"(?:{INITIALS}\s*{_NICK}{_FAMILY_OF_TWO}|{BARE}|{_FAMILY})"
_DEGREE = r"(?:,?\s+(?:MSc|BSc|MA|MBA|LLM|LLB|PhD|MPA|MPM|EMPM|RA|RC)\b)*"
_NAME = rf"(?:(?:{TITLE})+{_AFTER_TITLES}|{INITIALS}\s*{_NICK}{_FAMILY_OF_TWO}){_DEGREE}"
PERSON = regex(rf"(?<![\w.])(?:(?P<honour>{HONOUR})(?P<named>{_NAME}|{_AFTER_TITLES})|(?P<plain>{_NAME}))(?![\w])")
NAMED = regex(rf"(?:{HONOUR})?(?:{_NAME}|{BARE})")
