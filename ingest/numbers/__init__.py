"""Numbers: digits and number words to values, with their units, ranges and hedges."""
