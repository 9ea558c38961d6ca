"""The website: pages in the frame of MkDocs Material."""
