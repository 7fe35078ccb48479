"""C803: every file of data is named by a section."""

from briefwright.base.diagnostic import Report
from briefwright.base.source import whole_file
from briefwright.check.subject import Everything


def data_is_named(subject: Everything, report: Report) -> None:
    """Report files of data that no section names."""
    library = subject.world.library
    sections = (*library.sections.values(), *library.translations.values())
    named = {str(section.fields["data"]) for section in sections if "data" in section.fields}
    for path in subject.world.data_files:
        if not any(path == name or path.endswith(f"/{name}") for name in named):
            report.add(
                "C803",
                "no section names this file of data",
                whole_file(path),
                hint=f"name it in a statistic, as in data: {'/'.join(path.split('/')[-2:])}",
            )
