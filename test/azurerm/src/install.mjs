#!/usr/bin/env node
// Lays out a filesystem mirror with the stand-in under one or more azurerm version numbers and
// writes a Terraform CLI configuration that uses it.
//   node install.mjs <folder> [--version 5.2.0]…
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeSchemaResponse, loadSchema } from './schema.mjs';

const SOURCE = fileURLToPath(new URL('.', import.meta.url));
const DATA = fileURLToPath(new URL('../data', import.meta.url));
const ADDRESS = ['registry.terraform.io', 'hashicorp', 'azurerm'];

/** The schema versions that come with this folder. @returns {Record<string, string>} version to file */
export function bundledSchemas() {
  return Object.fromEntries(
    readdirSync(DATA).flatMap(name => {
      const version = /^schema-(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1];
      return version ? [[version, join(DATA, name)]] : [];
    }),
  );
}

/** Terraform's name for this platform, e.g. "linux_amd64". */
function terraformPlatform() {
  /** @type {Record<string, string>} */
  const systems = { win32: 'windows', sunos: 'solaris' };
  /** @type {Record<string, string>} */
  const architectures = { x64: 'amd64', ia32: '386' };
  const { platform, arch } = process;
  return `${systems[platform] ?? platform}_${architectures[arch] ?? arch}`;
}

/** @param {string} mirror @param {string} version @param {string} schema its file */
function installVersion(mirror, version, schema) {
  const target = join(mirror, ...ADDRESS, version, terraformPlatform());
  const fresh = `${target}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(SOURCE, fresh, { recursive: true });
  mkdirSync(join(fresh, 'data'));
  cpSync(join(DATA, 'rules.json'), join(fresh, 'data', 'rules.json'));
  cpSync(schema, join(fresh, 'data', 'schema.json'));
  writeFileSync(
    join(fresh, 'data', 'schema.bin'),
    encodeSchemaResponse(loadSchema(schema)),
  );
  // Terraform wants an executable of this name; Node wants a package.json to know what kind of script it is.
  writeFileSync(
    join(fresh, 'package.json'),
    '{ "private": true, "type": "commonjs" }\n',
  );
  const executable = join(fresh, `terraform-provider-azurerm_v${version}_x5`);
  writeFileSync(
    executable,
    "#!/usr/bin/env node\nimport('./main.mjs').catch((e) => { console.error(e); process.exit(1); });\n",
  );
  chmodSync(executable, 0o755);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

/** @param {string} mirror */
const cliConfigOf = mirror => `disable_checkpoint = true

provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = [${JSON.stringify(ADDRESS.join('/'))}]
  }
  direct {
    exclude = [${JSON.stringify(ADDRESS.join('/'))}]
  }
}
`;

/**
 * @param {string} folder where to install; what an earlier installation put there is replaced
 * @param {readonly string[]} [versions] by default all that are bundled
 * @returns {{ versions: readonly string[], env: { TF_CLI_CONFIG_FILE: string } }}
 */
export function install(folder, versions = Object.keys(bundledSchemas())) {
  const bundled = bundledSchemas();
  const mirror = join(resolve(folder), 'mirror');
  for (const version of versions) {
    if (!bundled[version]) {
      throw new Error(
        `no schema for azurerm ${version}; bundled: ${Object.keys(bundled).join(
          ', ',
        )}`,
      );
    }
    installVersion(mirror, version, bundled[version]);
  }
  const cliConfig = join(resolve(folder), 'terraform.rc');
  writeFileSync(cliConfig, cliConfigOf(mirror));
  return { versions, env: { TF_CLI_CONFIG_FILE: cliConfig } };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { version: { type: 'string', multiple: true } },
  });
  if (positionals.length !== 1) {
    throw new Error('usage: node install.mjs <folder> [--version 5.2.0]…');
  }
  const { versions, env } = install(positionals[0], values.version);
  process.stderr.write(`azurerm ${versions.join(', ')}\n`);
  process.stdout.write(
    `export TF_CLI_CONFIG_FILE=${JSON.stringify(env.TF_CLI_CONFIG_FILE)}\n`,
  );
}

if (
  process.argv[1] &&
  realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  try {
    main();
  } catch (e) {
    console.error(/** @type {Error} */ (e).message);
    process.exit(2);
  }
}
