// Installation: several versions side by side, a chosen one, and a schema of one's own.
import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testTerraform } from './terraform.mjs';
import { bundledSchemas, install } from '../src/install.mjs';

const root = mkdtempSync(join(tmpdir(), 'azurerm-standin-install-'));
after(() => rmSync(root, { recursive: true, force: true }));
const versionsIn = (/** @type {string} */ folder) =>
  readdirSync(
    join(folder, 'mirror/registry.terraform.io/hashicorp/azurerm'),
  ).sort();

test('all bundled versions by default', () => {
  const { env } = install(join(root, 'all'));
  assert.deepEqual(versionsIn(join(root, 'all')), ['4.80.0', '5.2.0']);
  assert.match(
    readFileSync(env.TF_CLI_CONFIG_FILE, 'utf8'),
    /filesystem_mirror/,
  );
});

test('one chosen version; an unknown one is refused', () => {
  install(join(root, 'one'), ['5.2.0']);
  assert.deepEqual(versionsIn(join(root, 'one')), ['5.2.0']);
  assert.throws(
    () => install(join(root, 'none'), ['1.0.0']),
    /no schema for azurerm 1\.0\.0/,
  );
});

testTerraform(
  'from the command line, also by a linked path; Terraform picks by constraint',
  () => {
    const linked = join(root, 'install.mjs');
    symlinkSync(
      fileURLToPath(new URL('../src/install.mjs', import.meta.url)),
      linked,
    );
    const folder = join(root, 'linked');
    const printed = execFileSync('node', [linked, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    assert.deepEqual(versionsIn(folder), ['4.80.0', '5.2.0']);
    const config = /TF_CLI_CONFIG_FILE="(.*)"/.exec(printed)?.[1] ?? '';
    const work = mkdtempSync(join(root, 'w'));
    writeFileSync(
      join(work, 'main.tf'),
      'terraform {\n  required_providers {\n    azurerm = {\n      source = "hashicorp/azurerm"\n      version = "~> 4.0"\n    }\n  }\n}\n',
    );
    const env = {
      ...process.env,
      TF_CLI_CONFIG_FILE: config,
      CHECKPOINT_DISABLE: '1',
    };
    assert.match(
      execFileSync('terraform', ['init', '-no-color'], {
        cwd: work,
        env,
        encoding: 'utf8',
      }),
      /azurerm v4\.80\.0/,
    );
  },
);

testTerraform('the served schema is the schema file', () => {
  const { env } = install(join(root, 'all'));
  for (const [version, file] of Object.entries(bundledSchemas())) {
    const work = mkdtempSync(join(root, 'w'));
    writeFileSync(
      join(work, 'main.tf'),
      `terraform {\n  required_providers {\n    azurerm = {\n      source = "hashicorp/azurerm"\n      version = "${version}"\n    }\n  }\n}\n`,
    );
    const options = {
      cwd: work,
      env: { ...process.env, ...env, CHECKPOINT_DISABLE: '1' },
      encoding: /** @type {'utf8'} */ ('utf8'),
      maxBuffer: 1 << 28,
    };
    execFileSync('terraform', ['init'], options);
    const drop = (/** @type {any} */ x) =>
      JSON.parse(
        JSON.stringify(x, (k, v) =>
          ['description', 'description_kind', 'deprecation_message'].includes(
            k,
          ) && typeof v === 'string'
            ? undefined
            : v,
        ),
      );
    const served = drop(
      JSON.parse(
        execFileSync('terraform', ['providers', 'schema', '-json'], options),
      ),
    );
    const source = drop(JSON.parse(readFileSync(file, 'utf8')));
    const [a] = /** @type {any[]} */ (Object.values(served.provider_schemas));
    const [b] = /** @type {any[]} */ (Object.values(source.provider_schemas));
    assert.deepEqual(a.resource_schemas, b.resource_schemas);
    assert.deepEqual(a.data_source_schemas, b.data_source_schemas);
  }
});
