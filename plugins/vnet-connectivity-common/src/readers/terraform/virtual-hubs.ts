import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Reader } from './reader';
import { connectionConcerns, nothing } from './concerns';
import { onlyBlock } from './blocks';
import { sameInAnyCase } from './resource-id';
import { blocksOf, textOf } from './values';

export const wanType = 'azurerm_virtual_wan';
const hubType = 'azurerm_virtual_hub';

/** Something of a virtual hub. */
export interface OfHub<T> {
  readonly hub: string;
  readonly entry: T;
}

/** Keys of hubs, and the address or id of their virtual WAN. */
export function readHubs(
  reader: Reader,
): Map<Instance, { readonly key: string; readonly wan: string }> {
  const all = reader.ofType(hubType).flatMap(hub => {
    const wan = reader.find(hub, 'virtual_wan_id', {
      types: [wanType],
      without: 'the hub is left out',
    });
    if (wan.kind === 'none') {
      reader.report(
        hub,
        'It belongs to no virtual WAN; the hub is left out. A Route Server is read as azurerm_route_server.',
      );
    }
    if (wan.kind === 'outside') {
      reader.report(
        { address: wan.id, type: wanType },
        'The virtual WAN is known by its id only; it is taken to be a Standard one with branch-to-branch traffic.',
        // Its hubs have its type.
        textOf(hub.values, 'sku') === 'Standard'
          ? nothing
          : { as: ['routing'], of: [hub] },
      );
    }
    if (blocksOf(hub.values, 'route').length > 0) {
      reader.report(hub, 'Routes of the hub itself are not modelled.');
    }
    if (wan.kind === 'none' || wan.kind === 'undecided') return [];
    return [
      {
        hub,
        wan:
          wan.kind === 'resource'
            ? wan.instance.address
            : sameInAnyCase(wan.id),
      },
    ];
  });
  const keys = uniqueKeys(
    all.map(({ hub: { address, key, name, values } }) => ({
      name: textOf(values, 'name') ?? String(key ?? name),
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
  );
  return new Map(
    all.map(({ hub, wan }, index) => [hub, { key: keys[index], wan }]),
  );
}

/** Key of the hub that a resource is; undefined where the hub is left out. */
export type KeyOfHub = (hub: Instance) => string | undefined;

/** The hub to which something belongs. */
export function hubOf(
  reader: Reader,
  keyOf: KeyOfHub,
  from: Instance,
  block?: ReturnType<typeof onlyBlock>,
): string | undefined {
  const found = reader.find(from, 'virtual_hub_id', {
    types: [hubType],
    block,
    near: true,
    without: 'it is left out',
    concerns: connectionConcerns,
  });
  if (found.kind === 'outside') {
    reader.report(
      from,
      'Its virtual hub is not in the document; it is left out.',
      connectionConcerns,
    );
  }
  if (found.kind !== 'resource') return undefined;
  const key = keyOf(found.instance);
  if (key === undefined) {
    reader.report(
      from,
      `${found.instance.address} is left out, and so is what belongs to it.`,
      connectionConcerns,
    );
  }
  return key;
}
