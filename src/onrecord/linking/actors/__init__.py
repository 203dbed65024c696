"""One actor under many names: names seen in documents, brought together by what they say alone and by clues."""
