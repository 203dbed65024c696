"""How well onrecord reads: the scorer, and the runs over annotated articles."""
