"""Runs one SecantusDB server until standard input closes; prints the port it listens on.

Standard input is held by the test process, so the server cannot outlive it, however that process ends.
"""

import logging
import os
import shutil
import signal
import sys
import tempfile

from secantus import transactions
from secantus.server import SecantusDBServer

# Ctrl-C reaches the whole process group: the tests finish their clean-up first, then close our input.
signal.signal(signal.SIGINT, signal.SIG_IGN)
for ending in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(ending, lambda *_: sys.exit(0))
logging.basicConfig(level=logging.WARNING)

# Every write walks all remembered retryable replies; at the default of 10,000 that costs nine tenths of the speed.
transactions._RETRYABLE_RECORD_MAX = 500

status = 0
storage = tempfile.mkdtemp(prefix="matrix-uia-secantus-")
try:
    # No TTL sweep: the tests' clock is not the server's, and a sweep would delete by the server's.
    server = SecantusDBServer(port=0, storage_path=storage, cache_size="256M", ttl_sweep_seconds=0)
    server.start()
    print(server.port, flush=True)
    sys.stdin.buffer.read()
except Exception:
    logging.exception("SecantusDB did not start")
    status = 1
finally:
    shutil.rmtree(storage, ignore_errors=True)
    # The data is gone, so there is nothing to close in order, which would take two seconds.
    os._exit(status)
