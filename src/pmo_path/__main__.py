"""Run the command line: ``pmo-path`` and ``python -m pmo_path``."""

import gc
import os
import sys

from . import __version__


def main() -> int:
    """Run with the process's arguments; gives the exit code.

    ``--version`` is answered before anything heavy is imported. A run is short and
    makes next to no rubbish: looking for it, and again at the end, would take a tenth.
    """
    gc.set_threshold(100_000)
    try:
        if sys.argv[1:] == ["--version"]:
            return _say_version()
        _ignore_modules_of_the_current_folder()
        from .cli import main as run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141
    except OSError as error:
        _say(f"error: cannot write to standard output: {str(error.strerror).lower()}")
        return 4
    finally:
        gc.freeze()


def _say_version() -> int:
    if sys.stdout is not None:  # a closed one is nobody to disappoint
        os.write(sys.stdout.fileno(), f"pmo-path {__version__}\n".encode())
    return 0


def _say(text: str) -> None:
    try:  # noqa: SIM105  # contextlib would be imported for it
        os.write(2, f"{text}\n".encode())
    except OSError:
        pass


def _ignore_modules_of_the_current_folder() -> None:
    """``python -m`` puts the current folder first: a ``json.py`` there is not ours."""
    try:
        here = os.getcwd()  # noqa: PTH109  # pathlib is not there yet
    except OSError:
        here = ""
    if sys.path and sys.path[0] in ("", here) and not sys.flags.safe_path:
        del sys.path[0]


if __name__ == "__main__":
    sys.exit(main())
