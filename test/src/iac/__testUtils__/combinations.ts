import { createHash } from 'node:crypto';
import { interconnectPatterns } from 'backstage-plugin-vnet-connectivity-common';

/**
 * The choices of a spec, crossed. Small specs: two regions, one site, one circuit.
 *
 * Every combination of pattern, topology, on-premises and gateways is there as it is. Everything else is a variation: a
 * choice that differs from the default.
 *
 * - Each variation is crossed with every pattern, on-premises and gateways.
 * - Every two variations are crossed with each other in every pattern, without on-premises and with all that it can have
 *   (ExpressRoute with a VPN as backup, where every gateway exists).
 *
 * So every choice meets every other with nothing else in the way that could be the reason of a refusal.
 */

export const patterns = interconnectPatterns;

export const topologies = ['mesh', 'hub-and-spoke'] as const;

/** Ways to reach on-premises. */
export const onPremisesChoices = [
  'none',
  'vpn',
  'expressroute',
  'expressroute with vpn as backup',
] as const;

export const gatewayChoices = ['per-region', 'transit'] as const;

/** Choices that differ from the default, one axis each, in words. */
export const variations = {
  existing: 'networks and circuits that exist already',
  subscriptions: 'several subscriptions',
  'interconnect-bgp': 'no BGP between the regions',
  'gateway-bgp': 'no BGP at the VPN gateways',
  standby: 'active-standby VPN gateways',
  'network-manager': 'peerings by Virtual Network Manager',
  spokes: 'spokes',
  'spokes-of-one-region': 'spokes of the first region only',
  firewall: 'spokes behind Azure Firewalls',
  nva: 'spokes behind appliances',
  'firewall-only': 'Azure Firewalls without spokes',
  'route-server': 'Route Server',
} as const;

export type Variation = keyof typeof variations;

/** One choice on every axis. */
export interface Axes {
  readonly pattern: (typeof patterns)[number];
  readonly topology: (typeof topologies)[number];
  readonly onPremises: (typeof onPremisesChoices)[number];
  /** `per-region` where there is no on-premises. */
  readonly gateways: (typeof gatewayChoices)[number];
  readonly networks: 'new' | 'existing';
  readonly subscriptions: 'one' | 'several';
  readonly interconnectBgp: 'default' | 'off';
  readonly gatewayBgp: 'on' | 'off';
  readonly activeActive: boolean;
  readonly peeredBy: 'default' | 'network-manager';
  readonly spokes: 'none' | 'first region' | 'every region';
  readonly inspection: 'none' | 'azure-firewall' | 'nva';
  readonly routeServer: boolean;
}

export interface Combination {
  /** Letters, digits and hyphens; unique. */
  readonly name: string;
  readonly axes: Axes;
  /** Choices other than the defaults, without topology. */
  readonly variations: readonly Variation[];
  readonly spec: Readonly<Record<string, unknown>>;
}

const all = Object.keys(variations) as Variation[];

/** Variations that decide the same, or contain each other. */
const exclusive: readonly (readonly Variation[])[] = [
  ['spokes', 'firewall', 'nva', 'firewall-only'],
  ['spokes', 'spokes-of-one-region', 'firewall-only'],
];

/** On-premises without, and with everything that it can have. */
const poorAndRich = [
  { onPremises: 'none', gateways: 'per-region' },
  { onPremises: 'expressroute with vpn as backup', gateways: 'per-region' },
] as const;

/** A gateway of the first region for all, which only spokes of that region can use. */
const sharedGateway = { onPremises: 'vpn', gateways: 'transit' } as const;

/** Every way to reach on-premises. */
export const entries: readonly Pick<Axes, 'onPremises' | 'gateways'>[] =
  onPremisesChoices.flatMap(onPremises =>
    gatewayChoices
      // Without on-premises nobody has a gateway to it.
      .filter(gateways => onPremises !== 'none' || gateways === 'per-region')
      .map(gateways => ({ onPremises, gateways })),
  );

/** Every combination, in an order that does not change. */
export function combinations(): Combination[] {
  return patterns.flatMap(pattern => [
    ...topologies.flatMap(topology =>
      entries.map(entry => combination({ pattern, topology, ...entry }, [])),
    ),
    ...all.flatMap(variation =>
      entries.map(entry =>
        combination({ pattern, topology: 'mesh', ...entry }, [variation]),
      ),
    ),
    ...pairs().flatMap(([topology, pair]) =>
      [
        ...poorAndRich,
        ...(pair.includes('spokes-of-one-region') ? [sharedGateway] : []),
      ].map(entry => combination({ pattern, topology, ...entry }, pair)),
    ),
  ]);
}

/** Every two variations; hub-and-spoke counts as one. And three of which no two decide anything. */
function pairs(): (readonly [Axes['topology'], readonly Variation[]])[] {
  return [
    ['hub-and-spoke', ['network-manager', 'spokes']],
    ['hub-and-spoke', ['network-manager', 'spokes-of-one-region']],
    ...all.map(variation => ['hub-and-spoke', [variation]] as const),
    ...all.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter(
          b => !exclusive.some(some => some.includes(a) && some.includes(b)),
        )
        .map(b => ['mesh', [a, b]] as const),
    ),
  ];
}

type Core = Pick<Axes, 'pattern' | 'topology' | 'onPremises' | 'gateways'>;

function combination(core: Core, varied: readonly Variation[]): Combination {
  const has = (...some: Variation[]) =>
    some.some(variation => varied.includes(variation));
  const axes: Axes = {
    ...core,
    networks: has('existing') ? 'existing' : 'new',
    subscriptions: has('subscriptions') ? 'several' : 'one',
    interconnectBgp: has('interconnect-bgp') ? 'off' : 'default',
    gatewayBgp: has('gateway-bgp') ? 'off' : 'on',
    activeActive: !has('standby'),
    peeredBy: has('network-manager') ? 'network-manager' : 'default',
    spokes: spokesOf(has),
    inspection: inspectionOf(varied),
    routeServer: has('route-server'),
  };
  const name = nameOf(core, varied);
  return {
    name,
    axes,
    variations: varied,
    spec: specOf(axes, shortNameOf(name)),
  };
}

function spokesOf(has: (...some: Variation[]) => boolean): Axes['spokes'] {
  if (has('spokes-of-one-region')) return 'first region';
  return has('spokes', 'firewall', 'nva') ? 'every region' : 'none';
}

function inspectionOf(varied: readonly Variation[]): Axes['inspection'] {
  if (varied.includes('nva')) return 'nva';
  return varied.includes('firewall') || varied.includes('firewall-only')
    ? 'azure-firewall'
    : 'none';
}

function nameOf(
  { pattern, topology, onPremises, gateways }: Core,
  varied: readonly Variation[],
): string {
  return [
    pattern,
    topology,
    onPremises.replace('expressroute with vpn as backup', 'er-vpn'),
    ...(onPremises === 'none' ? [] : [gateways]),
    ...varied,
  ].join('-');
}

/** A name of a network that is short enough for Azure, and no other combination's: all may stand in one subscription. */
function shortNameOf(name: string): string {
  return `net-${createHash('sha256').update(name).digest('hex').slice(0, 10)}`;
}

const subscriptionOf = {
  weu: '00000000-0000-0000-0000-00000000000a',
  neu: '00000000-0000-0000-0000-00000000000b',
} as const;

type RegionKey = keyof typeof subscriptionOf;

function specOf(axes: Axes, name: string): Record<string, unknown> {
  const { onPremises, pattern } = axes;
  const via = onPremises.startsWith('expressroute')
    ? 'expressroute'
    : onPremises;
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name, owner: 'group:default/network' },
    regions: {
      weu: regionOf(axes, name, 'weu', 'westeurope', '10.10'),
      neu: regionOf(axes, name, 'neu', 'northeurope', '10.20'),
    },
    ...(axes.spokes !== 'none' && {
      spokes: {
        app: spokeOf(axes, name, 'app', 'weu', '10.11'),
        ...(axes.spokes === 'every region' && {
          data: spokeOf(axes, name, 'data', 'neu', '10.21'),
        }),
      },
    }),
    interconnect: {
      pattern,
      topology: axes.topology,
      ...(axes.topology === 'hub-and-spoke' && { hub: 'weu' }),
      ...(axes.interconnectBgp === 'off' && { bgp: false }),
      ...(axes.peeredBy === 'network-manager' && { peeredBy: axes.peeredBy }),
    },
    onPremises: {
      via,
      ...(via !== 'none' && {
        gateways: axes.gateways,
        ...(axes.gateways === 'transit' && { gatewayRegion: 'weu' }),
        ...(onPremises === 'expressroute with vpn as backup' && {
          backup: 'vpn',
        }),
        sites: {
          hq: {
            addressSpace: ['192.168.0.0/16'],
            devices: [
              {
                ipAddress: '203.0.113.10',
                asn: 65050,
                bgpPeerAddress: '192.168.0.1',
              },
            ],
          },
        },
      }),
    },
    ...(axes.inspection !== 'none' && {
      inspection: { via: axes.inspection },
    }),
    gateways: {
      vpn: {
        activeActive: axes.activeActive,
        bgp: axes.gatewayBgp === 'on',
      },
      ...(axes.routeServer && { routeServer: true }),
    },
    ...((pattern === 'expressroute' || via === 'expressroute') && {
      circuits: { ams: circuitOf(axes, name, via) },
    }),
  };
}

function regionOf(
  axes: Axes,
  name: string,
  key: RegionKey,
  location: string,
  network: string,
): object {
  return {
    location,
    ...networkOf(axes, name, key, key, network),
    subnets: {
      app: `${network}.1.0/24`,
      ...(axes.inspection === 'nva' && { nva: `${network}.2.0/24` }),
    },
    ...(axes.inspection === 'nva' && {
      nva: {
        ipAddress: `${network}.2.4`,
        ...(axes.routeServer && { asn: 65001 }),
      },
    }),
  };
}

function spokeOf(
  axes: Axes,
  name: string,
  key: string,
  region: RegionKey,
  network: string,
): object {
  return {
    region,
    ...networkOf(axes, name, key, region, network),
    subnets: { web: `${network}.1.0/24` },
  };
}

/** Of the networks that exist already, those of the first region are; the others are new beside them. */
function networkOf(
  { networks, subscriptions }: Axes,
  name: string,
  key: string,
  region: RegionKey,
  network: string,
): object {
  const subscriptionId =
    subscriptionOf[subscriptions === 'several' ? region : 'weu'];
  return {
    addressSpace: [`${network}.0.0/16`],
    ...((subscriptions === 'several' || networks === 'existing') && {
      subscriptionId,
    }),
    ...(networks === 'existing' &&
      region === 'weu' && {
        existingVnetId: resourceId(
          name,
          'virtualNetworks',
          key,
          subscriptionId,
        ),
      }),
  };
}

function circuitOf(
  { pattern, gateways, networks, subscriptions }: Axes,
  name: string,
  via: string,
): object {
  const existing = networks === 'existing';
  return {
    peeringLocation: 'Amsterdam',
    bandwidthMbps: 1000,
    regions:
      via === 'expressroute' &&
      gateways === 'transit' &&
      pattern !== 'expressroute'
        ? ['weu']
        : ['weu', 'neu'],
    ...(via === 'expressroute' && { sites: ['hq'] }),
    ...(subscriptions === 'several' && { subscriptionId: subscriptionOf.weu }),
    ...(existing
      ? {
          existingCircuitId: resourceId(
            name,
            'expressRouteCircuits',
            'ams',
            subscriptionOf.weu,
          ),
        }
      : {
          provider: 'Equinix',
          provisioned: true,
          privatePeering: {
            peerAsn: 65050,
            primaryPrefix: '192.168.255.0/30',
            secondaryPrefix: '192.168.255.4/30',
            vlanId: 100,
          },
        }),
  };
}

/** Of something that existed before the network with a name. */
function resourceId(
  name: string,
  type: string,
  key: string,
  subscription: string,
): string {
  return `/subscriptions/${subscription}/resourceGroups/rg-before-${name}/providers/Microsoft.Network/${type}/${key}`;
}
