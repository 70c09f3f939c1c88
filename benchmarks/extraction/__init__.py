"""Reading figures, side by side with the libraries that others use for it: time, memory, and what is found."""
