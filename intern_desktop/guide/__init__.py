"""The guide: its pages, their search, their drawing as HTML, and the glossary."""
