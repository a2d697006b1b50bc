"""Claims to pictures."""
