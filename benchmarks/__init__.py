"""Speed measured from outside: programs run in a terminal, side by side with rivals, in one run."""
