import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  reachability,
  readNetworkDocument,
} from 'backstage-plugin-vnet-connectivity-common';

const script = join(
  resolvePackagePath('backstage-plugin-vnet-connectivity-node', '../..'),
  'scripts/azure-network-export.sh',
);
const group =
  '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg-lab/providers/Microsoft.Network';
const hub = `${group}/virtualHubs/h1`;

const network = (name: string, at: number) => ({
  id: `${group}/virtualNetworks/${name}`,
  name,
  type: 'microsoft.network/virtualnetworks',
  properties: {
    addressSpace: { addressPrefixes: [`10.${at}.0.0/16`] },
    subnets: [],
  },
});

const rows = [
  {
    id: `${group}/virtualWans/wan`,
    name: 'wan',
    type: 'microsoft.network/virtualwans',
    properties: { type: 'Standard' },
  },
  {
    id: hub,
    name: 'h1',
    type: 'microsoft.network/virtualhubs',
    properties: {
      addressPrefix: '10.99.0.0/23',
      virtualWan: { id: `${group}/virtualWans/wan` },
    },
  },
  // More than a page of Resource Graph holds.
  ...Array.from({ length: 1100 }, (_, at) => ({
    id: `${group}/publicIPAddresses/p${at}`,
    name: `p${at}`,
    type: 'microsoft.network/publicipaddresses',
    properties: {},
  })),
  network('one', 1),
  network('two', 2),
];

const attached = (name: string) => ({
  id: `${hub}/hubVirtualNetworkConnections/to-${name}`,
  name: `to-${name}`,
  properties: {
    remoteVirtualNetwork: { id: `${group}/virtualNetworks/${name}` },
  },
});

/** A stand-in for `az` that answers queries and list operations with pages, and knows no other command. */
const az = `#!${process.execPath}
const rows = ${JSON.stringify(rows)};
const pages = ${JSON.stringify({
  one: [attached('one')],
  two: [attached('two')],
})};
const args = process.argv.slice(2);
const after = name => args[args.indexOf(name) + 1];
const print = value => process.stdout.write(JSON.stringify(value, null, 2) + '\\n');
if (args[0] === 'graph' && args[1] === 'query') {
  const query = after('--graph-query');
  const found = query.startsWith('networkresources') ? [] : rows;
  if (query.includes('summarize')) print(found.length);
  else if (query.includes('project id')) {
    const isHubs = query.includes("virtualhubs'") && query.includes('!~');
    print(isHubs ? [${JSON.stringify(hub)}] : []);
  } else {
    const skip = Number(after('--skip'));
    const data = found.slice(skip, skip + Number(after('--first')));
    print({ count: data.length, data, skip_token: null, total_records: found.length });
  }
} else if (args[0] === 'rest' && after('--method') === 'get') {
  const uri = after('--uri');
  if (process.env.REFUSED && uri.includes('/hubRouteTables')) {
    process.stderr.write('ERROR: Forbidden("no \\\\ right")\\n');
    process.exit(1);
  }
  if (uri === 'https://next.example') print({ nextLink: null, value: pages.two });
  else if (uri.includes('/hubVirtualNetworkConnections')) {
    print({ nextLink: 'https://next.example', value: pages.one });
  } else print({ value: [] });
} else process.exit(2);
`;

describe('the script that exports an Azure network', () => {
  const directory = createMockDirectory();

  function exported(environment: NodeJS.ProcessEnv = {}) {
    directory.setContent({ az });
    chmodSync(directory.resolve('az'), 0o755);
    const { status, stdout, stderr } = spawnSync('bash', [script], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...environment,
        PATH: `${directory.path}${delimiter}${process.env.PATH}`,
      },
      maxBuffer: 1 << 26,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { network: read, form } = readNetworkDocument(stdout);
    return {
      form,
      answers:
        read && reachability(read).flows.map(({ reachable }) => reachable),
    };
  }

  it('follows the pages of queries and lists', () => {
    expect(exported()).toEqual({ form: 'azure-export', answers: [true, true] });
  });

  it('says what it may not read, so that it is unknown', () => {
    expect(exported({ REFUSED: '1' })).toEqual({
      form: 'azure-export',
      answers: [null, null],
    });
  });
});
