"""Text in, facts out: the pure core, without terminal, network, clock, or files other than its own lexicon."""
