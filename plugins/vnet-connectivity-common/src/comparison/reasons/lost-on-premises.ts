import { kindOfId } from '../../network';
import type { FailureStudy, SingleFailure } from '../failure-study';

/** The failure of an element of these kinds that stops most flows with on-premises; undefined where none stops any. */
export function lostOnPremisesBy(
  { failures }: FailureStudy,
  kinds: readonly string[],
): SingleFailure | undefined {
  const [worst] = failures
    .filter(
      ({ id, lostOnPremises }) =>
        lostOnPremises > 0 && kinds.includes(kindOfId(id)),
    )
    .sort((a, b) => b.lostOnPremises - a.lostOnPremises);
  return worst;
}
