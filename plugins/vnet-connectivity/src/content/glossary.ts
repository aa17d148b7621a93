import type { Message } from './message';
import { message } from './message';

/** A technical term, explained for readers from other fields. */
export interface Word {
  readonly word: Message;
  /** One or two plain sentences. */
  readonly meaning: Message;
}

/** Every technical word of the page; a text links it where it first uses it. */
export const glossary = {
  activeActive: {
    word: message('glossary.activeActive.word', 'Active-active'),
    meaning: message(
      'glossary.activeActive.meaning',
      'Both instances of a gateway carry traffic at the same time, so that losing one takes only its share of the tunnels.',
    ),
  },
  addressSpace: {
    word: message('glossary.addressSpace.word', 'Address space'),
    meaning: message(
      'glossary.addressSpace.meaning',
      'The ranges of addresses that a network may use. Two networks that are connected must not share any of them.',
    ),
  },
  aggregate: {
    word: message('glossary.aggregate.word', 'Aggregate throughput'),
    meaning: message(
      'glossary.aggregate.meaning',
      'What all tunnels of a gateway carry together. A single tunnel carries less.',
    ),
  },
  asn: {
    word: message('glossary.asn.word', 'ASN'),
    meaning: message(
      'glossary.asn.meaning',
      'Autonomous system number: the name under which a network takes part in BGP. Neighbours need different ones.',
    ),
  },
  availabilityZone: {
    word: message('glossary.availabilityZone.word', 'Availability zone'),
    meaning: message(
      'glossary.availabilityZone.meaning',
      'One of several data centres of a region with power and cooling of its own. A zone-redundant gateway survives the loss of one.',
    ),
  },
  backbone: {
    word: message('glossary.backbone.word', 'Backbone'),
    meaning: message(
      'glossary.backbone.meaning',
      "Microsoft's own network between its data centres, as opposed to the public internet.",
    ),
  },
  bgp: {
    word: message('glossary.bgp.word', 'BGP'),
    meaning: message(
      'glossary.bgp.meaning',
      'Border Gateway Protocol: networks tell each other which addresses they can reach, and take it back when a link fails. It is what lets traffic find another way by itself.',
    ),
  },
  circuit: {
    word: message('glossary.circuit.word', 'Circuit'),
    meaning: message(
      'glossary.circuit.meaning',
      'An ExpressRoute line: a private connection between your network and Microsoft, ordered from a provider.',
    ),
  },
  connectedGroup: {
    word: message('glossary.connectedGroup.word', 'Connected group'),
    meaning: message(
      'glossary.connectedGroup.meaning',
      'Networks that Virtual Network Manager lets reach each other directly, without one peering for each pair.',
    ),
  },
  expressRoute: {
    word: message('glossary.expressRoute.word', 'ExpressRoute'),
    meaning: message(
      'glossary.expressRoute.meaning',
      'A private connection between your network and Azure that does not use the internet.',
    ),
  },
  fastPath: {
    word: message('glossary.fastPath.word', 'FastPath'),
    meaning: message(
      'glossary.fastPath.meaning',
      'Lets ExpressRoute traffic bypass the gateway on its way into a network. Larger gateways only.',
    ),
  },
  gateway: {
    word: message('glossary.gateway.word', 'Gateway'),
    meaning: message(
      'glossary.gateway.meaning',
      'A managed router in a network of yours that ends VPN tunnels or an ExpressRoute circuit.',
    ),
  },
  gatewayTransit: {
    word: message('glossary.gatewayTransit.word', 'Gateway transit'),
    meaning: message(
      'glossary.gatewayTransit.meaning',
      'A peering option: a network uses the gateway of the network it is peered with instead of one of its own.',
    ),
  },
  geopoliticalRegion: {
    word: message('glossary.geopoliticalRegion.word', 'Geopolitical region'),
    meaning: message(
      'glossary.geopoliticalRegion.meaning',
      'A group of Azure regions and peering locations, such as Europe, within which a Standard circuit reaches.',
    ),
  },
  globalReach: {
    word: message('glossary.globalReach.word', 'Global Reach'),
    meaning: message(
      'glossary.globalReach.meaning',
      'Joins two on-premises sites with each other through their two ExpressRoute circuits.',
    ),
  },
  hop: {
    word: message('glossary.hop.word', 'Hop'),
    meaning: message(
      'glossary.hop.meaning',
      'A device that traffic passes through on its way. Each one adds a little time.',
    ),
  },
  hubAndSpoke: {
    word: message('glossary.hubAndSpoke.word', 'Hub and spoke'),
    meaning: message(
      'glossary.hubAndSpoke.meaning',
      'One network in the middle, the hub, to which all others, the spokes, are connected.',
    ),
  },
  ipsec: {
    word: message('glossary.ipsec.word', 'IPsec'),
    meaning: message(
      'glossary.ipsec.meaning',
      'The encryption of VPN tunnels (with IKE, which negotiates the keys).',
    ),
  },
  macsec: {
    word: message('glossary.macsec.word', 'Link-level encryption'),
    meaning: message(
      'glossary.macsec.meaning',
      "MACsec: Microsoft's equipment encrypts what leaves a data centre on the way to another. It is always on and asks nothing of you.",
    ),
  },
  mesh: {
    word: message('glossary.mesh.word', 'Mesh'),
    meaning: message(
      'glossary.mesh.meaning',
      'Every network is connected directly with every other.',
    ),
  },
  nsg: {
    word: message('glossary.nsg.word', 'Network security group'),
    meaning: message(
      'glossary.nsg.meaning',
      'Rules of a subnet about which traffic may pass.',
    ),
  },
  nva: {
    word: message('glossary.nva.word', 'NVA'),
    meaning: message(
      'glossary.nva.meaning',
      'Network virtual appliance: a router or firewall that runs on virtual machines in your network.',
    ),
  },
  onPremises: {
    word: message('glossary.onPremises.word', 'On-premises'),
    meaning: message(
      'glossary.onPremises.meaning',
      'Your own data centre or office, outside Azure.',
    ),
  },
  peering: {
    word: message('glossary.peering.word', 'Peering'),
    meaning: message(
      'glossary.peering.meaning',
      'A direct connection of two virtual networks. Global peering is one between regions.',
    ),
  },
  peeringLocation: {
    word: message('glossary.peeringLocation.word', 'Peering location'),
    meaning: message(
      'glossary.peeringLocation.meaning',
      "The building, often not in an Azure region, where a circuit meets Microsoft's network.",
    ),
  },
  region: {
    word: message('glossary.region.word', 'Region'),
    meaning: message(
      'glossary.region.meaning',
      'A place where Azure runs data centres, such as West Europe.',
    ),
  },
  remoteVnetTraffic: {
    word: message('glossary.remoteVnetTraffic.word', 'Remote-VNet traffic'),
    meaning: message(
      'glossary.remoteVnetTraffic.meaning',
      'A switch of an ExpressRoute gateway: accept traffic from virtual networks that hang on the same circuit. Off unless you turn it on.',
    ),
  },
  roundTrip: {
    word: message('glossary.roundTrip.word', 'Round trip'),
    meaning: message(
      'glossary.roundTrip.meaning',
      'The time a packet takes to the other side and back. Every question and answer over the network waits at least this long.',
    ),
  },
  routeBased: {
    word: message('glossary.routeBased.word', 'Route-based'),
    meaning: message(
      'glossary.routeBased.meaning',
      'The kind of VPN gateway that decides by routes what goes into which tunnel. The other kind, policy-based, is outdated.',
    ),
  },
  routeServer: {
    word: message('glossary.routeServer.word', 'Route Server'),
    meaning: message(
      'glossary.routeServer.meaning',
      'An Azure service that exchanges routes by BGP between your appliances and the network around them. No traffic passes through it.',
    ),
  },
  routeTable: {
    word: message('glossary.routeTable.word', 'Route table'),
    meaning: message(
      'glossary.routeTable.meaning',
      'Routes of your own (user-defined routes) for a subnet, which come before those that Azure makes.',
    ),
  },
  singlePointOfFailure: {
    word: message(
      'glossary.singlePointOfFailure.word',
      'Single point of failure',
    ),
    meaning: message(
      'glossary.singlePointOfFailure.meaning',
      'One part whose loss takes everyone down who depends on it.',
    ),
  },
  sku: {
    word: message('glossary.sku.word', 'SKU'),
    meaning: message(
      'glossary.sku.meaning',
      'The size in which a gateway is bought; AZ ones are zone-redundant.',
    ),
  },
  subnet: {
    word: message('glossary.subnet.word', 'Subnet'),
    meaning: message(
      'glossary.subnet.meaning',
      'A part of a virtual network with a range of its addresses.',
    ),
  },
  transitive: {
    word: message('glossary.transitive.word', 'Transitive'),
    meaning: message(
      'glossary.transitive.meaning',
      'If A reaches B and B reaches C, then A reaches C. Peering is not like that.',
    ),
  },
  tunnel: {
    word: message('glossary.tunnel.word', 'Tunnel'),
    meaning: message(
      'glossary.tunnel.meaning',
      'An encrypted connection between two gateways, or between a gateway and a device of yours.',
    ),
  },
  virtualHub: {
    word: message('glossary.virtualHub.word', 'Virtual hub'),
    meaning: message(
      'glossary.virtualHub.meaning',
      'The router of a Virtual WAN in one region. Microsoft runs it; you see no network of your own.',
    ),
  },
  vnet: {
    word: message('glossary.vnet.word', 'Virtual network'),
    meaning: message(
      'glossary.vnet.meaning',
      'VNet: a private network of yours in one Azure region. Nothing outside reaches it unless you connect it.',
    ),
  },
  vnetEncryption: {
    word: message('glossary.vnetEncryption.word', 'VNet encryption'),
    meaning: message(
      'glossary.vnetEncryption.meaning',
      'An option of a virtual network: traffic between supported virtual machines is encrypted (DTLS), also over a peering.',
    ),
  },
  vpn: {
    word: message('glossary.vpn.word', 'VPN'),
    meaning: message(
      'glossary.vpn.meaning',
      'Virtual private network: an encrypted tunnel over a network that others use too.',
    ),
  },
} as const satisfies Record<string, Word>;

/** Name of a word in {@link glossary}. */
export type WordId = keyof typeof glossary;
