// Runs the stand-in for several Terraform commands, as Terraform's documentation describes for debugging a provider.
// Terraform has a connection for each configuration of it (its aliases), so each connection gets a provider of its own.
// Usage: node keep-serving.mjs FILE, where FILE is the main module of an installed stand-in.
import { readFileSync } from 'node:fs';
import http2 from 'node:http2';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = dirname(process.argv[2]);
const load = name => import(pathToFileURL(join(folder, name)).href);
const data = name => join(folder, 'data', name);

// Terraform does not wait for the answer to its last call, Stop.
process.on('uncaughtException', error => {
  if (error.code !== 'ERR_HTTP2_INVALID_STREAM') throw error;
});
// Whoever started it may end without a word.
process.stdin.on('end', () => process.exit(0)).resume();

/** The connection whose call is answered; a call is answered as soon as its request has ended. */
let connection;
const { createServer } = http2;
http2.createServer = (...args) =>
  createServer(...args).on('stream', stream => {
    stream.on('end', () => {
      connection = stream.session;
    });
  });
syncBuiltinESMExports();

const { createProvider } = await load('provider.mjs');
const { servePlugin } = await load('plugin-server.mjs');
const { loadRules } = await load('rules/index.mjs');
const { loadSchema } = await load('schema.mjs');
const { World } = await load('world.mjs');

const schema = loadSchema(data('schema.json'));
const world = new World(process.env.AZURERM_STANDIN_WORLD);
const options = {
  schema,
  schemaResponse: readFileSync(data('schema.bin')),
  rules: loadRules(data('rules.json'), schema.resource_schemas),
  world: () => world,
  strict: process.env.AZURERM_STANDIN_STRICT === '1',
  persistent: true,
  subscription: process.env.ARM_SUBSCRIPTION_ID,
  tenant: '00000000-0000-0000-0000-00000000000a',
};

const providers = new WeakMap();
function providerOf(client) {
  const provider = providers.get(client) ?? createProvider(options);
  providers.set(client, provider);
  return provider;
}
servePlugin(
  'tfplugin5.Provider',
  Object.fromEntries(
    Object.keys(createProvider(options)).map(method => [
      method,
      request => providerOf(connection)[method](request),
    ]),
  ),
);
