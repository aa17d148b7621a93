import { contains, prefixOf } from '../../address';
import type { Peering } from '../../network/graph';
import type { Missing } from './missing';
import type { Networks } from './networks';
import { hubOfManagedNetwork } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { parentKey } from './resources';
import type { Values } from './values';
import {
  flagOf,
  idIn,
  openExpression,
  spaceIn,
  textOf,
  textsOf,
} from './values';

/** A network's side of its connection to a virtual hub. */
export interface HubSide {
  readonly vnet: string;
  /** Name of the hub, as the name of its managed network has it. */
  readonly hub: string;
  readonly resource: ArmResource;
}

export interface Peerings {
  readonly entries: readonly Peering[];
  readonly hubSides: readonly HubSide[];
}

interface Half {
  readonly resource: ArmResource;
  readonly entry: Peering;
}

/** Reads the halves of peerings. A half that is not connected carries nothing, and neither does its other half. */
export function readPeerings(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
): Peerings {
  const halves: Half[] = [];
  const hubSides: HubSide[] = [];
  for (const resource of document.ofType(
    'virtualnetworks/virtualnetworkpeerings',
  )) {
    const from = networks.nameOf(parentKey(resource.key));
    const remote = idIn(resource.properties, 'remoteVirtualNetwork');
    if (from === undefined) continue;
    const hub = remote === undefined ? undefined : hubOfManagedNetwork(remote);
    if (hub !== undefined) {
      if (isConnected(missing, resource))
        hubSides.push({ vnet: from, hub, resource });
      continue;
    }
    const entry = readHalf(missing, networks, resource, from, remote);
    if (entry) halves.push({ resource, entry });
  }
  return {
    entries: halves.flatMap(half =>
      connected(document, missing, networks, half, halves),
    ),
    hubSides,
  };
}

function isConnected(missing: Missing, resource: ArmResource): boolean {
  const state = textOf(resource.properties, 'peeringState');
  if (state === undefined || /^Connected$/i.test(state)) return true;
  missing.note(
    resource,
    `The peering is ${state}, not Connected: it carries nothing.`,
  );
  return false;
}

/**
 * The parts that depend on a peering: the path between the networks, and the gateway routes of the one that uses
 * gateways.
 */
function concerns(from: string, to: string, usesGateways: boolean | undefined) {
  return {
    peering: [from, to],
    ...(usesGateways ? { routes: [from, to] } : {}),
  };
}

function readHalf(
  missing: Missing,
  networks: Networks,
  resource: ArmResource,
  from: string,
  remote: string | undefined,
): Peering | undefined {
  const { properties } = resource;
  const usesGateways = flagOf(properties, 'useRemoteGateways');
  if (!isConnected(missing, resource)) return undefined;
  if (flagOf(properties, 'enableOnlyIPv6Peering')) {
    missing.note(resource, 'The peering is for IPv6 only.');
    return undefined;
  }
  const to = remote === undefined ? undefined : networks.nameOf(remote);
  if (to === undefined) {
    missing.report(
      resource,
      'It is not known with which network it is peered.',
      {
        peering: [
          from,
          ...[...networks.entries.keys()].filter(each => each !== from),
        ],
        ...(usesGateways ? { routes: [from] } : {}),
      },
    );
    return undefined;
  }
  if (resource.condition !== undefined) {
    missing.report(
      resource,
      `Whether it is there cannot be evaluated: ${resource.condition}.`,
      concerns(from, to, usesGateways),
    );
  }
  const open = [
    'allowVirtualNetworkAccess',
    'allowForwardedTraffic',
    'allowGatewayTransit',
    'useRemoteGateways',
    'peeringState',
  ].filter(name => openExpression(properties[name]) !== undefined);
  if (open.length > 0) {
    missing.report(
      resource,
      `${open.join(' and ')} cannot be evaluated.`,
      concerns(from, to, true),
    );
  }
  const entry: Peering = {
    from,
    to,
    allowVnetAccess: flagOf(properties, 'allowVirtualNetworkAccess') ?? true,
    allowForwardedTraffic: flagOf(properties, 'allowForwardedTraffic') ?? false,
    allowGatewayTransit: flagOf(properties, 'allowGatewayTransit') ?? false,
    useRemoteGateways: usesGateways ?? false,
  };
  return flagOf(properties, 'peerCompleteVnets') === false
    ? subnetPeering(missing, networks, resource, entry)
    : wholePeering(missing, networks, resource, entry);
}

/** A peering of whole networks: until it is synced, ranges that were added later are not part of it. */
function wholePeering(
  missing: Missing,
  networks: Networks,
  resource: ArmResource,
  entry: Peering,
): Peering {
  const { properties } = resource;
  const synced = spaceIn(properties, 'remoteAddressSpace').ranges;
  const level = textOf(properties, 'peeringSyncLevel');
  if (synced.length === 0) {
    if (level !== undefined && !/^FullyInSync$/i.test(level)) {
      missing.report(
        resource,
        `The peering is ${level}, and the document does not say which ranges it knows.`,
        concerns(entry.from, entry.to, entry.useRemoteGateways),
      );
    }
    return entry;
  }
  const prefixes = networks.entries.get(entry.to)?.prefixes ?? [];
  const isComplete = prefixes.every(prefix =>
    synced.some(range => contains(prefixOf(range), prefixOf(prefix))),
  );
  return isComplete ? entry : { ...entry, reaches: synced };
}

/** A peering of single subnets. Source: How to configure subnet peering. */
function subnetPeering(
  missing: Missing,
  networks: Networks,
  resource: ArmResource,
  entry: Peering,
): Peering | undefined {
  const { properties } = resource;
  const carries = subnetRanges(networks, properties, entry.from, 'local');
  const reaches = subnetRanges(networks, properties, entry.to, 'remote');
  if (carries.length === 0 || reaches.length === 0) {
    missing.report(
      resource,
      'It peers single subnets, and their ranges are not known.',
      concerns(entry.from, entry.to, entry.useRemoteGateways),
    );
    return undefined;
  }
  return { ...entry, carries, reaches };
}

/** Ranges of the subnets that it names, as far as Azure has synced them; without names those that Azure states. */
function subnetRanges(
  networks: Networks,
  properties: Values,
  vnet: string,
  side: 'local' | 'remote',
): readonly string[] {
  const stated = spaceIn(properties, `${side}AddressSpace`).ranges;
  const subnets = networks.entries.get(vnet)?.subnets ?? {};
  const names = textsOf(properties, `${side}SubnetNames`).map(each =>
    each.toLowerCase(),
  );
  const named = Object.entries(subnets).flatMap(([name, range]) =>
    names.includes(name.replace(/#\d+$/, '').toLowerCase()) ? [range] : [],
  );
  if (stated.length === 0) return named;
  if (named.length < names.length || names.length === 0) return stated;
  return named.flatMap(range => common(range, stated));
}

/** The parts of a range that are in others. */
function common(range: string, others: readonly string[]): readonly string[] {
  const own = prefixOf(range);
  return others.some(other => contains(prefixOf(other), own))
    ? [range]
    : others.filter(other => contains(own, prefixOf(other)));
}

/** A half together with what its other half says. */
function connected(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
  { resource, entry }: Half,
  halves: readonly Half[],
): Peering[] {
  const { from, to, useRemoteGateways } = entry;
  const back = halves.find(
    each => each.entry.from === to && each.entry.to === from,
  );
  if (back) return [entry];
  if (isIdle(document, networks, to, from)) return [];
  const state = textOf(resource.properties, 'peeringState');
  // What is Connected has another half, whether the document has it or not.
  if (networks.isOutside(to) || state !== undefined) {
    missing.report(
      resource,
      `The other half of the peering, in ${to}, is not in the document.`,
      concerns(from, to, useRemoteGateways),
    );
  }
  return [entry];
}

/** True if a network has a half towards another that is not connected. */
function isIdle(
  document: ArmDocument,
  networks: Networks,
  from: string,
  to: string,
): boolean {
  const [, owner] = networks.resources.find(([name]) => name === from) ?? [];
  return (
    owner !== undefined &&
    document
      .childrenOf(owner, 'virtualnetworkpeerings')
      .some(
        ({ properties }) =>
          networks.nameOf(idIn(properties, 'remoteVirtualNetwork') ?? '') ===
          to,
      )
  );
}
