import { design } from '../design';
import { vpnGatewaySkuUpgrade } from '../azure';
import { isDisruptive } from './change-report';
import { changeBetween, filesOfUpdate } from './of-files';

const base = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'live', owner: 'group:default/net' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
  delivery: { iac: ['terraform'], ci: 'none' },
};
const elsewhere = '22222222-2222-2222-2222-222222222222';
const onPremises = {
  via: 'vpn',
  gateways: 'per-region',
  sites: {
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: [{ ipAddress: '203.0.113.10' }],
    },
  },
};

function designOf(part: object) {
  const { topology, files } = design({ ...base, ...part });
  if (!topology) throw new Error('no topology');
  return { topology, files: files() };
}

const reportOf = (older: object, newer: object) =>
  changeBetween(designOf(older), designOf(newer));

describe('changeBetween', () => {
  it('finds nothing where nothing is changed', () => {
    const report = reportOf({ onPremises }, { onPremises });
    expect(report).toEqual({
      resources: [],
      flows: [],
      steps: [],
      refused: [],
    });
    expect(isDisruptive(report)).toBe(false);
  });

  it('says how long flows stop, and for what', () => {
    const gateways = (sku: string) => ({
      onPremises,
      gateways: { vpn: { sku } },
    });
    const report = reportOf(gateways('VpnGw2AZ'), gateways('VpnGw3AZ'));
    expect(report.resources.map(({ action }) => action)).toEqual([
      'update',
      'update',
    ]);
    expect(report.flows).toContainEqual({
      from: 'vnet:weu',
      to: 'site:hq',
      minutes: vpnGatewaySkuUpgrade.minutes,
      because: expect.stringContaining(
        'vpn-gateway:weu: the gateway gets another size',
      ),
    });
    expect(isDisruptive(report)).toBe(true);
  });

  it('says of a flow that it stops for good', () => {
    expect(reportOf({ onPremises }, {}).flows).toContainEqual({
      from: 'vnet:neu',
      to: 'site:hq',
      minutes: null,
      forGood: true,
      because: 'the new design does not have both ends',
    });
  });

  it.each([
    [
      { pattern: 'virtual-wan' },
      'azurerm_virtual_wan',
      (index: number) => ({ hubAddressPrefix: `10.${index}.0.0/23` }),
    ],
    [
      { pattern: 'global-peering', peeredBy: 'network-manager' },
      'azurerm_network_manager',
      () => ({}),
    ],
  ])(
    'leaves what all regions share where it is: %j',
    (interconnect, type, written) => {
      const first = {
        frc: {
          location: 'francecentral',
          addressSpace: ['10.30.0.0/16'],
          ...written(1),
        },
      };
      const regions = {
        weu: { ...base.regions.weu, ...written(2) },
        neu: { ...base.regions.neu, ...written(3) },
      };
      const { resources, flows } = reportOf(
        { interconnect, regions: { ...first, ...regions } },
        { interconnect, regions },
      );
      expect(resources.filter(each => each.type === type)).toEqual([]);
      expect(resources.map(({ action }) => action)).not.toContain('replace');
      expect(
        flows.every(({ from, to }) => [from, to].includes('vnet:frc')),
      ).toBe(true);
    },
  );

  it('stops nothing that has another way meanwhile', () => {
    const { flows } = reportOf(
      {
        onPremises: {
          ...onPremises,
          sites: {
            hq: {
              ...onPremises.sites.hq,
              devices: [
                {
                  ipAddress: '203.0.113.10',
                  asn: 65050,
                  bgpPeerAddress: '192.168.0.1',
                },
                {
                  ipAddress: '203.0.113.11',
                  asn: 65050,
                  bgpPeerAddress: '192.168.0.2',
                },
              ],
            },
          },
        },
      },
      {
        onPremises: {
          ...onPremises,
          sites: {
            hq: {
              ...onPremises.sites.hq,
              devices: [
                {
                  ipAddress: '203.0.113.10',
                  asn: 65050,
                  bgpPeerAddress: '192.168.0.1',
                },
              ],
            },
          },
        },
      },
    );
    expect(
      flows.every(({ to, from }) => `${to}${from}`.includes('site:')),
    ).toBe(true);
  });
});

describe('protection from deletion', () => {
  const delivery = (iac: string, protection?: string) => ({
    delivery: { iac: [iac], ci: 'none', ...(protection && { protection }) },
  });
  const titlesOf = (older: object, newer: object) => {
    const [before, after] = [older, newer].map(designOf);
    const iac = [
      JSON.stringify(newer).includes('bicep') ? 'bicep' : 'terraform',
    ] as const;
    return changeBetween({ ...before, iac }, { ...after, iac }).steps.map(
      ({ title }) => title,
    );
  };
  const transit = { ...onPremises, gateways: 'transit', gatewayRegion: 'weu' };
  const takeOff = 'Take off the protection from deletion';

  it('is taken off first where a gateway goes and others stay, and set again at the end', () => {
    const before = { onPremises };
    const titles = titlesOf(before, { onPremises: transit });
    expect(titles.indexOf(takeOff)).toBe(1);
    expect(titles.indexOf('Agree on a time')).toBe(0);
    const without = titlesOf(before, {
      onPremises: transit,
      ...delivery('terraform', 'none'),
    });
    expect(without).not.toContain(takeOff);
    expect(without.at(-1)).toBe('Protect from deletion again');
  });

  it('is no matter of a change that deletes nothing protected', () => {
    expect(titlesOf({ onPremises: transit }, { onPremises })).not.toContain(
      takeOff,
    );
    // The module is gone, and with it what Terraform was told of it: the gate of accepted changes holds.
    expect(titlesOf({ onPremises }, {})).not.toContain(takeOff);
  });

  it('is a lock in Bicep, which goes before what it is on', () => {
    const bicep = delivery('bicep');
    const report = changeBetween(
      { ...designOf({ onPremises, ...bicep }), iac: ['bicep'] },
      { ...designOf({ onPremises: transit, ...bicep }), iac: ['bicep'] },
    );
    const locks = report.resources.filter(
      ({ type }) => type === 'azurerm_management_lock',
    );
    expect(locks.map(({ action, address }) => [action, address])).toEqual([
      [
        'delete',
        expect.stringMatching(
          /virtualNetworkGateways\/vgw-live-neu\/providers\/Microsoft.Authorization\/locks\/lock-vgw-live-neu$/,
        ),
      ],
    ]);
    const commands = report.steps.flatMap(step => step.commands);
    const unlock = commands.findIndex(each =>
      each.startsWith('az lock delete'),
    );
    const remove = commands.findIndex(each =>
      each.endsWith("/virtualNetworkGateways/vgw-live-neu'"),
    );
    expect(unlock).toBeGreaterThan(-1);
    expect(remove).toBeGreaterThan(unlock);
  });

  it('lifts the lock of a hub gateway for a connection that goes, and has it set again', () => {
    const wan = (sites: object) => ({
      interconnect: { pattern: 'virtual-wan' },
      onPremises: { via: 'vpn', sites },
      ...delivery('bicep'),
    });
    const { hq } = onPremises.sites;
    const branch = {
      addressSpace: ['172.16.0.0/16'],
      devices: [{ ipAddress: '203.0.113.20' }],
    };
    const titles = titlesOf(wan({ hq, branch }), wan({ hq }));
    expect(titles.filter(title => /locks|Delete/.test(title))).toEqual([
      'Take off the locks',
      'Delete what the design does not have any more',
      'Set the locks again',
    ]);
  });
});

describe('filesOfUpdate', () => {
  const inTwo = designOf({
    regions: {
      ...base.regions,
      frc: {
        location: 'francecentral',
        addressSpace: ['10.30.0.0/16'],
        subscriptionId: elsewhere,
      },
    },
  }).files;
  const inOne = designOf({}).files;
  const path = 'terraform/subscriptions.left.tf';

  it('keeps the provider of a subscription that is left, for as long as its file is there', () => {
    const updated = filesOfUpdate(inTwo, inOne);
    expect(updated.get(path)).toContain(
      `subscription_id                 = "${elsewhere}"`,
    );
    const { files: digests } = JSON.parse(
      updated.get('.vnet-connectivity/manifest.json') ?? '{}',
    );
    expect(Object.keys(digests)).toContain(path);
    expect(filesOfUpdate(updated, inOne).get(path)).toBe(updated.get(path));
    expect(filesOfUpdate(inOne, inOne).has(path)).toBe(false);
  });

  it('has the provider once where the subscription is used again', () => {
    const updated = filesOfUpdate(filesOfUpdate(inTwo, inOne), inTwo);
    expect(updated.has(path)).toBe(false);
    expect(updated).toEqual(inTwo);
  });
});

describe('what is refused', () => {
  const viaCircuit = {
    onPremises: {
      via: 'expressroute',
      sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
    },
  };
  const circuit = {
    peeringLocation: 'Amsterdam',
    provider: 'Equinix',
    bandwidthMbps: 200,
    tier: 'Premium',
    regions: ['weu', 'neu'],
    provisioned: true,
    sites: ['hq'],
  };
  const withCircuits = (circuits: object) => ({ ...viaCircuit, circuits });
  const pathsOf = (older: object, newer: object) =>
    reportOf(older, newer).refused.map(({ path }) => path);
  const [ams, lon] = ['ams', 'lon'].map(
    key => `module.circuit["${key}"].azurerm_express_route_circuit.this[0]`,
  );

  it('is a new circuit that is connected at once', () => {
    const before = withCircuits({ ams: circuit });
    const after = (provisioned: boolean) =>
      withCircuits({
        ams: circuit,
        lon: { ...circuit, peeringLocation: 'London', provisioned },
      });
    expect(pathsOf(before, after(true))).toEqual([lon]);
    expect(pathsOf(before, after(false))).toEqual([]);
    expect(pathsOf(after(false), after(true))).toEqual([]);
  });

  it.each([
    ['less bandwidth', { bandwidthMbps: 50 }],
    ['another location', { peeringLocation: 'London' }],
    ['another provider', { provider: 'Colt' }],
  ])('is a circuit with %s, and not one with more bandwidth', (_, changed) => {
    const before = withCircuits({ ams: circuit });
    expect(
      pathsOf(before, withCircuits({ ams: { ...circuit, ...changed } })),
    ).toEqual([ams]);
    expect(
      pathsOf(
        before,
        withCircuits({ ams: { ...circuit, bandwidthMbps: 500 } }),
      ),
    ).toEqual([]);
  });

  it('is a subnet with the range of one that goes in the same change, and no other', () => {
    const withSubnets = (subnets: object) => ({
      regions: { ...base.regions, weu: { ...base.regions.weu, subnets } },
    });
    const before = withSubnets({ data: '10.10.2.0/24' });
    expect(pathsOf(before, withSubnets({ store: '10.10.2.0/25' }))).toEqual([
      'module.virtual_network["weu"].azurerm_subnet.this["store"]',
    ]);
    expect(pathsOf(before, withSubnets({ store: '10.10.3.0/24' }))).toEqual([]);
  });

  it.each([
    ['VpnGw3AZ', 'VpnGw2AZ', 2],
    ['VpnGw2AZ', 'VpnGw3AZ', 0],
    ['VpnGw1AZ', 'VpnGw2AZ', 0],
  ])('is a gateway that shrinks: %s to %s', (before, after, count) => {
    const gateways = (sku: string) => ({
      onPremises,
      gateways: { vpn: { sku } },
    });
    expect(pathsOf(gateways(before), gateways(after))).toHaveLength(count);
  });
});
