/** Two spokes whose traffic an appliance in the hub sends on; the way back of one goes past it. */
export const applianceTopology = `apiVersion: vnet-connectivity/v1
kind: Topology
vnets:
  hub:
    prefixes: [10.0.0.0/16]
    region: westeurope
    subnets: { nva: 10.0.1.0/24, GatewaySubnet: 10.0.255.0/27 }
    gateways:
      - { type: vpn, sku: VpnGw2AZ, vpnType: RouteBased, bgp: true, asn: 65010 }
  shop:
    prefixes: [10.1.0.0/16]
    region: westeurope
    subnets: { app: 10.1.1.0/24, db: 10.1.2.0/24 }
  office:
    prefixes: [10.2.0.0/16]
    region: northeurope
    subnets: { desktops: 10.2.1.0/24 }
peerings:
  - { from: hub, to: shop, allowForwardedTraffic: true, allowGatewayTransit: true }
  - { from: shop, to: hub, allowForwardedTraffic: true, useRemoteGateways: true }
  - { from: hub, to: office, allowForwardedTraffic: true, allowGatewayTransit: true }
  - { from: office, to: hub, allowForwardedTraffic: true, useRemoteGateways: true }
sites:
  factory:
    prefixes: [192.168.40.0/24]
    asn: 65040
    devices: [router]
connections:
  - { id: hub-factory, type: ipsec, a: hub/vpn, b: factory/router, bgp: true }
nvas:
  - { id: fw, vnet: hub, subnet: nva, ip: 10.0.1.4, ipForwarding: true, stateful: true }
udrs:
  - vnet: shop
    subnet: app
    routes:
      - { prefix: 10.2.0.0/16, nextHopType: VirtualAppliance, nextHop: 10.0.1.4 }
  - vnet: office
    routes:
      - { prefix: 10.1.1.0/24, nextHopType: VirtualAppliance, nextHop: 10.0.1.4 }
`;
