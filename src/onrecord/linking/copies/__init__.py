"""One statement in many copies: passages that documents share, and the utterances that they report."""
