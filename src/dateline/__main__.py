"""Run the command line as `python -m dateline`."""

from dateline.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
