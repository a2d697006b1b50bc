"""Claims on their way out: to standard output, and to files."""
