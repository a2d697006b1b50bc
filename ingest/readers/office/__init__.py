"""What is in the files of word processors."""
