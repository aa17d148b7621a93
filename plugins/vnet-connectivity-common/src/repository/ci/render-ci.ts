import type { PlannedSpec, Topology } from '../../topology';
import { assetsBelow } from '../assets';

/** Where the repository is hosted decides which pipeline it needs. */
export type CiKind = PlannedSpec['delivery']['ci'];

/** The pipeline that plans and applies the Terraform configuration, by path from the root of the repository. */
export function renderCi(
  kind: CiKind,
  { vpnGateways }: Pick<Topology, 'vpnGateways'>,
): ReadonlyMap<string, string> {
  return kind === 'none'
    ? new Map()
    : assetsBelow(`ci/${kind}`, vpnGateways.length > 0 ? ['vpn'] : []);
}
