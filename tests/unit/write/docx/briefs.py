"""A brief of the usual length, as templates make it: some 2,500 words and 30 notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefwright.document.measure import plain_text
from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Contents,
    ContentsEntry,
    CrossReference,
    Division,
    Document,
    Emphasis,
    Heading,
    Inline,
    Link,
    Note,
    NoteReference,
    OrderedList,
    Paragraph,
    Phrase,
    ReferenceEntry,
    ReferenceList,
    Table,
)
from briefwright.document.walk import walk
from tests import samples
from tests.samples import cell, heading, inlines, paragraph

WORDS = (
    "The committee noted that the Act of 2004 was amended twice, and that its terms now cover "
    "conduct which earlier practice had left outside its reach. Ordinances remain uneven in "
    "scope, in the sanctions they foresee and in the means given to those who apply them. The "
    "ministry reports that training was extended to all regions, while tenants’ groups point out "
    "that advice centres exist in few of them. "
)
PARTS = ("Legal framework", "Findings", "Recommendations", "Cases", "Figures", "Support services")


@dataclass
class _Notes:
    made: list[Note] = field(default_factory=list)

    def long(self) -> int:
        place = f"para {40 + len(self.made)}"
        return self._add(
            "Committee on Housing, ",
            Emphasis(inlines("Concluding Observations on the Combined Reports")),
            f" (5 March 2019) UN Doc E/C.12/JPN/CO/4, {place} <",
            Link(
                "https://undocs.org/E/C.12/JPN/CO/4", inlines("https://undocs.org/E/C.12/JPN/CO/4")
            ),
            ">.",
        )

    def short(self) -> int:
        law = Phrase(inlines("住宅基本法（平成16年法律第100号）"), language="ja")
        article = f") art {len(self.made) + 1}; see also "
        return self._add("Housing Act (n ", NoteReference(1, "1"), article, law, ".")

    def _add(self, *parts: "str | Inline") -> int:
        self.made.append(samples.note(len(self.made) + 1, *parts))
        return len(self.made)


def _alone(role: str, words: str) -> Paragraph:
    return Paragraph((Phrase(inlines(words), role=role),))


def long_brief() -> Document:
    """Title block, summary, contents, six parts, references, colophon."""
    notes = _Notes()
    front = (_title(), _summary(notes))
    parts = tuple(block for part in PARTS for block in _part(part, notes))
    back = (heading(2, "references", "References"), _references(), _colophon())
    entries = _entries((*parts, *back))
    return replace(
        samples.small(),
        id="long",
        title="Safe housing for all: what the law still lacks",
        blocks=(*front, Contents(entries, "Contents"), *parts, *back),
        notes=tuple(notes.made),
    )


def _entries(blocks: tuple[Block, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(
        ContentsEntry(one.level, one.id, None, plain_text(one.children))
        for one in walk(blocks)
        if isinstance(one, Heading)
    )


def _title() -> Division:
    return Division(
        (
            _alone("organisation", "The Housing Forum"),
            heading(1, "title", "Safe housing for all: what the law still lacks"),
            _alone("subtitle", "A brief for members of parliament on the protection of tenants"),
            _alone("dated", "State of law and facts: 22 November 2026"),
        ),
        role="title-block",
    )


def _summary(notes: _Notes) -> Division:
    items = (
        (paragraph("one statute with a definition that agrees with the covenant;", notes.long()),),
        (paragraph("a duty to offer another home before a tenant is put out;"),),
        (paragraph("figures that are published each year."),),
    )
    return Division(
        (
            heading(2, "summary", "Executive summary"),
            paragraph("Three things remain to be done:"),
            BulletList(items),
            paragraph("This brief sets out the law as it stands."),
        ),
        role="summary",
    )


def _part(name: str, notes: _Notes) -> Iterator[Block]:
    id = name.lower().replace(" ", "-")
    yield heading(2, id, name)
    reference = CrossReference("support-services", inlines("Support services"), page=True)
    yield paragraph("This part rests on the treaties in force. See ", reference, ".")
    if name == "Figures":
        yield from _figures(notes)
    elif name == "Support services":
        yield from _services()
    else:
        for number in (1, 2, 3):
            yield from _section(name, id, number, notes)


def _section(name: str, id: str, number: int, notes: _Notes) -> Iterator[Block]:
    blocks: list[Block] = [heading(3, f"{id}-{number}", f"{name}: point {number}")]
    if name == "Recommendations":
        progress = Phrase(inlines("Partly met"), role="progress-partly")
        whom = Phrase(inlines("Ministry of Housing"), role="addressee")
        blocks.append(Division((paragraph(progress, " ", whom),), role="key-facts"))
    if name == "Cases":
        note = paragraph(Phrase(inlines("Content note:"), role="field"), " speaks of eviction")
        blocks.append(Division((note,), role="content-note"))
    blocks.append(paragraph(WORDS * (2 if number == 1 else 1), notes.long()))
    term = Phrase(inlines("住宅"), language="ja")
    blocks.append(paragraph(WORDS[:150], "The term ", term, " is used.", notes.short()))
    if number == 2:
        blocks.append(OrderedList(((paragraph("A first reason."),), (paragraph("A second."),))))
    if number == 3:
        blocks.append(Division((paragraph("As of 2014; changed since."),), role="history"))
        blocks.append(_alone("dated", "As of 26 June 2024; rests on a secondary source"))
    role = {"Cases": "case", "Recommendations": "recommendation"}.get(name)
    yield from [Division(tuple(blocks), role=role)] if role else blocks


def _figures(notes: _Notes) -> Iterator[Block]:
    value = Phrase(inlines("1,732"), role="value")
    measured = Phrase(inlines("evictions ordered by courts, 2023"), role="measured")
    facts = Division((paragraph(value, " ", measured),), role="key-facts")
    blocks = (heading(3, "evictions", "Evictions"), facts, paragraph(WORDS, notes.long()))
    yield Division(blocks, role="statistic")
    counted = "Evictions that courts ordered, by the age of the eldest person of the household"
    rows = tuple((cell(f"{n * 377:,}"), cell(counted), cell("2023")) for n in range(1, 6))
    head = (cell("Figure"), cell("What was counted"), cell("Period"))
    columns = (Align.END, Align.START, Align.START)
    yield Table(columns, head, rows, inlines("Published by the ministry", notes.long()))


def _services() -> Iterator[Block]:
    rows = (
        ("Advice centres (all regions)", "189", "day and night", "Japanese"),
        ("Tenants’ line", "#9110", "weekdays 8:30 to 17:15", "Japanese, English"),
        ("Legal aid", "0120-079714", "weekdays 9:00 to 21:00", "ten languages"),
    )
    cells = tuple(
        (cell(name), cell(Link(f"tel:{phone}", inlines(phone))), cell(hours), cell(languages))
        for name, phone, hours, languages in rows
    )
    head = tuple(cell(one) for one in ("Service", "Phone", "Hours", "Languages"))
    yield Table((Align.START,) * 4, head, cells)
    call = paragraph("Call ", Link("tel:189", inlines("189")), ", day and night.")
    service = Division((paragraph("The call is free."),), role="service")
    listed = BulletList(((paragraph("in Japanese at any hour"),), (paragraph("in English"),)))
    yield Division((heading(3, "help", "Where to turn"), call, service, listed), role="support")


def _references() -> ReferenceList:
    link = Link("https://treaties.un.org/", inlines("https://treaties.un.org/"))
    words = inlines("Covenant on Homes (adopted 16 December 1966) 993 UNTS 3 <", link, ">")
    return ReferenceList(tuple(ReferenceEntry(f"entry-{n}", words) for n in range(8)))


def _colophon() -> Division:
    cite = Phrase(inlines("How to cite:"), role="field")
    title = Emphasis(inlines("Safe housing for all"))
    return Division(
        (paragraph(cite, " The Housing Forum, ", title, " (22 November 2026)."),), role="colophon"
    )
