import { vpnGatewayDefaultAsn } from '../../azure';
import { otherNames } from '../../network/element-ids';
import type { RouteServer } from '../../network/graph';
import type { Draft } from './draft';
import { addSession, addSpeaker } from './draft';
import { addVnetOrigins, gatewayEntry } from './gateways';
import { regionElement } from './vnets';

/**
 * The Route Server speaks BGP with appliances for its network, and, with branch-to-branch on, lets the gateways
 * exchange routes. Source: Azure Route Server support for ExpressRoute and Azure VPN.
 */
export function addRouteServer(draft: Draft, entry: RouteServer): void {
  const { elements, graph, names } = draft;
  const index = draft.vnetByName.get(entry.vnet);
  if (index === undefined) return;
  const vnet = draft.vnets[index];
  const element = elements.add(
    'route-server',
    names.routeServer(entry.vnet),
    otherNames.routeServer(entry.vnet, entry.id),
  );
  elements.failsWith(element, vnet.element);
  const region = graph.vnets[entry.vnet].region;
  if (region !== undefined) {
    elements.failsWith(element, regionElement(draft, region));
  }
  const speaker = addSpeaker(draft, {
    kind: 'route-server',
    name: entry.vnet,
    element,
    vnet: index,
    preference: entry.hubRoutingPreference ?? 'ExpressRoute',
  });
  addVnetOrigins(draft, vnet, speaker);
  vnet.sources.push({
    speaker: speaker.index,
    kind: 'route-server',
    defaultRoute: true,
  });
  const wanted = entry.peers?.map(({ key }) => key);
  for (const nva of draft.nvas) {
    const near =
      nva.vnet === index || vnet.links.get(nva.vnet)?.transit === true;
    const peers = wanted ? wanted.includes(nva.id) : near;
    if (nva.speaker === undefined || !peers) continue;
    addSession(draft, speaker.index, nva.speaker, {
      kind: 'appliance',
      elements: [],
      bgp: true,
    });
  }
  if (!entry.branchToBranch) return;
  const vpn = gatewayEntry(draft, entry.vnet, 'vpn');
  const vpnTakesPart =
    vpn?.activeActive &&
    (vpn.asn ?? vpnGatewayDefaultAsn.value) === vpnGatewayDefaultAsn.value;
  const inside = [
    ...(vnet.er === undefined ? [] : [vnet.er]),
    ...(vnet.vpn === undefined || !vpnTakesPart ? [] : [vnet.vpn]),
  ];
  const both = { kind: 'internal', elements: [element], bgp: true } as const;
  if (inside.length === 2) addSession(draft, inside[0], inside[1], both);
  for (const gateway of inside) {
    addSession(draft, speaker.index, gateway, both);
  }
}
