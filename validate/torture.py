"""A workspace whose one brief holds what writers stumble over.

Notes wherever one can stand, five in a sentence, one of 300 words and four hundred in all; tables
over pages, nested lists, terms, long addresses, many scripts, figures and a chart. Neutral words,
the same each time.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.samples import LONG_URL, png

WORDS = (
    "The register of tenancies lists every dwelling that is let, by district and by age. "
    "Inspectors visit one in ten each year and publish what they find. "
    "A tribunal may order repairs and set the day by which they must be done."
)
CONFIG = '[organisation]\nname = "Housing Council"\ncontact = "office@example.org"\n'
KINDS = '[background]\norder = 1\nlabel = { en = "Background" }\nrequires = []\n\n' + (
    '[statistics]\norder = 2\nlabel = { en = "Statistics" }\nrequires = []\n'
)
SOURCES = """\
- id: survey
  type: report
  author: [{literal: Survey Office}]
  title: Annual survey of dwellings
  publisher: Survey Office
  issued: {date-parts: [[2025, 3, 1]]}
  URL: https://example.org/survey
  accessed: {date-parts: [[2026, 1, 31]]}
- id: yamada
  type: book
  author: [{family: 山田, given: 太郎}]
  title: 政策評価の方法
  publisher: 公共出版
  language: ja
  issued: {date-parts: [[2019]]}
"""
CSV = "year,homes,source\n2019,95,survey\n2020,,\n2021,120,survey\n2022,131,survey\n"
BRIEF = """\
title: "Homes & rents: “everything” at once"
subtitle: A brief to try writers with
language: en-GB
as_of: 2026-02-01
style: oscola
formats: [html, pdf, docx]
editions:
  a5: {page: {size: A5, layout: standard}}
  letter: {page: {size: Letter, layout: standard}}
  large-print: {page: {size: A4, layout: large-print}}
  booklet: {page: {size: A5, layout: booklet}, formats: [pdf]}
sections:
  - heading: Words and notes
    include: [notes, long-note, scripts, addresses]
  - heading: Lists, tables and figures
    include: [lists, tables, figures, chart]
  - heading: Many notes
    include: [many]
"""
FRONT = "---\ntitle: {title}\nsummary: {title}. [@survey]\nas_of: 2026-01-31\nstatus: current\n"
CHART = """\
value: "131"
unit: homes
counted: Homes that were let, by year
period: 2019 to 2022
data: data/homes.csv
chart:
  type: bar
  x: year
  y: homes
  words: {homes: Homes, "": no figure}
  alt: "Bar chart of homes: 95 in 2019, 120 in 2021 and 131 in 2022; no figure for 2020."
evidence:
  - source: survey
"""


def write(root: Path) -> None:
    """Write the workspace."""
    files = {
        "briefwright.toml": CONFIG,
        "briefs/torture.yaml": BRIEF,
        "seeds/kinds.toml": KINDS,
        "seeds/sources/sources.yaml": SOURCES,
        "seeds/data/homes.csv": CSV,
        **{f"seeds/background/{name}.md": text for name, text in _sections()},
        "seeds/statistics/chart.md": f"{_front('A chart')}{CHART}---\n\nThe homes that were let.\n",
    }
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    picture = root / "seeds/images/plan.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(png(600, 400))


def _front(title: str) -> str:
    return FRONT.format(title=title)


def _sections() -> Iterator[tuple[str, str]]:
    texts = {
        "notes": ("Notes wherever one can stand", _notes()),
        "long-note": ("A note of three hundred words", _long_note()),
        "scripts": ("Many scripts", _scripts()),
        "addresses": ("Long addresses", _addresses()),
        "lists": ("Lists within lists", _lists()),
        "tables": ("Tables over pages", _tables()),
        "figures": ("Figures", _figures()),
        "many": ("Four hundred notes", _many()),
    }
    for name, (title, text) in texts.items():
        yield name, f"{_front(title)}---\n\n{text}\n"


def _notes() -> str:
    return f"""\
{WORDS}

## A heading that calls a note[^heading]

Five[^a] notes[^b] in[^c] one[^d] sentence.[^e] Two at once.[^a2][^b2] {WORDS} [@survey, p 3]

> A quotation that calls a note.[^quoted]
>
> Its second paragraph.

- An item with a note[^item]
- Another one

Tenant[^term]
:   One who rents.[^described]

| Region[^head] | Homes |
| --- | ---: |
| North | 120[^cell] |
| South[^row] | 95 |

![Two fields of colour](images/plan.png "A plan[^caption]")

::: support
Words in a box.[^box]
:::

[^heading]: A note that a heading calls.
[^a]: First of five. See [@survey, p 4].
[^b]: Second of five, with *emphasis* and `code`.
[^c]: Third of five, with [a link](https://example.org/three).
[^d]: Fourth of five: [@yamada, p 45].
[^e]: Fifth of five.

    Its second paragraph.

    - and a list in it
    - of two items
[^a2]: One of two.
[^b2]: Two of two.
[^quoted]: A note that a quotation calls.
[^item]: A note that an item calls.
[^term]: A note that a term calls.
[^described]: A note that a description calls.
[^head]: A note that a head calls.
[^cell]: A note that a cell calls.
[^row]: A note that a row's first cell calls.
[^caption]: A note that a caption calls.
[^box]: A note that a box calls.
"""


def _long_note() -> str:
    note = " ".join(WORDS.split() * 8)
    return f"{WORDS}[^long] {WORDS}\n\n[^long]: {' '.join(note.split()[:300])}"


def _scripts() -> str:
    return """\
Japanese: [すべての人は、住まいへの権利を有する。家賃は賃金より速く上がった。]{lang=ja}
Arabic: [الحق في السكن اللائق]{lang=ar}. Greek: [Το δικαίωμα στη στέγη]{lang=el}.
Russian: [право на жильё]{lang=ru}.
Vietnamese: [quyền có nhà ở]{lang=vi}. Turkish: [ışık, İstanbul]{lang=tr}.
Combining marks: x\u0304, r\u0302, q\u0323. A face: 😀.
Signs: © ½ → ≤ ∑. A ligature: office, fluffy.[^scripts]

[^scripts]: [山田太郎『政策評価の方法』]{lang=ja}, [στέγη]{lang=el}, [السكن]{lang=ar} and x\u0304.
"""


def _addresses() -> str:
    return f"""\
See <{LONG_URL}> and [words that lead there]({LONG_URL}).[^address]

`a-word-of-code-that-is-long-and-has-no-space-{"x" * 60}`

[^address]: <{LONG_URL}>.
"""


def _lists() -> str:
    return f"""\
- Outer

    - Inner[^inner]

        - Innermost, with so many words that it must be broken: {WORDS}

    - Inner two

- Outer two

    A second paragraph of the item.

7. Seventh

    1. One within[^within]
    2. Two within

8. Eighth

Rent
:   What is paid.
:   A tear.

Lease
:   {WORDS}

[^inner]: A note of an inner item.
[^within]: A note of an ordered item.
"""


def _tables() -> str:
    rows = "\n".join(
        f"| District {number} | {number * 7} | {WORDS.split('. ')[number % 3]} "
        f"{f'[^t{number}]' if number % 7 == 0 else ''} |"
        for number in range(1, 71)
    )
    notes = "\n".join(f"[^t{number}]: A note of district {number}." for number in range(7, 71, 7))
    return f"| District | Homes | What was found |\n| --- | ---: | --- |\n{rows}\n\n{notes}\n"


def _figures() -> str:
    return f"""\
{WORDS}

![A field of blue on the left, of yellow on the right](images/plan.png "The plan, [@survey, p 9]")

{WORDS}

![The same plan again](images/plan.png)
"""


def _many() -> str:
    """Paragraphs of ten notes each, to make four hundred in all."""
    paragraphs: list[str] = []
    notes: list[str] = []
    for number in range(1, 38):
        sentences = [
            f"Finding {number}.{step} was checked.[^n{number}x{step}]" for step in range(10)
        ]
        paragraphs.append(" ".join(sentences))
        notes += (
            f"[^n{number}x{step}]: Register of tenancies, entry {number}.{step}, in January."
            for step in range(10)
        )
    return "\n\n".join(paragraphs) + "\n\n" + "\n".join(notes)
