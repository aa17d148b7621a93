import type { Prefix } from '../../address';
import {
  contains,
  containsAddress,
  lastAddressOf,
  overlaps,
} from '../../address';
import type { Draft, DraftVnet } from './draft';
import type { PrefixTable } from './prefix-table';
import type { Endpoint, NvaModel, Probe } from './types';

/** Subnets that Azure's own services fill: no workload lives there. */
const serviceSubnets =
  /^(GatewaySubnet|AzureFirewallSubnet|AzureFirewallManagementSubnet|RouteServerSubnet|AzureBastionSubnet)$/i;

/** VNets and sites, each with one machine for every way in which its machines are routed. */
export function buildEndpoints(draft: Draft): Endpoint[] {
  const { elements } = draft;
  return [
    ...draft.vnets.map(
      (vnet): Endpoint => ({
        id: elements.list[vnet.element].id,
        kind: 'vnet',
        name: vnet.name,
        element: vnet.element,
        probes: vnetProbes(draft, vnet),
      }),
    ),
    ...[...draft.siteByName].map(([name, speaker]): Endpoint => {
      const { element, prefixes } = draft.speakers[speaker];
      return {
        id: elements.list[element].id,
        kind: 'site',
        name,
        element,
        probes: distinct(
          draft.prefixes,
          prefixes
            .flatMap(prefix =>
              representatives(
                draft.prefixes,
                prefix,
                heldByOthers(draft, speaker, prefix),
              ),
            )
            .map(address => ({ address, site: speaker })),
        ),
      };
    }),
  ];
}

/** An address of the prefix that a machine can have: Azure keeps the first four of a subnet. */
export function hostOf({ base, length }: Prefix): number {
  return length > 29 ? base : base + 4;
}

/**
 * Parts of a site's prefix that a virtual network or another site has: on-premises summaries may hold Azure's ranges,
 * and longest prefix match gives the addresses to whoever is more specific. Source: VPN Gateway FAQ, BGP and routing.
 */
function heldByOthers(
  { vnets, speakers, siteByName }: Draft,
  site: number,
  prefix: Prefix,
): Prefix[] {
  return [
    ...vnets.flatMap(({ prefixes }) => prefixes),
    ...[...siteByName.values()].flatMap(other =>
      other === site ? [] : speakers[other].prefixes,
    ),
  ].filter(each => each.length > prefix.length && contains(prefix, each));
}

/** One address for every more specific route inside the prefix, and one for the rest, outside what others hold. */
function representatives(
  table: PrefixTable,
  prefix: Prefix,
  others: readonly Prefix[],
): number[] {
  const inside = table.list.filter(
    each => each.length > prefix.length && contains(prefix, each),
  );
  const inner = inside.filter(
    each => !others.some(other => contains(other, each)),
  );
  const free = [
    hostOf(prefix),
    ...inside.map(each => lastAddressOf(each) + 5),
    lastAddressOf(prefix) - 1,
  ].find(
    address =>
      containsAddress(prefix, address) &&
      !inside.some(each => containsAddress(each, address)),
  );
  return [...(free === undefined ? [] : [free]), ...inner.map(hostOf)];
}

function vnetProbes(draft: Draft, vnet: DraftVnet): Probe[] {
  const holdsNva = (prefix: Prefix) =>
    draft.nvas.some(
      (nva: NvaModel) =>
        nva.vnet === vnet.index && containsAddress(prefix, nva.ip),
    );
  const workloads = vnet.subnets.filter(
    ({ name, prefix }) =>
      !serviceSubnets.test(name) && !(prefix && holdsNva(prefix)),
  );
  const probes = workloads.map(
    ({ prefix, table }): Probe => ({
      address: hostOf(prefix ?? vnet.prefixes[0]),
      vnet: vnet.index,
      table,
    }),
  );
  for (const prefix of vnet.prefixes) {
    if (probes.some(({ address }) => containsAddress(prefix, address)))
      continue;
    probes.push({
      address: freeHost(prefix, vnet),
      vnet: vnet.index,
      table: 0,
    });
  }
  return distinct(draft.prefixes, probes);
}

/** An address outside the declared subnets, where there is one. */
function freeHost(prefix: Prefix, { subnets }: DraftVnet): number {
  const taken = subnets.flatMap(each => (each.prefix ? [each.prefix] : []));
  const size = 16;
  for (
    let base = prefix.base;
    base + size <= lastAddressOf(prefix) + 1 && base < prefix.base + 2 ** 16;
    base += size
  ) {
    const block = { base, length: 28 };
    if (!taken.some(each => overlaps(each, block))) return hostOf(block);
  }
  return hostOf(prefix);
}

/** Probes that no route can tell apart are one. */
function distinct(table: PrefixTable, probes: readonly Probe[]): Probe[] {
  const seen = new Set<string>();
  return probes.filter(({ address, table: routes, site }) => {
    const key = `${routes}/${site}/${table.covering(address).join(',')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
