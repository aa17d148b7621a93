/** A word of the trade, explained for people from elsewhere. */
export interface Word {
  readonly word: string;
  /** One or two plain sentences. */
  readonly meaning: string;
}

/** Every technical word of the page; a text links it where it first uses it. */
export const glossary = {
  activeActive: {
    word: 'Active-active',
    meaning:
      'Both instances of a gateway carry traffic at the same time, so that losing one takes only its share of the tunnels.',
  },
  addressSpace: {
    word: 'Address space',
    meaning:
      'The ranges of addresses that a network may use. Two networks that are connected must not share any of them.',
  },
  aggregate: {
    word: 'Aggregate throughput',
    meaning:
      'What all tunnels of a gateway carry together. A single tunnel carries less.',
  },
  asn: {
    word: 'ASN',
    meaning:
      'Autonomous system number: the name under which a network takes part in BGP. Neighbours need different ones.',
  },
  availabilityZone: {
    word: 'Availability zone',
    meaning:
      'One of several data centres of a region with power and cooling of its own. A zone-redundant gateway survives the loss of one.',
  },
  backbone: {
    word: 'Backbone',
    meaning:
      "Microsoft's own network between its data centres, as opposed to the public internet.",
  },
  bgp: {
    word: 'BGP',
    meaning:
      'Border Gateway Protocol: networks tell each other which addresses they can reach, and take it back when a link fails. It is what lets traffic find another way by itself.',
  },
  circuit: {
    word: 'Circuit',
    meaning:
      'An ExpressRoute line: a private connection between your network and Microsoft, ordered from a provider.',
  },
  connectedGroup: {
    word: 'Connected group',
    meaning:
      'Networks that Virtual Network Manager lets reach each other directly, without one peering for each pair.',
  },
  expressRoute: {
    word: 'ExpressRoute',
    meaning:
      'A private connection between your network and Azure that does not use the internet.',
  },
  fastPath: {
    word: 'FastPath',
    meaning:
      'Lets ExpressRoute traffic bypass the gateway on its way into a network. Larger gateways only.',
  },
  gateway: {
    word: 'Gateway',
    meaning:
      'A managed router in a network of yours that ends VPN tunnels or an ExpressRoute circuit.',
  },
  gatewayTransit: {
    word: 'Gateway transit',
    meaning:
      'A peering option: a network uses the gateway of the network it is peered with instead of one of its own.',
  },
  geopoliticalRegion: {
    word: 'Geopolitical region',
    meaning:
      'A group of Azure regions and peering locations, such as Europe, within which a Standard circuit reaches.',
  },
  globalReach: {
    word: 'Global Reach',
    meaning:
      'Joins two on-premises sites with each other through their two ExpressRoute circuits.',
  },
  hop: {
    word: 'Hop',
    meaning:
      'A device that traffic passes through on its way. Each one adds a little time.',
  },
  hubAndSpoke: {
    word: 'Hub and spoke',
    meaning:
      'One network in the middle, the hub, to which all others, the spokes, are connected.',
  },
  ipsec: {
    word: 'IPsec',
    meaning:
      'The encryption of VPN tunnels (with IKE, which negotiates the keys).',
  },
  macsec: {
    word: 'Link-level encryption',
    meaning:
      "MACsec: Microsoft's equipment encrypts what leaves a data centre on the way to another. It is always on and asks nothing of you.",
  },
  mesh: {
    word: 'Mesh',
    meaning: 'Every network is connected directly with every other.',
  },
  nsg: {
    word: 'Network security group',
    meaning: 'Rules of a subnet about which traffic may pass.',
  },
  nva: {
    word: 'NVA',
    meaning:
      'Network virtual appliance: a router or firewall that runs on virtual machines in your network.',
  },
  onPremises: {
    word: 'On-premises',
    meaning: 'Your own data centre or office, outside Azure.',
  },
  peering: {
    word: 'Peering',
    meaning:
      'A direct connection of two virtual networks. Global peering is one between regions.',
  },
  peeringLocation: {
    word: 'Peering location',
    meaning:
      "The building, often not in an Azure region, where a circuit meets Microsoft's network.",
  },
  region: {
    word: 'Region',
    meaning: 'A place where Azure runs data centres, such as West Europe.',
  },
  remoteVnetTraffic: {
    word: 'Remote-VNet traffic',
    meaning:
      'A switch of an ExpressRoute gateway: accept traffic from virtual networks that hang on the same circuit. Off unless you turn it on.',
  },
  roundTrip: {
    word: 'Round trip',
    meaning:
      'The time a packet takes to the other side and back. Every question and answer over the network waits at least this long.',
  },
  routeBased: {
    word: 'Route-based',
    meaning:
      'The kind of VPN gateway that decides by routes what goes into which tunnel. The other kind, policy-based, is outdated.',
  },
  routeServer: {
    word: 'Route Server',
    meaning:
      'An Azure service that exchanges routes by BGP between your appliances and the network around them. No traffic passes through it.',
  },
  routeTable: {
    word: 'Route table',
    meaning:
      'Routes of your own (user-defined routes) for a subnet, which come before those that Azure makes.',
  },
  singlePointOfFailure: {
    word: 'Single point of failure',
    meaning: 'One part whose loss takes everyone down who depends on it.',
  },
  sku: {
    word: 'SKU',
    meaning:
      'The size in which a gateway is bought; AZ ones are zone-redundant.',
  },
  subnet: {
    word: 'Subnet',
    meaning: 'A part of a virtual network with a range of its addresses.',
  },
  transitive: {
    word: 'Transitive',
    meaning:
      'If A reaches B and B reaches C, then A reaches C. Peering is not like that.',
  },
  tunnel: {
    word: 'Tunnel',
    meaning:
      'An encrypted connection between two gateways, or between a gateway and a device of yours.',
  },
  virtualHub: {
    word: 'Virtual hub',
    meaning:
      'The router of a Virtual WAN in one region. Microsoft runs it; you see no network of your own.',
  },
  vnet: {
    word: 'Virtual network',
    meaning:
      'VNet: a private network of yours in one Azure region. Nothing outside reaches it unless you connect it.',
  },
  vnetEncryption: {
    word: 'VNet encryption',
    meaning:
      'An option of a virtual network: traffic between supported virtual machines is encrypted (DTLS), also over a peering.',
  },
  vpn: {
    word: 'VPN',
    meaning:
      'Virtual private network: an encrypted tunnel over a network that others use too.',
  },
} as const satisfies Record<string, Word>;

/** Name of a word in {@link glossary}. */
export type WordId = keyof typeof glossary;
