import type { Policy } from '../rules';
import { jsonFile } from './json';

/** Path of the policy of the portal that a repository was generated under. @public */
export const policyPath = '.vnet-connectivity/policy.json';

/** That policy as a file, so that every later change is held to it without the portal; none where there is no policy. */
export function policyFile(policy: Policy): ReadonlyMap<string, string> {
  const parts = Object.values(policy).filter(part => part !== undefined);
  return new Map(parts.length === 0 ? [] : [[policyPath, jsonFile(policy)]]);
}
