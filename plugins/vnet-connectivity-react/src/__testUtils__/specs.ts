import type {
  ConnectivitySpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  azureRegions,
  design,
  suggestRegionKey,
} from 'backstage-plugin-vnet-connectivity-common';

/** A spec with so many regions, in locations of the table, some of them more than once. */
export function specOf(
  count: number,
  rest: Partial<ConnectivitySpec> = {},
): ConnectivitySpec {
  const regions: Record<string, { location: string }> = {};
  const first = ['westeurope', 'northeurope', 'eastus2'];
  for (let index = 0; index < count; index += 1) {
    const location =
      first[index] ?? azureRegions[index % azureRegions.length].location;
    regions[suggestRegionKey(location, Object.keys(regions))] = { location };
  }
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso-core' },
    regions,
    interconnect: { pattern: 'global-peering' },
    ...rest,
  };
}

export const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};

/** The topology of a spec whose shape is right. */
export function topologyOf(spec: ConnectivitySpec): Topology {
  const { topology, findings } = design(spec);
  if (!topology) throw new Error(JSON.stringify(findings));
  return topology;
}
