import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  design,
  reachability,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Axes } from './__testUtils__/combinations';
import { combinations } from './__testUtils__/combinations';

/** The rules that refuse combinations, with their conditions: a second opinion beside the rules themselves. */
const refusals: Readonly<Record<string, (axes: Axes) => boolean>> = {
  'expressroute-topology': ({ pattern, topology }) =>
    pattern === 'expressroute' && topology === 'hub-and-spoke',
  'virtual-wan-topology': ({ pattern, topology }) =>
    pattern === 'virtual-wan' && topology === 'hub-and-spoke',
  'expressroute-transit': axes =>
    axes.pattern === 'expressroute' && transit(axes),
  'vnet-to-vnet-expressroute-transit': axes =>
    axes.pattern === 'vnet-to-vnet' && expressRoute(axes) && transit(axes),
  'interconnect-bgp-only-with-vnet-to-vnet': ({ pattern, interconnectBgp }) =>
    interconnectBgp === 'off' && pattern !== 'vnet-to-vnet',
  'interconnect-bgp-needs-gateway-bgp': axes =>
    axes.pattern === 'vnet-to-vnet' &&
    axes.interconnectBgp !== 'off' &&
    axes.gatewayBgp === 'off' &&
    !transit(axes),
  'vnet-to-vnet-transit-needs-bgp': axes =>
    axes.pattern === 'vnet-to-vnet' &&
    transit(axes) &&
    (axes.interconnectBgp === 'off' || axes.gatewayBgp === 'off'),
  'virtual-wan-gateway-settings': ({ pattern, gatewayBgp, activeActive }) =>
    pattern === 'virtual-wan' && (gatewayBgp === 'off' || !activeActive),
  'virtual-wan-nva': ({ pattern, inspection }) =>
    pattern === 'virtual-wan' && inspection === 'nva',
  'virtual-wan-route-server': ({ pattern, routeServer }) =>
    pattern === 'virtual-wan' && routeServer,
  'network-manager-only-with-global-peering': ({ pattern, peeredBy }) =>
    peeredBy === 'network-manager' && pattern !== 'global-peering',
  'network-manager-with-inspection': axes =>
    managed(axes) && axes.inspection !== 'none',
  'network-manager-with-spokes-and-on-premises': axes =>
    managed(axes) &&
    axes.inspection === 'none' &&
    hasSpokes(axes) &&
    axes.onPremises !== 'none',
  'network-manager-spokes-need-mesh': axes =>
    managed(axes) &&
    axes.inspection === 'none' &&
    hasSpokes(axes) &&
    axes.onPremises === 'none' &&
    axes.topology === 'hub-and-spoke',
  'inspection-needs-spokes': axes =>
    axes.pattern !== 'virtual-wan' &&
    axes.inspection !== 'none' &&
    !hasSpokes(axes),
  // The gateway is that of the first region: its own spokes can use it.
  'spokes-need-gateway-per-region': axes =>
    axes.pattern === 'global-peering' &&
    axes.spokes === 'every region' &&
    transit(axes),
  'route-server-with-vnet-to-vnet': ({
    pattern,
    routeServer,
    interconnectBgp,
  }) => pattern === 'vnet-to-vnet' && routeServer && interconnectBgp !== 'off',
  'route-server-vpn-active-active': axes =>
    axes.pattern !== 'virtual-wan' &&
    axes.routeServer &&
    !axes.activeActive &&
    hasVpnGateways(axes) &&
    (hasExpressRouteGateways(axes) || axes.inspection === 'nva'),
};

function hasSpokes({ spokes }: Axes): boolean {
  return spokes !== 'none';
}

function transit({ onPremises, gateways }: Axes): boolean {
  return onPremises !== 'none' && gateways === 'transit';
}

function expressRoute({ onPremises }: Axes): boolean {
  return onPremises.startsWith('expressroute');
}

function managed({ pattern, peeredBy }: Axes): boolean {
  return pattern === 'global-peering' && peeredBy === 'network-manager';
}

function hasVpnGateways({ pattern, onPremises }: Axes): boolean {
  return pattern === 'vnet-to-vnet' || onPremises.includes('vpn');
}

function hasExpressRouteGateways(axes: Axes): boolean {
  return axes.pattern === 'expressroute' || expressRoute(axes);
}

const judged = combinations().map(({ name, axes, spec }) => {
  const { topology, findings } = design(spec);
  return {
    name,
    axes,
    topology,
    warnings: findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ rule }) => rule),
    errors: [
      ...new Set(
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ rule }) => rule),
      ),
    ].sort(),
  };
});
const accepted = judged.filter(({ errors }) => errors.length === 0);

describe('combinations of what a spec can ask for', () => {
  it('have names of their own', () => {
    const names = judged.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it('are accepted, or refused by the rules that have a reason, and by no others', () => {
    const expected = judged.map(({ name, axes }) => ({
      name,
      errors: Object.keys(refusals)
        .filter(rule => refusals[rule](axes))
        .sort(),
    }));
    expect(judged.map(({ name, errors }) => ({ name, errors }))).toEqual(
      expected,
    );
  });

  it('are each refused alone by every rule that has a reason', () => {
    // A rule that only ever fires beside others would not be known to work.
    expect(
      Object.keys(refusals).filter(
        rule =>
          !judged.some(
            ({ errors }) => errors.length === 1 && errors[0] === rule,
          ),
      ),
    ).toEqual([]);
  });

  it('cross every choice with every other', () => {
    const choices = (axes: Axes) =>
      Object.entries(axes).map(([axis, choice]) => `${axis}: ${choice}`);
    const pairsOf = (axes: Axes) =>
      choices(axes).flatMap((a, index) =>
        choices(axes)
          .slice(index + 1)
          .map(b => `${a} + ${b}`),
      );
    const met = new Set(judged.flatMap(({ axes }) => pairsOf(axes)));
    const every = new Set(judged.flatMap(({ axes }) => choices(axes)));
    const missing = [...every].flatMap((a, index) =>
      [...every]
        .slice(index + 1)
        .filter(b => a.split(':')[0] !== b.split(':')[0])
        .map(b => [`${a} + ${b}`, `${b} + ${a}`])
        .filter(both => !both.some(pair => met.has(pair)))
        .map(([pair]) => pair),
    );
    expect(missing).toEqual([
      // There are no gateways to on-premises that could be shared.
      'onPremises: none + gateways: transit',
      // Appliances without spokes would differ from firewalls without spokes in nothing.
      'spokes: none + inspection: nva',
    ]);
  });
});

/** `vnet:neu > site:hq` for everything that does not reach something else. */
function lostIn(topology: Topology): string[] {
  return reachability(buildNetwork(topology))
    .flows.filter(({ reachable }) => !reachable)
    .map(({ from, to }) => `${from} > ${to}`);
}

describe('combinations that are accepted', () => {
  it('connect everything with everything, unless a warning says that spokes are not', () => {
    const lost = accepted.map(({ name, topology, warnings }) => ({
      name,
      lost: lostIn(topology!),
      warned: warnings.includes('spokes-not-connected'),
    }));
    expect(
      lost.filter(({ lost: flows, warned }) => flows.length > 0 !== warned),
    ).toEqual([]);
  });

  it.each(accepted.map(({ name, topology }) => [name, topology!] as const))(
    '%s has a graph that fits together',
    (_, topology) => {
      expect(contradictionsOf(topology)).toEqual([]);
    },
  );
});

describe('combinations that are refused because somebody would not be reached', () => {
  it.each([
    'spokes-need-gateway-per-region',
    'vnet-to-vnet-transit-needs-bgp',
    'route-server-with-vnet-to-vnet',
  ])('would not connect everything: %s', rule => {
    const refused = judged.filter(
      ({ errors }) => errors.length === 1 && errors[0] === rule,
    );
    expect(refused).not.toEqual([]);
    expect(
      refused
        .filter(({ topology }) => lostIn(topology!).length === 0)
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

/** Contradictions between the parts of a graph, in words. */
function contradictionsOf(topology: Topology): string[] {
  const networks = new Map(
    topology.virtualNetworks.map(network => [network.key, network]),
  );
  const regionsOf = (parts: readonly { readonly region: string }[]) =>
    new Set(parts.map(({ region }) => region));
  const vpn = regionsOf(topology.vpnGateways);
  const expressRoute_ = regionsOf(topology.expressRouteGateways);
  const hubs = topology.virtualWan?.hubs ?? [];
  const contradictions: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) contradictions.push(what);
  };
  for (const region of new Set([...vpn, ...expressRoute_])) {
    must(
      networks.get(region)?.gatewaySubnet !== undefined,
      `${region} has a gateway and no GatewaySubnet`,
    );
  }
  for (const { region } of topology.firewalls) {
    must(
      networks.get(region)?.firewallSubnet !== undefined,
      `${region} has a firewall and no AzureFirewallSubnet`,
    );
  }
  for (const { region, branchToBranch, peers } of topology.routeServers) {
    must(
      networks.get(region)?.routeServerSubnet !== undefined,
      `${region} has a Route Server and no RouteServerSubnet`,
    );
    must(
      branchToBranch || peers.length > 0,
      `the Route Server of ${region} has one side`,
    );
  }
  for (const peering of topology.peerings) {
    const { from, to, useRemoteGateways } = peering;
    const back = topology.peerings.find(
      other => other.from === to && other.to === from,
    );
    must(back?.id === peering.id, `${from} is peered with ${to} one way`);
    if (!useRemoteGateways) continue;
    must(
      back?.allowGatewayTransit ?? false,
      `${from} uses the gateway of ${to}, which does not share it`,
    );
    must(
      vpn.has(to) ||
        expressRoute_.has(to) ||
        regionsOf(topology.routeServers).has(to),
      `${from} uses the gateway of ${to}, which has none`,
    );
    must(
      !vpn.has(from) && !expressRoute_.has(from),
      `${from} has a gateway and uses that of ${to}`,
    );
  }
  for (const { region, circuit } of topology.circuitConnections) {
    must(
      expressRoute_.has(region) ||
        hubs.some(hub => hub.region === region && hub.expressRouteGateway),
      `${region} is on circuit ${circuit} without a gateway`,
    );
  }
  for (const { region, site } of topology.siteConnections) {
    must(
      vpn.has(region) ||
        hubs.some(hub => hub.region === region && hub.vpnGateway),
      `${region} is connected with ${site} without a gateway`,
    );
  }
  for (const { regions, bgp } of topology.gatewayConnections) {
    const [a, b] = regions.map(
      region => topology.vpnGateways.find(each => each.region === region)?.asn,
    );
    must(
      !bgp || (a !== undefined && b !== undefined && a !== b),
      `${regions.join(' and ')} exchange routes with ASNs ${a} and ${b}`,
    );
  }
  for (const { key, virtualNetwork, subnets, routes } of topology.routeTables) {
    const network = networks.get(virtualNetwork);
    const names = [
      ...(network?.subnets ?? []).map(({ name }) => name),
      'GatewaySubnet',
      'AzureFirewallSubnet',
    ];
    must(
      subnets.every(name => names.includes(name)),
      `route table ${key} is for subnets that are not there`,
    );
    for (const { nextHop } of routes) {
      if (nextHop.kind === 'internet') continue;
      must(
        (nextHop.kind === 'firewall'
          ? topology.firewalls
          : topology.networkVirtualAppliances
        ).some(({ region }) => region === nextHop.region),
        `route table ${key} leads to a ${nextHop.kind} that is not there`,
      );
    }
  }
  if (topology.virtualWan) {
    must(
      vpn.size + expressRoute_.size + topology.peerings.length === 0,
      'networks of a Virtual WAN have gateways or peerings',
    );
    must(
      topology.virtualWan.connections.length === networks.size,
      'a network is on no hub',
    );
  }
  const ids = [
    ...topology.virtualNetworks,
    ...topology.vpnGateways,
    ...topology.expressRouteGateways,
    ...topology.firewalls,
    ...topology.routeServers,
    ...topology.routeTables,
    ...topology.circuits,
    ...topology.circuitConnections,
    ...hubs,
  ].map(({ id }) => id);
  must(new Set(ids).size === ids.length, 'two elements have one id');
  return contradictions;
}
