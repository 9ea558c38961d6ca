"""Verb ``serve``: the preview of an editor."""

from pathlib import Path

import click

from dealpers.build.site import Project
from dealpers.cli.dutch import Port, content_option, verb
from dealpers.cli.output import CLEAN, say
from dealpers.preview import server


@verb("serve")
@content_option()
@click.option("--port", type=Port(), default=8000, metavar="N", help="de poort op 127.0.0.1 (8000)")
@click.option("--alles", "everything", is_flag=True, help="toon bij het begin ook de kleine bevindingen")
def serve(content: Path, port: int, everything: bool) -> int:
    """Serve the preview until interrupted."""
    try:
        server.serve(Project(root=Path.cwd(), content=content, site=Path("site")), port, say, everything=everything)
    except KeyboardInterrupt:
        say("gestopt")
    return CLEAN
