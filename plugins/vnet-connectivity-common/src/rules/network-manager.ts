import type { ManagerRefusal } from '../patterns';
import { managerRefusal, usesManager } from '../patterns';
import type { PlannedSpec } from '../spec';
import type { Violation } from './rule';

/** The violation of a spec that asks for a Virtual Network Manager, and for which it is refused for this reason. */
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
