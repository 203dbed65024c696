"""What lets nobody in who should not be, and lets no document's text do anything."""
