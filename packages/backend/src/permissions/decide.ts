import type { Permission } from '@backstage/plugin-permission-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  addressUsePermission,
  networkReadPermission,
  repositoryChangePermission,
  repositoryGeneratePermission,
} from 'backstage-plugin-vnet-connectivity-common';

type Decision = AuthorizeResult.ALLOW | AuthorizeResult.DENY;

/** Permissions that only the people who answer for networks have. */
const ofNetworkPeople: ReadonlySet<string> = new Set(
  [
    addressUsePermission,
    networkReadPermission,
    repositoryChangePermission,
    repositoryGeneratePermission,
  ].map(({ name }) => name),
);

/** Permissions of everybody who is signed in, beside reading: to run templates, whose steps ask for their own. */
const ofEverybody: ReadonlySet<string> = new Set([
  'scaffolder.action.execute',
  'scaffolder.task.cancel',
  'scaffolder.task.create',
]);

/**
 * The decision of this portal: everybody reads the catalog, the documents and the pages; networks are made, changed and
 * read from Azure by the members of some groups, who may also do everything else.
 *
 * @param groups - those groups, as entity references
 * @param owns - entity references that the user acts for; undefined for somebody who is not signed in
 */
export function decide(
  { name, attributes }: Pick<Permission, 'name' | 'attributes'>,
  groups: readonly string[],
  owns: readonly string[] | undefined,
): Decision {
  if (owns === undefined) return AuthorizeResult.DENY;
  const isOfNetworks = groups.some(group => owns.includes(group));
  const isForAll =
    ofEverybody.has(name) ||
    (attributes.action === 'read' && !ofNetworkPeople.has(name));
  return isOfNetworks || isForAll
    ? AuthorizeResult.ALLOW
    : AuthorizeResult.DENY;
}
