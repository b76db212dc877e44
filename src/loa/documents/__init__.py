"""READ: the register of documents, their files, readings, passages, facts and the ledger.

May import the base rooms and the library `reader`.
"""
