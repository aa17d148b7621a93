import type { ConnectivitySpec } from '../spec';

/** What a Virtual Network Manager cannot do for a spec. */
export type ManagerRefusal =
  /** It connects networks past firewalls and appliances. */
  | 'inspection'
  /** With it, spokes cannot use the gateway of their region. */
  | 'spokes-with-on-premises'
  /** It has one hub for all spokes. */
  | 'spokes-without-mesh';

/** Why a Virtual Network Manager cannot connect the networks of a spec; undefined where it can. */
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
