import type { Prefix } from '../address';
import {
  FreeSpace,
  contains,
  formatPrefix,
  parsePrefix,
  readablePrefixes,
} from '../address';
import { serviceSubnets } from '../azure';
import type { Change, Fix, SpecPath } from '../findings';
import type { ConnectivitySpec, RegionSpec } from '../spec';
import type { PlacedNetwork } from './networks';
import { networksOf } from './networks';
import type { RuleContext } from './rule';

/** A range of a spec, with its place in it. */
export interface Range {
  readonly text: string;
  readonly path: SpecPath;
  readonly kind:
    | 'network'
    | 'subnet'
    | ServiceSubnetKind
    | 'virtual-hub'
    | 'site'
    | 'private-peering';
  /** Key of the region or spoke, of the site, or of the circuit. */
  readonly key: string;
  /** The owner of the range, such as `region weu` or `subnet app in region weu`. */
  readonly owner: string;
  /** True for a range that is in Azure already, so that no change of the spec moves it. */
  readonly exists: boolean;
}

/** A range whose text can be read. */
export interface ReadableRange extends Range {
  readonly prefix: Prefix;
}

type ServiceSubnetKind =
  | 'gateway-subnet'
  | 'firewall-subnet'
  | 'route-server-subnet';

/** Fields of a region for the subnets of services, with the resources in them. */
export const gatewaySubnetField = {
  kind: 'gateway-subnet',
  field: 'gatewaySubnet',
  service: serviceSubnets.gateway,
  resident: 'gateway',
} as const;
export const firewallSubnetField = {
  kind: 'firewall-subnet',
  field: 'firewallSubnet',
  service: serviceSubnets.firewall,
  resident: 'firewall',
} as const;
export const routeServerSubnetField = {
  kind: 'route-server-subnet',
  field: 'routeServerSubnet',
  service: serviceSubnets.routeServer,
  resident: 'Route Server',
} as const;
export const serviceSubnetFields = [
  gatewaySubnetField,
  firewallSubnetField,
  routeServerSubnetField,
] as const;

/** True for the range of a subnet, of a workload or of a service. */
export function isSubnet({ kind }: Range): boolean {
  return kind === 'subnet' || isServiceSubnet(kind);
}

/** The end from which a free range is searched: those of services come last, out of the way of workloads. */
export function searchedFrom({ kind }: Range): 'start' | 'end' {
  return isServiceSubnet(kind) ? 'end' : 'start';
}

function isServiceSubnet(kind: Range['kind']): boolean {
  return serviceSubnetFields.some(service => service.kind === kind);
}

type Ranged = Pick<
  ConnectivitySpec,
  'regions' | 'spokes' | 'onPremises' | 'circuits'
>;

/** A cache, because many rules read the ranges of the same spec. */
const rangesOfSpecs = new WeakMap<Ranged, readonly Range[]>();
const rangesOfNetworks = new WeakMap<PlacedNetwork, readonly Range[]>();
const readableOfRanges = new WeakMap<
  readonly Range[],
  readonly ReadableRange[]
>();

/**
 * Every range of a spec: sites first, then network by network address space, subnets, those of services and the virtual
 * hub, then the links of the circuits.
 */
export function rangesOf(spec: Ranged): readonly Range[] {
  let ranges = rangesOfSpecs.get(spec);
  if (!ranges) {
    ranges = listRanges(spec);
    rangesOfSpecs.set(spec, ranges);
  }
  return ranges;
}

function listRanges(spec: Ranged): Range[] {
  return [
    ...Object.entries(spec.onPremises?.sites ?? {}).flatMap(
      ([key, { addressSpace }]) =>
        addressSpace.map(
          (text, index): Range => ({
            text,
            path: ['onPremises', 'sites', key, 'addressSpace', index],
            kind: 'site',
            key,
            owner: `on-premises site ${key}`,
            exists: true,
          }),
        ),
    ),
    ...networksOf(spec).flatMap(rangesOfNetwork),
    ...Object.entries(spec.circuits ?? {}).flatMap(
      ([key, { privatePeering }]) =>
        privatePeering
          ? (['primary', 'secondary'] as const).map(
              (link): Range => ({
                text: privatePeering[`${link}Prefix`],
                path: ['circuits', key, 'privatePeering', `${link}Prefix`],
                kind: 'private-peering',
                key,
                owner: `the ${link} link of circuit ${key}`,
                exists: false,
              }),
            )
          : [],
    ),
  ];
}

/** The ranges of one virtual network, and of the virtual hub beside it. */
export function rangesOfNetwork(placed: PlacedNetwork): readonly Range[] {
  let ranges = rangesOfNetworks.get(placed);
  if (!ranges) {
    ranges = listRangesOfNetwork(placed);
    rangesOfNetworks.set(placed, ranges);
  }
  return ranges;
}

function listRangesOfNetwork(placed: PlacedNetwork): Range[] {
  const { key, role, path, name, network, exists } = placed;
  const region = role === 'region' ? (network as RegionSpec) : undefined;
  return [
    ...(network.addressSpace ?? []).map(
      (text, index): Range => ({
        text,
        path: [...path, 'addressSpace', index],
        kind: 'network',
        key,
        owner: name,
        exists,
      }),
    ),
    ...Object.entries(network.subnets ?? {}).map(
      ([subnet, text]): Range => ({
        text,
        path: [...path, 'subnets', subnet],
        kind: 'subnet',
        key,
        owner: `subnet ${subnet} in ${name}`,
        exists,
      }),
    ),
    ...serviceSubnetFields.flatMap(({ kind, field, service }): Range[] => {
      const text = region?.[field];
      return text === undefined
        ? []
        : [
            {
              text,
              path: [...path, field],
              kind,
              key,
              owner: `the ${service.name} in ${name}`,
              exists: false,
            },
          ];
    }),
    ...(region?.hubAddressPrefix === undefined
      ? []
      : [
          {
            text: region.hubAddressPrefix,
            path: [...path, 'hubAddressPrefix'],
            kind: 'virtual-hub',
            key,
            owner: `the virtual hub of ${name}`,
            exists: false,
          } as const,
        ]),
  ];
}

/** The ranges whose text can be read; the others are for `address-prefix-invalid`. */
export function readableRanges(
  ranges: readonly Range[],
): readonly ReadableRange[] {
  let readable = readableOfRanges.get(ranges);
  if (!readable) {
    readable = ranges.flatMap(range => {
      const parsed = parsePrefix(range.text);
      return 'prefix' in parsed ? [{ ...range, prefix: parsed.prefix }] : [];
    });
    readableOfRanges.set(ranges, readable);
  }
  return readable;
}

/** Gives out one more free range of a length; undefined where there is none. */
export type TakeFreeRange = (length: number) => Prefix | undefined;

/**
 * Free ranges for virtual networks and hubs, from where the portal's policy and pools allow it, and outside those of
 * sites. None is given out twice.
 */
export function freeRanges({
  planned,
  pools,
  policy,
}: RuleContext): TakeFreeRange {
  let room: FreeSpace | undefined;
  return length => {
    if (!room) {
      const ranges = readableRanges(rangesOf(planned));
      const of = (belongs: (range: Range) => boolean) =>
        ranges.filter(belongs).map(({ prefix }) => prefix);
      room = new FreeSpace(
        readablePrefixes(policy.addressPools ?? pools.pools),
        of(range => !isSubnet(range) && range.kind !== 'site'),
        of(({ kind }) => kind === 'site'),
      );
    }
    return room.take(length);
  };
}

/**
 * A free range to use instead of `range`, and the fix that moves the network or hub there.
 * Neither for a network that exists already: its range cannot be moved.
 */
export function replacementOf(
  { spec }: RuleContext,
  takeFree: TakeFreeRange,
  range: ReadableRange,
): { readonly free?: string; readonly fix?: Fix } {
  const found = range.exists ? undefined : takeFree(range.prefix.length);
  if (!found) return {};
  const free = formatPrefix(found);
  return {
    free,
    fix: {
      title: `Use ${free} for ${range.owner}`,
      changes: moveRange(spec, range, found),
    },
  };
}

/** Changes that give a virtual network or hub `to` instead of `from`, and take the subnets inside it along. */
function moveRange(
  spec: Pick<ConnectivitySpec, 'regions' | 'spokes'>,
  from: ReadableRange,
  to: Prefix,
): Change[] {
  const inside = readableRanges(
    networksOf(spec)
      .filter(({ key, path }) => key === from.key && path[0] === from.path[0])
      .flatMap(rangesOfNetwork),
  ).filter(
    range =>
      from.kind === 'network' &&
      isSubnet(range) &&
      contains(from.prefix, range.prefix) &&
      range.prefix.length >= to.length,
  );
  return [
    { path: from.path, value: formatPrefix(to) },
    ...inside.map(({ path, prefix: { base, length } }) => ({
      path,
      value: formatPrefix({ base: base - from.prefix.base + to.base, length }),
    })),
  ];
}
