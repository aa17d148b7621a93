import type { CheckedDocument, DesignOptions } from '../check-spec';
import { checkDocument } from '../check-spec';
import { HclError } from '../hcl';
import type { Disruption } from './acceptance';
import { disruptionsOf } from './acceptance';
import type { ChangeReport } from './change-report';
import type { DesignedNetwork } from './of-files';
import { changeBetween } from './of-files';

/** The effects of the change from one document to another, or the reason for which they are not known. @public */
export interface DocumentChange {
  readonly report?: ChangeReport;
  /**
   * - `older`, `newer`: today's rules refuse that document
   * - `code`: the infrastructure code of one of them is not read here
   */
  readonly unknown?: 'older' | 'newer' | 'code';
  /** Everything that a person has to accept. */
  readonly disruptions: readonly Disruption[];
}

/**
 * The effects of the change from one document to another, both as this version of the generator writes them.
 *
 * @param older - text of a spec
 * @param newer - text of a spec, or its data
 * @public
 */
export function changeOfDocuments(
  older: string,
  newer: unknown,
  options: DesignOptions = {},
): DocumentChange {
  // What the portal does not allow is there all the same.
  const built = checkDocument(older);
  const before = designedNetwork(built);
  if (!before) return unknownChange('older');
  const after = designedNetwork(
    checkDocument(newer, { ...options, existing: built.spec }),
  );
  if (!after) return unknownChange('newer');
  try {
    const report = changeBetween(before, after);
    return { report, disruptions: disruptionsOf(report) };
  } catch (error) {
    if (error instanceof HclError) return unknownChange('code');
    throw error;
  }
}

function unknownChange(
  unknown: NonNullable<DocumentChange['unknown']>,
): DocumentChange {
  return { unknown, disruptions: [{ kind: 'unknown', what: unknown }] };
}

function designedNetwork({
  topology,
  ok,
  spec,
}: CheckedDocument): DesignedNetwork | undefined {
  return topology && ok ? { topology, iac: spec?.delivery.iac } : undefined;
}
