"""Server and worker killed by `kill -9` while people use them: all or nothing each time, and nothing twice.

    python -m benchmark.chaos [--kills 200] [--seed 1] [--without lease | fence] [--only start,issue]

Real processes of the product (granian, the worker) on SQLite in a temporary folder, or on the database of
LOA_DATABASE_URL. `scene` prepares an office; `acts` says what people do and what must stand afterwards;
`points` are the places in the product's code where a process dies; `run` kills, starts again, and asks.
"""
