"""``python -m leadership_handbook`` is the command ``lh``."""

import sys

from leadership_handbook.cli import main

if __name__ == "__main__":
    sys.exit(main())
