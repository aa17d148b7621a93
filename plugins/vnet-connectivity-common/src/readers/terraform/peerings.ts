import type { Peering } from '../../network/graph';
import type { Concerns } from './concerns';
import { nothing } from './concerns';
import type { Instance } from './instances';
import type { Networks } from './networks';
import type { Reader } from './reader';
import { sameInAnyCase } from './resource-id';
import { vnetType } from './subnets';
import type { Values } from './values';
import { flagOf, textsOf } from './values';

/** Reads the halves of peerings. */
export function readPeerings(reader: Reader, networks: Networks): Peering[] {
  const halves = reader
    .ofType('azurerm_virtual_network_peering')
    .filter(({ mode }) => mode === 'managed')
    .flatMap(instance => readHalf(reader, networks, instance));
  return halves.flatMap(({ instance, entry }) => {
    const { from, to } = entry;
    const other = halves.some(
      ({ entry: each }) => each.from === to && each.to === from,
    );
    if (!other && networks.isForeign(to)) {
      reader.report(
        instance,
        `The other half of the peering, in ${to}, is not in the document; the peering is left out.`,
        halfKnown(entry),
      );
      return [];
    }
    return [entry];
  });
}

/**
 * Two networks that were only read as data may be peered by somebody else. Where both halves, or gateways of both, are in
 * the document, it says how they are joined.
 */
export function reportBetweenRead(
  reader: Reader,
  { read }: Networks,
  peerings: readonly Peering[],
  hasGateway: (key: string) => boolean,
): void {
  read.forEach((a, index) =>
    read.slice(index + 1).forEach(b => {
      const isKnown =
        peerings.some(({ from, to }) => from === a.key && to === b.key) ||
        (hasGateway(a.key) && hasGateway(b.key));
      if (isKnown) return;
      reader.report(
        a.instance,
        `Both it and ${b.key} were only read: whether they are peered is not known.`,
        { as: ['peering'], of: [{ name: a.key }, { name: b.key }] },
      );
    }),
  );
}

/**
 * The parts that depend on a peering: the path between the networks, and the gateway routes of the one that uses
 * gateways.
 */
function peeringConcerns(usesGateways: boolean): Concerns {
  return { as: usesGateways ? ['peering', 'routes'] : ['peering'] };
}

/**
 * The parts that depend on the other half of a peering. Only a network with this half can use the gateways of the
 * other.
 */
function halfKnown({ from, to, useRemoteGateways }: Peering): Concerns {
  return {
    ...peeringConcerns(useRemoteGateways),
    of: [{ name: from }, { name: to }],
  };
}

function readHalf(
  reader: Reader,
  networks: Networks,
  instance: Instance,
): { readonly instance: Instance; readonly entry: Peering }[] {
  const { values } = instance;
  const without = 'the peering is left out';
  const concerns = peeringConcerns(
    flagOf(values, 'use_remote_gateways') ?? false,
  );
  const owner = reader.parentOf(instance, vnetType, {
    mayBeOutside: true,
    without,
    concerns,
  });
  const from = networks.keyOf(owner);
  if (from === undefined) {
    if (owner.kind === 'outside') {
      reader.report(
        instance,
        `${owner.id} may be several virtual networks; ${without}.`,
        { ...concerns, also: ['every network'] },
      );
    }
    return [];
  }
  const to = networks.keyOf(
    reader.find(instance, 'remote_virtual_network_id', {
      types: [vnetType],
      // No network is peered with itself.
      accepts: each => owner.kind !== 'resource' || each !== owner.instance,
      without,
      concerns: { ...concerns, also: [{ name: from }] },
    }),
  );
  if (to === undefined) return [];
  if (flagOf(values, 'only_ipv6_peering_enabled')) {
    reader.report(instance, `It is for IPv6 only; ${without}.`, nothing);
    return [];
  }
  const entry: Peering = {
    from,
    to,
    allowVnetAccess: flagOf(values, 'allow_virtual_network_access') ?? true,
    allowForwardedTraffic: flagOf(values, 'allow_forwarded_traffic') ?? false,
    allowGatewayTransit: flagOf(values, 'allow_gateway_transit') ?? false,
    useRemoteGateways: flagOf(values, 'use_remote_gateways') ?? false,
  };
  if (flagOf(values, 'peer_complete_virtual_networks_enabled') === false) {
    const carries = subnetRanges(networks, from, values, 'local_subnet_names');
    const reaches = subnetRanges(networks, to, values, 'remote_subnet_names');
    if (!carries || !reaches) {
      reader.report(
        instance,
        `It peers single subnets, and their ranges are not known; ${without}.`,
        { ...concerns, of: [{ name: from }, { name: to }] },
      );
      return [];
    }
    return [{ instance, entry: { ...entry, carries, reaches } }];
  }
  return [{ instance, entry }];
}

/** Ranges of the subnets that an argument names; undefined where not all of them are in the document. */
function subnetRanges(
  { entries }: Networks,
  vnet: string,
  values: Values,
  argument: string,
): readonly string[] | undefined {
  const subnets = entries.get(vnet)?.subnets ?? {};
  const names = textsOf(values, argument);
  const found = names.map(name =>
    Object.entries(subnets).flatMap(([own, range]) =>
      sameInAnyCase(own.replace(/#\d+$/, '')) === sameInAnyCase(name)
        ? [range]
        : [],
    ),
  );
  return names.length > 0 && found.every(ranges => ranges.length > 0)
    ? found.flat()
    : undefined;
}
