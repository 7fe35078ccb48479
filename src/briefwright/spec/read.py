"""`briefs/` to specs.

In: the workspace's files, its defaults, the day on which a brief speaks that names none. Out: a
spec for each brief and each of its editions, by name. Refused, with diagnostics: files that do
not parse or have the wrong shape; their specs are there all the same, marked as faulty.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_data
from briefwright.base.files import Files
from briefwright.base.suggest import did_you_mean
from briefwright.base.yaml import Located
from briefwright.document.nodes import PageSetup
from briefwright.spec.defaults import Defaults
from briefwright.spec.editions import editions
from briefwright.spec.extends import bases, resolve_extends
from briefwright.spec.load import Load, Loaded, load_specs
from briefwright.spec.model import Profile, Spec
from briefwright.spec.parts import read_parts
from briefwright.spec.profiles import shipped_profiles

NEEDED = ("title", "sections")


def read_specs(
    files: Files,
    defaults: Defaults,
    report: Report,
    as_of: date,
    *,
    folder: str = "briefs",
    forced: date | None = None,
    load: Load | None = None,
) -> dict[str, Spec]:
    """Every brief and edition by name; with `forced` all of them speak for that day. `load` reads a
    file in the place of `load_spec`."""
    days = Days(as_of, forced)
    loaded = load_specs(files, folder, report, load)
    extended = bases(loaded)
    specs: dict[str, Spec] = {}
    for one in resolve_extends(loaded, report).values():
        lacking = [key for key in NEEDED if key not in one.located.data]
        if lacking and one.id in extended and not one.faulty:
            continue  # there to be extended, and no brief of its own
        for spec in _with_editions(one, lacking, defaults, days, report):
            specs[spec.name] = spec
    return specs


@dataclass(frozen=True, slots=True)
class Days:
    """The day for briefs that name none, and the day for all briefs where one is forced."""

    default: date
    forced: date | None = None


def _with_editions(
    loaded: Loaded, lacking: list[str], defaults: Defaults, days: Days, report: Report
) -> tuple[Spec, ...]:
    own = Report()
    if not loaded.faulty:
        _report_lacking(loaded, lacking, own)
    specs = tuple(
        _spec(loaded, edition, located, defaults, days, own)
        for edition, located in editions(loaded.located)
    )
    report.extend(own)
    faulty = loaded.faulty or own.has_errors
    return tuple(replace(spec, faulty=True) for spec in specs) if faulty else specs


def _report_lacking(loaded: Loaded, lacking: list[str], report: Report) -> None:
    for key in lacking:
        place = loaded.located.source.line_span(1)
        hint = f'add "{key}", or extend a spec that has it'
        report.add("S107", f'"{key}" is missing', place, hint=hint)


def _spec(
    loaded: Loaded,
    edition: str | None,
    located: Located,
    defaults: Defaults,
    days: Days,
    report: Report,
) -> Spec:
    data = located.data
    settings = _settings(data, defaults, days)
    profile = _profile(located, report)
    limits = asdict(profile) if profile else None
    resolved = {**data, **settings, "profile": limits, "id": loaded.id, "edition": edition}
    return Spec(
        id=loaded.id,
        path=loaded.path,
        title=data.get("title", loaded.id),
        language=settings["language"],
        template=settings["template"],
        style=settings["style"],
        as_of=date.fromisoformat(settings["as_of"]),
        formats=tuple(settings["formats"]),
        parts=read_parts(located, report),
        digest=digest_data(resolved),
        edition=edition,
        subtitle=data.get("subtitle", ""),
        description=data.get("description", ""),
        audience=tuple(data.get("audience", ())),
        page=PageSetup(**settings["page"]),
        theme=settings["theme"],
        version=data.get("version", ""),
        numbered_paragraphs=data.get("numbered_paragraphs", False),
        superseded=data.get("superseded", "refuse"),
        profile=profile,
        variables=data.get("variables", {}),
        places=located,
    )


def _settings(data: Mapping[str, Any], defaults: Defaults, days: Days) -> dict[str, Any]:
    """What the workspace or the day decides where the spec is silent."""
    page = data.get("page", {})
    own_page = {"size": page} if isinstance(page, str) else page
    day = data.get("as_of", days.default.isoformat())
    return {
        "language": data.get("language", defaults.language),
        "template": data.get("template", defaults.template),
        "style": data.get("style", defaults.style),
        "theme": data.get("theme", defaults.theme),
        "formats": list(dict.fromkeys(data.get("formats", defaults.formats))),
        "page": {"size": defaults.page, "layout": "standard", **own_page},
        "as_of": days.forced.isoformat() if days.forced else day,
    }


def _profile(located: Located, report: Report) -> Profile | None:
    wanted = located.data.get("profile")
    if wanted is None:
        return None
    if isinstance(wanted, dict):
        return Profile(**wanted)
    shipped = shipped_profiles()
    if wanted not in shipped:
        hint = did_you_mean(wanted, shipped) or f"it is one of {', '.join(sorted(shipped))}"
        message = f'no profile named "{wanted}"'
        report.add("S103", message, located.span("profile"), hint=hint)
        return None
    return shipped[wanted].profile
