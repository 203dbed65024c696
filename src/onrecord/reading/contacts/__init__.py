"""Actors in touch, though nobody is quoted: calls, meetings, visits, letters."""
