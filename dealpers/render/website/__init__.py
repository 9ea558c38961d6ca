"""Website: pages in the frame of MkDocs Material."""
