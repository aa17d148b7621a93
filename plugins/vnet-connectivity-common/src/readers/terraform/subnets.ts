import { nothing } from './concerns';
import type { Instance } from './instances';
import type { Reader } from './reader';
import type { Reference } from './references';
import type { Values } from './values';
import { blocksOf, rangesOf, textOf, textsOf } from './values';

export const vnetType = 'azurerm_virtual_network';
export const subnetType = 'azurerm_subnet';

/** A subnet of a network of the graph. */
export interface SubnetPlace {
  /** Key of the network. */
  readonly vnet: string;
  readonly name: string;
}

export function subnetEntries(
  subnets: readonly SubnetRanges[],
): Record<string, string> {
  return Object.fromEntries(
    subnets
      .flatMap(({ name, ranges }) =>
        // The model has one range a subnet.
        ranges.map((range, index): [string, string] => [
          index === 0 ? name : `${name}#${index + 1}`,
          range,
        ]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export interface SubnetRanges {
  readonly name: string;
  readonly ranges: readonly string[];
}

/** The IPv4 ranges of a subnet; empty where they are not known. */
export function rangesOfSubnet(values: Values): string[] {
  return rangesOf([
    ...textsOf(values, 'address_prefixes'),
    ...(textOf(values, 'address_prefix')?.split(',') ?? []),
  ]).ranges;
}

export function inlineSubnets({ values }: Instance): SubnetRanges[] {
  return blocksOf(values, 'subnet').map(subnet => ({
    name: textOf(subnet, 'name') ?? '',
    ranges: rangesOfSubnet(subnet),
  }));
}

export function readSubnets(
  reader: Reader,
  keyOf: (reference: Reference) => string | undefined,
) {
  const of = new Map<string, SubnetRanges[]>();
  const place = new Map<Instance, SubnetPlace>();
  for (const subnet of reader.ofType(subnetType)) {
    const parent = reader.parentOf(subnet, vnetType, {
      mayBeOutside: true,
      without: 'the subnet is left out',
      concerns: nothing,
    });
    const vnet = keyOf(parent);
    const name = textOf(subnet.values, 'name');
    if (vnet === undefined && parent.kind === 'outside') {
      reader.report(
        subnet,
        `${parent.id} may be several virtual networks; the subnet is left out.`,
        nothing,
      );
    }
    if (vnet === undefined || name === undefined) continue;
    place.set(subnet, { vnet, name });
    of.set(vnet, [
      ...(of.get(vnet) ?? []),
      { name, ranges: rangesOfSubnet(subnet.values) },
    ]);
  }
  return { of, place };
}
