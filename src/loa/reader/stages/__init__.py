"""One module a step, from lines to facts; `run` puts them together. Imports `reading` and `rules` alone."""
