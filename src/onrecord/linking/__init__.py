"""Across documents: who is who, what is a copy of what. Pure functions over readings; no database, no parse."""
