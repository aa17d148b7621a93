import { asRecord } from '../records';
import type { Disruption } from './acceptance';

/**
 * The resources that a Terraform plan destroys or replaces; none of what is no plan, such as a state or a Bicep snapshot, by
 * which a deployment destroys nothing.
 *
 * @param text - JSON as `terraform show -json` prints it
 *   (https://developer.hashicorp.com/terraform/internals/json-format, 2026-11-30)
 * @throws SyntaxError where it is no JSON
 * @public
 */
export function disruptionsOfPlan(text: string): readonly Disruption[] {
  const { resource_changes: changes } = asRecord(JSON.parse(text));
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((each): Disruption[] => {
    const { address, mode, change } = asRecord(each);
    const { actions } = asRecord(change);
    if (mode !== 'managed' || !Array.isArray(actions)) return [];
    if (!actions.includes('delete')) return [];
    return [
      {
        kind: actions.includes('create') ? 'replace' : 'delete',
        what: String(address),
      },
    ];
  });
}
