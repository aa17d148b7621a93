import { azurermArguments } from '../azure/azurerm-arguments';
import type { EvaluatedConfiguration, ResourceInstance } from '../hcl';
import { renaming } from './renaming';
import type { ChangedArgument, ComparedWith } from './values';
import { changedArguments } from './values';
import { replacedByCondition } from './conditional-replacement';

/** The language of the infrastructure code that is reported on. @public */
export type Language = 'terraform' | 'bicep';

/**
 * The action of Terraform on a resource. `move`: it has another address from now on, and stays as it is.
 *
 * @public
 */
export type ResourceAction =
  | 'create'
  | 'update'
  | 'replace'
  | 'delete'
  | 'move';

/** A resource that a change concerns. */
export interface PlannedResource {
  readonly address: string;
  /** Set where a `moved` block gives it another address. */
  readonly previousAddress?: string;
  readonly type: string;
  readonly action: ResourceAction;
  /** The arguments that differ; empty where it is created, deleted or moved only. */
  readonly changed: readonly ChangedArgument[];
  /** Addresses of resources that are created anew, because of which this one is. */
  readonly follows: readonly string[];
  readonly before?: ResourceInstance;
  readonly after?: ResourceInstance;
}

/** A resource of both configurations. */
export interface Versions {
  readonly before: ResourceInstance;
  readonly after: ResourceInstance;
}

/** The actions of a plan of the newer configuration on the resources of the older one, in the order of their addresses. */
export function plannedResources(
  older: EvaluatedConfiguration,
  newer: EvaluatedConfiguration,
  language: Language = 'terraform',
): readonly PlannedResource[] {
  const { before, after, both, renamed } = versionsOf(older, newer);
  // A deployment creates nothing anew, so that nothing follows.
  const changes =
    language === 'terraform'
      ? changesOfBoth(both, renamed)
      : changesOfEach(both, { renamed, heedsIgnored: false }, new Set());
  const created = [...after.values()]
    .filter(({ address }) => !both.has(address))
    .map(resource => ({ ...only(resource, 'create'), after: resource }));
  const deleted = [...before]
    .filter(([address]) => !both.has(address))
    .map(([, resource]) => ({ ...only(resource, 'delete'), before: resource }));
  return [...created, ...deleted, ...changes].sort((a, b) =>
    a.address < b.address ? -1 : 1,
  );
}

/** The resources that both configurations have. */
export function resourcesOfBoth(
  older: EvaluatedConfiguration,
  newer: EvaluatedConfiguration,
): readonly Versions[] {
  return [...versionsOf(older, newer).both.values()];
}

/** The resources of two configurations by their newer addresses. */
function versionsOf(
  older: EvaluatedConfiguration,
  newer: EvaluatedConfiguration,
) {
  const after = new Map(newer.resources.map(each => [each.address, each]));
  const renamed = renaming(older, after, newer.moves);
  const before = new Map(
    older.resources.map(each => [renamed(each.address), each]),
  );
  const both = new Map<string, Versions>();
  for (const [address, resource] of after) {
    const was = before.get(address);
    if (was && was.type === resource.type) {
      both.set(address, { before: was, after: resource });
    }
  }
  return { before, after, both, renamed };
}

function only(
  { address, type }: ResourceInstance,
  action: ResourceAction,
): PlannedResource {
  return { address, type, action, changed: [], follows: [] };
}

/** A resource that is created anew gives other values to those that refer to it, so that the changes are followed to their end. */
function changesOfBoth(
  both: ReadonlyMap<string, Versions>,
  renamed: (address: string) => string,
): readonly PlannedResource[] {
  const anew = new Set<string>();
  for (;;) {
    const changes = changesOfEach(both, { renamed, heedsIgnored: true }, anew);
    const replaced = changes.filter(
      ({ address, action }) => action === 'replace' && !anew.has(address),
    );
    if (replaced.length === 0) return changes;
    for (const { address } of replaced) anew.add(address);
  }
}

function changesOfEach(
  both: ReadonlyMap<string, Versions>,
  context: Omit<ComparedWith, 'isAnew'>,
  anew: ReadonlySet<string>,
): readonly PlannedResource[] {
  return [...both].flatMap(([address, versions]) =>
    changeOf(address, versions, context, anew),
  );
}

function changeOf(
  address: string,
  { before, after }: Versions,
  context: Omit<ComparedWith, 'isAnew'>,
  anew: ReadonlySet<string>,
): readonly PlannedResource[] {
  const { type } = after;
  const follows = new Set<string>();
  const compared = changedArguments(
    before,
    after,
    azurermArguments[type] ?? { replacedBy: [] },
    {
      ...context,
      isAnew: reference => {
        const is = anew.has(reference.address);
        if (is) follows.add(reference.address);
        return is;
      },
    },
  );
  const changed = compared.map(argument => ({
    ...argument,
    forcesReplacement:
      argument.forcesReplacement || replacedByCondition(after, argument),
  }));
  const isMoved = before.address !== address;
  if (changed.length === 0 && !isMoved) return [];
  const isReplaced = changed.some(({ forcesReplacement }) => forcesReplacement);
  const inPlace: ResourceAction = changed.length > 0 ? 'update' : 'move';
  return [
    {
      address,
      ...(isMoved ? { previousAddress: before.address } : {}),
      type,
      action: isReplaced ? 'replace' : inPlace,
      changed,
      follows: [...follows],
      before,
      after,
    },
  ];
}
