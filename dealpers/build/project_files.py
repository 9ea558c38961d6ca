"""Settings and templates of a project as values, for a renderer on a machine that lacks the project."""

import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path

from dealpers.build.installed import program_templates
from dealpers.build.leftovers import is_leftover
from dealpers.build.settings import FILE
from dealpers.build.site import Project, SiteRenderer


@dataclass(frozen=True, slots=True)
class ProjectFiles:
    """Files of a project beside its content, by path below its root; ``commit`` and ``preview`` are on every page."""

    files: tuple[tuple[str, bytes], ...]
    commit: str
    preview: str

    def renderer(self) -> SiteRenderer:
        """Renderer of these files, from a folder that is removed with the renderer; it stores no gazettes."""
        folder = tempfile.TemporaryDirectory(prefix="dealpers-", ignore_cleanup_errors=True)
        root = Path(folder.name)
        for name, content in self.files:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        project = Project(root=root, content=root / "content", site=root / "site", preview=self.preview)
        renderer = SiteRenderer(project, self.commit, stored=False)
        weakref.finalize(renderer, folder.cleanup)
        return renderer


def project_files(project: Project, commit: str) -> ProjectFiles:
    """Settings of a project, and its templates where these are not those of the program."""
    folder = project.root / "templates"
    names = [project.root / FILE]
    if folder.is_dir() and folder.resolve() != program_templates().resolve():
        paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
        names += [path for path in paths if not any(map(is_leftover, path.relative_to(folder).parts))]
    files = ((path.relative_to(project.root).as_posix(), path.read_bytes()) for path in names)
    return ProjectFiles(tuple(files), commit, project.preview)
