"""One module a step, from lines to facts; `run` puts them together. Imports `reading` and `rules` alone."""

from loa.reader.stages.run import StageResult, run_stages

__all__ = ["StageResult", "run_stages"]
