// The provider's process: started by Terraform, or with --serve by somebody who lets several commands of Terraform use
// one process. Configured by environment variables; see README.md.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createProvider } from './provider.mjs';
import { servePlugin, startedByTerraform } from './plugin-server.mjs';
import { loadRules } from './rules/index.mjs';
import { loadSchema } from './schema.mjs';
import { World } from './world.mjs';

const dataFile = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`./data/${name}`, import.meta.url));
const isOn = (/** @type {string | undefined} */ v) =>
  v !== undefined && !['', '0', 'false', 'no'].includes(v.toLowerCase());

const serve = process.argv.includes('--serve');
if (!existsSync(dataFile('schema.bin')) || !(serve || startedByTerraform())) {
  process.stderr.write(
    'This is a Terraform provider plugin. install.mjs installs it, and Terraform starts it; see README.md.\n',
  );
  process.exit(1);
}
if (serve) {
  // Whoever started it may end without a word.
  process.stdin.on('end', () => process.exit(0)).resume();
}

const { env } = process;
const schema = loadSchema(dataFile('schema.json'));
const worldFile = env.AZURERM_STANDIN_WORLD || undefined;
/** @type {World | undefined} */
let world;
const options = {
  schema,
  schemaResponse: readFileSync(dataFile('schema.bin')),
  rules: loadRules(dataFile('rules.json'), schema.resource_schemas),
  world: () => (world ??= new World(worldFile)),
  strict: isOn(env.AZURERM_STANDIN_STRICT),
  persistent: worldFile !== undefined,
  subscription:
    env.ARM_SUBSCRIPTION_ID || '00000000-0000-0000-0000-000000000000',
  tenant: env.ARM_TENANT_ID || '00000000-0000-0000-0000-00000000000a',
};
servePlugin('tfplugin5.Provider', () => createProvider(options), {
  logFile: env.AZURERM_STANDIN_LOG || undefined,
});
