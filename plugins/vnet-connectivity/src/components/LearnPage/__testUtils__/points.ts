/** The points that the page must make: the section, and words by which each is recognised. */
export const points: [section: string, point: string, ...words: RegExp[]][] = [
  [
    'question',
    'regions and on-premises must reach each other',
    /virtual networks in different azure regions have to reach each other.*data centre or an office/i,
  ],
  [
    'question',
    'two decisions, not one',
    /two decisions, not one/i,
    /how do the regions connect/i,
    /how does on-premises come in/i,
  ],
  [
    'question',
    'it also works inside one region',
    /also works between networks of one region/i,
  ],

  [
    'global-peering',
    'the simplest, and the default advice',
    /simplest way, and the one to start from/i,
  ],
  [
    'global-peering',
    "directly over Azure's backbone",
    /directly over azure's backbone/i,
  ],
  ['global-peering', 'routing is automatic', /sets the routes by itself/i],
  [
    'global-peering',
    'highest bandwidth, lowest latency',
    /highest bandwidth of all options.*only the virtual machines/i,
    /lowest latency/i,
  ],
  [
    'global-peering',
    "reach is the peer's whole network",
    /reaches the whole address space of the other network/i,
  ],
  [
    'global-peering',
    'not transitive, shown, with what would help',
    /not transitive/i,
    /North Europe and Sweden Central\s*Works/i,
    /Sweden Central and West Europe\s*No path\s*Works\s*Works through both hubs/i,
    /a peering of their own, or a hub that routes/i,
  ],
  [
    'global-peering',
    'encryption as it is today',
    /always link-level encryption/i,
    /VNet encryption between virtual machines can be added/i,
    /does not have is IPsec/i,
  ],

  [
    'gateway-transit',
    'one gateway serves the peered regions',
    /one region has a vpn or expressroute gateway.*the regions peered with it use that gateway too/i,
  ],
  [
    'gateway-transit',
    'cheaper, one tunnel to run',
    /one gateway to pay for and one tunnel to run/i,
  ],
  [
    'gateway-transit',
    'advised against: a single point of failure, shown',
    /advised against as the rule.*single point of failure/i,
    /North Europe and the data centre\s*Works through West Europe's gateway\s*Stops/i,
  ],
  [
    'gateway-transit',
    'a detour with added latency',
    /detour through the gateway's region.*adds about \d+ ms/i,
  ],
  [
    'gateway-transit',
    "everyone's bandwidth limit, in aggregate",
    /one gateway is the limit for all together\. 10 Gbps in aggregate/i,
    /one tunnel far less.*2\.3 Gbps/i,
  ],
  [
    'gateway-transit',
    'right as an exception',
    /second region exists for a service or a size of machine that only it offers, while most of the application runs in the first/i,
  ],

  [
    'vpn-per-region',
    'the preferred design',
    /the design to prefer: better availability, less latency, more bandwidth/i,
  ],
  [
    'vpn-per-region',
    "no failover through the other region's gateway, shown",
    /does not reach on-premises through the other region's gateway/i,
    /West Europe and the data centre\s*Works\s*Stops/i,
    /North Europe and the data centre\s*Works\s*Works/i,
    /a gateway of its own cannot use a remote one, and peering is not transitive/i,
  ],
  [
    'vpn-per-region',
    'what does give that',
    /BGP over VNet-to-VNet connections, a routing appliance or Route Server, or Virtual WAN/i,
  ],

  [
    'vnet-to-vnet',
    'a VPN between two gateways, two more hops',
    /VPN between two Azure gateways.*two more hops than peering/i,
  ],
  [
    'vnet-to-vnet',
    'more latency, bandwidth limited by the gateways',
    /Latency: two gateways more on the way/i,
    /the gateway is the limit, 10 Gbps in aggregate/i,
  ],
  [
    'vnet-to-vnet',
    'its gain is IPsec',
    /its gain is IPsec between the regions/i,
  ],
  [
    'vnet-to-vnet',
    'the same gateways serve on-premises',
    /the same gateways can serve on-premises/i,
  ],
  [
    'vnet-to-vnet',
    'with BGP a connection may fail, shown',
    /West Europe and the data centre\s*Works\s*Works through North Europe's gateway\s*Stops/i,
  ],
  [
    'vnet-to-vnet',
    'losing the gateway is not covered, shown',
    /a gateway itself is lost.*West Europe and the data centre\s*Works\s*Stops/is,
  ],

  [
    'expressroute',
    'one routing domain, in one region or several',
    /connected to one circuit can form a single routing domain, in one region or in several/i,
  ],
  [
    'expressroute',
    'off by default',
    /allows remote-VNet traffic\. It is off by default/i,
  ],
  [
    'expressroute',
    'the flag, shown off and on',
    /The flag on the gateways.*West Europe and North Europe\s*No path\s*Works through the peering location in Amsterdam/is,
  ],
  [
    'expressroute',
    'turns around at the peering location',
    /travels to the peering location and back/i,
    /gateways become the bottleneck/i,
  ],
  [
    'expressroute',
    "on Microsoft's network, not through the customer's",
    /stays on Microsoft's network/i,
  ],
  [
    'expressroute',
    'advised against between networks, natural when it is there',
    /advised against.*natural way to on-premises where a circuit is there anyway/i,
  ],
  [
    'expressroute',
    'losing the circuit, shown',
    /West Europe and North Europe\s*Works through the peering location in Amsterdam\s*Stops/i,
  ],

  [
    'alternatives',
    'Virtual WAN for many regions or branches',
    /Virtual WAN: many regions or branches/i,
  ],
  [
    'alternatives',
    'hub and spoke with firewall or NVA and Route Server',
    /Hub and spoke with a firewall or NVA, and Route Server/i,
    /inspection of what passes.*routing as you want it/i,
  ],
  [
    'alternatives',
    'Virtual Network Manager mesh for many networks',
    /Virtual Network Manager mesh: many networks/i,
  ],
];
