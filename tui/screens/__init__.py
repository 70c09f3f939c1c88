"""The screens of the reader, one a file, each with its style beside it."""
