import type { ConnectivitySpec } from '../spec';

/** What this version does not build with a Virtual Network Manager. */
export type ManagerRefusal =
  /** Routes that lead what it connects through firewalls and appliances. */
  | 'inspection'
  /** A configuration for each region, with which spokes use the gateway there. */
  | 'spokes-with-on-premises'
  /** A configuration for each hub. */
  | 'spokes-without-mesh';

/** Why the networks of a spec are not connected by a Virtual Network Manager here; undefined where they can be. */
export function managerRefusal({
  inspection,
  spokes = {},
  onPremises,
  interconnect,
}: Pick<
  ConnectivitySpec,
  'inspection' | 'spokes' | 'onPremises' | 'interconnect'
>): ManagerRefusal | undefined {
  if ((inspection?.via ?? 'none') !== 'none') return 'inspection';
  if (Object.keys(spokes).length === 0) return undefined;
  if ((onPremises?.via ?? 'none') !== 'none') return 'spokes-with-on-premises';
  return interconnect.topology === 'hub-and-spoke'
    ? 'spokes-without-mesh'
    : undefined;
}

/** Whether a Virtual Network Manager is asked for where it can connect networks at all. */
export function usesManager({
  interconnect,
}: Pick<ConnectivitySpec, 'interconnect'>): boolean {
  return (
    interconnect.pattern === 'global-peering' &&
    interconnect.peeredBy === 'network-manager'
  );
}
