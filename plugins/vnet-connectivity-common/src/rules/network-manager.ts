import type { PlannedSpec } from '../topology';

/** What a Virtual Network Manager cannot do for a spec, as the name of the rule that says so. */
export type ManagerRefusal =
  | 'network-manager-with-inspection'
  | 'network-manager-with-spokes-and-on-premises'
  | 'network-manager-spokes-need-mesh';

/** Why a Virtual Network Manager cannot connect the networks of a spec; undefined where it can. */
export function managerRefusal({
  inspection,
  spokes,
  onPremises,
  interconnect,
}: PlannedSpec): ManagerRefusal | undefined {
  if (inspection.via !== 'none') return 'network-manager-with-inspection';
  if (Object.keys(spokes).length === 0) return undefined;
  if (onPremises.via !== 'none') {
    return 'network-manager-with-spokes-and-on-premises';
  }
  return interconnect.topology === 'mesh'
    ? undefined
    : 'network-manager-spokes-need-mesh';
}

/** Whether a Virtual Network Manager is asked for where it can connect networks at all. */
export function usesManager({ interconnect }: PlannedSpec): boolean {
  return (
    interconnect.pattern === 'global-peering' &&
    interconnect.peeredBy === 'network-manager'
  );
}
