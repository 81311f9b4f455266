"""The command line. Exit codes are those of the data contract."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from orgplan.cli.arguments import language_of, parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = parser(language_of(given)).parse_args(given)
    try:
        return int(options.command(options))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
