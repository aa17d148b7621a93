import type { EvaluatedConfiguration, ValueObject } from '../hcl';
import type { Network } from '../routing';
import type { StoppedFlow } from './flows';
import { stoppedFlows } from './flows';
import type { RefusedChange } from './refusals';
import { refusedChanges } from './refusals';
import { inBicep } from './in-bicep';
import { changedLocks, locksOf } from './locks';
import { stepsToProtectAgain, stepsToUnprotect } from './protection-steps';
import type { ResourceIds } from './resource-ids';
import type { ResourceAction } from './resource-changes';
import { plannedResources, resourcesOfBoth } from './resource-changes';
import { generationSteps, stagesOf } from './stages';
import type { ChangeStep } from './steps';
import { stepsOf } from './steps';
import type { Language } from './resource-changes';
import { reasonOf } from './words';

/** A resource that a change concerns. @public */
export interface ChangedResource {
  /** Address in Terraform; of Bicep the id of the resource in Azure. */
  readonly address: string;
  /** Set where it had another address until now. */
  readonly previousAddress?: string;
  readonly type: string;
  readonly action: ResourceAction;
  readonly because: string;
}

/** The effects of a change, before anybody makes it. @public */
export interface ChangeReport {
  readonly resources: readonly ChangedResource[];
  /** Flows that work before and stop; those that go on another way are not among them. */
  readonly flows: readonly StoppedFlow[];
  readonly steps: readonly ChangeStep[];
  readonly refused: readonly RefusedChange[];
}

/** A design with what is built of it. */
export interface Built {
  readonly configuration: EvaluatedConfiguration;
  /** Values of the variables of the configuration. */
  readonly variables: ValueObject;
  /** Ids in Azure of the resources. */
  readonly ids: ResourceIds;
  readonly network: Network;
}

/**
 * The effects of the change from one design to another.
 *
 * @param language - of the code that builds them; of Bicep the resources have ids, of Terraform addresses
 */
export function changeReport(
  older: Built,
  newer: Built,
  language: Language,
): ChangeReport {
  const planned = plannedResources(
    older.configuration,
    newer.configuration,
    language,
  );
  const isBicep = language === 'bicep';
  const both = resourcesOfBoth(older.configuration, newer.configuration);
  const shown = isBicep
    ? [
        ...inBicep(planned, both, older.ids, newer.ids),
        ...changedLocks(older, newer),
      ].sort((a, b) => (a.address < b.address ? -1 : 1))
    : planned;
  const flows = stoppedFlows(older.network, newer.network, planned);
  const refused = refusedChanges(planned);
  return {
    resources: shown.map(resource => {
      const { address, previousAddress, type, action } = resource;
      return {
        address,
        ...(previousAddress === undefined ? {} : { previousAddress }),
        type,
        action,
        because: reasonOf(resource, language),
      };
    }),
    flows,
    steps: stepsOf(shown, {
      language,
      flows: flows.length,
      refused: refused.length,
      locks: isBicep ? locksOf(older) : new Set(),
      stages: [
        ...(isBicep ? [] : stepsToUnprotect(planned, newer.configuration)),
        ...generationSteps(both),
        ...(isBicep ? [] : stagesOf(planned, older.variables)),
      ],
      last: stepsToProtectAgain(
        older.configuration,
        newer.configuration,
        language,
      ),
    }),
    refused,
  };
}

/** True if a change destroys, replaces or cuts something, or cannot be made. @public */
export function isDisruptive({
  resources,
  flows,
  refused,
}: ChangeReport): boolean {
  return (
    flows.length > 0 ||
    refused.length > 0 ||
    resources.some(({ action }) => action === 'replace' || action === 'delete')
  );
}
