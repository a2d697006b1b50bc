"""What is known and kept: the record types, the vocabularies and the store."""
