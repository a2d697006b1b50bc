"""Annotated articles, the scorer, and the floor below which the engine may not fall."""
