import type { ResourceInstance } from '../hcl';
import { isPartOfAnother } from './resource-ids';
import type { ResourceIds } from './resource-ids';
import type { PlannedResource, Versions } from './resource-changes';

/**
 * The resources that a change concerns where Bicep builds them, by their ids: a deployment creates and changes, and has no
 * addresses that could move. What is a property of another resource in Azure is a change of that one.
 */
export function inBicep(
  planned: readonly PlannedResource[],
  both: readonly Versions[],
  older: ResourceIds,
  newer: ResourceIds,
): readonly PlannedResource[] {
  const found = new Map<string, PlannedResource>();
  const add = (
    id: string | undefined,
    resource: PlannedResource,
    instance: ResourceInstance | undefined,
  ) => {
    if (id === undefined) return;
    const isPart = isPartOfAnother(resource.type);
    const known = found.get(id);
    if (isPart && known) return;
    found.set(id, {
      ...resource,
      address: id,
      type: instance?.type ?? resource.type,
      // A deployment replaces nothing: it changes a resource, or Azure refuses.
      action:
        isPart || resource.action === 'replace' ? 'update' : resource.action,
    });
  };
  const all = [...planned, ...belowOthers(planned, both)];
  const whole = all.filter(({ type }) => !isPartOfAnother(type));
  const parts = all.filter(({ type }) => isPartOfAnother(type));
  for (const resource of [...whole, ...parts]) {
    const { before, after, action, changed } = resource;
    // Only Terraform has to be told to sync a peering.
    const isSync =
      changed.length > 0 && changed.every(({ path }) => path === 'triggers');
    if (isSync) continue;
    const was = before && older(before);
    const is = after && newer(after);
    // Another name is another resource there.
    if (was !== undefined && is !== undefined && was !== is) {
      add(was, { ...resource, action: 'delete' }, before);
      add(is, { ...resource, action: 'create' }, after);
    } else if (action !== 'move') {
      add(is ?? was, resource, after ?? before);
    }
  }
  return [...found.values()]
    .map(({ previousAddress: _, ...resource }) => resource)
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The resources that are the same in both, but may lie below one that has another name. */
function belowOthers(
  planned: readonly PlannedResource[],
  both: readonly Versions[],
): readonly PlannedResource[] {
  const known = new Set(planned.map(({ address }) => address));
  return both
    .filter(({ after }) => !known.has(after.address))
    .map(versions => ({
      address: versions.after.address,
      type: versions.after.type,
      action: 'move' as const,
      changed: [],
      follows: [],
      ...versions,
    }));
}
