"""Every diagnostic code, one line each. The letter is the room that finds it.

S spec, K library, Q sources, L select, T template, R compose, C check, W write, A audit, B build.
"""

from typing import NamedTuple


class Code(NamedTuple):
    severity: str
    title: str


CODES: dict[str, Code] = {
    # S: brief specs
    "S101": Code("error", "a spec does not parse as YAML"),
    "S102": Code("error", "a spec has a key that is not known"),
    "S103": Code("error", "a spec has a value of the wrong type or outside what is allowed"),
    "S104": Code("error", "a date is not a date"),
    "S105": Code("error", "a spec extends one that does not exist"),
    "S106": Code("error", "specs extend each other in a circle"),
    "S107": Code("error", "a spec lacks a key it needs"),
    "S108": Code("error", "two specs have the same id"),
    "S109": Code("error", "no brief of that name"),
    # K: the library
    "K101": Code("error", "front matter is missing or does not parse as YAML"),
    "K102": Code("error", "front matter has a key that is not known"),
    "K103": Code("error", "front matter has a value of the wrong type or outside what is allowed"),
    "K104": Code("error", "front matter lacks a field that its kind or status needs"),
    "K105": Code("error", "a section's id or language disagrees with its file's name"),
    "K106": Code("error", "two sections have the same id"),
    "K107": Code("error", "a folder of seeds is no kind that kinds.toml knows"),
    "K108": Code("error", "a file is not text in UTF-8"),
    "K109": Code("error", "kinds.toml, glossary or terms do not have the right shape"),
    "K110": Code("error", "a footnote is used but not defined"),
    "K111": Code("warning", "a footnote is defined but not used"),
    "K112": Code("error", "a heading level is skipped"),
    "K113": Code("error", "a table's rows differ in length"),
    "K114": Code("error", "an image is missing"),
    "K115": Code("error", "an image has no alternative text"),
    "K116": Code("error", "an image's file is not an image that can be used"),
    "K117": Code("error", "an image is too large"),
    "K118": Code("warning", "raw HTML is shown as text"),
    "K119": Code("error", "a link has a scheme that is not allowed"),
    "K120": Code("error", "a character cannot stand in the output formats"),
    "K121": Code("error", "a path leaves the workspace"),
    "K122": Code("error", "a citation is malformed"),
    "K123": Code("error", "a footnote is defined twice"),
    "K124": Code("error", "a fenced division is not closed"),
    "K125": Code("error", "a phrase has an attribute that is not known"),
    "K126": Code("error", "a heading is empty"),
    "K127": Code("error", "a text of one paragraph has more"),
    "K128": Code("error", "a text is nested too deep or holds too many brackets"),
    "K129": Code("error", "a footnote is empty, or holds what cannot stand in one"),
    "K130": Code("warning", "words are left out that no format can show"),
    "K131": Code("error", "a comment is not closed"),
    "K132": Code("warning", "a file of the library is not read or not used"),
    "K133": Code("warning", "lines that look like a list are none, or another one"),
    "K134": Code("warning", "a section has no text"),
    "K135": Code("error", "marks of emphasis do not pair"),
    # Q: sources
    "Q101": Code("error", "a file of sources does not parse"),
    "Q102": Code("error", "a source has no title"),
    "Q103": Code("error", "two sources have the same id"),
    "Q104": Code("error", "a source's record does not have the right shape"),
    "Q105": Code("error", "a citation's key is in no register"),
    "Q106": Code("error", "no snapshot can be taken of a file"),
    "Q107": Code("error", "a snapshot is not as it was taken"),
    "Q108": Code("error", "a source has no two snapshots to compare"),
    # L: selection
    "L101": Code("error", "a part of a brief selects no section"),
    "L104": Code("error", "no section of that name"),
    "L105": Code("error", "a named section is out of date on the brief's day"),
    "L106": Code("error", "a named section cannot be used"),
    "L107": Code("warning", "a translation is missing"),
    "L108": Code("warning", "a translation is older than its base"),
    "L109": Code("error", "no kind of that name"),
    "L110": Code("warning", "a section is picked twice in one brief"),
    "L111": Code("warning", "a part selects by a topic that no section has"),
    # T: templates
    "T101": Code("error", "no template of that name"),
    "T102": Code("error", "a template has a syntax error"),
    "T103": Code("error", "a template uses a name that is not defined"),
    "T104": Code("error", "a template ran too long or wrote too much"),
    "T105": Code("error", "a template failed"),
    "T106": Code("error", "a template's settings or theme do not have the right shape"),
    "T107": Code("error", "a value of several paragraphs stands within a line"),
    "T108": Code("warning", "the words that templates add are missing in a language"),
    # R: composing
    "R101": Code("warning", "a cross-reference points to a section that is not in the brief"),
    "R102": Code("error", "the citation engine failed"),
    "R103": Code("error", "a citation style cannot be used"),
    "R104": Code("error", "a variable is not defined"),
    "R106": Code("error", "a cross-reference points to a section that does not exist"),
    "R105": Code("error", "a citation stands where no note can be"),
    # C: checks
    "C301": Code("error", "a superseded section names a successor that does not exist"),
    "C401": Code("error", "a section's evidence names a source that is in no register"),
    "C402": Code("error", "a phrase of evidence is not in the snapshot of its source"),
    "C409": Code("warning", "a phrase of evidence stands elsewhere than its locator says"),
    "C601": Code("warning", "a section's facts are not verified"),
    "C602": Code("warning", "a case example's consent does not cover the brief"),
    "C501": Code("error", "a brief is over the limit of its profile"),
    # W: writing
    "W101": Code("error", "a note is lost or cut in the PDF"),
    "W102": Code("warning", "a note stands on a later page than its call"),
    "W103": Code("error", "no installed font has a character of the brief"),
    "W104": Code("error", "a library that a format needs is missing"),
    "W105": Code("info", "a long note was moved to the end of the PDF"),
    "W106": Code("error", "a document cannot be expressed in a format"),
    "W107": Code("error", "a reference document cannot be used"),
    # B: building
    "B101": Code("error", "a file cannot be written"),
    "B102": Code("error", "there is no workspace here"),
    "B103": Code("error", "the workspace's settings do not have the right shape"),
    "B104": Code("error", "pandoc is missing or does not run"),
    "B105": Code("error", "a file cannot be read"),
    "B106": Code("error", "a format is not known"),
    "B107": Code("error", "a brief may need a file that cannot be read"),
    "B108": Code("error", "nothing has that name"),
    "B109": Code("error", "a file or folder is in the way"),
}
