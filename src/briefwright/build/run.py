"""Building: every brief that was asked for, in every format, and a record of what was done.

What is as it was made before is kept. A brief with an error writes nothing and leaves its earlier
artifacts as they were; the others are built. All diagnostics come in one report.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.digest import digest_bytes
from briefwright.base.source import whole_file
from briefwright.build.artifacts import proved
from briefwright.build.current import Current
from briefwright.build.done import MANIFEST, remember, remember_folder
from briefwright.build.ground import ground_of
from briefwright.build.keeping import Keeper
from briefwright.build.known import Known, nothing_kept
from briefwright.build.load import Loaded, load
from briefwright.build.manifest import NAME, encode, manifest, read_manifest
from briefwright.build.outcome import Out, Outcome
from briefwright.build.output import OutputFile, write_all
from briefwright.build.place import cache_folder
from briefwright.build.plan import Plan, Planner
from briefwright.build.reasons import Content
from briefwright.build.result import BuildOptions, BuildResult, BuiltArtifact, Progress
from briefwright.build.retell import retold
from briefwright.build.scan import Scan
from briefwright.build.scanned import scanned
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Engine
from briefwright.spec.find import find_specs

__all__ = ["Build", "BuildOptions", "BuildResult", "BuiltArtifact", "Progress", "build"]


def build(workspace: Workspace, options: BuildOptions, progress: Progress) -> BuildResult:
    """Build briefs and write their artifacts and the manifest."""
    from briefwright.cite.pandoc.engine import PandocEngine

    engine = PandocEngine()
    store = Store(cache_folder(workspace.root), stage_version())
    if store.is_new:
        engine.start()
    try:
        return Build(workspace, options, progress, engine, store).run()
    finally:
        progress.end()
        engine.close()
        store.close()


@dataclass
class Build:
    """One run of the build. Without a store nothing is kept, and nothing was; `remembered` is what
    a process knows of its earlier runs."""

    workspace: Workspace
    options: BuildOptions
    progress: Progress
    engine: Engine
    store: Store = field(default_factory=Store.none)
    remembered: Known | None = None

    def run(self) -> BuildResult:
        """Load, make every brief that is not as it was, record."""
        options, report = self.options, Report()
        self.workspace, self.scan = scanned(self.workspace)
        self.known = self.remembered or Known(nothing_kept if options.force else self.store.get)
        loaded = load(self.workspace, report, options.today, options.as_of, self.known)
        specs = find_specs(loaded.specs, options.briefs, report)
        self.out = Out(options.out, self.workspace.root, options.formats, options.audit)
        self.keeper = Keeper(self.store, self.out, self._as_of, force=options.force)
        content = Content(self.workspace, loaded, Current(self.workspace, loaded))
        self.planner = Planner(self.store, self.out, self._as_of, content)
        plans = [self.planner.plan(spec, force=options.force) for spec in specs]
        outcomes: list[Outcome] = []
        try:
            outcomes.extend(self._outcomes(loaded, plans))
        except KeyboardInterrupt:
            self._record(loaded, self._kept_so_far, retold(report))
            self._save()
            raise
        outcomes.sort(key=lambda outcome: outcome.name)
        result = self._result(loaded, plans, outcomes, retold(report))
        self._remember(self.scan, loaded, outcomes, result)
        self._save()
        return result

    @property
    def _as_of(self) -> str:
        return self.options.as_of.isoformat() if self.options.as_of else ""

    def _outcomes(self, loaded: Loaded, plans: Sequence[Plan]) -> Iterator[Outcome]:
        """What is kept, and then what is made, written as it comes."""
        making = [plan for plan in plans if plan.reasons]
        self.progress.begin(len(making))
        self._kept_so_far = [self.planner.kept(plan) for plan in plans if not plan.reasons]
        yield from self._kept_so_far
        for outcome in self._made(loaded, making) if making else ():
            kept = self.keeper.keep(outcome)
            self._kept_so_far.append(kept)
            for artifact in kept.artifacts:
                if artifact.path in self.keeper.written:
                    self.progress.wrote(artifact)
            yield kept

    def _made(self, loaded: Loaded, plans: Sequence[Plan]) -> Iterator[Outcome]:
        """In this process, in several of this machine, or on the machines of a cluster."""
        from briefwright.build.jobs import Order

        options = self.options
        order = Order(self.workspace.root, self.out, options.today, options.as_of, options.force)
        if options.cluster:
            from briefwright.build.bundle import bundle_of
            from briefwright.build.cluster import make_on_cluster

            bundle = bundle_of(self.workspace, self.scan, loaded)
            return make_on_cluster(options.cluster, plans, order, bundle)
        from briefwright.build.making import Maker

        working = self.progress.working
        maker = Maker(self.workspace, loaded, self.out, working, self.known, self.engine)
        if options.jobs < 2 or len(plans) < 2:
            return maker.make(plans)
        from briefwright.build.crew import make_all

        return make_all(plans, order, options.jobs, maker.make)

    def _result(
        self, loaded: Loaded, plans: Sequence[Plan], outcomes: Sequence[Outcome], report: Report
    ) -> BuildResult:
        for outcome in outcomes:
            report.extend(outcome.report)
        checks = self.workspace.config.checks
        report = report.with_severities(checks)
        record = self._record(loaded, outcomes, report)
        return BuildResult(
            tuple(artifact for outcome in outcomes for artifact in outcome.artifacts),
            record,
            report,
            tuple(outcome.name for outcome in outcomes if outcome.entry is None),
            frozenset(self.keeper.written),
            {plan.spec.name: plan.reasons for plan in plans if plan.reasons},
            {one.name: one.report.with_severities(checks) for one in outcomes},
        )

    def _remember(
        self, found: Scan, loaded: Loaded, outcomes: Sequence[Outcome], result: BuildResult
    ) -> None:
        ground = ground_of(self.workspace, found, loaded, outcomes)
        if ground and self.options.audit:
            made = [one for outcome in outcomes for one in outcome.made.values()]
            stats = {one.artifact.path: one.stat for one in made}
            stats[MANIFEST] = proved(self.options.out / NAME, self._recorded)
            remember(self.store, ground, self.options, result, stats)
            remember_folder(self.store, self.workspace.root, self.workspace.config.paths.out)

    def _save(self) -> None:
        for key, value in self.known.taken().items():
            self.store.put(key, value)
        self.store.save()

    def _record(
        self, loaded: Loaded, outcomes: Sequence[Outcome], report: Report
    ) -> dict[str, Any]:
        """Write the manifest, unless nothing was built or it is the same."""
        path = self.options.out / NAME
        shown = self.out.shown(path)
        earlier = _earlier(path, shown, report)
        entries = [outcome.entry for outcome in outcomes if outcome.entry]
        record = manifest(entries, read_manifest(earlier), loaded.specs, report)
        data = encode(record) if entries else earlier
        self._recorded = digest_bytes(data or b"")
        if data is not None and data != earlier:
            try:
                write_all([OutputFile(path, shown, data)])
            except BuildFailed as failed:
                report.extend(failed.report)
        return record


def _earlier(path: Path, shown: str, report: Report) -> bytes | None:
    """The manifest of the last build, None where there is none that can be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        report.add("B105", f"cannot read: {reason}", whole_file(shown))
        return None
