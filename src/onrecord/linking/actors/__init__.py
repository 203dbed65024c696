"""One actor under many names: names in documents, brought together by themselves and by clues."""
