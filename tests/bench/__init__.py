"""python -m tests.bench: how fast the engine is, what memory it takes, how that grows with the text."""
