"""Paper: documents of words, tables and drawings, laid out on pages for a printer or a PDF file."""
