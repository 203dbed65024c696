"""How fast onrecord reads, against the bare parse of the same texts."""
