"""Program as a module: ``python -m dealpers``."""

import sys

from dealpers.cli import main

if __name__ == "__main__":
    sys.exit(main())
