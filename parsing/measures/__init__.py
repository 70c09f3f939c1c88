"""The steps of the ledger: what is known of each figure, which of them count the same, and how the counts went on."""
