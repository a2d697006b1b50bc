"""Learns the weights of `ingest.rank` from annotated articles (`python -m ingest.learn --help`)."""
