import { azurermResource } from '../../azure';
import { isRecord } from '../../records';
import { parsedJson } from '../json';
import type { Reading } from './azapi-bodies';
import {
  isRead,
  networkType,
  readerOfBody,
  subnetProperties,
} from './azapi-bodies';
import { azureTypeOf } from './azapi-types';
import type { Instance } from './instances';
import { parseResourceId, sameInAnyCase } from './resource-id';
import type { Values } from './values';
import { textOf, textsOf } from './values';

/**
 * The instances, in which those of azapi that are plainly a virtual network, a subnet, a peering, a route table or a
 * route are the resources of azurerm that say the same. Of a body that says more than is read the azapi instance stays
 * as well, as one of a type that is not known.
 */
export function withAzapiRead(all: readonly Instance[]): Instance[] {
  const updates = all.filter(({ type }) => type === 'azapi_update_resource');
  const read = all.flatMap(instance =>
    isReadable(instance) ? asAzurerm(instance) : [instance],
  );
  return updates.reduce(updated, read);
}

function isReadable({ type }: Instance): boolean {
  return type === 'azapi_resource';
}

/** Properties of the body; a data source has them in its output. Undefined where they are not, or not all, known. */
function propertiesOf({ mode, values }: Instance): Values | undefined {
  const given = mode === 'data' ? values.output : values.body;
  const body = typeof given === 'string' ? parsedJson(given) : given;
  return isRecord(body) && isRecord(body.properties)
    ? body.properties
    : undefined;
}

/** Write-only parts of a body are in no document. */
function hasHiddenBody({ values }: Instance): boolean {
  return (
    (values.sensitive_body ?? values.sensitive_body_version ?? null) !== null
  );
}

function asAzurerm(instance: Instance): Instance[] {
  const type = azureTypeOf(instance);
  const read = readerOfBody(type);
  const properties = propertiesOf(instance);
  const isNetwork = sameInAnyCase(type) === sameInAnyCase(networkType);
  // A network is an end of flows, whatever else is known of it.
  const open = openProperties(instance);
  const reading = read?.(
    properties ?? (isNetwork ? {} : { unread: true }),
    open,
  );
  if (!reading) return [instance];
  const { references = {}, without = [] } = reading;
  const { values } = instance;
  const parent = textOf(values, 'parent_id');
  const id =
    textOf(values, 'id') ??
    (parent === undefined
      ? undefined
      : idIn(parent, type, textOf(values, 'name') ?? ''));
  const isWhole =
    reading.whole &&
    properties !== undefined &&
    !hasHiddenBody(instance) &&
    open.every(name => name in references || without.includes(name));
  // What has neither an id nor a parent, known or not, cannot be told apart from others.
  const isPlaced =
    isNetwork ||
    isTopLevel(type) ||
    id !== undefined ||
    instance.unknown?.parent_id === true;
  if (!isPlaced || (!isNetwork && !isWhole)) return [instance];
  const self = readAs(instance, reading, {
    id: textOf(values, 'id'),
    place: id,
    name: textOf(values, 'name') ?? parseResourceId(id ?? '')?.name,
    location: textOf(values, 'location'),
    open: Object.keys(references)
      .filter(name => open.includes(name))
      .map(name => references[name]),
  });
  const inside = (reading.inside ?? []).flatMap(each => {
    const child = readerOfBody(each.type)?.(each.properties);
    return child?.whole && id !== undefined
      ? [
          readAs(
            {
              ...instance,
              address: `${instance.address}: ${each.name}`,
            },
            child,
            {
              id: textOf(values, 'id') && idIn(id, each.type, each.name),
              place: idIn(id, each.type, each.name),
              name: each.name,
            },
          ),
        ]
      : undefined;
  });
  const isComplete = isWhole && !inside.includes(undefined);
  return [
    ...(isComplete ? [] : [instance]),
    self,
    ...inside.flatMap(each => each ?? []),
  ];
}

function isTopLevel(type: string): boolean {
  return type.split('/').length === 2;
}

/** Id of a resource of a type in a resource group, or of a child in its parent. */
function idIn(parent: string, type: string, name: string): string {
  return isTopLevel(type)
    ? `${parent}/providers/${type}/${name}`
    : `${parent}/${type.split('/').at(-1)}/${name}`;
}

interface Place {
  /** As the document states it: what does not exist yet has none. */
  readonly id?: string;
  /** Id that it has, or will have. */
  readonly place?: string;
  readonly name?: string;
  readonly location?: string;
  readonly open?: readonly string[];
}

/** Names of properties of a body that are not, or not wholly, known until apply. */
function openProperties({ unknown }: Instance): string[] {
  const body = unknown?.body;
  const properties = isRecord(body) ? body.properties : undefined;
  return isRecord(properties)
    ? Object.keys(properties).filter(name => hasUnknown(properties[name]))
    : [];
}

function hasUnknown(mark: unknown): boolean {
  return (
    mark === true ||
    (typeof mark === 'object' &&
      mark !== null &&
      Object.values(mark).some(hasUnknown))
  );
}

function readAs(
  instance: Instance,
  { type, values }: Reading,
  { id, place, name, location, open }: Place,
): Instance {
  const parts = place?.split('/') ?? [];
  const group = parts.findIndex(part => /^resourceGroups$/i.test(part));
  // The parent of a child, by name: /…/virtualNetworks/NAME/subnets/…
  const parentName = parts.length > 10 ? parts[8] : undefined;
  const inside = azurermResource(type)?.inside;
  const parentArgument =
    inside && 'byName' in inside ? inside.byName : undefined;
  return {
    ...instance,
    type,
    writtenAs: instance.type,
    open,
    values: {
      ...values,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
      ...(location === undefined ? {} : { location }),
      ...(group < 0 ? {} : { resource_group_name: parts[group + 1] }),
      ...(parentName === undefined || parentArgument === undefined
        ? {}
        : { [parentArgument]: parentName }),
    },
  };
}

/** Arguments of which azapi_update_resource can say something else than the resource itself. */
const updatable: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'azurerm_virtual_network_peering',
    [
      'allowVirtualNetworkAccess',
      'allowForwardedTraffic',
      'allowGatewayTransit',
      'useRemoteGateways',
    ],
  ],
  ['azurerm_subnet', ['routeTable']],
  ['azurerm_route_table', ['disableBgpRoutePropagation']],
]);

/** The properties without those that change no route, and those that say what the resource says anyway. */
function changing(
  properties: Values | undefined,
  type: string | undefined,
  target: Instance | undefined,
): Values | undefined {
  if (properties === undefined || type !== 'azurerm_subnet') return properties;
  const ranges = target ? textsOf(target.values, 'address_prefixes') : [];
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) =>
        !subnetProperties.includes(name) &&
        !(name === 'addressPrefix' && ranges.join() === value),
    ),
  );
}

/**
 * The instances after one azapi_update_resource: it changes properties of a resource that another block made, and is
 * what Azure has. Where the resource, or what is changed of it, is another one, the update stays on the list of what is
 * not known. Source: azapi_update_resource, Terraform Registry.
 */
function updated(all: readonly Instance[], update: Instance): Instance[] {
  const { values } = update;
  const type = azureTypeOf(update);
  const parent = textOf(values, 'parent_id');
  const name = textOf(values, 'name');
  const id =
    textOf(values, 'resource_id') ??
    (parent === undefined || name === undefined
      ? undefined
      : idIn(parent, type, name));
  const target = all.find(
    each =>
      updatable.has(each.type) &&
      id !== undefined &&
      sameInAnyCase(textOf(each.values, 'id') ?? '') === sameInAnyCase(id),
  );
  const read = readerOfBody(type);
  const properties = changing(propertiesOf(update), read?.({})?.type, target);
  // Nobody knows yet what it will say of these.
  const isOpen = openProperties(update).some(
    each => !(read?.({})?.without ?? []).includes(each),
  );
  const isIdle =
    properties !== undefined &&
    !isOpen &&
    Object.keys(properties).length === 0 &&
    !hasHiddenBody(update);
  if (isIdle) return all.filter(each => each !== update);
  const reading = read?.(properties ?? {});
  const isRight =
    target !== undefined &&
    properties !== undefined &&
    !isOpen &&
    !hasHiddenBody(update) &&
    reading?.type === target.type &&
    isRead(properties, updatable.get(target.type) ?? []) &&
    Object.values(properties).every(
      value =>
        typeof value === 'boolean' ||
        (isRecord(value) && textOf(value, 'id') !== undefined),
    );
  if (!isRight) return [...all];
  const changes = Object.fromEntries(
    Object.entries(reading.values).filter(
      ([, value]) => value !== undefined && !Array.isArray(value),
    ),
  );
  return all.flatMap(each => {
    if (each === update) return [];
    return each === target
      ? [{ ...each, values: { ...each.values, ...changes } }]
      : [each];
  });
}
