"""Personal names: their parts, their spellings in several scripts, and whether two are one person's."""
