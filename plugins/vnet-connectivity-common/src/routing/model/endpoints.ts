import { subnetName } from '../../network/element-ids';
import type { Prefix } from '../../address';
import {
  contains,
  containsAddress,
  lastAddressOf,
  overlaps,
  hostOf,
} from '../../address';
import type { Draft, DraftVnet } from './draft';
import type { PrefixTable } from './prefix-table';
import type { Endpoint, NvaModel, Probe, RouteTable } from './types';

/** Subnets that Azure's own services fill: no workload lives there. */
const serviceSubnets =
  /^(GatewaySubnet|AzureFirewallSubnet|AzureFirewallManagementSubnet|RouteServerSubnet|AzureBastionSubnet)$/i;

/**
 * VNets and sites, each with one machine for every way in which its machines are routed, and the subnets of the VNets
 * whose subnets route differently, behind their VNet.
 */
export function buildEndpoints(draft: Draft): Endpoint[] {
  const { elements } = draft;
  const ranges = heldRanges(draft);
  return [
    ...draft.vnets.flatMap((vnet): Endpoint[] => {
      const whole: Endpoint = {
        id: elements.list[vnet.element].id,
        kind: 'vnet',
        name: vnet.name,
        element: vnet.element,
        probes: vnetProbes(draft, vnet),
      };
      return [whole, ...subnetEndpoints(draft, vnet, whole)];
    }),
    ...[...draft.siteByName].flatMap(([name, speaker]): Endpoint[] => {
      const { element, prefixes } = draft.speakers[speaker];
      const site: Endpoint = {
        id: elements.list[element].id,
        kind: 'site',
        name,
        element,
        probes: distinct(
          draft.prefixes,
          [],
          prefixes
            .flatMap(prefix =>
              representatives(
                draft.prefixes,
                prefix,
                heldByOthers(ranges, speaker, prefix),
              ),
            )
            .map(address => ({ address, site: speaker })),
        ),
      };
      const others = draft.graph.sites[name].alsoNamed ?? [];
      return [
        site,
        ...others.map(other => ({
          ...site,
          id: draft.names.site(other),
          name: other,
        })),
      ];
    }),
  ];
}

/** The subnets of a VNet, where they are not all routed alike. */
function subnetEndpoints(
  draft: Draft,
  vnet: DraftVnet,
  { id, name, element, probes }: Endpoint,
): Endpoint[] {
  const alike = ownRangesAlike(draft, vnet);
  const waysOf = ({ address, table = 0 }: Probe) => {
    const { tables, prefixIds } = vnet;
    const covering = draft.prefixes
      .covering(address)
      .map(each => (alike && prefixIds.includes(each) ? 'own' : each));
    return `${contentOf(tables[table])} ${covering}`;
  };
  if (new Set(probes.map(waysOf)).size < 2) return [];
  return probes.flatMap(probe =>
    (probe.subnets ?? []).map(
      (subnet): Endpoint => ({
        id: subnetName(id, subnet),
        kind: 'subnet',
        name: subnetName(name, subnet),
        element,
        probes: [probe],
      }),
    ),
  );
}

/** True where every range of a VNet is a route in the same places, so that none is reached otherwise than the others. */
function ownRangesAlike(
  { vnets, origins }: Draft,
  { index, prefixes, prefixIds }: DraftVnet,
): boolean {
  if (prefixIds.length < 2) return true;
  const places = prefixIds.map((id, at) => {
    const { base, length } = prefixes[at];
    const started = origins
      .filter(({ prefix }) => prefix === id)
      .map(({ speaker, learned }) => `${speaker} ${learned}`);
    const reached = vnets.flatMap(({ links }, owner) => {
      const ranges = links.get(index)?.reaches;
      return ranges === undefined ||
        ranges.some(range => contains(range, prefixes[at]))
        ? [`reached from ${owner}`]
        : [];
    });
    const routed = vnets.flatMap(({ index: owner, tables }) =>
      tables.flatMap(({ routes }, table) =>
        routes
          .filter(
            ({ prefix }) => prefix.base === base && prefix.length === length,
          )
          .map(({ type, nextHop }) => `${owner}/${table} ${type} ${nextHop}`),
      ),
    );
    return [...new Set([...started, ...reached, ...routed])].sort().join();
  });
  return new Set(places).size === 1;
}

/** The content of a table as text: equal for tables that route alike. */
function contentOf({ routes, propagation, unknown = [] }: RouteTable): string {
  const said = routes.map(
    ({ text, type, nextHop, unknown: open = [] }) =>
      `${text} ${type} ${nextHop} ${open}`,
  );
  return [propagation, ...said.sort(), 'unknown', ...unknown].join();
}

/**
 * Parts of a site's prefix that a virtual network or another site has: on-premises summaries may hold Azure's ranges,
 * and longest prefix match gives the addresses to whoever is more specific. Source: VPN Gateway FAQ, BGP and routing.
 */
function heldByOthers(
  ranges: readonly HeldRange[],
  site: number,
  prefix: Prefix,
): Prefix[] {
  const last = lastAddressOf(prefix);
  const held: HeldRange[] = [];
  for (let at = placeBehind(ranges, prefix); at < ranges.length; at += 1) {
    const range = ranges[at];
    if (range.prefix.base > last) break;
    if (range.site !== site) held.push(range);
  }
  return held.sort((a, b) => a.place - b.place).map(each => each.prefix);
}

/** A range of a network or site, and its place among all of them. */
interface HeldRange {
  readonly prefix: Prefix;
  readonly place: number;
  /** Absent for a network. */
  readonly site?: number;
}

/** Every range of a network or site by its addresses, those that hold others before them. */
function heldRanges({ vnets, speakers, siteByName }: Draft): HeldRange[] {
  return [
    ...vnets.flatMap(({ prefixes }) => prefixes.map(prefix => ({ prefix }))),
    ...[...siteByName.values()].flatMap(site =>
      speakers[site].prefixes.map(prefix => ({ prefix, site })),
    ),
  ]
    .map((range, place) => ({ ...range, place }))
    .sort((a, b) => byAddress(a.prefix, b.prefix));
}

function byAddress(a: Prefix, b: Prefix): number {
  return a.base - b.base || a.length - b.length;
}

/** Place of the first range behind a prefix and those that are equal to it. */
function placeBehind(ranges: readonly HeldRange[], prefix: Prefix): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (byAddress(ranges[middle].prefix, prefix) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One address for every more specific route inside the prefix, and one for the rest, outside what others hold. */
function representatives(
  table: PrefixTable,
  prefix: Prefix,
  others: readonly Prefix[],
): number[] {
  const ranges = table.list.filter(each => contains(prefix, each));
  return ranges.flatMap(range => {
    const inner = [...ranges, ...others].filter(
      each =>
        (each.length > range.length && contains(range, each)) ||
        (others.includes(each) && contains(each, range)),
    );
    const free = [
      hostOf(range),
      ...inner.map(each => lastAddressOf(each) + 5),
      lastAddressOf(range) - 1,
    ].find(
      address =>
        containsAddress(range, address) &&
        !inner.some(each => containsAddress(each, address)),
    );
    return free === undefined ? [] : [free];
  });
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
  const [first] = vnet.prefixes;
  const probes = workloads.flatMap(({ name, prefix = first, table }): Probe[] =>
    prefix
      ? [
          {
            address: hostOf(prefix),
            vnet: vnet.index,
            table,
            subnets: [name],
          },
        ]
      : [],
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
  return distinct(draft.prefixes, vnet.tables, probes);
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

/** One probe of all that no route distinguishes. */
function distinct(
  table: PrefixTable,
  tables: readonly RouteTable[],
  probes: readonly Probe[],
): Probe[] {
  const found = new Map<string, Probe>();
  for (const probe of probes) {
    const { address, table: routes, site, subnets = [] } = probe;
    const content = routes === undefined ? '' : contentOf(tables[routes]);
    const key = `${content}/${site}/${table.covering(address).join(',')}`;
    const known = found.get(key);
    if (!known) found.set(key, probe);
    else if (subnets.length > 0) {
      found.set(key, {
        ...known,
        subnets: [...(known.subnets ?? []), ...subnets],
      });
    }
  }
  return [...found.values()];
}
