import { serviceSubnets } from '../../azure';
import type { UnknownEntry } from '../document/schema';
import type { Instance } from './instances';
import type { SubnetPlace } from './networks';
import type { Aspect, Concerns, Gap, Reader } from './reader';
import { classOf } from './resource-types';
import type { OpenRoute } from './route-tables';

/** Names of the graph's elements for the resources that they were read from. */
export interface Names {
  readonly vnets: readonly string[];
  readonly sites: readonly string[];
  /** Key of a virtual network, by its resource or by its id. */
  readonly vnetOf: (resource: Instance | string) => string | undefined;
  readonly subnetOf: (subnet: Instance) => SubnetPlace | undefined;
  /** Subnets that have a route table. */
  readonly subnetsWith: (table: Instance) => readonly SubnetPlace[];
  /** Name of the element that a resource of any other type has become. */
  readonly elementOf: (resource: Instance) => string | undefined;
}

const servicesOfNetwork: ReadonlySet<string> = new Set(
  Object.values(serviceSubnets).map(({ name }) => name),
);

/** What the document does not tell of the network, with what of the graph depends on it. */
export function unknownEntries(
  reader: Reader,
  names: Names,
  openRoutes: readonly OpenRoute[],
): UnknownEntry[] {
  return [
    ...reader.gaps.flatMap(gap => entryOf(reader, names, gap)),
    ...openRoutes.map(({ vnet, subnet, name, prefix }) => ({
      what: `where the user route ${
        name ?? prefix
      } of ${vnet}/${subnet} leads is not known`,
      userRoutes: [{ vnet, subnet, prefix }],
    })),
  ];
}

/** The same of resources of types that the model does not know, and of a plan that is not complete. */
export function unreadEntries(reader: Reader, names: Names): UnknownEntry[] {
  return reader.gaps
    .filter(
      ({ note: { type } }) => type === 'plan' || classOf(type) === 'unknown',
    )
    .flatMap(gap => entryOf(reader, names, gap));
}

function entryOf(
  reader: Reader,
  names: Names,
  { note, from, concerns }: Gap,
): UnknownEntry[] {
  const { as, nextHops = [] } = concerns;
  if (as.length === 0 && nextHops.length === 0) return [];
  const found = [...subjectsOf(reader, names, from, concerns)];
  const aspects = Object.fromEntries(
    as.map((aspect): [Aspect, string[]] => [
      aspect,
      // A subnet has neither gateways nor peerings of its own: its network has.
      aspect === 'routing' ? found : [...new Set(found.map(ownerIn(names)))],
    ]),
  );
  const isEmpty = found.length === 0 && nextHops.length === 0;
  return isEmpty
    ? []
    : [
        {
          what: `${note.address}: ${note.reason.replace(/\.$/, '')}`,
          ...aspects,
          ...(nextHops.length > 0 ? { nextHops: [...nextHops] } : {}),
        },
      ];
}

/** The network of `network/subnet`; other names as they are. */
function ownerIn({ vnets }: Names): (name: string) => string {
  return name =>
    /\/(vpn|er)$/.test(name)
      ? name
      : vnets.find(vnet => name.startsWith(`${vnet}/`)) ?? name;
}

function* subjectsOf(
  reader: Reader,
  names: Names,
  from: Instance | undefined,
  { of, also = [] }: Concerns,
): Iterable<string> {
  const seen = new Set<string>();
  const wanted = of ?? (from ? [from] : []);
  for (const subject of [...wanted, ...also]) {
    for (const name of namesOfSubject(subject)) {
      if (!seen.has(name)) yield name;
      seen.add(name);
    }
  }

  function namesOfSubject(
    subject: NonNullable<Concerns['of']>[number],
  ): readonly string[] {
    if (subject === 'every network') return names.vnets;
    if (subject === 'every site') return names.sites;
    return 'name' in subject && !('values' in subject)
      ? [subject.name]
      : namesOf(reader, names, subject as Instance, new Set());
  }
}

/** Elements that a resource has become, or, where it has become none, that it refers to. */
function namesOf(
  reader: Reader,
  names: Names,
  resource: Instance,
  visited: Set<Instance>,
): readonly string[] {
  if (visited.has(resource)) return [];
  visited.add(resource);
  const vnet = names.vnetOf(resource);
  if (vnet !== undefined) return [vnet];
  const subnet = names.subnetOf(resource);
  if (subnet) return [nameOfSubnet(subnet)];
  if (resource.type === 'azurerm_route_table') {
    return names.subnetsWith(resource).map(nameOfSubnet);
  }
  const element = names.elementOf(resource);
  const { instances, outside } = reader.mentionedBy(resource);
  const around = [
    ...instances.flatMap(each => namesOf(reader, names, each, visited)),
    ...outside.flatMap(id => names.vnetOf(id) ?? []),
  ];
  // A connection that was read is one thing; how it was read shows in the ends that it refers to.
  return element === undefined ? around : [element];
}

/** What stands in a subnet of a service concerns its network as a whole. */
function nameOfSubnet({ vnet, name }: SubnetPlace): string {
  return servicesOfNetwork.has(name) ? vnet : `${vnet}/${name}`;
}
