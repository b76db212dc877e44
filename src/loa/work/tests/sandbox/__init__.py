"""A room for tests: parcels delivered by real worker processes that are killed, paused and sabotaged."""
