import { connectivitySpecSchema } from '../spec';
import { buildTopology, planSpec } from '../topology';
import { bicepAssets, terraformAssets } from './assets.generated';
import { layers, layersOf } from './layers';

const layersFor = (changes: object) =>
  layersOf(
    buildTopology(
      planSpec(
        connectivitySpecSchema.parse({
          apiVersion: 'vnet-connectivity/v1',
          kind: 'ConnectivitySpec',
          metadata: { name: 'contoso-core' },
          regions: {
            weu: { location: 'westeurope' },
            neu: { location: 'northeurope' },
          },
          interconnect: { pattern: 'global-peering' },
          ...changes,
        }),
      ),
    ),
  );

const spokes = { shop: { region: 'weu' } };
const sites = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [{ ipAddress: '203.0.113.10' }],
  },
};
const vpn = { via: 'vpn', sites };
const transit = { ...vpn, gateways: 'transit', gatewayRegion: 'weu' };
const hubs = { pattern: 'virtual-wan' };
const firewall = { via: 'azure-firewall' };

const networks: [string, object][] = [
  ['peered regions', {}],
  ['spokes under peered regions', { spokes }],
  ['gateway transit', { onPremises: transit }],
  ['firewalls', { spokes, inspection: firewall, onPremises: vpn }],
  ['VNet-to-VNet', { interconnect: { pattern: 'vnet-to-vnet' }, spokes }],
  [
    'one entry by BGP transit',
    { interconnect: { pattern: 'vnet-to-vnet' }, onPremises: transit },
  ],
  ['Virtual WAN', { interconnect: hubs, onPremises: vpn }],
  [
    'Virtual WAN with spokes',
    { interconnect: hubs, spokes, inspection: firewall },
  ],
  [
    'Virtual Network Manager',
    {
      interconnect: { pattern: 'global-peering', peeredBy: 'network-manager' },
      onPremises: transit,
    },
  ],
];

describe('the layers', () => {
  it('are those that there are files for', () => {
    const withFiles = new Set([
      ...Object.keys(bicepAssets.layers),
      ...Object.keys(terraformAssets),
    ]);
    expect([...withFiles].sort()).toEqual([...layers].sort());
  });

  it('are what parts of declarations need', () => {
    const needed = [
      ...JSON.stringify([bicepAssets, terraformAssets]).matchAll(
        /"needs":\[([^\]]*)\]/g,
      ),
    ].flatMap(([, names]) => names.replaceAll('"', '').split(/[,|]/));
    expect(needed.length).toBeGreaterThan(20);
    expect(
      needed.filter(name => !(layers as readonly string[]).includes(name)),
    ).toEqual([]);
  });
});

describe.each(networks)('%s', (_, changes) => {
  const present = layersFor(changes);

  it('has one layer for each Terraform file', () => {
    const paths = [...present].flatMap(layer =>
      Object.keys(terraformAssets[layer] ?? {}),
    );
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  });

  it('has one layer for each declaration of Bicep', () => {
    const names = [...present].flatMap(layer => {
      const { parameters, variables, modules, outputs } =
        bicepAssets.layers[layer] ?? {};
      return [parameters, variables, modules, outputs].flatMap(
        (declarations = []) =>
          declarations.map(
            parts =>
              /^(param|var|module|output) \w+/m.exec(String(parts[0]))?.[0],
          ),
      );
    });
    expect(names).not.toContain(undefined);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
