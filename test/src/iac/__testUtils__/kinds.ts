import type {
  ConnectivitySpec,
  PlannedSpec,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildTopology,
  connectivitySpecSchema,
  planSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  circuits,
  existingVnet,
  expressRoute,
  hubAndSpoke,
  inSubscriptions,
  networkSettings,
  peering,
  regions,
  sites,
  spokes,
  subscriptions,
  vpn,
  vpnTransit,
  withExisting,
  withNva,
} from './kind-parts';

/** Specs of small networks of every kind, by what is special about each. */

const kinds: Record<string, object> = {
  'global peering': { interconnect: peering },
  'global peering, hub-and-spoke': {
    interconnect: { ...peering, ...hubAndSpoke },
  },
  'global peering, VPN per region': { interconnect: peering, onPremises: vpn },
  'global peering, VPN without BGP, own policy': {
    interconnect: peering,
    onPremises: { ...vpn, sites: { depot: sites.depot } },
    gateways: {
      vpn: {
        sku: 'VpnGw1AZ',
        activeActive: false,
        bgp: false,
        ipsecPolicy: {
          ikeEncryption: 'AES256',
          ikeIntegrity: 'SHA384',
          dhGroup: 'ECP384',
          ipsecEncryption: 'AES256',
          ipsecIntegrity: 'SHA256',
          pfsGroup: 'ECP384',
          saLifetimeSeconds: 3600,
          saDataSizeKilobytes: 1024,
        },
      },
    },
  },
  'global peering, gateway transit': {
    interconnect: peering,
    onPremises: vpnTransit,
  },
  'hub-and-spoke, gateway transit': {
    interconnect: { ...peering, ...hubAndSpoke },
    onPremises: vpnTransit,
  },
  'global peering, ExpressRoute per region, VPN as backup': {
    interconnect: peering,
    onPremises: { ...expressRoute, backup: 'vpn' },
    circuits,
  },
  'global peering, ExpressRoute by gateway transit': {
    interconnect: peering,
    onPremises: { ...expressRoute, gateways: 'transit', gatewayRegion: 'weu' },
    circuits: { ams: { ...circuits.ams, regions: ['weu'] } },
    gateways: {
      expressRoute: { sku: 'ErGwScale', minScaleUnits: 2, maxScaleUnits: 10 },
    },
  },
  'VNet-to-VNet': { interconnect: { pattern: 'vnet-to-vnet' } },
  'VNet-to-VNet without BGP, hub-and-spoke': {
    interconnect: { pattern: 'vnet-to-vnet', bgp: false, ...hubAndSpoke },
  },
  'VNet-to-VNet, VPN per region': {
    interconnect: { pattern: 'vnet-to-vnet' },
    onPremises: vpn,
  },
  'VNet-to-VNet, one entry by BGP transit': {
    interconnect: { pattern: 'vnet-to-vnet' },
    onPremises: vpnTransit,
  },
  ExpressRoute: { interconnect: { pattern: 'expressroute' }, circuits },
  'ExpressRoute, on-premises too, VPN as backup': {
    interconnect: { pattern: 'expressroute' },
    onPremises: { ...expressRoute, backup: 'vpn' },
    circuits,
  },
  'spokes under global peering': { interconnect: peering, spokes },
  'spokes under global peering, VPN per region': {
    interconnect: peering,
    spokes,
    onPremises: vpn,
  },
  'spokes of the region with the gateway, gateway transit': {
    interconnect: peering,
    spokes: { shop: spokes.shop, erp: spokes.erp },
    onPremises: vpnTransit,
  },
  'spokes under VNet-to-VNet': {
    interconnect: { pattern: 'vnet-to-vnet' },
    spokes,
  },
  'spokes behind Azure Firewall, VPN per region': {
    interconnect: peering,
    spokes,
    inspection: { via: 'azure-firewall', tier: 'Premium' },
    onPremises: vpn,
  },
  'spokes behind Azure Firewall under VNet-to-VNet': {
    interconnect: { pattern: 'vnet-to-vnet' },
    spokes,
    inspection: { via: 'azure-firewall' },
  },
  'spokes behind appliances with Route Server': {
    regions: withNva,
    interconnect: peering,
    spokes,
    inspection: { via: 'nva' },
    gateways: { routeServer: true },
  },
  'Route Server between VPN and ExpressRoute': {
    interconnect: peering,
    onPremises: { ...expressRoute, backup: 'vpn' },
    gateways: { routeServer: true },
    circuits,
  },
  'Virtual WAN': { interconnect: { pattern: 'virtual-wan' } },
  'Virtual WAN with spokes and firewalls, VPN': {
    interconnect: { pattern: 'virtual-wan' },
    spokes,
    inspection: { via: 'azure-firewall' },
    onPremises: vpn,
  },
  'Virtual WAN, ExpressRoute with VPN as backup': {
    interconnect: { pattern: 'virtual-wan' },
    onPremises: { ...expressRoute, backup: 'vpn' },
    circuits,
  },
  'Virtual WAN, one entry': {
    interconnect: { pattern: 'virtual-wan' },
    onPremises: vpnTransit,
    gateways: { virtualHub: { vpnScaleUnits: 4 } },
  },
  'Network Manager': {
    interconnect: { ...peering, peeredBy: 'network-manager' },
    spokes,
  },
  'Network Manager, hub-and-spoke, gateway of the hub': {
    interconnect: { ...peering, ...hubAndSpoke, peeredBy: 'network-manager' },
    onPremises: vpnTransit,
  },
  'several subscriptions, VPN per region': {
    regions: inSubscriptions,
    interconnect: peering,
    spokes: {
      ...spokes,
      shop: { ...spokes.shop, subscriptionId: subscriptions.spokes },
      erp: { ...spokes.erp, subscriptionId: subscriptions.hub },
      lab: { ...spokes.lab, subscriptionId: subscriptions.hub },
      west: { ...spokes.west, subscriptionId: subscriptions.hub },
    },
    onPremises: vpn,
  },
  'several subscriptions, VNet-to-VNet': {
    regions: inSubscriptions,
    interconnect: { pattern: 'vnet-to-vnet' },
  },
  'several subscriptions, ExpressRoute': {
    regions: inSubscriptions,
    interconnect: { pattern: 'expressroute' },
    circuits: {
      ...circuits,
      ams: { ...circuits.ams, subscriptionId: subscriptions.hub },
      ordered: { ...circuits.ordered, subscriptionId: subscriptions.hub },
    },
  },
  'several subscriptions, Virtual WAN': {
    regions: inSubscriptions,
    interconnect: { pattern: 'virtual-wan' },
    onPremises: expressRoute,
    circuits: {
      direct: circuits.direct,
      ams: { ...circuits.ams, subscriptionId: subscriptions.spokes },
    },
  },
  'several subscriptions, Network Manager': {
    regions: inSubscriptions,
    interconnect: { ...peering, peeredBy: 'network-manager' },
  },
  'existing networks, peered': {
    regions: withExisting,
    interconnect: peering,
  },
  'existing networks, VPN per region': {
    regions: withExisting,
    interconnect: peering,
    onPremises: vpn,
  },
  'existing networks and spokes behind Azure Firewall, VPN per region': {
    regions: withExisting,
    interconnect: peering,
    spokes: {
      lab: {
        region: 'neu',
        addressSpace: ['10.22.0.0/16'],
        existingVnetId: existingVnet('vnet-lab'),
      },
      shop: { ...spokes.shop, subscriptionId: subscriptions.hub },
    },
    inspection: { via: 'azure-firewall' },
    onPremises: vpn,
  },
  'encrypted networks with NAT gateways': {
    interconnect: peering,
    virtualNetworks: {
      encryption: 'AllowUnencrypted',
      natGateway: 'StandardV2',
    },
    spokes: {
      ...spokes,
      // Others in it than in the rest.
      shop: { ...spokes.shop, encryption: 'none', natGateway: 'Standard' },
      lab: {
        ...spokes.lab,
        subnets: { lab: '10.22.1.0/24' },
        natGateway: 'none',
      },
    },
    onPremises: vpn,
  },
  'encrypted networks behind Azure Firewall, NAT gateways in the hubs': {
    regions: { ...withExisting, weu: inSubscriptions.weu },
    interconnect: peering,
    virtualNetworks: { encryption: 'AllowUnencrypted' },
    spokes: {
      shop: {
        ...spokes.shop,
        subscriptionId: subscriptions.spokes,
        natGateway: 'StandardV2',
      },
    },
    inspection: { via: 'azure-firewall', tier: 'Premium' },
  },
  'settings of networks and subnets': {
    regions: {
      ...regions,
      weu: {
        ...regions.weu,
        ...networkSettings,
        subnets: { app: '10.10.1.0/24', data: '10.10.2.0/24' },
      },
    },
    interconnect: peering,
    spokes: {
      shop: {
        ...spokes.shop,
        subnetSettings: {
          [Object.keys(spokes.shop.subnets)[0]]: { serviceEndpoints: [] },
        },
      },
    },
  },
  'existing networks, Virtual WAN': {
    regions: withExisting,
    interconnect: { pattern: 'virtual-wan' },
  },
};

export type Kind = string;
export const kindNames = Object.keys(kinds);

export function specOfKind(kind: Kind, changes: object = {}): ConnectivitySpec {
  return connectivitySpecSchema.parse({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: {
      name: 'contoso-core',
      owner: 'group:default/network',
      tags: { 'cost center': "4711 'a' \\ ${name}" },
    },
    regions,
    delivery: { iac: ['bicep'], ci: 'none' },
    ...kinds[kind],
    ...changes,
  });
}

/** The changes that make the network of a kind one region larger. */
export function withAnotherRegion(kind: Kind): object {
  const { spec } = plannedKind(kind);
  const first = Object.values(spec.regions)[0];
  return {
    regions: {
      ...spec.regions,
      // The first by its name, where it would push the others along if they were counted.
      aaa: {
        location: 'swedencentral',
        addressSpace: ['10.40.0.0/16'],
        subnets: { app: '10.40.1.0/24' },
        ...(first.subscriptionId
          ? { subscriptionId: first.subscriptionId }
          : {}),
        ...(first.nva ? { nva: { ipAddress: '10.40.1.4', asn: 65203 } } : {}),
      },
    },
    spokes:
      Object.keys(spec.spokes).length > 0
        ? {
            ...spec.spokes,
            aab: {
              region: 'aaa',
              addressSpace: ['10.41.0.0/16'],
              subnets: { web: '10.41.1.0/24' },
              ...(first.subscriptionId
                ? { subscriptionId: first.subscriptionId }
                : {}),
            },
          }
        : undefined,
    circuits: Object.fromEntries(
      Object.entries(spec.circuits).map(([key, circuit]) => [
        key,
        key === 'ams' && spec.onPremises.gateways !== 'transit'
          ? { ...circuit, regions: [...circuit.regions, 'aaa'] }
          : circuit,
      ]),
    ),
  };
}

/** The spec and the resource graph, without the rules: what they say of it is not of interest here. */
export function plannedKind(
  kind: Kind,
  changes?: object,
): { readonly spec: PlannedSpec; readonly topology: Topology } {
  const spec = planSpec(specOfKind(kind, changes));
  return { spec, topology: buildTopology(spec) };
}
