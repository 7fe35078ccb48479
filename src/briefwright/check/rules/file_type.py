"""C503: a brief is made in the file type that its profile asks for."""

from briefwright.base.diagnostic import Report
from briefwright.check.forum import before_filing, source_of
from briefwright.check.subject import OneBrief


def has_the_file_type(subject: OneBrief, report: Report) -> None:
    """Report a brief whose formats lack the one that the forum takes."""
    spec, profile = subject.spec, subject.spec.profile
    if profile is None or profile.file is None or profile.file in spec.formats:
        return
    report.add(
        "C503",
        f"the forum takes {profile.file}, and the brief is made as {', '.join(spec.formats)}",
        spec.span("formats"),
        notes=source_of(profile),
        hint=before_filing(profile, f"add {profile.file} to the formats"),
    )
