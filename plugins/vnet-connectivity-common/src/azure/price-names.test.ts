import { compare } from '../comparison';
import { parseSpec } from '../spec';
import { chargedFor, nearestPriceName, priceNames } from './price-names';
import { knownPrices } from './prices';
import { sources } from './sources';

const site = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 64999, bgpPeerAddress: '192.168.0.1' },
  ],
};

/** Names that the comparison asks for and that have no price when all of these names have one. */
function withoutPrice(changes: object): string[] {
  const { spec, findings } = parseSpec({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'test', owner: 'group:default/network' },
    regions: {
      weu: { location: 'westeurope' },
      weu2: { location: 'westeurope' },
      bra: { location: 'brazilsouth' },
    },
    interconnect: { pattern: 'global-peering' },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq: site } },
    ...changes,
  });
  if (!spec) throw new Error(findings.map(({ message }) => message).join('\n'));
  const source = sources.retailPrices;
  const { options } = compare(
    spec,
    {},
    {
      prices: Object.fromEntries(
        [...priceNames].map(([name, charged]) => [
          name,
          {
            usd: 1,
            per: charged === 'traffic' ? 'gigabyte' : 'hour',
            source,
          },
        ]),
      ),
    },
  );
  const costs = options.flatMap(({ figures }) =>
    figures.monthlyCost ? [figures.monthlyCost] : [],
  );
  expect(costs.length).toBeGreaterThan(0);
  return costs
    .flatMap(({ lines }) => lines)
    .filter(({ usd }) => usd === null)
    .map(({ formula }) => formula.split(' × ')[1].split(':')[0]);
}

describe('priceNames', () => {
  it.each<[string, object]>([
    ['four ways between three regions', {}],
    [
      'firewalls in virtual networks',
      { inspection: { via: 'azure-firewall', tier: 'Premium' } },
    ],
    [
      'a large mesh',
      {
        regions: Object.fromEntries(
          Array.from({ length: 25 }, (_, index) => [
            `r${index}`,
            { location: 'westeurope' },
          ]),
        ),
      },
    ],
  ])(
    'are all that the comparison asks for, besides circuits: %s',
    (_, changes) => {
      for (const name of withoutPrice(changes)) {
        expect(name).toMatch(/^expressroute-(circuit|provider)\//);
        expect(chargedFor(name)).toBe('time');
      }
    },
  );

  it('have every price that is known, charged as it is known', () => {
    for (const [name, { per }] of Object.entries(knownPrices)) {
      expect([name, chargedFor(name)]).toEqual([
        name,
        per === 'gigabyte' ? 'traffic' : 'time',
      ]);
    }
  });
});

describe('nearestPriceName', () => {
  it.each([
    ['vpngateway/VpnGw2AZ', 'vpn-gateway/VpnGw2AZ'],
    ['peering/zone1', 'peering/zone-1'],
    ['expressroute-providers/ams', 'expressroute-provider/ams'],
    ['publicip', 'public-ip'],
  ])('of %s is %s', (name, nearest) => {
    expect(nearestPriceName(name)).toBe(nearest);
  });
});
