import type { Fix, SpecPath } from '../findings';
import type { ConnectivitySpec, InterconnectPattern } from '../spec';

/** A part of the spec that this version reads, but does not generate. */
export interface UnavailablePart {
  /** What it is, as the subject of a sentence: `VNet-to-VNet connections`. */
  readonly name: string;
  /** Every place where a spec asks for it. */
  readonly places: (spec: ConnectivitySpec) => readonly SpecPath[];
  /** What works now. */
  readonly instead: string;
  readonly fix?: (spec: ConnectivitySpec) => Fix | undefined;
}

/** Patterns that are not generated yet, with the name that people know them by. */
const patterns: Readonly<Partial<Record<InterconnectPattern, string>>> = {
  'vnet-to-vnet': 'VNet-to-VNet connections between VPN gateways',
  expressroute: 'Regions that are joined through an ExpressRoute circuit',
  'virtual-wan': 'Virtual WAN',
};

/** Whether this version generates the pattern. */
export function isPatternAvailable(pattern: string): boolean {
  return !Object.hasOwn(patterns, pattern);
}

/** What is not generated yet. A line goes when its generator comes; nothing else needs to change. */
export const unavailableParts: readonly UnavailablePart[] = [
  ...Object.entries(patterns).map(([pattern, name]) => ({
    name,
    places: ({ interconnect }: ConnectivitySpec) =>
      interconnect.pattern === pattern ? [['interconnect', 'pattern']] : [],
    instead: 'Use interconnect.pattern: global-peering.',
    fix: () => ({
      title: 'Use global peering',
      changes: [
        { path: ['interconnect', 'pattern'], value: 'global-peering' },
        { path: ['interconnect', 'bgp'], value: undefined },
      ],
    }),
  })),
  {
    name: 'ExpressRoute to on-premises',
    places: ({ onPremises }) =>
      onPremises?.via === 'expressroute' ? [['onPremises', 'via']] : [],
    instead: 'Use onPremises.via: vpn.',
    fix: ({ onPremises }) =>
      Object.values(onPremises?.sites ?? {}).every(
        ({ devices = [] }) => devices.length > 0,
      )
        ? {
            title: 'Use VPN to on-premises',
            changes: [{ path: ['onPremises', 'via'], value: 'vpn' }],
          }
        : undefined,
  },
  {
    name: 'ExpressRoute circuits',
    places: ({ circuits = {} }) =>
      Object.keys(circuits).map(key => ['circuits', key]),
    instead: 'Remove circuits and use onPremises.via: vpn.',
    fix: () => ({
      title: 'Remove the circuits',
      changes: [{ path: ['circuits'], value: undefined }],
    }),
  },
  {
    name: 'Virtual networks that exist already',
    places: ({ regions }) =>
      Object.keys(regions)
        .filter(key => regions[key].existingVnetId !== undefined)
        .map(key => ['regions', key, 'existingVnetId']),
    instead: 'Leave existingVnetId out, and a new virtual network is built.',
  },
  {
    name: 'Regions in different subscriptions',
    places: ({ regions }) => {
      const [first] = Object.values(regions);
      return Object.keys(regions)
        .filter(
          key =>
            regions[key].subscriptionId?.toLowerCase() !==
            first.subscriptionId?.toLowerCase(),
        )
        .map(key => ['regions', key, 'subscriptionId']);
    },
    instead:
      'Give all regions the same subscriptionId, or none; without one, the subscription is named when the repository is deployed.',
  },
  {
    name: 'Networks behind the hub of a region',
    places: ({ spokes = {} }) =>
      Object.keys(spokes).map(key => ['spokes', key]),
    instead: 'Remove spokes.',
  },
  {
    name: 'Inspection by a firewall or appliance',
    places: ({ inspection }) =>
      (inspection?.via ?? 'none') === 'none' ? [] : [['inspection', 'via']],
    instead: 'Use inspection.via: none.',
  },
  {
    name: 'Route Servers',
    places: ({ gateways }) =>
      gateways?.routeServer ? [['gateways', 'routeServer']] : [],
    instead: 'Leave gateways.routeServer out.',
  },
  {
    name: 'Peerings by Azure Virtual Network Manager',
    places: ({ interconnect }) =>
      interconnect.peeredBy === 'network-manager'
        ? [['interconnect', 'peeredBy']]
        : [],
    instead: 'Use interconnect.peeredBy: peerings.',
  },
  {
    name: 'Bicep',
    places: ({ delivery }) =>
      (delivery?.iac ?? []).flatMap((language, index) =>
        language === 'bicep' ? [['delivery', 'iac', index]] : [],
      ),
    instead: 'Use delivery.iac: [terraform].',
    fix: () => ({
      title: 'Use Terraform',
      changes: [{ path: ['delivery', 'iac'], value: ['terraform'] }],
    }),
  },
];
