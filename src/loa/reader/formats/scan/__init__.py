"""Scans and images: pages recognised by tesseract with the Vietnamese data, a first plain OCR."""
