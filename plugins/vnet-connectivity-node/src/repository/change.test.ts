import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  checkDocument,
  design,
  digest,
  manifestPath,
  originalsPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { changeRepository } from './change';

jest.setTimeout(60_000);

const device = (digit: number) => ({
  ipAddress: `203.0.113.${digit}`,
  asn: 65050,
  bgpPeerAddress: `192.168.0.${digit}`,
});
const west = { weu: { location: 'westeurope' } };
const north = { neu: { location: 'northeurope' } };

/** A spec without addresses, numbers and keys. */
const specOf = (regions: object, devices: object[], sku: string) =>
  JSON.stringify({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'live', owner: 'group:default/net' },
    regions,
    interconnect: { pattern: 'global-peering' },
    onPremises: {
      via: 'vpn',
      sites: { hq: { addressSpace: ['192.168.0.0/16'], devices } },
    },
    gateways: { vpn: { sku } },
    delivery: { iac: ['terraform'], ci: 'none' },
  });

/** A repository whose document says nothing of its state, as a version before wrote it. */
function asWrittenBefore(files: ReadonlyMap<string, string>) {
  const line = '  stateKey: repository';
  const document = (files.get('connectivity.yaml') ?? '').replace(
    `${line}\n`,
    '',
  );
  const manifest = JSON.parse(files.get(manifestPath) ?? '');
  const originals = JSON.parse(files.get(originalsPath) ?? '');
  return new Map([
    ...files,
    ['connectivity.yaml', document],
    [
      manifestPath,
      JSON.stringify({
        ...manifest,
        spec: digest(document),
        design: document,
        files: { ...manifest.files, 'connectivity.yaml': digest(document) },
      }),
    ],
    [
      originalsPath,
      JSON.stringify({
        ...originals,
        'connectivity.yaml': document.split('\n'),
      }),
    ],
  ]);
}

describe('changeRepository', () => {
  const dir = mkdtempSync(join(tmpdir(), 'change-'));

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const specIn = () => {
    const { spec } = checkDocument(
      readFileSync(join(dir, 'connectivity.yaml'), 'utf8'),
    );
    if (!spec) throw new Error('no spec');
    return spec;
  };

  it('keeps what was chosen for the repository when a spec leaves it out', async () => {
    await changeRepository(
      dir,
      specOf({ ...west, ...north }, [device(1), device(2)], 'VpnGw1AZ'),
    );
    const built = specIn();

    const { change } = await changeRepository(
      dir,
      specOf({ ...north, ...west }, [device(2)], 'VpnGw2AZ'),
      { accept: ['delete', 'cut'] },
    );

    const changed = specIn();
    expect(changed.regions).toEqual(built.regions);
    expect(changed.gateways.vpn.generation).toBe('Generation1');
    expect(changed.onPremises.sites.hq.devices).toEqual([
      { key: '1', ...device(2) },
    ]);
    // The gateways get another size; the connections of the device that is left stay.
    expect(
      change?.resources.filter(({ action }) => action === 'replace'),
    ).toEqual([]);
    expect(
      change?.resources.flatMap(({ action, address }) =>
        action === 'delete' && address.includes('_connection.') ? address : [],
      ),
    ).toEqual(
      ['neu', 'weu'].map(
        region =>
          `module.site_connection["${region}/hq/0"].azurerm_virtual_network_gateway_connection.this`,
      ),
    );
  });

  describe('the name of the state', () => {
    const pipeline = '.github/workflows/terraform.yml';
    const spec = JSON.stringify({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'live', owner: 'group:default/net' },
      regions: west,
      interconnect: { pattern: 'global-peering' },
    });
    const stateIn = (folder: string) => [
      /stateKey: (\S+)/.exec(
        readFileSync(join(folder, 'connectivity.yaml'), 'utf8'),
      )?.[1],
      ...new Set(
        readFileSync(join(folder, pipeline), 'utf8').match(/key=.*tfstate/g),
      ),
    ];

    it('is that of organization and repository in a new repository, and stays', async () => {
      const folder = join(dir, 'new');
      const expected = [
        'organization-and-repository',
        'key=$GITHUB_REPOSITORY.tfstate',
      ];
      await changeRepository(folder, spec);
      expect(stateIn(folder)).toEqual(expected);
      await changeRepository(folder, spec);
      expect(stateIn(folder)).toEqual(expected);
    });

    it('stays that of the repository alone where a version before named it so, and said nothing of it', async () => {
      const folder = join(dir, 'old');
      const { files } = design({
        ...JSON.parse(spec),
        delivery: { stateKey: 'repository' },
      });
      for (const [path, content] of asWrittenBefore(files())) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      expect(stateIn(folder)[0]).toBeUndefined();
      await changeRepository(folder, spec);
      expect(stateIn(folder)).toEqual([
        'repository',
        'key=${GITHUB_REPOSITORY#*/}.tfstate',
      ]);
    });
  });
});
