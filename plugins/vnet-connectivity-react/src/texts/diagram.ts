import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of drawings of networks, live or not.
 *
 * @alpha
 */
export const vnetConnectivityDiagramTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react.diagram',
  messages: {
    'diagram.title': 'Network of {{name}}',
    'diagram.textAlternative': 'Connections in words',
    'diagram.empty': 'Add a region to see the network.',
    'diagram.summary.outer': 'Below them: {{list}}',
    'diagram.summary.words': 'Everything is listed under “{{where}}”',
    'diagram.legend': 'Legend',
    'diagram.legend.peering': 'VNet peering',
    'diagram.legend.gatewayTransit':
      'Peering with gateway transit: the arrow points to the gateway that is used',
    'diagram.legend.vnetToVnet': 'VNet-to-VNet connection (IPsec)',
    'diagram.legend.tunnel': 'VPN tunnels (IPsec) to on-premises',
    'diagram.legend.circuit': 'ExpressRoute',
    'diagram.legend.connectedGroup':
      'Connected group of Virtual Network Manager',
    'diagram.legend.virtualWan': 'Between virtual hubs (Virtual WAN)',
    'diagram.legend.vpn': 'VPN gateway',
    'diagram.legend.expressRoute': 'ExpressRoute gateway',
    'diagram.legend.firewall': 'Azure Firewall',
    'diagram.legend.appliance': 'Network virtual appliance',
    'diagram.legend.routeServer': 'Route Server',
    'diagram.legend.virtualHub': 'Virtual hub, with the resources in it below',
    'diagram.legend.spoke':
      "Workload network, connected with its region's network or hub",
    'diagram.frame.mesh_one':
      'Every region is joined with every other: {{count, number}} pair',
    'diagram.frame.mesh_other':
      'Every region is joined with every other: {{count, number}} pairs',
    'diagram.frame.virtualWan_one': 'Virtual WAN: {{count, number}} hub',
    'diagram.frame.virtualWan_other':
      'Virtual WAN: {{count, number}} hubs, every one connected with every other',
    'diagram.frame.connectedGroup_one':
      'Connected group of Virtual Network Manager: {{count, number}} region',
    'diagram.frame.connectedGroup_other':
      'Connected group of Virtual Network Manager: {{count, number}} regions',
    'diagram.frame.regions_one': '{{count, number}} region',
    'diagram.frame.regions_other': '{{count, number}} regions',
    'diagram.frame.mixed_one':
      '{{count, number}} region, {{pairs, number}} pairs joined',
    'diagram.frame.mixed_other':
      '{{count, number}} regions, {{pairs, number}} pairs joined',
    'diagram.frame.spokes_one':
      '{{count, number}} spoke, joined with the hub only',
    'diagram.frame.spokes_other':
      '{{count, number}} spokes, each joined with the hub only',
    'diagram.frame.gateways_one': 'A VPN gateway in {{count, number}} region',
    'diagram.frame.gateways_other':
      'A VPN gateway in each of {{count, number}} regions',
    'diagram.frame.circuitGateways_one':
      'An ExpressRoute gateway in {{count, number}} region',
    'diagram.frame.circuitGateways_other':
      'An ExpressRoute gateway in each of {{count, number}} regions',
    'diagram.frame.bothGateways_one':
      'A VPN and an ExpressRoute gateway in {{count, number}} region',
    'diagram.frame.bothGateways_other':
      'A VPN and an ExpressRoute gateway in each of {{count, number}} regions',
    'diagram.frame.sites_one': '{{count, number}} on-premises site',
    'diagram.frame.sites_other': '{{count, number}} on-premises sites',
    'diagram.bundle': 'tunnels from each gateway',
    'diagram.circuitBundle_one': 'ExpressRoute from {{count, number}} region',
    'diagram.circuitBundle_other':
      'ExpressRoute from {{count, number}} regions',
    'diagram.hub': 'hub',
    'diagram.sharedGateway': 'gateway for all',
    'diagram.more_one': '{{first}} +{{count, number}} more',
    'diagram.more_other': '{{first}} +{{count, number}} more',
    'diagram.noAddresses': 'no address space yet',
    'diagram.site': 'On-premises',
    'diagram.group.unknown': 'Elsewhere',
    'diagram.group.open': '{{name}}: {{number, number}}',
    'diagram.group.gateways_one': '{{count, number}} gateway',
    'diagram.group.gateways_other': '{{count, number}} gateways',
    'diagram.device': 'VPN device',
    'diagram.deviceNumber': 'Device {{number, number}}',
    'diagram.group.failed_one': '{{count, number}} failed',
    'diagram.group.failed_other': '{{count, number}} failed',
    'diagram.group.show': '{{name}}: {{content}}. Show its regions',
    'diagram.group.hide': 'Draw {{name}} as one box',
    'diagram.toggle': '{{name}}, {{state}}',
    'diagram.state.working': 'working',
    'diagram.state.failed': 'failed',
    'diagram.state.alsoFailed': 'not usable',
    'diagram.state.partlyFailed_one':
      '{{failed, number}} of {{count, number}} failed',
    'diagram.state.partlyFailed_other':
      '{{failed, number}} of {{count, number}} failed',
    'diagram.state.ofBundle': '{{failed, number}} of {{all, number}}',
    'diagram.toolbar': 'Drawing',
    'diagram.arrangement': 'Arrangement',
    'diagram.arrangement.layered': 'Diagram',
    'diagram.arrangement.geographic': 'Map',
    'diagram.grouped': 'Group regions',
    'diagram.zoomIn': 'Zoom in',
    'diagram.zoomOut': 'Zoom out',
    'diagram.zoomReset': 'Show all of it',
    'diagram.save.svg': 'Save the drawing as SVG',
    'diagram.save.png': 'Save the drawing as PNG',
    'diagram.save.failed':
      'This browser could not make the PNG file. Save the drawing as SVG instead.',
    'diagram.legend.state.failed': 'Failed',
    'diagram.legend.state.alsoFailed':
      'Not usable, because it is inside a failed element',
    'diagram.legend.state.stopped': 'No traffic any more',
    'diagram.legend.state.moved': 'Traffic that took another path before',
    'diagram.legend.state.path': 'The path that you chose',
    'diagram.name.region': 'Region {{a}}',
    'diagram.name.vnet': 'Network of {{a}}',
    'diagram.name.spoke': 'Workload network {{a}}',
    'diagram.name.site': 'Site {{a}}',
    'diagram.name.circuit': 'ExpressRoute circuit {{a}}',
    'diagram.name.vpn-gateway': 'VPN gateway of {{a}}',
    'diagram.name.er-gateway': 'ExpressRoute gateway of {{a}}',
    'diagram.name.hub': 'Virtual hub of {{a}}',
    'diagram.name.firewall': 'Firewall of {{a}}',
    'diagram.name.nva': 'Appliance of {{a}}',
    'diagram.name.route-server': 'Route Server of {{a}}',
    'diagram.name.peering': 'Peering of {{a}} and {{b}}',
    'diagram.name.tunnel': 'VPN tunnels of {{a}} to {{b}}',
    'diagram.name.connection': 'VNet-to-VNet connection of {{a}} and {{b}}',
    'diagram.name.er-connection': 'ExpressRoute connection of {{a}} to {{b}}',
    'diagram.name.hub-connection': 'Connection of {{b}} to the hub of {{a}}',
    'diagram.name.device': 'VPN device {{number, number}} of {{a}}',
    'diagram.name.onlyDevice': 'VPN device of {{a}}',
    'diagram.name.connected-group': 'Connected group',
    'diagram.devices_one': '{{count, number}} VPN device',
    'diagram.devices_other': '{{count, number}} VPN devices',
    'diagram.circuit': 'ExpressRoute circuit {{name}}',
    'diagram.notProvisioned': 'not set up',
    'diagram.chip.vpn': 'VPN gateway {{size}}',
    'diagram.chip.expressRoute': 'ER gateway {{size}}',
    'diagram.chip.firewall': 'Firewall {{size}}',
    'diagram.chip.appliance': 'NVA {{size}}',
    'diagram.chip.routeServer': 'Route Server',
    'diagram.chip.virtualHub': 'Hub {{size}}',
    'diagram.units_one': '{{count, number}} unit',
    'diagram.units_other': '{{count, number}} units',
    'diagram.scaleUnits_one': '{{count, number}} scale unit',
    'diagram.scaleUnits_other': '{{count, number}} scale units',
    'diagram.moreSpokes_one': '+ {{count, number}} more network',
    'diagram.moreSpokes_other': '+ {{count, number}} more networks',
    'describe.failed': 'Failed: {{list}}.',
    'describe.path': 'The highlighted path: {{path}}.',
    'live.hint':
      'Click a region, gateway, line, circuit or device: it fails. Click it again: it is repaired.',
    'live.computing': 'Computing the paths of the traffic…',
    'live.summary.allWork_one':
      'Nothing has failed: {{count, number}} flow arrives.',
    'live.summary.allWork_other':
      'Nothing has failed: all {{count, number}} flows arrive.',
    'live.summary.someWork_one':
      'Nothing has failed: {{working, number}} of {{count, number}} flow arrives.',
    'live.summary.someWork_other':
      'Nothing has failed: {{working, number}} of {{count, number}} flows arrive.',
    'live.summary.failed': '{{list}} failed: {{effect}}.',
    'live.summary.lost_one': '{{lost, number}} of {{count, number}} flow lost',
    'live.summary.lost_other':
      '{{lost, number}} of {{count, number}} flows lost',
    'live.summary.rerouted_one':
      '{{rerouted, number}} of {{count, number}} flow takes another way, none is lost',
    'live.summary.rerouted_other':
      '{{rerouted, number}} of {{count, number}} flows take another way, none is lost',
    'live.summary.alsoRerouted_one': '{{count, number}} takes another way',
    'live.summary.alsoRerouted_other': '{{count, number}} take another way',
    'live.summary.unknown_one':
      'for {{count, number}} flow it is not known whether it works',
    'live.summary.unknown_other':
      'for {{count, number}} flows it is not known whether they work',
    'live.summary.noEffect': 'no flow is lost or takes another way',
    'live.failover': 'Time until traffic has moved: {{duration}}.',
    'live.failoverUnknown':
      'Microsoft does not document the time until traffic has moved.',
    'live.source': '{{title}}, {{date}}',
    'live.sourceLabel': '{{title}} (opens in a new tab)',
    'live.repair': 'Repair everything',
    'live.flows': 'Flows',
    'live.flow': '{{from}} → {{to}}',
    'live.state.works': 'works',
    'live.state.rerouted': 'takes another way',
    'live.state.lost': 'lost',
    'live.state.neverWorked': 'never worked',
    'live.state.some': 'works between some subnets only',
    'live.state.unknown': 'unknown',
    'live.some': 'It works between these only: {{list}}.',
    'live.unknown': 'It is not known whether it arrives. Missing: {{reasons}}.',
    'live.path': 'Way: {{path}}.',
    'live.symmetric': 'The reply takes the same way back.',
    'live.asymmetric': 'The reply takes another way back: {{path}}.',
    'live.reason': 'It does not arrive: {{reason}}.',
    'live.asFarAs': 'It gets as far as this: {{path}}.',
    'live.more_one': 'Show {{count, number}} more',
    'live.more_other': 'Show {{count, number}} more',
    'live.moreOf_one': 'Show {{count, number}} more of {{rest, number}}',
    'live.moreOf_other': 'Show {{count, number}} more of {{rest, number}}',
    'live.allShown_one': '{{count, number}} flow in all',
    'live.allShown_other': '{{count, number}} flows in all',
    'describe.and': '{{list}} and {{last}}',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type TranslateDiagram = TranslationFunction<
  typeof vnetConnectivityDiagramTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useDiagramTexts(): TranslateDiagram {
  return useTranslationRef(vnetConnectivityDiagramTranslationRef).t;
}
