"""One file a field: what values it may take for a figure, and what speaks for each."""
