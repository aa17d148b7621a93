import { documentNames } from '../../network/element-ids';
import { contains, overlaps, prefixOf } from '../../address';
import {
  asnReservedBy,
  circuitsPerGateway,
  expressRouteCircuitTiers,
  expressRouteCoexistence,
  findExpressRouteGatewaySku,
  routeServerLimits,
  serviceSubnets,
  sources,
  virtualHubPrefix,
  vpnGatewayDefaultAsn,
} from '../../azure';
import type { Finding } from '../../findings';
import { circuitReaches, globalReachObstacle } from '../model/speakers';
import { gatewaySubnetName } from '../model/vnets';
import type {
  ConnectionEntry,
  GatewayEntry,
  TopologyGraph,
  UserRouteEntry,
  VirtualWanEntry,
} from './schema';
import { graphOfDocument } from './graph-of-document';
import { isServiceTag, managersOf, wansOf } from './entries';
import type { TopologyLawId } from './laws';
import { topologyLaws } from './laws';

/** What Azure refuses (`error`), or does not support or requires (`warning`). */
export interface TopologyFinding extends Finding {
  /** Code of the error that Azure answers with, where it is documented. */
  readonly errorCode?: string;
  /** The resource that is refused, such as `peering Spoke->Hub`. */
  readonly element?: string;
}

type Report = (
  law: TopologyLawId,
  path: string,
  message: string,
  more?: Pick<TopologyFinding, 'errorCode' | 'element'>,
) => void;

/** Everything that Azure would say about a resource graph. */
export function refusals(graph: TopologyGraph): TopologyFinding[] {
  const findings: TopologyFinding[] = [];
  const report: Report = (rule, path, message, more) => {
    const { severity, kind, source } = topologyLaws[rule];
    findings.push({
      rule,
      severity,
      kind,
      path,
      message,
      docs: sources[source].url,
      ...more,
    });
  };
  references(graph, report);
  duplicates(graph, report);
  subnets(graph, report);
  peerings(graph, report);
  gateways(graph, report);
  connections(graph, report);
  sites(graph, report);
  defaultSites(graph, report);
  circuits(graph, report);
  routeServers(graph, report);
  routeTables(graph, report);
  wansOf(graph).forEach(wan => virtualWan(graph, wan, report));
  networkManagers(graph, report);
  return findings;
}

function clash(a: readonly string[], b: readonly string[]): boolean {
  return a.some(mine =>
    b.some(theirs => overlaps(prefixOf(mine), prefixOf(theirs))),
  );
}

function prefixesOf(graph: TopologyGraph, vnet: string): readonly string[] {
  return graph.vnets?.[vnet]?.prefixes ?? [];
}

function gatewaysOf(
  graph: TopologyGraph,
  vnet: string,
): readonly GatewayEntry[] {
  return graph.vnets?.[vnet]?.gateways ?? [];
}

/** Names that nothing has. */
function references(graph: TopologyGraph, report: Report): void {
  const missing = (path: string, name: string) =>
    report(
      'topology-reference',
      path,
      `${path} names ${name}, which the topology does not have.`,
    );
  const vnet = (path: string, name: string) => {
    if (!graph.vnets?.[name]) missing(path, name);
  };
  graph.peerings?.forEach(({ from, to }, index) => {
    vnet(`peerings[${index}].from`, from);
    vnet(`peerings[${index}].to`, to);
  });
  const subnet = (path: string, of: string, name: string | undefined) => {
    const declared = graph.vnets?.[of]?.subnets;
    // A network of which no subnet is written down has the subnets that route tables and appliances name.
    if (name !== undefined && declared && !(name in declared)) {
      missing(path, `the subnet ${name} of ${of}`);
    }
  };
  graph.udrs?.forEach((udr, index) => {
    vnet(`udrs[${index}].vnet`, udr.vnet);
    subnet(`udrs[${index}].subnet`, udr.vnet, udr.subnet);
  });
  graph.nvas?.forEach((nva, index) => {
    vnet(`nvas[${index}].vnet`, nva.vnet);
    subnet(`nvas[${index}].subnet`, nva.vnet, nva.subnet);
  });
  for (const [name, { gateways: all = [] }] of Object.entries(
    graph.vnets ?? {},
  )) {
    all.forEach(({ defaultSite }, index) => {
      const site = defaultSite?.replace(/^(conn|site):/, '').split('/')[0];
      if (
        site !== undefined &&
        !graph.sites?.[site] &&
        !graph.connections?.some(({ id }) => id === site)
      ) {
        missing(`vnets.${name}.gateways[${index}].defaultSite`, site);
      }
    });
  }
  if (graph.routeServer) vnet('routeServer.vnet', graph.routeServer.vnet);
  graph.routeServers?.forEach((server, index) =>
    vnet(`routeServers[${index}].vnet`, server.vnet),
  );
  for (const [name, circuit] of Object.entries(graph.circuits ?? {})) {
    circuit.sites?.forEach((each, index) => {
      if (!graph.sites?.[each])
        missing(`circuits.${name}.sites[${index}]`, each);
    });
  }
  for (const wan of wansOf(graph)) {
    const hub = (path: string, name: string) => {
      if (!wan.hubs[name]) missing(path, name);
    };
    wan.vnetConnections?.forEach((connection, index) => {
      const path = `vwan.vnetConnections[${index}]`;
      vnet(`${path}.vnet`, connection.vnet);
      hub(`${path}.hub`, connection.hub);
    });
    wan.bgpConnections?.forEach((peer, index) => {
      const path = `vwan.bgpConnections[${index}]`;
      const name = peer.nva.replace(/^nva:/, '');
      if (!graph.nvas?.some(({ id }) => id === name)) {
        missing(`${path}.nva`, peer.nva);
      }
      hub(`${path}.hub`, peer.hub);
    });
    wan.branchConnections?.forEach((branch, index) => {
      const path = `vwan.branchConnections[${index}]`;
      const name = branch.endpoint.replace(/^(circuit|site):/, '');
      const known =
        branch.kind === 'er'
          ? graph.circuits?.[name]
          : graph.sites?.[name.split('/')[0]];
      if (!known && branch.kind !== 'p2s') {
        missing(`${path}.endpoint`, branch.endpoint);
      }
      hub(`${path}.hub`, branch.hub);
    });
  }
  managersOf(graph).forEach(({ members = [], spokes = [] }) =>
    [...members, ...spokes].forEach(name => vnet('avnm.members', name)),
  );
  graph.connections?.forEach((connection, index) => {
    for (const end of ['a', 'b'] as const) {
      const text = connection[end];
      const owner = text.replace(/^(circuit|nva|site):/, '');
      const known =
        graph.circuits?.[owner] ??
        graph.nvas?.find(({ id }) => id === owner) ??
        graph.vnets?.[owner.split('/')[0]] ??
        graph.sites?.[owner.split('/')[0]];
      const [name, type] = owner.split('/');
      const gatewayMissing =
        graph.vnets?.[name] &&
        (type === 'vpn' || type === 'er') &&
        !gatewaysOf(graph, name).some(gateway => gateway.type === type);
      if (!known || gatewayMissing)
        missing(`connections[${index}].${end}`, text);
    }
  });
}

/** What is written down twice, of which one would be left out. */
function duplicates(graph: TopologyGraph, report: Report): void {
  const lists: [string, readonly string[]][] = [
    ['peerings', graph.peerings?.map(({ from, to }) => `${from}->${to}`) ?? []],
    ['connections', graph.connections?.map(({ id }) => id) ?? []],
    ['nvas', graph.nvas?.map(({ id }) => id) ?? []],
  ];
  for (const [field, names] of lists) {
    const seen = new Set<string>();
    names.forEach((name, index) => {
      if (seen.has(name)) {
        report(
          'topology-duplicate',
          `${field}[${index}]`,
          `${field} has ${name} twice: give each a name of its own, or leave one out.`,
        );
      }
      seen.add(name);
    });
  }
}

function subnets(graph: TopologyGraph, report: Report): void {
  for (const [name, vnet] of Object.entries(graph.vnets ?? {})) {
    const all = Object.entries(vnet.subnets ?? {});
    all.forEach(([subnet, prefix], index) => {
      const refuse = (law: TopologyLawId, message: string) =>
        report(law, `vnets.${name}.subnets.${subnet}`, message, {
          element: `${name}/${subnet}`,
        });
      if (
        // Of a network that a plan only mentions the ranges are unknown.
        vnet.prefixes.length > 0 &&
        !vnet.prefixes.some(each => contains(prefixOf(each), prefixOf(prefix)))
      ) {
        refuse(
          'subnet-outside-vnet',
          `The subnet ${subnet} (${prefix}) is not within the address space of ${name}.`,
        );
      }
      const other = all
        .slice(0, index)
        .find(([, range]) => clash([range], [prefix]));
      if (other) {
        refuse(
          'subnet-overlap',
          `The subnets ${other[0]} and ${subnet} of ${name} overlap.`,
        );
      }
    });
  }
}

function peerings(graph: TopologyGraph, report: Report): void {
  const all = graph.peerings ?? [];
  const usesRemote = new Map<string, string>();
  all.forEach((peering, index) => {
    const { from, to } = peering;
    const path = `peerings[${index}]`;
    const element = `peering ${from}->${to}`;
    const refuse = (law: TopologyLawId, message: string, errorCode?: string) =>
      report(law, path, message, { element, errorCode });
    const back = all.find(other => other.from === to && other.to === from);
    if (clash(prefixesOf(graph, from), prefixesOf(graph, to))) {
      refuse(
        'peering-overlap',
        `The address spaces of ${from} and ${to} overlap: Azure refuses to peer them.`,
        'VnetAddressSpacesOverlap',
      );
    }
    const other = all
      .slice(0, index)
      .find(
        each =>
          each.from === from &&
          each.to !== to &&
          clash(prefixesOf(graph, each.to), prefixesOf(graph, to)),
      );
    if (other) {
      refuse(
        'peering-overlap-with-peer',
        `The address space of ${to} overlaps that of ${other.to}, with which ${from} is peered already.`,
        'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
      );
    }
    if (!back) {
      report(
        'peering-one-way',
        path,
        `${to} has no peering to ${from}: the peering stays in the state Initiated and carries no traffic.`,
        { element },
      );
    }
    if (!peering.useRemoteGateways) return;
    const earlier = usesRemote.get(from);
    if (earlier !== undefined) {
      refuse(
        'peering-two-remote-gateways',
        `${from} uses the remote gateways of ${earlier} already: only one peering of a VNet may have useRemoteGateways.`,
      );
    }
    usesRemote.set(from, to);
    if (gatewaysOf(graph, from).length > 0) {
      refuse(
        'peering-own-gateway',
        `${from} has a gateway of its own: useRemoteGateways is refused.`,
      );
    }
    const remote = gatewaysOf(graph, to);
    const hasRouteServer = [
      ...(graph.routeServer ? [graph.routeServer] : []),
      ...(graph.routeServers ?? []),
    ].some(({ vnet }) => vnet === to);
    if (remote.length === 0 && !hasRouteServer) {
      refuse(
        'peering-remote-gateway-missing',
        `${from} cannot have useRemoteGateways, because ${to} does not have any gateways.`,
        'RemoteVnetHasNoGateways',
      );
    } else if (!back?.allowGatewayTransit) {
      refuse(
        'peering-no-gateway-transit',
        `${from} cannot have useRemoteGateways set to true, because the peering of ${to} has allowGatewayTransit set to false.`,
      );
    }
    if (remote.some(({ vpnType }) => vpnType === 'PolicyBased')) {
      report(
        'gateway-transit-policy-based',
        path,
        `The VPN gateway of ${to} is policy-based: gateway transit needs a route-based one.`,
        { element },
      );
    }
    if (remote.some(({ sku }) => sku === 'Basic')) {
      report(
        'gateway-transit-basic-sku',
        path,
        `The VPN gateway of ${to} has the Basic SKU, with which gateway transit is not supported.`,
        { element },
      );
    }
  });
}

function gateways(graph: TopologyGraph, report: Report): void {
  for (const [name, vnet] of Object.entries(graph.vnets ?? {})) {
    const all = vnet.gateways ?? [];
    for (const type of ['vpn', 'er'] as const) {
      if (all.filter(gateway => gateway.type === type).length > 1) {
        report(
          'gateway-second-of-type',
          `vnets.${name}.gateways`,
          `${name} has two gateways of type ${type}: a VNet can have one of each.`,
          { element: `${name}/${type}` },
        );
      }
    }
    for (const service of Object.values(serviceSubnets)) {
      const prefix = vnet.subnets?.[service.name];
      if (!prefix) continue;
      const { law, longest, what } =
        service === serviceSubnets.gateway
          ? gatewaySubnetLaw(all)
          : ({
              law: 'service-subnet-size',
              longest: service.longest,
              what: 'Azure needs',
            } as const);
      if (prefixOf(prefix).length <= longest) continue;
      report(
        law,
        `vnets.${name}.subnets.${service.name}`,
        `The ${service.name} of ${name} is ${prefix}: ${what} /${longest} or larger.`,
        { element: `${name}/${service.name}` },
      );
    }
    all.forEach((gateway, index) =>
      gatewayRules(name, gateway, `vnets.${name}.gateways[${index}]`, {
        coexists: all.length > 1,
        report,
      }),
    );
  }
}

/** How large the GatewaySubnet must be for what stands in it. */
function gatewaySubnetLaw(standing: readonly GatewayEntry[]) {
  const { longest, longestForBasic } = serviceSubnets.gateway;
  if (standing.length > 1) {
    return {
      law: 'coexistence-gateway-subnet',
      longest: expressRouteCoexistence.gatewaySubnetPrefixLength,
      what: 'VPN and ExpressRoute gateways together need',
    } as const;
  }
  const onlyBasic = standing.every(({ sku }) => sku === 'Basic');
  return {
    law: 'gateway-subnet-size',
    longest: onlyBasic ? longestForBasic : longest,
    what: onlyBasic ? 'Azure needs' : 'every gateway but a Basic one needs',
  } as const;
}

function gatewayRules(
  name: string,
  gateway: GatewayEntry,
  path: string,
  { coexists, report }: { readonly coexists: boolean; readonly report: Report },
): void {
  const element = `${name}/${gateway.type}`;
  const say = (law: TopologyLawId, message: string) =>
    report(law, path, message, { element });
  if (gateway.type === 'er') {
    if (gateway.customRoutes?.length) {
      say(
        'er-gateway-custom-routes',
        `The ExpressRoute gateway of ${name} has custom routes: Azure rejects them (400).`,
      );
    }
    return;
  }
  const { asn, sku, vpnType, bgp, activeActive } = gateway;
  if (
    asn !== undefined &&
    asn !== vpnGatewayDefaultAsn.value &&
    asnReservedBy(asn)
  ) {
    say(
      'asn-reserved',
      `ASN ${asn} of the VPN gateway of ${name} is reserved by ${asnReservedBy(
        asn,
      )}.`,
    );
  }
  if (sku === 'Basic' && bgp) {
    say(
      'basic-sku-bgp',
      `The VPN gateway of ${name} has the Basic SKU, which has no BGP.`,
    );
  }
  if (sku === 'Basic' && activeActive) {
    say(
      'basic-sku-active-active',
      `The VPN gateway of ${name} has the Basic SKU, which cannot be active-active.`,
    );
  }
  if (vpnType === 'PolicyBased' && sku !== undefined && sku !== 'Basic') {
    say(
      'policy-based-sku',
      `The VPN gateway of ${name} is policy-based with the SKU ${sku}: only Basic can be policy-based.`,
    );
  }
  if (vpnType === 'PolicyBased' && (bgp || activeActive)) {
    say(
      'policy-based-bgp',
      `The VPN gateway of ${name} is policy-based: BGP and active-active need a route-based gateway.`,
    );
  }
  if (coexists && (sku === 'Basic' || vpnType === 'PolicyBased')) {
    say(
      'coexistence-vpn-gateway',
      `Beside an ExpressRoute gateway the VPN gateway of ${name} must be route-based and not of the Basic SKU.`,
    );
  }
}

function connections(graph: TopologyGraph, report: Report): void {
  const all = graph.connections ?? [];
  const network = graphOfDocument(graph);
  all.forEach((connection, index) => {
    const path = `connections[${index}]`;
    const element = `conn ${connection.id}`;
    const say = (law: TopologyLawId, message: string) =>
      report(law, path, message, { element });
    const ends = [connection.a, connection.b].map(end => endOf(graph, end));
    for (const { vnet, gateway } of ends) {
      if (connection.type === 'expressroute' && vnet !== undefined) {
        if (!circuitReaches(network, network.connections[index], vnet)) {
          say(
            'circuit-reach',
            `${vnet} lies outside what its circuit reaches: Standard reaches its geopolitical region, Local the regions near its peering location, Premium all.`,
          );
        }
      }
      if (gateway?.vpnType === 'PolicyBased') {
        if (connection.type === 'vnet2vnet' || connection.bgp) {
          say(
            'policy-based-connection',
            `${vnet} has a policy-based VPN gateway: VNet-to-VNet and BGP need a route-based one.`,
          );
        }
        const uses = all.filter(({ a, b }) =>
          [a, b].includes(`${vnet}/vpn`),
        ).length;
        if (uses > 1) {
          say(
            'policy-based-tunnels',
            `${vnet} has a policy-based VPN gateway, which has one tunnel only.`,
          );
        }
      }
      if (connection.bgp && gateway?.type === 'vpn' && gateway.bgp === false) {
        say(
          'connection-bgp-gateway',
          `BGP is on for the connection but off for the VPN gateway of ${vnet}.`,
        );
      }
    }
    if (connection.bgp && connection.type !== 'expressroute') {
      const [a, b] = ends.map(({ asn }) => asn);
      if (a !== undefined && a === b) {
        say(
          'asn-equal',
          `Both ends of ${connection.id} have ASN ${a}: BGP needs different ones.`,
        );
      }
    }
    if (
      connection.type === 'vnet2vnet' &&
      clash(
        prefixesOf(graph, ends[0].vnet ?? ''),
        prefixesOf(graph, ends[1].vnet ?? ''),
      )
    ) {
      say(
        'vnet2vnet-overlap',
        `The address spaces of ${ends[0].vnet} and ${ends[1].vnet} overlap: a VNet-to-VNet connection cannot route between them.`,
      );
    }
    staticOverlap(all, index, report);
  });
  for (const [name, site] of Object.entries(graph.sites ?? {})) {
    reservedAsn(report, `sites.${name}.asn`, site.asn, name, name);
  }
}

/**
 * A site may announce a summary that holds Azure's ranges, nothing that is equal to them or within them; what is written
 * into a local network gateway may not overlap them at all. Source: VPN Gateway FAQ, "BGP and routing" and "VNet-to-VNet
 * and multi-site connections".
 */
function sites(graph: TopologyGraph, report: Report): void {
  const networks = Object.entries(graph.vnets ?? {}).flatMap(
    ([vnet, { prefixes }]) => prefixes.map(prefix => ({ vnet, prefix })),
  );
  for (const [name, site] of Object.entries(graph.sites ?? {})) {
    const announced = new Set([...site.prefixes, ...(site.advertises ?? [])]);
    for (const prefix of announced) {
      const holder = networks.find(network =>
        contains(prefixOf(network.prefix), prefixOf(prefix)),
      );
      if (!holder) continue;
      report(
        'site-within-network',
        `sites.${name}`,
        `${prefix} of ${name} lies within ${holder.prefix} of ${holder.vnet}: Azure does not take it from on-premises, and keeps these addresses to ${holder.vnet}.`,
        { element: name },
      );
    }
    const twin = Object.entries(graph.sites ?? {}).find(
      ([other, { prefixes }]) =>
        other < name && prefixes.some(each => site.prefixes.includes(each)),
    );
    if (twin) {
      report(
        'site-ranges-equal',
        `sites.${name}`,
        `${name} and ${twin[0]} have the same range: which of them a packet reaches is not known.`,
        { element: name },
      );
    }
  }
  graph.connections?.forEach((connection, index) => {
    const { id, lngPrefixes = [] } = connection;
    const vnet = [connection.a, connection.b]
      .map(end => endOf(graph, end).vnet)
      .find(each => each !== undefined);
    const served = networks.filter(
      network =>
        network.vnet === vnet ||
        graph.peerings?.some(
          ({ from, to, useRemoteGateways }) =>
            from === network.vnet && to === vnet && useRemoteGateways,
        ),
    );
    const clashing = served.find(({ prefix }) => clash([prefix], lngPrefixes));
    if (connection.type !== 'ipsec' || !clashing) return;
    report(
      'local-network-gateway-network-overlap',
      `connections[${index}].lngPrefixes`,
      `The local network gateway of ${id} overlaps ${clashing.prefix} of ${clashing.vnet}: its address space must not overlap that of the virtual networks. A range that is announced by BGP may hold them.`,
      { element: `conn ${id}` },
    );
  });
}

const isDefaultRoute = ({ prefix }: UserRouteEntry) =>
  !isServiceTag(prefix) && prefixOf(prefix).length === 0;

/** Networks whose gateway has a default site, but not a default route of their own in every subnet. */
function defaultSites(graph: TopologyGraph, report: Report): void {
  for (const [
    name,
    { gateways: all = [], subnets: declared = {} },
  ] of Object.entries(graph.vnets ?? {})) {
    const site = all.find(({ defaultSite }) => defaultSite)?.defaultSite;
    if (site === undefined) continue;
    const tables = graph.udrs?.filter(({ vnet }) => vnet === name) ?? [];
    const decided = (subnet: string | undefined) =>
      (
        tables.find(table => table.subnet === subnet) ??
        tables.find(table => table.subnet === undefined)
      )?.routes?.some(isDefaultRoute) ?? false;
    const service = new Set<string>(
      Object.values(serviceSubnets).map(each => each.name),
    );
    const workloads = Object.keys(declared).filter(each => !service.has(each));
    const open =
      workloads.length > 0
        ? workloads.filter(each => !decided(each))
        : [name].filter(() => !decided(undefined));
    if (open.length === 0) continue;
    report(
      'default-site-subnets',
      `vnets.${name}`,
      `The default site of the VPN gateway of ${name} is ${site}. Documents differ on what that means for ${open.join(
        ', ',
      )}, without a route for 0.0.0.0/0 of their own: in those to 2022 they go on using the internet, as the answers here do; in that of 2025-03-31 they are forced to ${site} too. A route table with 0.0.0.0/0 to VirtualNetworkGateway, or to Internet, leaves no doubt.`,
      { element: name },
    );
  }
}

/** Two tunnels to the same prefixes need BGP. Source: Highly available cross-premises connectivity. */
function staticOverlap(
  all: readonly ConnectionEntry[],
  index: number,
  report: Report,
): void {
  const connection = all[index];
  const earlier = all
    .slice(0, index)
    .find(
      other =>
        other.a === connection.a &&
        !other.bgp &&
        !connection.bgp &&
        clash(other.lngPrefixes ?? [], connection.lngPrefixes ?? []),
    );
  if (!earlier) return;
  report(
    'local-network-gateway-overlap',
    `connections[${index}].lngPrefixes`,
    `${earlier.id} and ${connection.id} have overlapping local network gateway prefixes: two connections to the same prefixes need BGP.`,
    { element: `conn ${connection.id}` },
  );
}

interface End {
  readonly vnet?: string;
  readonly gateway?: GatewayEntry;
  readonly asn?: number;
}

function endOf(graph: TopologyGraph, text: string): End {
  const [name, type] = text.split('/');
  if (graph.vnets?.[name]) {
    const gateway = gatewaysOf(graph, name).find(
      each => each.type === (type === 'er' ? 'er' : 'vpn'),
    );
    return {
      vnet: name,
      gateway,
      asn: gateway?.asn ?? vpnGatewayDefaultAsn.value,
    };
  }
  return { asn: graph.sites?.[name]?.asn };
}

function circuits(graph: TopologyGraph, report: Report): void {
  const nameOf = (text: string) => text.replace(/^circuit:/, '');
  const most = expressRouteCircuitTiers.Standard.virtualNetworks.to;
  for (const [name, circuit] of Object.entries(graph.circuits ?? {})) {
    const links = (graph.connections ?? []).filter(({ a, b }) =>
      [a, b].some(end => nameOf(end) === name),
    );
    if (circuit.sku !== 'Premium' && links.length > most) {
      report(
        'circuit-links',
        `circuits.${name}`,
        `${name} links ${links.length} VNets: without Premium a circuit links ${most}.`,
        { element: `circuit ${name}` },
      );
    }
  }
  for (const [name, { gateways: all = [] }] of Object.entries(
    graph.vnets ?? {},
  )) {
    const sku = findExpressRouteGatewaySku(
      all.find(({ type }) => type === 'er')?.sku ?? '',
    );
    const links = (graph.connections ?? []).filter(({ a, b }) =>
      [a, b].includes(`${name}/er`),
    ).length;
    if (!sku || links <= circuitsPerGateway(sku, sku.maxScaleUnits)) continue;
    report(
      'gateway-circuits',
      `vnets.${name}.gateways`,
      `The ${sku.name} gateway of ${name} has ${links} circuits, which is more than it takes.`,
      { element: `${name}/er` },
    );
  }
  graph.globalReach?.forEach((pair, index) => {
    const [a, b] = (Array.isArray(pair) ? pair : [pair.a, pair.b]).map(nameOf);
    const [left, right] = [graph.circuits?.[a], graph.circuits?.[b]];
    const say = (law: TopologyLawId, message: string) =>
      report(law, `globalReach[${index}]`, message, {
        element: `globalReach ${a}-${b}`,
      });
    if (!left || !right) {
      say(
        'topology-reference',
        `Global Reach joins ${a} and ${b}, of which the topology does not have both.`,
      );
      return;
    }
    const obstacle = globalReachObstacle(left, right);
    if (obstacle === 'location') {
      say(
        'global-reach-same-location',
        `${a} and ${b} have the same peering location: Global Reach needs different ones.`,
      );
    }
    if (obstacle === 'premium') {
      say(
        'global-reach-premium',
        `${a} and ${b} lie in different geopolitical regions: Global Reach needs Premium on both.`,
      );
    }
  });
}

function routeServers(graph: TopologyGraph, report: Report): void {
  const all = [
    ...(graph.routeServer ? [graph.routeServer] : []),
    ...(graph.routeServers ?? []),
  ];
  all.forEach((server, index) => {
    const path = graph.routeServer ? 'routeServer' : `routeServers[${index}]`;
    const element = `routeServer ${server.vnet}`;
    const say = (law: TopologyLawId, message: string) =>
      report(law, path, message, { element });
    if (all.findIndex(({ vnet }) => vnet === server.vnet) < index) {
      say(
        'route-server-second',
        `${server.vnet} has two Route Servers: a VNet can have one.`,
      );
    }
    const vpn = gatewaysOf(graph, server.vnet).find(
      ({ type }) => type === 'vpn',
    );
    if (vpn && !vpn.activeActive) {
      say(
        'route-server-active-active',
        `VPN gateway present is not in Active-Active mode. This scenario is not supported. (${server.vnet})`,
      );
    }
    if (
      vpn &&
      server.branchToBranch &&
      (vpn.asn ?? vpnGatewayDefaultAsn.value) !== vpnGatewayDefaultAsn.value
    ) {
      say(
        'route-server-vpn-asn',
        `The VPN gateway of ${server.vnet} has ASN ${vpn.asn}: to exchange routes through the Route Server it must be ${vpnGatewayDefaultAsn.value}.`,
      );
    }
    if ((server.peers?.length ?? 0) > routeServerLimits.bgpPeers.value) {
      say(
        'route-server-peers',
        `The Route Server of ${server.vnet} has ${server.peers?.length} BGP peers: ${routeServerLimits.bgpPeers.value} is the limit.`,
      );
    }
  });
  graph.nvas?.forEach((nva, index) => {
    reservedAsn(
      report,
      `nvas[${index}].asn`,
      nva.asn,
      documentNames.nva(nva.id),
      `nva ${nva.id}`,
    );
  });
}

/** The ASN of what is not Azure's own. */
function reservedAsn(
  report: Report,
  path: string,
  asn: number | undefined,
  name: string,
  element: string,
): void {
  const owner = asn === undefined ? undefined : asnReservedBy(asn);
  if (owner === undefined) return;
  report(
    'asn-reserved',
    path,
    `ASN ${asn} of ${name} is reserved by ${owner}.`,
    {
      element,
    },
  );
}

function routeTables(graph: TopologyGraph, report: Report): void {
  graph.udrs?.forEach((table, index) => {
    const path = `udrs[${index}]`;
    const element = `udr ${table.vnet}/${table.subnet ?? ''}`;
    const say = (law: TopologyLawId, message: string) =>
      report(law, path, message, { element });
    const earlier = graph.udrs?.findIndex(
      ({ vnet, subnet }) => vnet === table.vnet && subnet === table.subnet,
    );
    if (earlier !== undefined && earlier < index) {
      say(
        'route-table-second',
        `${table.vnet}/${
          table.subnet ?? '*'
        } has two route tables: a subnet has one at most.`,
      );
    }
    if (table.subnet === serviceSubnets.routeServer.name) {
      say(
        'route-server-subnet-route-table',
        `The ${table.subnet} of ${table.vnet} has a route table, which is not supported there.`,
      );
    }
    userRoutes(table.routes ?? [], say);
    if (table.subnet === gatewaySubnetName) {
      if (table.routes?.some(isDefaultRoute)) {
        say(
          'gateway-subnet-default-route',
          `The GatewaySubnet of ${table.vnet} has a user route for 0.0.0.0/0: it is not supported there.`,
        );
      }
      if (table.disableGatewayRoutePropagation) {
        say(
          'gateway-subnet-propagation',
          `The GatewaySubnet of ${table.vnet} has route propagation disabled: the gateway does not work then.`,
        );
      }
    }
    const provider = graph.peerings?.find(
      ({ from, useRemoteGateways }) => from === table.vnet && useRemoteGateways,
    )?.to;
    const types = [table.vnet, provider ?? ''].flatMap(vnet =>
      gatewaysOf(graph, vnet).map(({ type }) => type),
    );
    const namesGateway = table.routes?.some(
      ({ nextHopType }) => nextHopType === 'VirtualNetworkGateway',
    );
    if (namesGateway && !types.includes('vpn')) {
      say(
        'user-route-gateway',
        `A route of ${table.vnet} has the next hop VirtualNetworkGateway, but there is no VPN gateway; an ExpressRoute gateway cannot be one.`,
      );
    } else if (namesGateway && types.includes('er')) {
      say(
        'user-route-gateway',
        `A route of ${table.vnet} has the next hop VirtualNetworkGateway, which is not supported where VPN and ExpressRoute gateways coexist.`,
      );
    }
  });
}

/** What is wrong with single routes of a table. Source: Virtual network traffic routing; manage route tables. */
function userRoutes(
  routes: readonly UserRouteEntry[],
  say: (law: TopologyLawId, message: string) => void,
): void {
  routes.forEach(({ prefix, nextHopType, nextHop }, index) => {
    if (routes.findIndex(each => each.prefix === prefix) < index) {
      say(
        'user-route-twice',
        `Two routes of one route table have the prefix ${prefix}.`,
      );
    }
    if (nextHopType === 'VirtualAppliance' && nextHop === undefined) {
      say(
        'user-route-next-hop',
        `The route ${prefix} has the next hop VirtualAppliance but no address of one.`,
      );
    }
    if (nextHopType !== 'VirtualAppliance' && nextHop !== undefined) {
      say(
        'user-route-next-hop',
        `The route ${prefix} names the next hop ${nextHop}, which only VirtualAppliance has, not ${nextHopType}.`,
      );
    }
    if (isServiceTag(prefix)) {
      say(
        'user-route-service-tag',
        `The ranges of the service tag ${prefix} are not known to the model: the route has no effect on the answers.`,
      );
    }
  });
}

function virtualWan(
  graph: TopologyGraph,
  wan: VirtualWanEntry,
  report: Report,
): void {
  const basic = wan.type === 'Basic';
  const say = (
    law: TopologyLawId,
    path: string,
    message: string,
    element: string,
  ) => report(law, path, message, { element });
  for (const [name, hub] of Object.entries(wan.hubs)) {
    const path = `vwan.hubs.${name}`;
    if (basic && hub.gateways?.includes('er')) {
      say(
        'vwan-basic-expressroute',
        path,
        `${name} has an ExpressRoute gateway: a Basic virtual WAN has site-to-site VPN only.`,
        documentNames.hub(name),
      );
    }
    const others = [
      ...Object.entries(wan.hubs)
        .filter(([other]) => other < name)
        .map(([other, { prefix }]) => ({ other, prefixes: [prefix ?? ''] })),
      ...(wan.vnetConnections ?? []).map(({ vnet }) => ({
        other: vnet,
        prefixes: prefixesOf(graph, vnet),
      })),
    ];
    const rival =
      hub.prefix === undefined
        ? undefined
        : others.find(({ prefixes }) =>
            clash([hub.prefix!], prefixes.filter(Boolean)),
          );
    if (rival) {
      say(
        'vwan-hub-overlap',
        path,
        `The address space of ${name} overlaps that of ${rival.other}.`,
        `${documentNames.hub(name)} ${rival.other}`,
      );
    }
    if (hub.prefix && prefixOf(hub.prefix).length > virtualHubPrefix.longest) {
      say(
        'vwan-hub-prefix',
        path,
        `The address space of ${name} is ${hub.prefix}: a hub needs /${virtualHubPrefix.longest} or larger.`,
        documentNames.hub(name),
      );
    }
    if ((hub.privatePolicy || hub.internetPolicy) && !hub.firewall) {
      say(
        'vwan-policy-firewall',
        path,
        `${name} has a routing policy but no firewall to send traffic to.`,
        documentNames.hub(name),
      );
    }
  }
  wan.vnetConnections?.forEach((connection, index) => {
    const { vnet, hub } = connection;
    const path = `vwan.vnetConnections[${index}]`;
    const element = `${vnet} ${hub}`;
    const earlier = wan.vnetConnections?.findIndex(each => each.vnet === vnet);
    if (earlier !== undefined && earlier < index) {
      say(
        'vwan-second-hub',
        path,
        `${vnet} is connected to a hub already: a VNet can connect to one hub only.`,
        element,
      );
    }
    if (
      gatewaysOf(graph, vnet).length > 0 ||
      graph.peerings?.some(
        ({ from, useRemoteGateways }) => from === vnet && useRemoteGateways,
      )
    ) {
      say(
        'vwan-spoke-gateway',
        path,
        `${vnet} has a gateway or uses one: it cannot be connected to a virtual hub.`,
        element,
      );
    }
    const policy = wan.hubs[hub]?.privatePolicy;
    if (policy && !/^default/i.test(connection.associated ?? 'Default')) {
      say(
        'vwan-policy-route-table',
        path,
        `${hub} has routing intent: all connections must be associated with the default route table.`,
        element,
      );
    }
    const twin = wan.vnetConnections
      ?.slice(0, index)
      .find(each =>
        clash(prefixesOf(graph, each.vnet), prefixesOf(graph, vnet)),
      );
    if (twin && twin.vnet !== vnet) {
      say(
        'vwan-overlap',
        path,
        `The address spaces of ${twin.vnet} and ${vnet} overlap: both cannot be connected to the virtual WAN.`,
        element,
      );
    }
  });
  wan.branchConnections?.forEach(({ kind, endpoint }, index) => {
    if (!basic || kind === 'vpn') return;
    say(
      'vwan-basic-branch',
      `vwan.branchConnections[${index}]`,
      `${endpoint} is connected by ${kind}: a Basic virtual WAN has site-to-site VPN only.`,
      endpoint,
    );
  });
}

function networkManagers(graph: TopologyGraph, report: Report): void {
  for (const manager of managersOf(graph)) {
    const { members = [], spokes = [], hub, useHubGateway } = manager;
    const isMesh = /^mesh$/i.test(manager.topology);
    const names = [
      ...new Set([
        ...(isMesh || hub === undefined ? [] : [hub]),
        ...members,
        ...spokes,
      ]),
    ];
    names.forEach((a, index) =>
      names.slice(index + 1).forEach(b => {
        if (!clash(prefixesOf(graph, a), prefixesOf(graph, b))) return;
        const overlap = `The address spaces of ${a} and ${b} overlap`;
        const element = { element: `${a} ${b}` };
        if (!isMesh) {
          report(
            a === hub ? 'peering-overlap' : 'peering-overlap-with-peer',
            'avnm',
            a === hub
              ? `${overlap}: Azure refuses to peer them.`
              : `${overlap}: Azure refuses to peer ${hub} with both.`,
            element,
          );
        } else if (manager.connectedGroupAddressOverlap === 'Disallowed') {
          report(
            'connected-group-overlap-disallowed',
            'avnm.connectedGroupAddressOverlap',
            `${overlap}, which connectedGroupAddressOverlap disallows: Azure does not take both into the group.`,
            element,
          );
        } else {
          report(
            'connected-group-overlap',
            'avnm',
            `${overlap}: traffic to the shared addresses is dropped.`,
            element,
          );
        }
      }),
    );
    if (
      hub !== undefined &&
      useHubGateway &&
      graph.vnets?.[hub] &&
      gatewaysOf(graph, hub).length === 0
    ) {
      report(
        'connected-group-hub-gateway',
        'avnm.useHubGateway',
        `The spokes should use the gateway of ${hub}, which has none: the peerings from the spokes are not created.`,
        { element: hub, errorCode: 'RemoteVnetHasNoGateways' },
      );
    }
    if (hub !== undefined && !graph.vnets?.[hub]) {
      report(
        'topology-reference',
        'avnm.hub',
        `avnm.hub names ${hub}, which the topology does not have.`,
      );
    }
  }
}
