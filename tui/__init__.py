"""The reader: a Textual application over the document model."""
