"""`python -m intern_desktop`, and the entry of the frozen program."""

import sys

SUBCOMMANDS = ("compute", "search")


def main() -> int:
    """Run a command without a window, or the window. The number is the process's exit code."""
    if len(sys.argv) > 1 and sys.argv[1] in SUBCOMMANDS:
        from intern_desktop import cli

        return cli.main(sys.argv[1:])
    from intern_desktop import app

    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
