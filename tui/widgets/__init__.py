"""The widgets of the reader, one a file."""
