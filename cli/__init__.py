"""The command line: opens the reader, or prints what was understood; never imports `tui` to print."""
