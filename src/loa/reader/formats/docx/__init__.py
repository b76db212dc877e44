"""DOCX: the parts are read directly, automatic numbers are counted and written into the text."""
