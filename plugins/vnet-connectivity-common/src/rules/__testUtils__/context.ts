import { defaultAddressPools } from '../../address';
import type { DesignOptions } from '../../design';
import { parseSpec } from '../../spec';
import { buildTopology, planSpec } from '../../topology';
import type { RuleContext } from '../rule';

/** The inputs of a rule for this document, which must have the shape of a spec. */
export function contextOf(
  document: unknown,
  { pools = defaultAddressPools, policy = {} }: DesignOptions = {},
): RuleContext {
  const { spec, findings } = parseSpec(document);
  if (!spec) {
    throw new Error(findings.map(({ message }) => message).join(' '));
  }
  const planned = planSpec(spec, pools);
  return { spec, planned, topology: buildTopology(planned), pools, policy };
}
