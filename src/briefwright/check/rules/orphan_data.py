"""C803: every file of data is named by a section."""

from briefwright.base.diagnostic import Report
from briefwright.base.files import normal_path
from briefwright.base.source import whole_file
from briefwright.check.subject import Everything

FOLDER = "data"  # below seeds/; sections name their file from seeds/ on


def data_is_named(subject: Everything, report: Report) -> None:
    """Report files of data that no section names."""
    library = subject.world.library
    sections = (*library.sections.values(), *library.translations.values())
    named = {normal_path(str(section.fields.get("data", ""))) for section in sections}
    for path in subject.world.data_files:
        name = f"{FOLDER}/{path.partition(f'/{FOLDER}/')[2]}"
        if name not in named:
            report.add(
                "C803",
                "no section names this file of data",
                whole_file(path),
                hint=f"name it in a statistic, as in data: {name}",
            )
