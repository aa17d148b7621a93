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
      merged[key] = isSection(value)
        ? merge(isSection(before) ? before : {}, value)
        : value;
    }
  }
  return merged;
}

function isSection(value: unknown): value is SpecChanges {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
