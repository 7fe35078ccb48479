"""Roles to classes: an author's role never passes for one of the writer's own classes."""

_OWN = frozenset(
    [
        "align-centre",
        "align-end",
        "contents",
        "contents-title",
        "follows-note",
        "new-page",
        "note",
        "note-back",
        "note-call",
        "note-code",
        "note-description",
        "note-item",
        "note-list",
        "note-paragraph",
        "note-quotation",
        "note-reference",
        "note-rule",
        "note-term",
        "notes",
        "number",
        "numbered",
        "on-page",
        "page-break",
        "page-number",
        "references",
        "small-capitals",
        "table",
        "text",
    ]
)


def class_of(role: str | None) -> str | None:
    """The class of a role; `role-note` for the role `note`, which would be a footnote."""
    return f"role-{role}" if role in _OWN else role
