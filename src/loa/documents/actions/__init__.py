"""Every change of a document, its readings and what is decided of them."""
