import type { Source } from './sources';
import { factsCheckedOn, sources } from './sources';

/** Virtual networks of one connected group (a mesh of Virtual Network Manager). */
export const connectedGroupNetworks = {
  default: 250,
  /** On request. */
  most: 1000,
  source: sources.virtualNetworkManager,
} as const;

/** Connected groups that one virtual network can be part of, unless more are granted. */
export const connectedGroupsPerNetwork = {
  value: 2,
  source: sources.virtualNetworkManagerLimits,
} as const;

/** Spokes of one hub in a hub-and-spoke connectivity configuration: these are peerings. */
export const hubAndSpokeSpokes = {
  value: 1000,
  source: sources.virtualNetworkManagerLimits,
} as const;

/** What a connectivity configuration can be asked for, and what it is without being asked. */
export const connectivityConfiguration = {
  topologies: ['Mesh', 'HubAndSpoke'],
  /** A mesh, and direct connectivity between spokes, stay within a region. */
  globalMeshDefault: false,
  /** Spokes of a group reach each other and not only the hub; they then form a connected group. */
  directConnectivityDefault: false,
  /** "Use hub as a gateway" fails the spoke's peering where the hub has no gateway. */
  hubGatewayMustExist: true,
  source: sources.virtualNetworkManagerConnectivity,
} as const;

/** Whether networks at these Azure locations reach each other in a mesh only if it is global. */
export function needsGlobalMesh(locations: Iterable<string>): boolean {
  return new Set(locations).size > 1;
}

/**
 * Azure locations where a configuration must be deployed to act on networks at these: each once, sorted. It does nothing
 * before, nor anywhere else. Source: "What is Azure Virtual Network Manager?".
 */
export function deploymentLocations(locations: Iterable<string>): string[] {
  return [...new Set(locations)].sort();
}

/** What Virtual Network Manager is charged by. */
export const virtualNetworkManagerChargesSource: Source = {
  title: 'Azure Virtual Network Manager FAQ',
  url: 'https://learn.microsoft.com/azure/virtual-network-manager/faq',
  date: factsCheckedOn,
};
