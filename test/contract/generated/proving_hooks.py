"""Lets generated requests go deep: someone who is signed in sends them, with proofs that are right.

Every fifth is left as it was generated. Nothing here is random, so a run can be repeated.
Reads ORIGIN (where the server listens) and NOW (what its clock says, in milliseconds; it stands still).
"""

import base64
import hmac
import itertools
import os
import re
import struct

import requests
import schemathesis

CLIENT = os.environ["ORIGIN"] + "/_matrix/client/v3/"
STEP = int(os.environ["NOW"]) // 30_000
PASSWORD = "a password for generated requests"
# So many requests are sent by one account: some of them change it or sign it out.
REQUESTS_EACH = 10

http = requests.Session()
names = itertools.count()
turns = itertools.count()


def code(secret, step):
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", step), "sha1")
    (number,) = struct.unpack_from(">I", digest, digest[-1] & 0x0F)
    return f"{(number & 0x7FFFFFFF) % 10**6:06}"


class Person:
    """An account of its own; every second one has a second factor."""

    def __init__(self):
        number = next(names)
        self.left = REQUESTS_EACH
        signed_up = {"username": f"generated-{number}", "password": PASSWORD, "auth": {"type": "m.login.dummy"}}
        answer = http.post(CLIENT + "register", json={**signed_up, "refresh_token": True}).json()
        self.user, self.token, self.device = answer["user_id"], answer["access_token"], answer["device_id"]
        self.refresh_token = answer["refresh_token"]
        self.factor, self.codes, self.recovery_codes = "none", [], []
        if number % 2:
            begun = self.begin_authenticator()
            # A code counts once, so the three that are good now are used in order.
            first, *self.codes = [code(begun["secret"], step) for step in (STEP - 1, STEP, STEP + 1)]
            self.factor = begun["id"]
            confirmed = self.send("POST", f"account/two-factor/totp/{self.factor}/confirm", {"token": first})
            self.recovery_codes = confirmed.json()["recovery_codes"]

    def send(self, method, path, body):
        return http.request(method, CLIENT + path, json=body, headers={"Authorization": f"Bearer {self.token}"})

    def password(self):
        return {"type": "m.login.password", "identifier": {"type": "m.id.user", "user": self.user}, "password": PASSWORD}

    def master_key(self):
        """A cross-signing key: the first one of an account needs no signature."""
        key = base64.b64encode(self.user.ljust(32, ".").encode()[:32]).decode().rstrip("=")
        return {"user_id": self.user, "usage": ["master"], "keys": {f"ed25519:{key}": key}}

    def begin_authenticator(self):
        path = "account/two-factor/totp"
        return self.send("POST", path, {"auth": self.proof("POST", path, {})}).json()

    def proof(self, method, path, body):
        """What completes this very request: the password, or what comes after it."""
        if not self.recovery_codes:
            return self.password()
        challenge = self.send(method, path, {**body, "auth": self.password()}).json()
        stages = [flow["stages"][-1] for flow in challenge.get("flows", [])]
        for stage, codes in (("m.login.2fa.recovery", self.recovery_codes), ("m.login.2fa.totp", self.codes)):
            if stage in stages and codes:
                return {"type": stage, "session": challenge["session"], "token": codes.pop(0)}
        return self.password()


person = None


def someone(with_factor):
    global person
    while person is None or person.left == 0 or (with_factor and person.factor == "none"):
        person = Person()
    person.left -= 1
    return person


@schemathesis.hook
def before_call(context, case, kwargs):
    turn = next(turns)
    if turn % 5 == 0:
        return
    operation = case.operation
    raw = operation.definition.raw
    who = someone(with_factor="{factorId}" in operation.path)
    if raw.get("security") != []:
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {who.token}"}
    if turn % 3:
        fill_path(case, who)
    if operation.path.endswith("/fallback/web"):
        open_page(case, who)
    if operation.label.endswith("/confirm"):
        begun = who.begin_authenticator()
        if "secret" in begun:
            case.path_parameters = {"factorId": begun["id"]}
            case.body = {"token": code(begun["secret"], STEP + 1)}
    fill_body(case, who, raw, turn)


def fill_path(case, who):
    known = {"deviceId": who.device, "factorId": who.factor}
    for name in case.path_parameters or {}:
        if name in known:
            case.path_parameters = {**case.path_parameters, name: known[name]}


def open_page(case, who):
    """The page of a password that is asked for, and the form that it has."""
    session = who.send("POST", "delete_devices", {"devices": []}).json()["session"]
    case.path_parameters, case.query = {"type": "m.login.password"}, {"session": session}
    if case.operation.method == "post":
        page = requests.get(CLIENT + "auth/m.login.password/fallback/web", params=case.query)
        (token,) = re.findall(r'name="_form_token" value="([^"]+)"', page.text)[:1]
        case.cookies = page.cookies.get_dict()
        case.body = {"_form_token": token, "password": PASSWORD}


def fill_body(case, who, raw, turn):
    path = case.operation.path.removeprefix("/_matrix/client/v3/")
    body = case.body if isinstance(case.body, dict) else {}
    if not isinstance(case.body, dict) and raw.get("requestBody", {}).get("required", True):
        return
    if path == "login":
        case.body = {**body, **({"auth": who.password()} if turn % 2 else who.password())}
    elif path == "register":
        case.body = {**body, "username": f"made-{next(names)}", "auth": {"type": "m.login.dummy"}}
    elif path == "refresh":
        case.body = {**body, "refresh_token": who.refresh_token}
    elif path.endswith("keys/device_signing/upload") and turn % 2:
        case.body = {"master_key": who.master_key()}
    elif "*UIA*" in raw.get("description", ""):
        for name, value in (case.path_parameters or {}).items():
            path = path.replace("{" + name + "}", requests.utils.quote(str(value), safe=""))
        case.body = {**body, "auth": who.proof(case.operation.method.upper(), path, body)}


@schemathesis.hook
def after_call(context, case, response):
    """Whoever was signed out is needed no more."""
    global person
    sent = response.request.headers.get("Authorization", "")
    if person and sent.endswith(person.token) and response.status_code == 401 and b"M_UNKNOWN_TOKEN" in response.content:
        person = None
