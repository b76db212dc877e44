"""File types: bytes in, `Source` (text, lines, pages) out. One module or folder a type."""
