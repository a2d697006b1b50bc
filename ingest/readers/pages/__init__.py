"""Web pages: decoded, parsed, told from what is around them, laid out as lines."""
