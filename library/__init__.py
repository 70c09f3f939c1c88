"""What is kept between two readings, what the reader may set, and how a text is searched."""
