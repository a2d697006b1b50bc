"""Feeds that are watched: asked again and again, and what is new in them kept."""
