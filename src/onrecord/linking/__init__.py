"""Across documents: who is who, what copies what. Pure functions over readings; no database, no parse."""
