"""Charts: rows in, SVG out. Each is drawn on the server, so that no page needs a script or a style for it."""
