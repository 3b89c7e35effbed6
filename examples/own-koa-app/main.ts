import { BlockList } from 'node:net';
import { createKeyRing, loadKeyFile, openEmbeddedStore } from '../../src/index.js';
import { ownKoaApp } from '../own-koa-app.js';

const store = await openEmbeddedStore({ path: './data' });
const mayCreate = !(await store.settings.hasKeys());
const { keys, activeId } = await loadKeyFile({ path: './keys.json', mayCreate });

const trustedProxies = new BlockList();
trustedProxies.addSubnet('10.0.0.0', 8);
const publicUrl = 'http://localhost:3000';
const { app, close } = await ownKoaApp(store, createKeyRing(keys, activeId), { publicUrl, trustedProxies });

const server = app.listen(Number(process.argv[2] ?? 3000), '127.0.0.1', () => {
  console.log('listening on', server.address());
});
process.once('SIGTERM', () => {
  server.close(async () => {
    await close();
    await store.close();
  });
});
