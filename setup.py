"""Wheel: the folder ``templates`` and the register of statutes go along inside the package, below ``program``."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

_FOLDER = "program"
"""Folder inside the package; ``dealpers.build.templates`` reads it where the program is installed."""


class WithTemplates(build_py):
    """Step that collects the modules, with the files that stand outside the package in a checkout."""

    def _get_data_files(self):
        target = Path(self.build_lib, "dealpers", _FOLDER)
        found = list(super()._get_data_files())
        for folder in sorted(path for path in [Path("templates"), *Path("templates").rglob("*")] if path.is_dir()):
            names = sorted(path.name for path in folder.iterdir() if path.is_file())
            found.append(("dealpers", str(folder), str(target / folder), names))
        found.append(("dealpers", "content", str(target), ["wetten.yml"]))
        return found


setup(cmdclass={"build_py": WithTemplates})
