import type { EvaluatedConfiguration } from '../hcl';
import { withoutKeys } from '../hcl';
import { isProtectedIn } from './locks';
import type { Language, PlannedResource } from './resource-changes';
import type { ChangeStep } from './steps';

/** The first steps of a change that destroys what Terraform is told to keep. */
export function stepsToUnprotect(
  planned: readonly PlannedResource[],
  newer: EvaluatedConfiguration,
): readonly ChangeStep[] {
  const kept = planned.filter(
    ({ action, address }) =>
      (action === 'delete' || action === 'replace') &&
      isProtectedIn(newer, address),
  );
  if (kept.length === 0) return [];
  return [
    {
      title: 'Take off the protection from deletion',
      why: `Terraform refuses every plan that destroys or replaces ${kept
        .map(({ address }) => address)
        .join(
          ', ',
        )} (prevent_destroy). Set delivery.protection to none in connectivity.yaml together with this change.`,
      commands: [],
    },
  ];
}

/** The last steps of a change for which the protection was taken off. */
export function stepsToProtectAgain(
  older: EvaluatedConfiguration,
  newer: EvaluatedConfiguration,
  language: Language,
): readonly ChangeStep[] {
  const isTakenOff =
    older.protectedAddresses.size > 0 && newer.protectedAddresses.size === 0;
  const isLeft = newer.resources.some(({ address }) =>
    older.protectedAddresses.has(withoutKeys(address)),
  );
  if (!isTakenOff || !isLeft) return [];
  return [
    {
      title: 'Protect from deletion again',
      why: `Set delivery.protection to gateways-and-circuits in connectivity.yaml, in a change of its own, which ${
        language === 'bicep' ? 'adds locks only' : 'changes no resource'
      }. Until then nothing keeps gateways and circuits from being deleted by mistake.`,
      commands: [],
    },
  ];
}
