"""Build hook: compile the catalogue into the wheel, and carry its YAML beside it.

Runs for wheels only, writes nothing into ``src/``, and stops on any fault in
the data. An editable install and a checkout read the YAML itself.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles ``data/`` into ``pmo_path/catalogue/_compiled/``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled modules and ``pmo_path/data`` to a standard wheel."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from pmo_path.catalogue.compiler import compile_catalogue

        self.folder = tempfile.TemporaryDirectory()
        for name, source in compile_catalogue(root / "data").items():
            path = Path(self.folder.name) / f"{name}.py"
            path.write_text(source, encoding="utf-8")
            build_data["force_include"][str(path)] = f"pmo_path/catalogue/_compiled/{name}.py"
        build_data["force_include"][str(root / "data")] = "pmo_path/data"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if version == "standard":
            self.folder.cleanup()
