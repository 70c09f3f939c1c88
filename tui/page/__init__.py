"""The document as rows of a page: pure layout, without Textual."""
