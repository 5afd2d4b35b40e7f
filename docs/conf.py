"""How Sphinx builds the documentation: ``make docs``, or ``sphinx-build -W docs docs/_build/html``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from docs import pages  # noqa: E402 - found once the root is on the path
from sendlaw import __version__  # noqa: E402

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "sendlaw"
author = "the sendlaw maintainers"
copyright = author  # noqa: A001 - Sphinx's own name for it
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_generated", "templates"]

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
toc_object_entries = False

html_theme = "furo"
html_title = f"sendlaw {release}"
html_static_path = ["static"]
html_css_files = ["sendlaw.css"]
html_show_sphinx = False
html_copy_source = False


def signed(*told: Any) -> tuple[str, str | None] | None:  # noqa: ANN401 - as Sphinx calls it
    """Tell the signature of an attrs class with its defaults, and without what converters hide."""
    obj, _options, signature, returns = told[-4:]
    if not signature or not attrs.has(obj):
        return None
    for name, field in attrs.fields_dict(obj).items():
        signature = signature.replace(f"attr_dict['{name}'].default", repr(field.default))
    return signature.replace(": object", ""), returns


def setup(app: Sphinx) -> None:
    """Write the pages that are told from the data before the sources are read."""
    app.connect("builder-inited", lambda app: pages.write(Path(app.srcdir)))
    app.connect("autodoc-process-signature", signed)
