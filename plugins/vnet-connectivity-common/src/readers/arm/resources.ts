import { isRecord } from '../../records';
import type { Values } from './values';
import {
  fieldOf,
  locationOf,
  openExpression,
  propertiesOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from './values';

/** A resource of Azure, whatever form it was read from. */
export interface ArmResource {
  /** As the document writes it. */
  readonly id: string;
  /** The id as it is compared: without regard to letter case. */
  readonly key: string;
  /** In lower case: `microsoft.network/virtualnetworks/subnets`. */
  readonly type: string;
  /** The last part of its name, as the document writes it. */
  readonly name: string;
  /** In the form of Azure's own names: `westeurope`. */
  readonly location?: string;
  readonly kind?: string;
  readonly sku?: Values;
  readonly tags?: Values;
  /** Availability zones. */
  readonly zones?: readonly string[];
  /** The edge zone that it stands in. */
  readonly extendedLocation?: Values;
  readonly properties: Values;
  /** The document has no more of it than its name and its like. */
  readonly isBare?: boolean;
  /** It is there only if this holds, which only Azure can evaluate. */
  readonly condition?: string;
  /** With its condition one of several descriptions holds, and it is not known which. */
  readonly isOneOfSeveral?: boolean;
}

/** The limits of a document: what its form cannot show, and what it says to have left out. */
export interface Shown {
  /** Connections, route tables and routing intent of virtual hubs. */
  readonly hubRouting: boolean;
  /** The network as it is, not as it is written down: what is not deployed is not there. */
  readonly live: boolean;
  /** Parts that are missing by what the document says, in words. */
  readonly missing: readonly string[];
  /** Parts that could not be evaluated, in words, so that anything may be there. */
  readonly doubtful: readonly string[];
}

/** The resources of a document. */
export interface ArmDocument extends Shown {
  /** In the order of their keys, each once. */
  readonly resources: readonly ArmResource[];
  readonly withKey: (key: string) => ArmResource | undefined;
  readonly ofType: (type: string) => readonly ArmResource[];
  /** Children of a resource: `subnets` of a virtual network. */
  readonly childrenOf: (
    parent: Pick<ArmResource, 'key'>,
    segment: string,
  ) => readonly ArmResource[];
}

/** Azure's ids are the same in any letter case. */
export function keyOf(id: string): string {
  return id.trim().replace(/\/+$/, '').toLowerCase();
}

/** The last part of an id or of a name such as `parent/child`. */
export function lastPart(id: string): string {
  return id.trim().replace(/\/+$/, '').split('/').at(-1) ?? id;
}

/** The key of what an id is a child of: the virtual network of a subnet. */
export function parentKey(key: string): string {
  return key.split('/').slice(0, -2).join('/');
}

/** The part of an id up to the resource of a type, such as `virtualNetworks`; undefined where it has none. */
export function idUpTo(id: string, segment: string): string | undefined {
  return new RegExp(`^.*?/providers/[^/]+/${segment}/[^/]+`, 'i').exec(id)?.[0];
}

/** `{ subscription, resourceGroup }` of an id, as far as it says. */
export function placeOf(id: string): {
  readonly subscription?: string;
  readonly resourceGroup?: string;
} {
  return {
    subscription: /^\/subscriptions\/([^/]+)/i.exec(id)?.[1],
    resourceGroup: /\/resourceGroups\/([^/]+)/i.exec(id)?.[1],
  };
}

/**
 * Lists of parts that are resources of their own, by the type of the resource that holds them. Azure shows them inside
 * of their parent, beside it, or in both places.
 */
const inside: ReadonlyMap<
  string,
  readonly (readonly [field: string, segment: string])[]
> = new Map([
  [
    'virtualnetworks',
    [
      ['subnets', 'subnets'],
      ['virtualNetworkPeerings', 'virtualnetworkpeerings'],
    ],
  ],
  ['routetables', [['routes', 'routes']]],
  [
    'expressroutecircuits',
    [
      ['peerings', 'peerings'],
      ['authorizations', 'authorizations'],
    ],
  ],
  ['expressroutecircuits/peerings', [['connections', 'connections']]],
  [
    'virtualhubs',
    [
      ['bgpConnections', 'bgpconnections'],
      ['ipConfigurations', 'ipconfigurations'],
      ['hubVirtualNetworkConnections', 'hubvirtualnetworkconnections'],
      ['hubRouteTables', 'hubroutetables'],
    ],
  ],
  ['vpngateways', [['connections', 'vpnconnections']]],
  [
    'expressroutegateways',
    [['expressRouteConnections', 'expressrouteconnections']],
  ],
  ['virtualnetworkgateways', [['natRules', 'natrules']]],
]);

const provider = 'microsoft.network/';

/** A document of these rows, each as a form of Azure's JSON gives it. */
export function documentOf(
  rows: readonly unknown[],
  shown: Shown,
): ArmDocument {
  const found = new Map<
    string,
    { resource: ArmResource; isInside: boolean }[]
  >();
  const add = (resource: ArmResource, isInside: boolean) => {
    const known = found.get(resource.key);
    if (known) known.push({ resource, isInside });
    else found.set(resource.key, [{ resource, isInside }]);
  };
  for (const row of rows) {
    const resource = isRecord(row) ? resourceOf(row) : undefined;
    if (!resource) continue;
    add(resource, false);
    liftInside(resource, add);
  }
  const resources = [...found.values()]
    .map(merged)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const byKey = new Map(resources.map(each => [each.key, each]));
  const byType = grouped(resources, ({ type }) => type);
  const byParent = grouped(
    resources,
    ({ key, type }) => `${parentKey(key)} ${type.split('/').at(-1)}`,
  );
  return {
    ...shown,
    resources,
    withKey: key => byKey.get(key),
    ofType: type => byType.get(provider + type) ?? [],
    childrenOf: ({ key }, segment) => byParent.get(`${key} ${segment}`) ?? [],
  };
}

function grouped<T>(
  all: readonly T[],
  by: (each: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(by(each));
    if (group) group.push(each);
    else groups.set(by(each), [each]);
  }
  return groups;
}

/** The type that an id names: `microsoft.network/virtualnetworks/subnets`. */
export function typeInId(id: string): string | undefined {
  const [, rest] = /.*\/providers\/(.+)$/i.exec(keyOf(id)) ?? [];
  if (rest === undefined) return undefined;
  const [namespace, ...parts] = rest.split('/');
  const types = parts.filter((_, index) => index % 2 === 0);
  return parts.length === 0 ? undefined : [namespace, ...types].join('/');
}

function resourceOf(row: Values): ArmResource | undefined {
  const condition = fieldOf(row, 'condition');
  if (condition === false) return undefined;
  const id = textOf(row, 'id') ?? textOf(row, 'resourceId');
  if (id === undefined) return undefined;
  const type = typeInId(id) ?? textOf(row, 'type')?.toLowerCase();
  if (type === undefined) return undefined;
  return {
    id,
    key: keyOf(id),
    type,
    name: lastPart(textOf(row, 'name') ?? id),
    location: locationOf(row),
    kind: textOf(row, 'kind'),
    sku: recordOf(row, 'sku'),
    ...(isRecord(fieldOf(row, 'tags')) ? { tags: recordOf(row, 'tags') } : {}),
    ...(isRecord(fieldOf(row, 'extendedLocation'))
      ? { extendedLocation: recordOf(row, 'extendedLocation') }
      : {}),
    ...(Array.isArray(fieldOf(row, 'zones'))
      ? { zones: textsOf(row, 'zones') }
      : {}),
    properties: propertiesOf(row),
    isBare: isBare(row),
    condition: openExpression(condition),
  };
}

function liftInside(
  parent: ArmResource,
  add: (resource: ArmResource, isInside: boolean) => void,
): void {
  const own = parent.type.startsWith(provider)
    ? parent.type.slice(provider.length)
    : '';
  for (const [field, segment] of inside.get(own) ?? []) {
    for (const part of recordsOf(parent.properties, field)) {
      // A part of which only the id is there is known by its id only.
      if (Object.keys(part).every(key => /^(id|resourceGroup)$/i.test(key))) {
        continue;
      }
      const name = textOf(part, 'name') ?? textOf(part, 'id');
      if (name === undefined) continue;
      const id =
        textOf(part, 'id') ?? `${parent.id}/${segment}/${lastPart(name)}`;
      const child: ArmResource = {
        id,
        key: keyOf(id),
        type: `${parent.type}/${segment}`,
        name: lastPart(name),
        properties: propertiesOf(part),
      };
      add(child, true);
      liftInside(child, add);
    }
  }
}

/** One resource of several descriptions of it: what stands for itself says more than what stands inside of another. */
function merged(
  all: readonly {
    readonly resource: ArmResource;
    readonly isInside: boolean;
  }[],
): ArmResource {
  if (all.length === 1) return all[0].resource;
  const ordered = [...all].sort(
    (a, b) =>
      Number(b.isInside) - Number(a.isInside) ||
      compareText(JSON.stringify(a.resource), JSON.stringify(b.resource)),
  );
  const whole = ordered.reduce<ArmResource>(
    (known, { resource }) => ({
      ...known,
      ...defined(resource),
      properties: { ...known.properties, ...defined(resource.properties) },
    }),
    ordered[0].resource,
  );
  return whole.condition === undefined
    ? whole
    : { ...whole, isOneOfSeveral: true };
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null,
    ),
  ) as Partial<T>;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const envelope =
  /^(id|name|type|kind|location|resourceGroup|subscriptionId|tenantId|tags|sku|zones|managedBy|identity|plan|extendedLocation|etag|properties|apiVersion|condition|createdTime|changedTime|provisioningState)$/i;

/** True for a row without what it says: `az resource list`, and a query without the column, print such. */
function isBare(row: Values): boolean {
  return (
    !isRecord(fieldOf(row, 'properties')) &&
    Object.keys(row).every(name => envelope.test(name))
  );
}
