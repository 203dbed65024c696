"""Who is talking to whom, and on what terms."""
