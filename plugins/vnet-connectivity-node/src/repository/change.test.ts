import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDocument } from 'backstage-plugin-vnet-connectivity-common';
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
});
