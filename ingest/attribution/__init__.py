"""Who answers for a figure: the names in a text, the words that attribute, and what they say of each other."""
