"""Knowledge about Vietnamese documents as data, each vocabulary with its source. Imports `reading` alone."""
