"""The same briefs for pandoc: Markdown, sources and a Makefile; and for Sphinx.

Peers are optional: what this machine lacks is left out of the tables, and said.
"""

import json
import os
import re
import sys
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

import yaml

_FRONT = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_MAKEFILE = """\
PANDOC = {pandoc} --citeproc --csl {csl} --bibliography refs.json -s
HTML = $(patsubst %.md,%.html,$(wildcard brief-*.md))
DOCX = $(HTML:.html=.docx)
all: $(HTML) $(DOCX) $(HTML:.html=.pdf)
with-typst: $(HTML) $(DOCX) $(HTML:.html=.typst.pdf)
text: $(HTML) $(DOCX)
%.html: %.md refs.json
\t$(PANDOC) $< -o $@
%.docx: %.md refs.json
\t$(PANDOC) $< -o $@
%.pdf: %.md refs.json
\t$(PANDOC) --pdf-engine={weasyprint} $< -o $@
%.typst.pdf: %.md refs.json
\t$(PANDOC) --pdf-engine=./typst $< -o $@
"""
_TYPST = """\
#!{python}
import sys
import typst
[*_, source, target] = [word for word in sys.argv[1:] if not word.startswith("--")]
typst.compile(source, output=target)
"""
_CONF = """\
project = "Homes that last"
extensions = []
exclude_patterns = ["_build"]
"""


def has(package: str) -> bool:
    """Whether a peer is there."""
    return find_spec(package) is not None


def prepare_pandoc(workspace: Path, folder: Path) -> None:
    """Each brief of a workspace as one Markdown file, and a Makefile that makes all formats."""
    from briefwright.cite.pandoc.program import find_pandoc

    folder.mkdir()
    for spec in sorted((workspace / "briefs").glob("*.yaml")):
        (folder / f"{spec.stem}.md").write_text(text_of(workspace, spec))
    records = yaml.safe_load((workspace / "seeds/sources/reports.yaml").read_text())
    (folder / "refs.json").write_text(json.dumps(records))
    style = resources.files("briefwright.cite").joinpath("styles/oscola.csl")
    weasyprint = Path(sys.executable).with_name("weasyprint")
    makefile = _MAKEFILE.format(pandoc=find_pandoc(), csl=style, weasyprint=weasyprint)
    (folder / "Makefile").write_text(makefile)
    wrapper = folder / "typst"
    wrapper.write_text(_TYPST.format(python=sys.executable))
    wrapper.chmod(0o755)


def text_of(workspace: Path, spec: Path) -> str:
    """The words of a brief in one text."""
    data = yaml.safe_load(spec.read_text())
    parts = [f"# {data['title']}"]
    for part in data["sections"]:
        parts.append(f"## {part['heading']}")
        for name in part["include"]:
            section = (workspace / f"seeds/findings/{name}.md").read_text()
            parts.append(f"### {name}\n\n{_FRONT.sub('', section).strip()}")
    return "\n\n".join(parts) + "\n"


def prepare_sphinx(workspace: Path, folder: Path) -> None:
    """The same texts for Sphinx, without citations, which are Markdown's."""
    folder.mkdir()
    (folder / "conf.py").write_text(_CONF)
    names = []
    for spec in sorted((workspace / "briefs").glob("*.yaml")):
        text = re.sub(r"^#+ (.*)$", _underlined, text_of(workspace, spec), flags=re.MULTILINE)
        (folder / f"{spec.stem}.rst").write_text(text.replace("[@", "[").replace("*", ""))
        names.append(spec.stem)
    listed = "".join(f"   {name}\n" for name in names)
    title = "Briefs\n======\n\n"
    (folder / "index.rst").write_text(f"{title}.. toctree::\n\n{listed}")


def _underlined(found: re.Match[str]) -> str:
    sign = "=-~"[min(found[0].count("#"), 3) - 1]
    return f"{found[1]}\n{sign * len(found[1])}"


def jobs() -> int:
    """As many jobs as the comparison asks for, where the machine has the cores."""
    return min(2, os.cpu_count() or 1)
