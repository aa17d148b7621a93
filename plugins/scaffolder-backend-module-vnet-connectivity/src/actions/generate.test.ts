import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import { createGenerateAction } from './generate';

const network = {
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
};

describe('vnetConnectivity:generate', () => {
  const workspace = createMockDirectory();

  beforeEach(() => workspace.clear());

  async function run(input: JsonObject, options: DesignOptions = {}) {
    const outputs: Record<string, any> = {};
    const log: string[] = [];
    const context = createMockActionContext({
      input: input as { spec: JsonObject; targetPath?: string },
      workspacePath: workspace.path,
    });
    for (const level of ['info', 'warn', 'error', 'debug'] as const) {
      context.logger[level] = (message: string) => void log.push(message);
    }
    await createGenerateAction({ options }).handler({
      ...context,
      output: (name, value) => void (outputs[name] = value),
    });
    return { outputs, log };
  }

  it('writes the repository and says what it is', async () => {
    const { outputs, log } = await run({ spec: network });
    expect(outputs).toMatchObject({
      name: 'contoso-core',
      entityRef: 'system:default/contoso-core',
      regions: ['weu', 'neu'],
      catalogInfoPath: 'catalog-info.yaml',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      warnings: [],
    });
    expect(outputs.files).toContain('connectivity.yaml');
    expect(Object.keys(workspace.content() ?? {})).toContain('README.md');
    expect(log).toEqual([
      expect.stringMatching(/^Checked \d+ rules: no errors, 0 warning/),
      `Wrote ${outputs.files.length} files for 2 region(s)`,
    ]);
  });

  it('may be repeated, and gives the same', async () => {
    const first = await run({ spec: network, targetPath: 'a/b' });
    const content = workspace.content({ shouldReadAsText: true });
    const second = await run({ spec: network, targetPath: 'a/b' });
    expect(second.outputs).toEqual(first.outputs);
    expect(workspace.content({ shouldReadAsText: true })).toEqual(content);
  });

  it('refuses a workspace that holds something else', async () => {
    workspace.setContent({ 'mine.txt': 'mine' });
    await expect(run({ spec: network })).rejects.toThrow('is not empty');
    expect(workspace.content()).toEqual({ 'mine.txt': 'mine' });
  });

  it('reports warnings in the log and as output', async () => {
    const { outputs, log } = await run({
      spec: {
        ...network,
        onPremises: {
          via: 'vpn',
          gateways: 'transit',
          gatewayRegion: 'weu',
          sites: {
            hq: {
              addressSpace: ['192.168.0.0/16'],
              devices: [
                {
                  ipAddress: '198.51.100.10',
                  asn: 65050,
                  bgpPeerAddress: '192.168.0.1',
                },
              ],
            },
          },
        },
      },
    });
    expect(outputs.warnings).toContainEqual({
      rule: 'gateway-transit-single-point-of-failure',
      kind: 'advice',
      path: expect.any(String),
      message: expect.any(String),
      docs: expect.stringMatching(/^https:/),
    });
    expect(log.join('\n')).toContain(outputs.warnings[0].message);
  });

  it.each<[string, unknown, string]>([
    ['nothing', '', 'the whole document: The document is empty'],
    ['text that is no YAML', 'a: [', 'the whole document: '],
    ['a wrong type', { ...network, regions: 5 }, 'regions: '],
    [
      'overlapping ranges',
      {
        ...network,
        regions: {
          ...network.regions,
          neu: { location: 'northeurope', addressSpace: ['10.10.128.0/17'] },
        },
      },
      'regions.neu.addressSpace[0]: 10.10.128.0/17 of region neu overlaps',
    ],
    [
      'a name that is code',
      { ...network, metadata: { name: '"; ${file("/etc/passwd")}' } },
      'metadata.name',
    ],
  ])('refuses %s, and writes nothing', async (_, spec, message) => {
    await expect(run({ spec } as JsonObject)).rejects.toThrow(message);
    expect(workspace.content()).toEqual({});
  });

  it('refuses to write outside of the workspace', async () => {
    await expect(
      run({ spec: network, targetPath: '../outside' }),
    ).rejects.toThrow('not allowed');
  });

  it('lists many findings up to a limit', async () => {
    const regions = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `r${index}`,
        { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
      ]),
    );
    await expect(run({ spec: { ...network, regions } })).rejects.toThrow(
      /Correct these \d+ findings [^]*\n… and \d+ more$/,
    );
  });
});
