"""The rules that a section must pass to be selected, in the order in which they are asked: first
what a section is about, so that the reasons tell how those on the subject fell out.

To add a rule: a function from a section and a question to a reason or None, and a line here.
"""

from briefwright.select.question import Rule
from briefwright.select.rules import dates, reach, subject

RULES: tuple[Rule, ...] = (
    Rule(subject.kind, "of another kind"),
    Rule(subject.excluded, "named by exclude"),
    Rule(subject.topics, "without all the topics"),
    Rule(subject.any_topics, "with none of the topics"),
    Rule(subject.fields, "with other values of the fields"),
    Rule(reach.jurisdiction, "on another jurisdiction"),
    Rule(reach.language, "not there in the language"),
    Rule(reach.audience, "for another audience"),
    Rule(dates.status, "in draft or withdrawn"),
    Rule(dates.too_new, "newer than the brief's day"),
    Rule(dates.superseded, "out of date"),
    Rule(dates.closed, "closed"),
)
