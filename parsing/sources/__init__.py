"""Files in, text and blocks out: one module a format."""
