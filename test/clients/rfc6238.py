"""A one-time code by RFC 6238, from nothing but Python's standard library.

Reads {secret, algorithm, digits, period, ahead} from standard input: the code that is shown `ahead` seconds from now.
"""

import base64
import hmac
import json
import struct
import sys
import time

asked = json.load(sys.stdin)
secret = asked["secret"]
key = base64.b32decode(secret + "=" * (-len(secret) % 8))
step = int(time.time() + asked["ahead"]) // asked["period"]
digest = hmac.digest(key, struct.pack(">Q", step), asked["algorithm"])
offset = digest[-1] & 0x0F
(number,) = struct.unpack(">I", digest[offset : offset + 4])
print(f"{(number & 0x7FFFFFFF) % 10 ** asked['digits']:0{asked['digits']}}")
