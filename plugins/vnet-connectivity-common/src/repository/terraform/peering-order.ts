import type { Peering, Topology } from '../../topology';

/** The region whose halves of peerings are built first: it lends its gateway, or would be asked first to. */
export function peeredFirst({
  onPremises,
  interconnect,
  regions,
}: Topology): string {
  return (
    onPremises.gatewayRegion ??
    (interconnect.topology === 'hub-and-spoke'
      ? interconnect.hub
      : undefined) ??
    regions[0].key
  );
}

/** True for the half of a peering that is built after the other, as `local.return_peerings` has it. */
export function isReturnPeering(
  topology: Topology,
  { from, to }: Pick<Peering, 'from' | 'to'>,
): boolean {
  const first = peeredFirst(topology);
  const regions = new Set(topology.regions.map(({ key }) => key));
  const [own, other] = [from, to].map(key => {
    if (key === first) return `0${key}`;
    return `${regions.has(key) ? 1 : 2}${key}`;
  });
  return own > other;
}
