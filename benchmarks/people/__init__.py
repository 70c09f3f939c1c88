"""Reading people, side by side with spaCy's tokenizer: time, memory, size, and which names are found."""
