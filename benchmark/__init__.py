"""What is measured: `make bench` prints each figure as a ratio of one run on this machine."""
