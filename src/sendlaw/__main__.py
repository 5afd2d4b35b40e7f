"""``python -m sendlaw``: the same as the ``sendlaw`` command."""

from sendlaw.cli import main

if __name__ == "__main__":
    main()
