"""PDF: the text layer with boxes, tables by their ruling lines; pages without text go to `formats.scan`."""
