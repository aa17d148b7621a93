import { contains, readablePrefixes } from '../address';
import { policyAllows } from './policy';
import { freeRanges, rangesOf, readableRanges, replacementOf } from './ranges';
import type { Rule } from './rule';

export const why =
  'Organisations assign their addresses centrally. A network outside the agreed ranges overlaps others sooner or later.';

/** The portal's owner may restrict the addresses of new networks. */
export const policyAddressPool: Rule = {
  id: 'policy-address-pool',
  severity: 'error',
  kind: 'policy',
  title: 'Address spaces lie in the ranges that the portal allows',
  source: 'portalPolicy',
  *check(context) {
    const { addressPools } = context.policy;
    if (!addressPools) return;
    const allowed = readablePrefixes(addressPools);
    const takeFree = freeRanges(context);
    for (const range of readableRanges(rangesOf(context.planned))) {
      if (
        // The policy is about new networks; one that exists has its addresses.
        range.exists ||
        (range.kind !== 'network' && range.kind !== 'virtual-hub') ||
        allowed.some(pool => contains(pool, range.prefix))
      ) {
        continue;
      }
      const { fix } = replacementOf(context, takeFree, range);
      yield {
        path: range.path,
        message: `${range.text} of ${
          range.owner
        } is not allowed: ${policyAllows('range', addressPools)}`,
        ...(fix && { fix }),
      };
    }
  },
};
