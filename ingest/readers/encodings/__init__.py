"""Text in encodings older than Unicode: which it is, and what it says."""
