"""Build the site: the command line of ``dealpers``, with ``build`` for what to do when nothing is said."""

import sys

from dealpers.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
