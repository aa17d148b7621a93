import type { StateModule, StateResource, TerraformDocument } from './document';
import { isRecord } from '../../records';
import { sameInAnyCase } from './resource-id';
import type { Values } from './values';
import { textOf } from './values';

export type InstanceKey = string | number;

/** One call of a module on the way from the root: `module.network["weu"]`. */
export interface ModuleStep {
  readonly name: string;
  readonly key?: InstanceKey;
}

/** A resource, or data that was read, as it is or as it will be after apply. */
export interface Instance {
  /** Address in Terraform, such as `module.network["weu"].azurerm_virtual_network.this`. */
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly key?: InstanceKey;
  /** Type in the configuration, where what another provider says was read as this type. */
  readonly writtenAs?: string;
  readonly module: readonly ModuleStep[];
  /** Arguments and attributes; what is unknown until apply is absent. */
  readonly values: Values;
  /** True in the place of every value that is unknown until apply, as far as the document tells. */
  readonly unknown?: Values;
  /** Arguments that are set, and unknown until apply, although an argument that is not set looks the same. */
  readonly open?: readonly string[];
}

/**
 * The resources after apply: the resources of a state, or those of a plan after apply with the ones that the plan
 * leaves alone. Sorted by address, so that their order in the document does not matter.
 */
export function instancesOf(document: TerraformDocument): Instance[] {
  const planned = listed(document.planned_values?.root_module);
  const prior = listed(document.prior_state?.values?.root_module);
  const unknown = unknownValues(document);
  const all = [
    ...listed(document.values?.root_module),
    ...planned.map(each =>
      unknown.has(each.address)
        ? { ...each, unknown: unknown.get(each.address) }
        : each,
    ),
    ...prior.filter(isLeftAlone(document)),
  ];
  const byAddress = new Map(
    all.reverse().map(instance => [instance.address, instance]),
  );
  // What a configuration both manages and reads is one thing.
  const managed = new Set(
    [...byAddress.values()]
      .filter(({ mode }) => mode === 'managed')
      .flatMap(idOf),
  );
  const seen = new Set<string>();
  return [...byAddress.values()].sort(byAddressOf).filter(instance => {
    if (instance.mode === 'managed') return true;
    const [id] = idOf(instance);
    if (id === undefined) return true;
    if (managed.has(id) || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** The values that are unknown until apply, by address, of resources of azapi: bodies hold several references in one argument. */
function unknownValues({
  resource_changes: changes = [],
}: TerraformDocument): ReadonlyMap<string, Values> {
  return new Map(
    changes.flatMap(({ address, type, change }): [string, Values][] =>
      type.startsWith('azapi_') && isRecord(change.after_unknown)
        ? [[address, change.after_unknown]]
        : [],
    ),
  );
}

/** Resources that the plan destroys, as they are before. */
export function destroyedBy(
  { resource_changes: changes = [] }: TerraformDocument,
  type: string,
): Values[] {
  return changes
    .filter(
      ({ type: changed, change }) =>
        changed === type && change.actions.join() === 'delete',
    )
    .flatMap(({ change: { before } }) => (isRecord(before) ? [before] : []));
}

function idOf({ type, values }: Instance): string[] {
  const id = textOf(values, 'id');
  return id === undefined ? [] : [`${type} ${sameInAnyCase(id)}`];
}

function byAddressOf(a: Instance, b: Instance): number {
  if (a.address === b.address) return 0;
  return a.address < b.address ? -1 : 1;
}

/** Data that was read, what a plan with targets leaves out, and what Terraform forgets but does not destroy. */
function isLeftAlone({
  resource_changes: changes = [],
}: TerraformDocument): (instance: Instance) => boolean {
  const changed = new Set(
    changes
      .filter(({ change }) => change.actions.join() !== 'forget')
      .flatMap(({ address, previous_address: previous, deposed }) =>
        deposed === undefined ? [address, previous] : [],
      ),
  );
  return ({ address }) => !changed.has(address);
}

function listed(module: StateModule | undefined): Instance[] {
  if (!module) return [];
  const path = modulePath(module.address ?? '');
  return [
    ...(module.resources ?? [])
      .filter(resource => resource.deposed_key === undefined)
      .map(resource => instanceOf(resource, path)),
    ...(module.child_modules ?? []).flatMap(listed),
  ];
}

function instanceOf(
  { address, mode, type, name, index, values }: StateResource,
  module: readonly ModuleStep[],
): Instance {
  return {
    address,
    mode,
    type,
    name,
    key: index,
    module,
    values: values ?? {},
  };
}

const step = /module\.([^.[]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?/g;

/** `module.a["x"].module.b[0]` as its steps. */
export function modulePath(address: string): ModuleStep[] {
  return [...address.matchAll(step)].map(([, name, key]) =>
    key === undefined ? { name } : { name, key: keyOf(key) },
  );
}

/** A key as an address shows it: a number, or text in quotes. */
export function keyOf(text: string): InstanceKey {
  try {
    return JSON.parse(text);
  } catch {
    // An escape that JSON does not have.
    return text.slice(1, -1);
  }
}
