// Runs the real terraform CLI on small configurations, with the stand-in installed once per test file.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { install } from '../src/install.mjs';

const run = promisify(execFile);

const found = spawnSync('terraform', ['version']).status === 0;
/** `test`, or visibly skipped where Terraform is missing. @param {string} name @param {(t: import('node:test').TestContext) => void | Promise<void>} prove */
export function testTerraform(name, prove) {
  test(name, { skip: found ? false : 'terraform was not found' }, prove);
}

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';

/** @param {string} version */
const head = version => `
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "${version}"
    }
  }
}
provider "azurerm" {
  features {}
  subscription_id = "${SUBSCRIPTION}"
}
`;

/** @typedef {{ code: number, output: string }} Result */

export class Bench {
  root = mkdtempSync(join(tmpdir(), 'azurerm-standin-test-'));
  installed = install(join(this.root, 'provider'));
  /** @type {Map<string, Promise<string>>} */
  #prepared = new Map();
  #count = 0;

  dispose() {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** A folder in which `terraform init` ran for this provider version. @param {string} version */
  #template(version) {
    let ready = this.#prepared.get(version);
    if (!ready)
      this.#prepared.set(
        version,
        (ready = (async () => {
          const folder = join(this.root, `init-${version}`);
          mkdirSync(folder);
          writeFileSync(join(folder, 'main.tf'), head(version));
          const { code, output } = await this.terraform(folder, ['init']);
          if (code) throw new Error(output);
          return folder;
        })()),
      );
    return ready;
  }

  /** @param {string} version @param {Record<string, string>} files name to configuration @returns {Promise<string>} the folder */
  async workspace(version, files) {
    const folder = join(this.root, `w${this.#count++}`);
    cpSync(await this.#template(version), folder, {
      recursive: true,
      verbatimSymlinks: true,
    });
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), text);
    return folder;
  }

  /** @param {string} folder @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<Result>} */
  async terraform(folder, args, env = {}) {
    const settings = {
      cwd: folder,
      maxBuffer: 1 << 28,
      env: {
        ...process.env,
        ...this.installed.env,
        CHECKPOINT_DISABLE: '1',
        TF_IN_AUTOMATION: '1',
        ...env,
      },
    };
    try {
      const { stdout } = await run(
        'terraform',
        [
          args[0],
          ...(args[0] === 'show' || args[0] === 'output' || args[1] === '-json'
            ? []
            : ['-no-color']),
          ...args.slice(1),
        ],
        settings,
      );
      return { code: 0, output: stdout };
    } catch (e) {
      const { code, stdout = '', stderr = '' } = /** @type {any} */ (e);
      if (typeof code !== 'number') throw e;
      return { code, output: (stdout + stderr).replace(/\n[│╵╷] ?/g, '\n') };
    }
  }

  /**
   * Validates many snippets at once, each in a file of its own.
   * @param {string} version @param {Record<string, string>} snippets
   * @returns {Promise<Record<string, { text: string, at: string }[]>>} errors by snippet; at: the source line they point to
   */
  async validate(version, snippets) {
    const folder = await this.workspace(
      version,
      Object.fromEntries(
        Object.entries(snippets).map(([k, v]) => [`${k}.tf`, v]),
      ),
    );
    const { output } = await this.terraform(folder, ['validate', '-json']);
    /** @type {Record<string, { text: string, at: string }[]>} */
    const errors = Object.fromEntries(Object.keys(snippets).map(k => [k, []]));
    for (const d of JSON.parse(output).diagnostics) {
      if (d.severity !== 'error') continue;
      const name = d.range?.filename.replace(/\.tf$/, '');
      if (!errors[name])
        throw new Error(`error outside the snippets: ${JSON.stringify(d)}`);
      errors[name].push({
        text: `${d.summary}; ${d.detail}`.replace(/\s+/g, ' '),
        at: d.snippet?.code.trim() ?? '',
      });
    }
    return errors;
  }

  /** The planned changes. @param {string} folder @param {Record<string, string>} [env] @returns {Promise<Record<string, any>>} by address */
  async plan(folder, env) {
    const planned = await this.terraform(
      folder,
      ['plan', '-out=plan.bin'],
      env,
    );
    if (planned.code) throw new Error(planned.output);
    const shown = JSON.parse(
      (await this.terraform(folder, ['show', '-json', 'plan.bin'], env)).output,
    );
    return Object.fromEntries(
      shown.resource_changes.map((/** @type {any} */ c) => [
        c.address,
        c.change,
      ]),
    );
  }

  /** A fresh environment for strict mode. */
  strict() {
    return {
      AZURERM_STANDIN_STRICT: '1',
      AZURERM_STANDIN_WORLD: join(this.root, `world-${this.#count++}.jsonl`),
    };
  }
}

/** A resource block. @param {string} type @param {string} name @param {Record<string, unknown>} args strings starting with "=" are expressions; objects are blocks; arrays of objects repeat a block */
export function resource(type, name, args) {
  return `resource "${type}" "${name}" {\n${body(args)}}\n`;
}
/** @param {Record<string, unknown>} args @returns {string} */
function body(args) {
  return Object.entries(args)
    .map(([k, v]) => {
      if (Array.isArray(v) && v.length && typeof v[0] === 'object')
        return v.map(e => `${k} {\n${body(e)}}\n`).join('');
      if (v !== null && typeof v === 'object' && !Array.isArray(v))
        return k === 'tags'
          ? `${k} = ${JSON.stringify(v)}\n`
          : `${k} {\n${body(/** @type {any} */ (v))}}\n`;
      return `${k} = ${
        typeof v === 'string' && v.startsWith('=')
          ? v.slice(1)
          : JSON.stringify(v)
      }\n`;
    })
    .join('');
}

/** An id in the test subscription's resource group "rg". @param {string} rest */
export const armId = rest =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/${rest}`;
