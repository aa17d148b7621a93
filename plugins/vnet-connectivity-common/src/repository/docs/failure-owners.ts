import { elementIds, parseElementId } from '../../network';
import type { Topology } from '../../topology';
import type { FailureKind } from './failure-kinds';
import { leadsToGateway } from './failure-kinds';

/** The networks and sites that an element is there for, and what they are called. */
export interface Own {
  readonly networks: ReadonlySet<string>;
  readonly name: string;
  /** Other networks that it joins these with, or that are beside them. */
  readonly partners: ReadonlySet<string>;
  /** Both together. */
  readonly both: string;
  readonly sites: ReadonlySet<string>;
  readonly siteName: string;
}

const nobody: ReadonlySet<string> = new Set();
const nothingOwn: Own = {
  networks: nobody,
  name: '',
  partners: nobody,
  both: '',
  sites: nobody,
  siteName: '',
};

/** The networks and sites that an element of a kind is there for. */
export function ownOf(topology: Topology, kind: FailureKind, id: string): Own {
  const { virtualNetworks, circuits, circuitConnections } = topology;
  const hasSpokes = virtualNetworks.some(({ role }) => role === 'spoke');
  const ofRegion = hasSpokes
    ? 'the networks of the region'
    : 'the network of the region';
  const both = hasSpokes
    ? 'the networks of the two regions'
    : 'the two networks';
  const { key: first = '', other: second = '' } = parseElementId(id) ?? {};
  const networksOf = (
    regions: readonly string[],
    role?: 'region' | 'spoke',
  ): ReadonlySet<string> =>
    new Set(
      virtualNetworks
        .filter(
          network =>
            regions.includes(network.region) &&
            (role === undefined || network.role === role),
        )
        .map(network => network.id),
    );
  switch (kind) {
    case 'spoke-peering': {
      const isSpoke = virtualNetworks.some(
        ({ key, role }) => role === 'spoke' && key === first,
      );
      const spoke = isSpoke ? first : second;
      return {
        ...nothingOwn,
        networks: new Set([elementIds.vnet(spoke)]),
        name: 'the spoke',
      };
    }
    case 'transit-peering': {
      const user = leadsToGateway(topology, [first, second]) ?? first;
      return {
        ...nothingOwn,
        networks: new Set([elementIds.vnet(user)]),
        name: 'the network that uses the gateway',
        partners: new Set([elementIds.vnet(user === first ? second : first)]),
        both: 'the two networks',
      };
    }
    case 'peering':
    case 'gateway-connection':
      return {
        ...nothingOwn,
        networks: networksOf([first]),
        name: `the networks of ${first}`,
        partners: networksOf([second]),
        both,
      };
    case 'firewall':
    case 'nva':
      return topology.virtualWan
        ? { ...nothingOwn, networks: networksOf([first]), name: ofRegion }
        : {
            ...nothingOwn,
            networks: networksOf([first], 'spoke'),
            name: 'the spokes of the region',
            partners: networksOf([first], 'region'),
            both: 'the spokes and the hub of the region',
          };
    case 'hub-connection':
      return {
        ...nothingOwn,
        networks: new Set([elementIds.vnet(second)]),
        name: 'the network',
      };
    case 'site-connection':
      return {
        ...nothingOwn,
        networks: networksOf([first]),
        name: ofRegion,
        sites: new Set([elementIds.site(second)]),
        siteName: 'the site',
      };
    case 'device':
      return {
        ...nothingOwn,
        sites: new Set([elementIds.site(first)]),
        siteName: 'its site',
      };
    case 'circuit': {
      const regions = circuitConnections
        .filter(({ circuit }) => circuit === first)
        .map(({ region }) => region);
      const sites = circuits.find(({ key }) => key === first)?.sites ?? [];
      return {
        ...nothingOwn,
        networks: networksOf(regions),
        name: 'the networks of its regions',
        sites: new Set(sites.map(elementIds.site)),
        siteName: sites.length > 1 ? 'its sites' : 'its site',
      };
    }
    default:
      return { ...nothingOwn, networks: networksOf([first]), name: ofRegion };
  }
}
