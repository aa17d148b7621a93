import type { EvaluatedConfiguration } from '../hcl';
import { withoutKeys } from '../hcl';
import type { PlannedResource } from './resource-changes';
import type { ResourceIds } from './resource-ids';

/** The type of a lock in Terraform. */
const lockType = 'azurerm_management_lock';
const lockSegment = '/providers/Microsoft.Authorization/locks/';

/** The protection from deletion of the resources of a design. */
interface Protected {
  readonly configuration: EvaluatedConfiguration;
  readonly ids: ResourceIds;
}

/** The locks that a deployment of the newer design sets, and those that the older one has and the newer one has not. */
export function changedLocks(
  older: Protected,
  newer: Protected,
): readonly PlannedResource[] {
  const [before, after] = [older, newer].map(locksOf);
  const lock = (address: string, action: 'create' | 'delete') => ({
    address,
    type: lockType,
    action,
    changed: [],
    follows: [],
  });
  return [
    ...[...after].filter(id => !before.has(id)).map(id => lock(id, 'create')),
    ...[...before].filter(id => !after.has(id)).map(id => lock(id, 'delete')),
  ];
}

/** Ids of the locks of a design in Bicep. */
export function locksOf({
  configuration,
  ids,
}: Protected): ReadonlySet<string> {
  return new Set(
    configuration.resources.flatMap(resource => {
      const id = isProtectedIn(configuration, resource.address)
        ? ids(resource)
        : undefined;
      return id === undefined
        ? []
        : `${id}${lockSegment}lock-${resource.values.name}`;
    }),
  );
}

/** The locks that keep a resource from being deleted: its own, and those of what it lies in and of what lies in it. */
export function locksAgainst(
  deleted: readonly string[],
  locks: ReadonlySet<string>,
): readonly string[] {
  return [...locks].filter(lock => {
    const [scope] = lock.split(lockSegment);
    return deleted.some(
      id =>
        id === scope ||
        id.startsWith(`${scope}/`) ||
        scope.startsWith(`${id}/`),
    );
  });
}

/** True for a lock of a design in Bicep. */
export function isLock({ type }: Pick<PlannedResource, 'type'>): boolean {
  return type === lockType;
}

/** True for a resource that Terraform is told to keep, or has a lock in Bicep. */
export function isProtectedIn(
  { protectedAddresses }: EvaluatedConfiguration,
  address: string,
): boolean {
  return protectedAddresses.has(withoutKeys(address));
}
