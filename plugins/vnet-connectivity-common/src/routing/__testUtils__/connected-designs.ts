import type { Wish } from './designs';
import { amsterdam, fourSpokes, headquarters, threeRegions } from './designs';

export const branch = {
  addressSpace: ['172.30.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.77', asn: 65060, bgpPeerAddress: '172.30.0.1' },
  ],
};

export const peering = { pattern: 'global-peering' } as const;
export const viaGateways = { pattern: 'vnet-to-vnet', bgp: true } as const;
export const viaCircuit = { pattern: 'expressroute' } as const;
export const viaHubs = { pattern: 'virtual-wan' } as const;

export const vpn = {
  onPremises: {
    via: 'vpn',
    gateways: 'per-region',
    sites: { hq: headquarters, branch },
  },
} as const satisfies Partial<Wish>;
export const vpnTransit = {
  onPremises: { ...vpn.onPremises, gateways: 'transit', gatewayRegion: 'weu' },
} as const satisfies Partial<Wish>;
export const expressRoute = {
  onPremises: {
    via: 'expressroute',
    gateways: 'per-region',
    sites: { hq: headquarters },
  },
  circuits: { ams: amsterdam },
} as const satisfies Partial<Wish>;
export const expressRouteTransit = {
  onPremises: {
    ...expressRoute.onPremises,
    gateways: 'transit',
    gatewayRegion: 'weu',
  },
  circuits: { ams: { ...amsterdam, regions: ['weu'] } },
} as const satisfies Partial<Wish>;
export const withBackup = {
  ...expressRoute,
  onPremises: { ...expressRoute.onPremises, backup: 'vpn' },
} as const satisfies Partial<Wish>;
export const circuitOnly = {
  circuits: { ams: { ...amsterdam, sites: [] } },
} as const satisfies Partial<Wish>;

export const firewalls = {
  inspection: { via: 'azure-firewall' },
  spokes: fourSpokes,
} as const satisfies Partial<Wish>;
export const appliances = {
  inspection: { via: 'nva' },
  spokes: fourSpokes,
  regions: Object.fromEntries(
    Object.entries(threeRegions).map(([key, region], index) => [
      key,
      {
        ...region,
        subnets: {
          edge: `10.${(index + 1) * 10}.1.0/24`,
          work: `10.${(index + 1) * 10}.2.0/24`,
        },
        nva: { ipAddress: `10.${(index + 1) * 10}.1.4` },
      },
    ]),
  ),
} as const satisfies Partial<Wish>;
const inspected = { 'Azure Firewall': firewalls, appliances };

/** Every design in which all networks and sites are promised to each other. */
export const fullyConnected: Record<string, Wish> = {
  'peering alone': { interconnect: peering },
  'peering with VPN gateways': { interconnect: peering, ...vpn },
  'peering with a shared VPN gateway': { interconnect: peering, ...vpnTransit },
  'peering with ExpressRoute gateways': {
    interconnect: peering,
    ...expressRoute,
  },
  'peering with a shared ExpressRoute gateway': {
    interconnect: peering,
    ...expressRouteTransit,
  },
  'peering with ExpressRoute and VPN behind it': {
    interconnect: peering,
    ...withBackup,
  },
  'peering with Route Servers': {
    interconnect: peering,
    ...withBackup,
    gateways: { routeServer: true },
  },
  'a group of Network Manager': {
    interconnect: { ...peering, peeredBy: 'network-manager' },
    spokes: fourSpokes,
  },
  'a group of Network Manager that uses the gateway of its hub': {
    interconnect: { ...peering, peeredBy: 'network-manager' },
    ...vpnTransit,
  },
  'a group of Network Manager that uses the ExpressRoute gateway of its hub': {
    interconnect: { ...peering, peeredBy: 'network-manager' },
    ...expressRouteTransit,
  },
  'VNet-to-VNet alone': { interconnect: viaGateways },
  'VNet-to-VNet over a hub': {
    interconnect: { ...viaGateways, topology: 'hub-and-spoke', hub: 'weu' },
    ...vpn,
  },
  'VNet-to-VNet with sites in every region': {
    interconnect: viaGateways,
    ...vpn,
  },
  'VNet-to-VNet with sites in one region': {
    interconnect: viaGateways,
    ...vpnTransit,
  },
  'VNet-to-VNet beside ExpressRoute': {
    interconnect: viaGateways,
    ...expressRoute,
  },
  'a circuit alone': { interconnect: viaCircuit, ...circuitOnly },
  'a circuit with its site': { interconnect: viaCircuit, ...expressRoute },
  'a circuit with its site and VPN behind it': {
    interconnect: viaCircuit,
    ...withBackup,
  },
  'a circuit between regions, and VPN to sites': {
    interconnect: viaCircuit,
    ...vpn,
    ...circuitOnly,
  },
  'virtual hubs alone': { interconnect: viaHubs, spokes: fourSpokes },
  'virtual hubs with VPN': {
    interconnect: viaHubs,
    ...vpn,
    spokes: fourSpokes,
  },
  'virtual hubs with VPN in one of them': {
    interconnect: viaHubs,
    ...vpnTransit,
    spokes: fourSpokes,
  },
  'virtual hubs with ExpressRoute': {
    interconnect: viaHubs,
    ...expressRoute,
    spokes: fourSpokes,
  },
  'virtual hubs with ExpressRoute and VPN behind it': {
    interconnect: viaHubs,
    ...withBackup,
    spokes: fourSpokes,
  },
  'secured virtual hubs with VPN': {
    interconnect: viaHubs,
    ...vpn,
    ...firewalls,
  },
  'secured virtual hubs with VPN in one of them': {
    interconnect: viaHubs,
    ...vpnTransit,
    ...firewalls,
  },
  'secured virtual hubs with ExpressRoute and VPN behind it': {
    interconnect: viaHubs,
    ...withBackup,
    ...firewalls,
  },
  ...Object.fromEntries(
    Object.entries(inspected).flatMap(([name, inspection]) =>
      Object.entries({
        'peering alone': { interconnect: peering },
        'peering with VPN gateways': { interconnect: peering, ...vpn },
        'peering with ExpressRoute and VPN behind it': {
          interconnect: peering,
          ...withBackup,
        },
        'VNet-to-VNet with sites in every region': {
          interconnect: viaGateways,
          ...vpn,
        },
        'VNet-to-VNet with sites in one region': {
          interconnect: viaGateways,
          ...vpnTransit,
        },
        'a circuit with its site': {
          interconnect: viaCircuit,
          ...expressRoute,
        },
        'a circuit with its site and VPN behind it': {
          interconnect: viaCircuit,
          ...withBackup,
        },
      }).map(([design, wish]) => [
        `spokes behind ${name}, ${design}`,
        { ...wish, ...inspection },
      ]),
    ),
  ),
};
