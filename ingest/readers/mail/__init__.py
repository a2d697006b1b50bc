"""What is in a mail: its head, its text, what is attached."""
