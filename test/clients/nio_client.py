"""matrix-nio as it is, doing what a plan says.

Reads the plan from standard input as JSON and prints one line of JSON for each answer: what nio made of it.
"""

import asyncio
import json
import sys

from nio import Api, AsyncClient

FIELDS = ("user_id", "device_id", "flows", "params", "message", "status_code", "retry_after_ms", "homeserver_url", "next_batch")


class Run:
    def __init__(self, plan):
        self.client = AsyncClient(plan["homeserver"], plan["user"])
        self.session = None

    async def login(self, **options):
        return await self.client.login(**options)

    async def login_info(self):
        return await self.client.login_info()

    async def discovery_info(self):
        return await self.client.discovery_info()

    async def register(self, **options):
        return await self.client.register(**options)

    async def register_with_token(self, **options):
        return await self.client.register_with_token(**options)

    async def login_raw(self, auth):
        """Nio sends whatever it is given to POST /login, so it can go on with a UIA session there."""
        return await self.client.login_raw({"auth": self.with_session(auth)})

    async def whoami(self):
        return await self.client.whoami()

    async def devices(self):
        return await self.client.devices()

    async def update_device(self, device_id, name):
        return await self.client.update_device(device_id, {"display_name": name})

    async def sync(self, **options):
        return await self.client.sync(**options)

    async def delete_devices(self, devices, auth=None):
        return await self.client.delete_devices(devices, auth and self.with_session(auth))

    async def change_password(self, new_password, auth=None):
        """Nio has no method for this one: a request of our own through nio's transport, under r0 as older releases of it do."""
        query = {"access_token": self.client.access_token}
        path = Api._build_path(["account", "password"], query, "/_matrix/client/r0")
        body = {"new_password": new_password, **({"auth": self.with_session(auth)} if auth else {})}
        return await self.client.send("POST", path, json.dumps(body))

    async def logout(self, all_devices=False):
        return await self.client.logout(all_devices)

    def with_session(self, auth):
        return {**auth, "session": self.session} if self.session else auth

    async def follow(self, step):
        response = await getattr(self, step.pop("do"))(**step)
        transport = getattr(response, "transport_response", response)
        body = await self.client.parse_body(transport)
        self.session = body.get("session")
        made = {name: getattr(response, name) for name in FIELDS if hasattr(response, name)}
        if hasattr(response, "devices"):
            made["devices"] = [[device.id, device.display_name] for device in response.devices]
        return {"kind": type(response).__name__, "http": transport.status, **made}


async def main():
    plan = json.load(sys.stdin)
    run = Run(plan)
    try:
        for step in plan["steps"]:
            print(json.dumps(await run.follow(step)), flush=True)
    finally:
        await run.client.close()


asyncio.run(main())
