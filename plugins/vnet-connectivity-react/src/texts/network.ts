import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of drawings of networks that were read from documents.
 *
 * @alpha
 */
export const vnetConnectivityNetworkTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react.network',
  messages: {
    'network.name': 'the document',
    'network.empty': 'The document has no network.',
    'network.networks_one': '{{count, number}} network',
    'network.networks_other': '{{count, number}} networks',
    'network.hubs_one': '{{count, number}} virtual hub',
    'network.hubs_other': '{{count, number}} virtual hubs',
    'network.joined_one': '{{what}}, {{count, number}} pair joined',
    'network.joined_other': '{{what}}, {{count, number}} pairs joined',
    'network.spokes_one': '{{count, number}} network, joined with the hub only',
    'network.spokes_other':
      '{{count, number}} networks, each joined with the hub only',
    'network.circuitBundle_one': 'ExpressRoute from {{count, number}} network',
    'network.circuitBundle_other':
      'ExpressRoute from {{count, number}} networks',
    'network.entries.gateways_one':
      'A VPN gateway in {{count, number}} network',
    'network.entries.gateways_other':
      'A VPN gateway in each of {{count, number}} networks',
    'network.entries.circuitGateways_one':
      'An ExpressRoute gateway in {{count, number}} network',
    'network.entries.circuitGateways_other':
      'An ExpressRoute gateway in each of {{count, number}} networks',
    'network.entries.bothGateways_one':
      'A VPN and an ExpressRoute gateway in {{count, number}} network',
    'network.entries.bothGateways_other':
      'A VPN and an ExpressRoute gateway in each of {{count, number}} networks',
    'network.bundle_one': '{{title}}: {{count, number}} connection',
    'network.bundle_other': '{{title}}: {{count, number}} connections',
    'network.group': 'Group networks',
    'network.group.around': 'Around {{name}}',
    'network.group.in': 'In {{name}}',
    'network.group.others': 'Other networks',
    'network.role.virtualHub': 'virtual hub',
    'network.role.outside': 'not in the document',
    'network.role.unknown': 'not fully known',
    'network.noAddresses': 'address space not known',
    'network.chip.p2s': 'Point-to-site gateway',
    'network.chip.policies': 'routing intent',
    'network.legend.hubConnection':
      'Connection of a network with a virtual hub',
    'network.legend.halfPeering':
      'Peering of which only one half exists: it carries nothing',
    'network.legend.partPeering':
      'Peering of some ranges only: of single subnets, or not in sync',
    'network.legend.unknownJoin': 'Not known whether they are joined, or how',
    'network.name.vnet': 'Network {{a}}',
    'network.name.region': 'Region {{a}}',
    'network.name.vpn': 'VPN gateway of {{a}}',
    'network.name.er': 'ExpressRoute gateway of {{a}}',
    'network.name.hub': 'Virtual hub {{a}}',
    'network.name.firewall': 'Firewall of virtual hub {{a}}',
    'network.name.hubVpn': 'VPN gateway of virtual hub {{a}}',
    'network.name.hubEr': 'ExpressRoute gateway of virtual hub {{a}}',
    'network.name.nva': 'Appliance {{a}}',
    'network.name.routeServer': 'Route Server of {{a}}',
    'network.name.site': 'Site {{a}}',
    'network.name.device': 'VPN device {{b}} of {{a}}',
    'network.name.circuit': 'ExpressRoute circuit {{a}}',
    'network.name.peering': 'Peering of {{a}} and {{b}}',
    'network.name.hubConnection': 'Connection of {{a}} with virtual hub {{b}}',
    'network.name.connection': 'Connection {{a}} of {{b}}',
    'network.name.connectedGroup': 'Connected group {{a}}',
    'network.name.unknown': '{{a}}, which is not in the document',
    'network.pair': '{{a}} and {{b}}',
    'network.peering.half': 'only {{a}} has its half, so it carries nothing',
    'network.peering.halfKnown': 'only the half of {{a}} is known',
    'network.peering.noAccess': '{{a}} does not allow access',
    'network.peering.forwarded': 'forwarded traffic is accepted by {{list}}',
    'network.peering.transit': '{{a}} uses the gateway of {{b}}',
    'network.peering.noTransit':
      '{{a}} asks for the gateway of {{b}}, which does not allow it',
    'network.peering.reaches': '{{a}} has routes to {{ranges}} only',
    'network.peering.carries': 'only {{ranges}} of {{a}} is peered',
    'network.globalReach': 'Global Reach: {{a}} – {{b}}',
    'network.export': 'Export',
    'network.export.label': 'Export this network as a file',
    'network.export.drawio': 'draw.io (diagrams.net)',
    'network.export.mermaid': 'Mermaid',
    'network.export.topology': 'Topology document (YAML)',
    'network.export.report': 'Report (Markdown)',
    'network.export.working': 'Working out the report',
    'network.export.failed': 'The file could not be made: {{message}}',
    'network.words.region': 'in {{region}}',
    'network.words.outside': 'is named, but not in the document',
    'network.words.addresses': 'has {{list}}',
    'network.words.noAddresses': 'its address space is not known',
    'network.words.vpn': 'has a VPN gateway{{details}}',
    'network.words.er': 'has an ExpressRoute gateway{{details}}',
    'network.words.p2s': 'has a point-to-site gateway',
    'network.words.activeActive': 'active-active',
    'network.words.asn': 'ASN {{asn}}',
    'network.words.defaultSite': 'default site {{site}}',
    'network.words.nva': 'has the appliance {{name}} at {{address}}',
    'network.words.routeServer': 'has a Route Server',
    'network.words.firewall': 'has an Azure Firewall',
    'network.words.privatePolicy':
      'its routing intent sends private traffic to the firewall',
    'network.words.internetPolicy':
      'its routing intent sends internet traffic to the firewall',
    'network.words.routeTable_one': 'has {{count, number}} route table',
    'network.words.routeTable_other': 'has {{count, number}} route tables',
    'network.words.subnets_one': 'has {{count, number}} subnet',
    'network.words.subnets_other': 'has {{count, number}} subnets',
    'network.words.peered': 'is peered with {{name}}',
    'network.words.peeredSo': 'is peered with {{name}} ({{notes}})',
    'network.words.hubConnection': 'is connected with virtual hub {{name}}',
    'network.words.networks': 'is connected with the networks {{list}}',
    'network.words.otherHubs': 'is connected with the virtual hubs {{list}}',
    'network.words.connection':
      'is connected with {{name}} by {{id}} ({{kind}})',
    'network.words.kind.vnet2vnet': 'VNet-to-VNet',
    'network.words.kind.ipsec': 'IPsec',
    'network.words.kind.expressroute': 'ExpressRoute',
    'network.words.kind.p2s': 'point-to-site',
    'network.words.bgp': '{{kind}}, BGP',
    'network.words.member':
      'is in the connected group of Virtual Network Manager, with {{list}}',
    'network.words.managedSpoke':
      'is joined with {{hub}} by Virtual Network Manager',
    'network.words.managedHub':
      'is the hub of Virtual Network Manager for {{list}}',
    'network.words.hubBgp': 'speaks BGP with the appliance {{name}}',
    'network.words.isolated': 'is joined with nothing that the document has',
    'network.words.unknown': 'not known: {{what}}',
    'network.words.unknownJoin':
      'it is not known whether or how it is joined with {{name}}',
    'network.words.circuitSites': 'leads to {{list}}',
    'network.words.globalReach': 'has Global Reach with {{name}}',
    'network.words.general': 'Not known of the whole network: {{what}}.',
    'network.words.item': '{{subject}}: {{facts}}.',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type TranslateNetwork = TranslationFunction<
  typeof vnetConnectivityNetworkTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useNetworkTexts(): TranslateNetwork {
  return useTranslationRef(vnetConnectivityNetworkTranslationRef).t;
}
