"""From the glyphs on printed pages to running text."""
