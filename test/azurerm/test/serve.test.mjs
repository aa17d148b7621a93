// One process for several commands of Terraform, as main.mjs --serve runs it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { Bench, testTerraform } from './terraform.mjs';

const bench = new Bench();
after(() => bench.dispose());

const OTHER = '00000000-0000-0000-0000-000000000002';

/** @param {Record<string, string>} env */
async function serve(env) {
  const mirror = join(bench.root, 'provider', 'mirror');
  const main = readdirSync(mirror, { recursive: true, encoding: 'utf8' }).find(
    path => path.includes('5.2.0') && basename(path) === 'main.mjs',
  );
  const child = spawn(
    process.execPath,
    [join(mirror, String(main)), '--serve'],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = await once(child.stdout, 'data');
  const [, , , address] = String(line).split('|');
  return {
    child,
    env: {
      ...env,
      TF_REATTACH_PROVIDERS: JSON.stringify({
        'registry.terraform.io/hashicorp/azurerm': {
          Protocol: 'grpc',
          ProtocolVersion: 5,
          Pid: child.pid,
          Test: true,
          Addr: { Network: 'unix', String: address },
        },
      }),
    },
  };
}

testTerraform(
  'each configuration of the provider keeps its subscription, in one process, command after command',
  async () => {
    const folder = await bench.workspace('5.2.0', {
      'more.tf': `
provider "azurerm" {
  alias           = "other"
  features {}
  subscription_id = "${OTHER}"
}
resource "azurerm_resource_group" "one" {
  name     = "rg-one"
  location = "westeurope"
}
resource "azurerm_resource_group" "two" {
  provider = azurerm.other
  name     = "rg-two"
  location = "westeurope"
}
output "ids" {
  value = [azurerm_resource_group.one.id, azurerm_resource_group.two.id]
}
`,
    });
    const { child, env } = await serve(bench.strict());
    const applied = await bench.terraform(
      folder,
      ['apply', '-auto-approve'],
      env,
    );
    assert.equal(applied.code, 0, applied.output);
    const { output } = await bench.terraform(
      folder,
      ['output', '-json', 'ids'],
      env,
    );
    assert.deepEqual(JSON.parse(output), [
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-one',
      `/subscriptions/${OTHER}/resourceGroups/rg-two`,
    ]);
    const again = await bench.terraform(
      folder,
      ['plan', '-detailed-exitcode'],
      env,
    );
    assert.equal(again.code, 0, again.output);
    assert.equal(child.exitCode, null, 'it serves on');
    // It ends with whoever started it, who may end without a word.
    child.stdin.end();
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
  },
);
