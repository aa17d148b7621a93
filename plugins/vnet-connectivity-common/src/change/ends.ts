import { subnetName } from '../network/element-ids';
import type { Network } from '../routing';
import type { Endpoint } from '../routing/model/types';
import type { Keys } from './keys';

/** An end of flows by its id in terms of the second network. */
export interface NamedEnd {
  readonly id: string;
  /** Of a subnet: the id of its virtual network, whose flows it is a part of. */
  readonly whole?: string;
  readonly end: Endpoint;
}

/** The ends of one of two networks. */
export interface Ends {
  readonly all: readonly NamedEnd[];
  /** The end of that id, also that of a subnet which is routed like the others of its network. */
  readonly find: (id: string) => Endpoint | undefined;
}

/** The ends of a network in terms of the second one. */
export function endsOf(
  { model: { endpoints, vnets } }: Network,
  keys: Keys,
  same: (id: string) => string,
): Ends {
  const vnetOfElement = new Map(
    vnets.map(({ element, name }) => [element, name]),
  );
  const subnetId = (vnet: Endpoint, subnet: string) =>
    subnetName(
      same(vnet.id),
      keys.subnet(vnetOfElement.get(vnet.element) ?? vnet.name, subnet),
    );
  const wholes = new Map(
    endpoints.flatMap(end =>
      end.kind === 'vnet' ? [[end.element, end] as const] : [],
    ),
  );
  const all = endpoints.map((end): NamedEnd => {
    const vnet = end.kind === 'subnet' ? wholes.get(end.element) : undefined;
    return vnet
      ? {
          id: subnetId(vnet, end.id.slice(vnet.id.length + 1)),
          whole: same(vnet.id),
          end,
        }
      : { id: same(end.id), end };
  });
  const known = new Map(all.map(({ id, end }) => [id, end]));
  for (const vnet of wholes.values()) {
    for (const probe of vnet.probes) {
      for (const subnet of probe.subnets ?? []) {
        const id = subnetId(vnet, subnet);
        if (known.has(id)) continue;
        known.set(id, {
          id: subnetName(vnet.id, subnet),
          kind: 'subnet',
          name: subnetName(vnet.name, subnet),
          element: vnet.element,
          probes: [probe],
        });
      }
    }
  }
  return { all, find: id => known.get(id) };
}
