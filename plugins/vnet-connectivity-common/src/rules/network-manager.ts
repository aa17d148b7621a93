import type { ManagerRefusal, PlannedSpec } from '../topology';
import { managerRefusal, usesManager } from '../topology';
import type { Violation } from './rule';

/** The violation where a Virtual Network Manager is asked for and cannot be had for this reason. */
export function* refusedManager(
  planned: PlannedSpec,
  refusal: ManagerRefusal,
  message: string,
): Generator<Violation> {
  if (!usesManager(planned) || managerRefusal(planned) !== refusal) return;
  const path = ['interconnect', 'peeredBy'];
  yield {
    path,
    message,
    fix: { title: 'Use peerings', changes: [{ path, value: 'peerings' }] },
  };
}
