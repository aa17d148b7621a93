import { defaultAddressPools } from '../../address';
import type { DesignOptions } from '../../design';
import type { SpecLimits } from '../../spec';
import { defaultSpecLimits, parseSpec } from '../../spec';
import { buildTopology, planSpec } from '../../topology';
import type { RuleContext } from '../rule';

/** Azure's own limits are beyond those of this product. */
const unlimited: SpecLimits = {
  ...defaultSpecLimits,
  regions: 10_000,
  sites: 10_000,
  spokes: 10_000,
};

/** The inputs of a rule for this document, which must have the shape of a spec. */
export function contextOf(
  document: unknown,
  {
    pools = defaultAddressPools,
    policy = {},
    limits = unlimited,
  }: DesignOptions = {},
): RuleContext {
  const { spec, findings } = parseSpec(document, limits);
  if (!spec) {
    throw new Error(findings.map(({ message }) => message).join(' '));
  }
  const planned = planSpec(spec, pools);
  return { spec, planned, topology: buildTopology(planned), pools, policy };
}
