import { serviceSubnets } from '../../azure';
import { subnetName } from '../../network/element-ids';
import type { UnknownPart } from '../../network/graph';
import { nothingUnknown } from '../../network/unknown';
import type { Instance } from './instances';
import type { SubnetPlace } from './subnets';
import type { Aspect, Concerns } from './concerns';
import type { Gap } from './notes';
import type { Reader } from './reader';
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

/** The values that the document does not have, with the parts of the graph that depend on them. */
export function unknownParts(
  reader: Reader,
  names: Names,
  openRoutes: readonly OpenRoute[],
): UnknownPart[] {
  return [
    ...reader.gaps.flatMap(gap => entryOf(reader, names, gap)),
    ...openRoutes.map(({ vnet, subnet, name, prefix }) => ({
      ...nothingUnknown,
      what: `where the user route ${
        name ?? prefix
      } of ${vnet}/${subnet} leads is not known`,
      userRoutes: [{ vnet, subnet, prefix }],
    })),
  ];
}

/** The same of resources of types that the model does not know, and of a plan that is not complete. */
export function unreadParts(reader: Reader, names: Names): UnknownPart[] {
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
): UnknownPart[] {
  const { as, nextHops = [], between, over } = concerns;
  if (as.length === 0 && nextHops.length === 0 && !between) return [];
  const found = [...subjectsOf(reader, names, from, concerns)];
  const aspects = Object.fromEntries(
    as.map((aspect): [Aspect, string[]] => [
      aspect,
      [
        ...new Set(
          found.map(({ name, owner = name }) =>
            // A subnet has neither gateways nor peerings of its own: its network has.
            aspect === 'routing' ? name : owner,
          ),
        ),
      ],
    ]),
  );
  const isEmpty = found.length === 0 && nextHops.length === 0 && !between;
  return isEmpty
    ? []
    : [
        {
          ...nothingUnknown,
          what: `${note.address}: ${note.reason.replace(/\.$/, '')}`,
          ...aspects,
          nextHops,
          ...(between
            ? { between: { ...between, ...overOf(names, over) } }
            : {}),
        },
      ];
}

/** Names of what resources have become. */
function overOf({ elementOf }: Names, over: Concerns['over']) {
  return over ? { over: over.flatMap(each => elementOf(each) ?? []) } : {};
}

/** Something of the graph by its name. */
interface Subject {
  readonly name: string;
  /** Of a subnet: its network. */
  readonly owner?: string;
}

function* subjectsOf(
  reader: Reader,
  names: Names,
  from: Instance | undefined,
  { of, also = [] }: Concerns,
): Iterable<Subject> {
  const seen = new Set<string>();
  const wanted = of ?? (from ? [from] : []);
  for (const subject of [...wanted, ...also]) {
    for (const found of elementsOf(subject)) {
      if (!seen.has(found.name)) yield found;
      seen.add(found.name);
    }
  }

  function elementsOf(
    subject: NonNullable<Concerns['of']>[number],
  ): readonly Subject[] {
    if (subject === 'every network') return names.vnets.map(named);
    if (subject === 'every site') return names.sites.map(named);
    return 'name' in subject && !('values' in subject)
      ? [named(subject.name)]
      : namesOf(reader, names, subject as Instance, new Set());
  }
}

/** Elements that a resource has become, or, where it has become none, that it refers to. */
function namesOf(
  reader: Reader,
  names: Names,
  resource: Instance,
  visited: Set<Instance>,
): readonly Subject[] {
  if (visited.has(resource)) return [];
  visited.add(resource);
  const vnet = names.vnetOf(resource);
  if (vnet !== undefined) return [named(vnet)];
  const subnet = names.subnetOf(resource);
  if (subnet) return [subjectOfSubnet(subnet)];
  if (resource.type === 'azurerm_route_table') {
    return names.subnetsWith(resource).map(subjectOfSubnet);
  }
  const element = names.elementOf(resource);
  const { instances, outside } = reader.mentionedBy(resource);
  const around = [
    ...instances.flatMap(each => namesOf(reader, names, each, visited)),
    ...outside.flatMap(id => names.vnetOf(id) ?? []).map(named),
  ];
  // A connection that was read is one thing; how it was read shows in the ends that it refers to.
  return element === undefined ? around : [named(element)];
}

function named(name: string): Subject {
  return { name };
}

/** The subject of a place in a subnet: in the subnet of a service it is the network as a whole. */
function subjectOfSubnet({ vnet, name }: SubnetPlace): Subject {
  return servicesOfNetwork.has(name)
    ? named(vnet)
    : { name: subnetName(vnet, name), owner: vnet };
}
