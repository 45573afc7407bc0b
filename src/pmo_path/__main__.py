"""Run the command line: ``pmo-path`` and ``python -m pmo_path``."""

import os
import sys

from . import __version__


def main() -> int:
    """Run with the process's arguments; gives the exit code.

    ``--version`` is answered before anything heavy is imported.
    """
    try:
        if sys.argv[1:] == ["--version"]:
            os.write(1, f"pmo-path {__version__}\n".encode())
            return 0
        _ignore_modules_of_the_current_folder()
        from .cli import main as run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141
    except OSError:
        return 4


def _ignore_modules_of_the_current_folder() -> None:
    """``python -m`` puts the current folder first: a ``json.py`` there is not ours."""
    if sys.path and sys.path[0] in ("", os.getcwd()) and not sys.flags.safe_path:
        del sys.path[0]


if __name__ == "__main__":
    sys.exit(main())
