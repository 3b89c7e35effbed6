"""Runs one SecantusDB server until standard input closes; prints the port it listens on.

Standard input is held by the test process, so the server cannot outlive it, however that process ends.
"""

import gc
import logging
import os
import shutil
import signal
import sys
import tempfile

from secantus import commands, storage, transactions
from secantus.server import SecantusDBServer

# Ctrl-C reaches the whole process group: the tests finish their clean-up first, then close our input.
signal.signal(signal.SIGINT, signal.SIG_IGN)
for ending in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(ending, lambda *_: sys.exit(0))
logging.basicConfig(level=logging.WARNING)


def forget_oldest_replies(registry):
    """Of the replies to retryable writes it keeps the last 500; its own rule walks them all on every write."""
    replies = registry._retryable
    while len(replies) > 500:
        del replies[next(iter(replies))]


def find_by_id_first(of_any_index):
    """Its planner reads the whole collection for a query by `_id` that has a `$and` or an `$expr` as well."""

    def candidates(self, db, collection, query, *, collation=None):
        if query and "_id" in query and collation is None:
            query = {"_id": query["_id"]}
        return of_any_index(self, db, collection, query, collation=collation)

    return candidates


def without_sync(commit):
    return lambda session, _sync: commit(session, False)


# The answers stay the same, since whatever is found so is held against the whole query.
storage.Storage._try_index_id_keys = find_by_id_first(storage.Storage._try_index_id_keys)
transactions.TransactionRegistry._prune_retryable_locked = forget_oldest_replies
# Nobody asks it for slow commands, which it would look up a setting for after each.
commands._maybe_record_profile = lambda *_: None
# The data ends with this process, so no write waits for the disk.
storage._commit_batch_transaction = without_sync(storage._commit_batch_transaction)

status = 0
folder = tempfile.mkdtemp(prefix="matrix-uia-secantus-")
try:
    # No TTL sweep: the tests' clock is not the server's, and a sweep would delete by the server's.
    server = SecantusDBServer(port=0, storage_path=folder, cache_size="256M", ttl_sweep_seconds=0)
    # No change streams: the oplog would be a second write, with a difference worked out for each update.
    server.storage.enable_oplog = False
    # So that the collector does not walk all that the modules made, again and again.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    server.start()
    print(server.port, flush=True)
    sys.stdin.buffer.read()
except Exception:
    logging.exception("SecantusDB did not start")
    status = 1
finally:
    shutil.rmtree(folder, ignore_errors=True)
    # The data is gone, so there is nothing to close in order, which would take two seconds.
    os._exit(status)
