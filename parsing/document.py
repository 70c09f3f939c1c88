"""The pipeline: from the text of a file to a document with its facts."""
