import type { Prefix } from '../address';
import {
  contains,
  findFreePrefixIn,
  formatPrefix,
  parsePrefix,
  readablePrefixes,
} from '../address';
import type { Change, Fix, SpecPath } from '../findings';
import type { ConnectivitySpec } from '../spec';
import type { RuleContext } from './rule';

/** A range of a spec and where it stands. */
export interface Range {
  readonly text: string;
  readonly path: SpecPath;
  readonly kind: 'network' | 'subnet' | 'gateway-subnet' | 'site';
  /** Key of the region or of the site. */
  readonly key: string;
  /** Whose range it is, such as `region weu` or `subnet app in region weu`. */
  readonly owner: string;
}

/** A range whose text can be read. */
export interface ReadableRange extends Range {
  readonly prefix: Prefix;
}

/** Every range of a spec: sites first, then region by region address space, subnets and GatewaySubnet. */
export function rangesOf({
  regions,
  onPremises,
}: Pick<ConnectivitySpec, 'regions' | 'onPremises'>): Range[] {
  return [
    ...Object.entries(onPremises?.sites ?? {}).flatMap(
      ([key, { addressSpace }]) =>
        addressSpace.map(
          (text, index): Range => ({
            text,
            path: ['onPremises', 'sites', key, 'addressSpace', index],
            kind: 'site',
            key,
            owner: `on-premises site ${key}`,
          }),
        ),
    ),
    ...Object.entries(regions).flatMap(
      ([key, { addressSpace = [], subnets = {}, gatewaySubnet }]): Range[] => [
        ...addressSpace.map(
          (text, index): Range => ({
            text,
            path: ['regions', key, 'addressSpace', index],
            kind: 'network',
            key,
            owner: `region ${key}`,
          }),
        ),
        ...Object.entries(subnets).map(
          ([name, text]): Range => ({
            text,
            path: ['regions', key, 'subnets', name],
            kind: 'subnet',
            key,
            owner: `subnet ${name} in region ${key}`,
          }),
        ),
        ...(gatewaySubnet === undefined
          ? []
          : [
              {
                text: gatewaySubnet,
                path: ['regions', key, 'gatewaySubnet'],
                kind: 'gateway-subnet',
                key,
                owner: `the GatewaySubnet in region ${key}`,
              } as const,
            ]),
      ],
    ),
  ];
}

/** The ranges whose text can be read; the others are for `address-prefix-invalid`. */
export function readableRanges(ranges: readonly Range[]): ReadableRange[] {
  return ranges.flatMap(range => {
    const parsed = parsePrefix(range.text);
    return 'prefix' in parsed ? [{ ...range, prefix: parsed.prefix }] : [];
  });
}

/** Ranges of virtual networks and sites in use, to which a search for free ranges adds what it finds. */
export function rangesInUse({ planned }: RuleContext): Prefix[] {
  return readableRanges(rangesOf(planned))
    .filter(({ kind }) => kind === 'network' || kind === 'site')
    .map(({ prefix }) => prefix);
}

/** A free range for a virtual network, from where the portal's policy and pools allow it. */
export function findFreeRange(
  { pools, policy }: RuleContext,
  inUse: readonly Prefix[],
  length: number,
): Prefix | undefined {
  return findFreePrefixIn(
    readablePrefixes(policy.addressPools ?? pools.pools),
    inUse,
    length,
  );
}

/** A free range to use instead of `range`, which is noted in `inUse`, and the fix that moves the network there. */
export function replacementOf(
  context: RuleContext,
  inUse: Prefix[],
  range: ReadableRange,
): { readonly free?: string; readonly fix?: Fix } {
  const found = findFreeRange(context, inUse, range.prefix.length);
  if (!found) return {};
  inUse.push(found);
  const free = formatPrefix(found);
  return {
    free,
    fix: {
      title: `Use ${free} for ${range.owner}`,
      changes: moveRange(context.spec, range, found),
    },
  };
}

/** Changes that give a virtual network `to` instead of `from`, and take the subnets inside it along. */
function moveRange(
  spec: Pick<ConnectivitySpec, 'regions'>,
  from: ReadableRange,
  to: Prefix,
): Change[] {
  const inside = readableRanges(
    rangesOf({ regions: { [from.key]: spec.regions[from.key] } }),
  ).filter(
    ({ kind, prefix }) =>
      kind !== 'network' &&
      contains(from.prefix, prefix) &&
      prefix.length >= to.length,
  );
  return [
    { path: from.path, value: formatPrefix(to) },
    ...inside.map(({ path, prefix: { base, length } }) => ({
      path,
      value: formatPrefix({ base: base - from.prefix.base + to.base, length }),
    })),
  ];
}
