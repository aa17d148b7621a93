/**
 * Documents that are as large as a person who means harm, or a script that runs away, would make them. Each has one kind of
 * thing many times; none is a network that anybody has.
 */

const base = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'large', owner: 'group:default/network' },
  interconnect: { pattern: 'global-peering' },
} as const;

const two = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
} as const;

function many<T>(count: number, of: (index: number) => [string, T]) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => of(index)),
  );
}

/** The range of 256 addresses with this number, from 10.0.0.0 on. */
function range24(index: number): string {
  return `10.${Math.floor(index / 256) % 256}.${index % 256}.0/24`;
}

/** Data of each document by what it has many of. */
export function largeDocuments(
  count = 10_000,
): Readonly<Record<string, object>> {
  return {
    'equal subnets in a region': {
      ...base,
      regions: {
        ...two,
        weu: {
          ...two.weu,
          subnets: many(count, index => [`s${index}`, '10.0.0.0/24']),
        },
      },
    },
    'subnets outside a region': {
      ...base,
      regions: {
        ...two,
        weu: {
          ...two.weu,
          subnets: many(count, index => [`s${index}`, range24(index + 1000)]),
        },
      },
    },
    'equal ranges of a region': {
      ...base,
      regions: {
        ...two,
        weu: {
          ...two.weu,
          addressSpace: Array.from({ length: count }, () => '10.0.0.0/16'),
        },
      },
    },
    'ranges of a site': {
      ...base,
      regions: two,
      onPremises: {
        via: 'vpn',
        sites: {
          hq: {
            addressSpace: Array.from({ length: count }, (_, index) =>
              range24(index + 1000),
            ),
            devices: [{ ipAddress: '203.0.113.1' }],
          },
        },
      },
    },
    'equal ranges of a site': {
      ...base,
      regions: two,
      onPremises: {
        via: 'vpn',
        sites: {
          hq: {
            addressSpace: Array.from({ length: count }, () => '10.0.0.0/16'),
            devices: [{ ipAddress: '203.0.113.1' }],
          },
        },
      },
    },
    'equal sites': {
      ...base,
      regions: two,
      onPremises: {
        via: 'vpn',
        sites: many(count, index => [
          `s${index}`,
          {
            addressSpace: ['10.0.0.0/16'],
            devices: [{ ipAddress: '203.0.113.1' }],
          },
        ]),
      },
    },
    'regions without addresses': {
      ...base,
      regions: many(count, index => [`r${index}`, { location: 'westeurope' }]),
    },
    'equal regions': {
      ...base,
      regions: many(count, index => [`r${index}`, two.weu]),
    },
    'equal spokes': {
      ...base,
      regions: two,
      spokes: many(count, index => [
        `s${index}`,
        { region: 'weu', addressSpace: ['10.0.0.0/16'] },
      ]),
    },
    'equal circuits': {
      ...base,
      regions: two,
      circuits: many(count, index => [
        `c${index}`,
        {
          provider: 'Equinix',
          peeringLocation: 'Amsterdam',
          bandwidthMbps: 50,
          privatePeering: {
            peerAsn: 65001,
            primaryPrefix: '10.0.0.0/30',
            secondaryPrefix: '10.0.0.4/30',
            vlanId: 1,
          },
        },
      ]),
    },
    tags: {
      ...base,
      metadata: {
        ...base.metadata,
        tags: many(count, index => [`t${index}`, 'x']),
      },
      regions: two,
    },
    'unknown fields': {
      ...base,
      regions: two,
      ...many(count, index => [`field${index}`, 1]),
    },
  };
}

/** Data of `kind: Topology` documents by what they have many of. */
export function largeTopologies(
  count = 10_000,
): Readonly<Record<string, object>> {
  const head = { apiVersion: 'vnet-connectivity/v1', kind: 'Topology' };
  const hub = { prefixes: ['10.0.0.0/16'], gateways: [{ type: 'vpn' }] };
  return {
    'equal networks': {
      ...head,
      vnets: many(count, index => [`v${index}`, { prefixes: ['10.0.0.0/16'] }]),
    },
    'spokes of one hub, all equal': {
      ...head,
      vnets: {
        hub,
        ...many(count, index => [`v${index}`, { prefixes: ['10.1.0.0/16'] }]),
      },
      peerings: Array.from({ length: count }, (_, index) => ({
        from: 'hub',
        to: `v${index}`,
      })),
    },
    'equal subnets': {
      ...head,
      vnets: {
        hub: {
          ...hub,
          subnets: many(count, index => [`s${index}`, '10.0.0.0/24']),
        },
      },
    },
    'equal sites': {
      ...head,
      vnets: { hub },
      sites: many(count, index => [`s${index}`, { prefixes: ['10.0.0.0/16'] }]),
    },
    'equal ranges of a site': {
      ...head,
      vnets: { hub },
      sites: {
        hq: { prefixes: Array.from({ length: count }, () => '10.0.0.0/16') },
      },
    },
    'connections with equal ranges': {
      ...head,
      vnets: { hub },
      sites: { hq: { prefixes: ['192.168.0.0/16'] } },
      connections: Array.from({ length: count }, (_, index) => ({
        id: `c${index}`,
        type: 'ipsec',
        a: 'hub/vpn',
        b: 'hq',
        lngPrefixes: ['192.168.0.0/16'],
      })),
    },
    'route tables': {
      ...head,
      vnets: { hub },
      udrs: Array.from({ length: count }, () => ({
        vnet: 'hub',
        routes: [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' }],
      })),
    },
    'equal routes': {
      ...head,
      vnets: { hub },
      udrs: [
        {
          vnet: 'hub',
          routes: Array.from({ length: count }, () => ({
            prefix: '0.0.0.0/0',
            nextHopType: 'Internet',
          })),
        },
      ],
    },
  };
}
