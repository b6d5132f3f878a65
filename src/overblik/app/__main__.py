"""`python -m overblik.app`: the command line without the installed script."""

from overblik.app.cli import main

if __name__ == "__main__":
    main()
