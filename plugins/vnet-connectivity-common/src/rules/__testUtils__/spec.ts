import { isRecord } from '../../records';

/** Changes of a spec: fields that are written anew; `undefined` removes one, sections are merged. */
export type SpecChanges = Readonly<Record<string, unknown>>;

/** Two peered regions: the spec that the cases of the rules change. */
export const baseSpec: SpecChanges = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
};

/** A site with one device that speaks BGP. */
export const headquarters = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};

/** The sections of a spec with a site that is reached by VPN. */
export function vpnTo(
  sites: Readonly<Record<string, unknown>> = { hq: headquarters },
  more: SpecChanges = {},
): SpecChanges {
  return { onPremises: { via: 'vpn', sites, ...more } };
}

/** Subscriptions to spread networks over. */
export const subscriptions = {
  a: '00000000-0000-0000-0000-00000000000a',
  b: '00000000-0000-0000-0000-00000000000b',
} as const;

/** The resource id of a virtual network that exists already. */
export function existingVnet(
  name: string,
  subscription: string = subscriptions.a,
): string {
  return networkResource('virtualNetworks', name, subscription);
}

/** The resource id of a circuit that exists already. */
export function existingCircuit(
  name: string,
  subscription: string = subscriptions.a,
): string {
  return networkResource('expressRouteCircuits', name, subscription);
}

function networkResource(type: string, name: string, subscription: string) {
  return `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Network/${type}/${name}`;
}

/** A circuit that both regions of the base spec use. */
export const amsterdam = {
  peeringLocation: 'Amsterdam',
  provider: 'Equinix',
  bandwidthMbps: 1000,
  regions: ['weu', 'neu'],
};

/** The sections of a spec with a site that is reached by ExpressRoute, over a circuit with these changes. */
export function expressRouteTo(
  circuit: SpecChanges = {},
  more: SpecChanges = {},
): SpecChanges {
  return {
    onPremises: { via: 'expressroute', sites: { hq: headquarters }, ...more },
    circuits: { ams: { ...amsterdam, sites: ['hq'], ...circuit } },
  };
}

/** Regions that are joined over a circuit with these changes, without on-premises. */
export function expressRouteInterconnect(
  circuit: SpecChanges = {},
): SpecChanges {
  return {
    interconnect: { pattern: 'expressroute' },
    circuits: { ams: { ...amsterdam, ...circuit } },
  };
}

/** A spoke behind either region of the base spec. */
export const twoSpokes: SpecChanges = {
  spokes: {
    app: { region: 'weu', addressSpace: ['10.11.0.0/16'] },
    data: { region: 'neu', addressSpace: ['10.21.0.0/16'] },
  },
};

/** This many regions `r0`, `r1` and so on, instead of those of the base spec. */
export function manyRegions(
  count: number,
  region: SpecChanges = { location: 'westeurope' },
): SpecChanges {
  return {
    regions: {
      weu: undefined,
      neu: undefined,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`r${index}`, region]),
      ),
    },
  };
}

/** The base spec with these changes. */
export function specWith(changes: SpecChanges = {}): SpecChanges {
  return merge(baseSpec, changes);
}

function merge(base: SpecChanges, changes: SpecChanges): SpecChanges {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    const before = merged[key];
    if (value === undefined) delete merged[key];
    else {
      merged[key] = isRecord(value)
        ? merge(isRecord(before) ? before : {}, value)
        : value;
    }
  }
  return merged;
}
