import {
  ams,
  behindFirewall,
  erp,
  firewall,
  lab,
  networkManager,
  nva,
  peering,
  regionWith,
  regions,
  routeServers,
  shop,
  spokes,
  third,
  vnetToVnet,
  wan,
  weu,
} from './edit-parts';
import type { Edit } from './edits';
import {
  existingVnet,
  expressRoute,
  networkSettings,
  sites,
  subscriptions,
  vpn,
  vpnTransit,
} from './kind-parts';

const withSettings = {
  ...peering,
  regions: { ...regions, weu: { ...weu, ...networkSettings } },
};

/** Edits of how the networks of live designs hang together, and of what is in them. */
export const editsOfNetworks: Readonly<Record<string, Edit>> = {
  'settings of a subnet and of a network': {
    before: peering,
    after: withSettings,
  },
  'other settings of a subnet': {
    before: withSettings,
    after: {
      ...peering,
      regions: {
        ...regions,
        weu: {
          ...weu,
          ...networkSettings,
          subnetSettings: {
            app: { serviceEndpoints: ['Microsoft.Sql'] },
          },
        },
      },
    },
  },
  'settings that are left to others from now on': {
    before: withSettings,
    after: peering,
  },
  'Virtual WAN: sites by VPN': {
    before: wan,
    after: { ...wan, onPremises: vpn },
  },
  'Virtual WAN: the other entry': {
    before: { ...wan, onPremises: vpnTransit },
    after: { ...wan, onPremises: { ...vpnTransit, gatewayRegion: 'neu' } },
  },
  'Virtual WAN: firewalls in the hubs, with spokes': {
    before: { ...wan, spokes, onPremises: vpn },
    after: { ...wan, spokes, onPremises: vpn, ...firewall },
  },
  'Virtual WAN: a circuit': {
    before: { ...wan, onPremises: vpn },
    after: {
      ...wan,
      onPremises: { ...expressRoute, backup: 'vpn' },
      circuits: { ams: { ...ams, provisioned: false } },
    },
  },
  'Virtual WAN: a device less': {
    before: { ...wan, onPremises: vpn },
    after: {
      ...wan,
      onPremises: {
        ...vpn,
        sites: {
          ...sites,
          hq: { ...sites.hq, devices: [sites.hq.devices[0]] },
        },
      },
    },
  },
  'Virtual WAN: another device': {
    before: {
      ...wan,
      onPremises: {
        ...vpn,
        sites: {
          ...sites,
          hq: { ...sites.hq, devices: [sites.hq.devices[0]] },
        },
      },
    },
    after: { ...wan, onPremises: vpn },
  },
  'peerings instead of Virtual WAN': {
    before: { ...wan, onPremises: vpn },
    after: { ...peering, onPremises: vpn },
  },
  'VNet-to-VNet: no BGP any more': {
    before: vnetToVnet,
    after: { regions, interconnect: { pattern: 'vnet-to-vnet', bgp: false } },
  },
  'VNet-to-VNet: a third region': {
    before: vnetToVnet,
    after: { ...vnetToVnet, regions: { ...regions, ...third } },
  },
  'peerings instead of VNet-to-VNet': {
    before: { ...vnetToVnet, onPremises: vpn },
    after: { ...peering, onPremises: vpn },
  },
  'Network Manager instead of peerings': {
    before: { ...peering, spokes },
    after: { ...networkManager, spokes },
  },
  'peerings instead of Network Manager': {
    before: { ...networkManager, spokes },
    after: { ...peering, spokes },
  },
  'Network Manager: a spoke less': {
    before: { ...networkManager, spokes },
    after: { ...networkManager, spokes: { shop, lab } },
  },
  'NAT gateways': {
    before: { ...peering, spokes },
    after: { ...peering, spokes, virtualNetworks: { natGateway: 'Standard' } },
  },
  'NAT gateways of the second version': {
    before: { ...peering, virtualNetworks: { natGateway: 'Standard' } },
    after: { ...peering, virtualNetworks: { natGateway: 'StandardV2' } },
  },
  'appliances that Route Servers learn from': {
    before: nva,
    after: routeServers,
  },
  'appliances without Route Servers': {
    before: routeServers,
    after: nva,
  },
  'appliances instead of Azure Firewalls': {
    before: { ...nva, ...behindFirewall },
    after: nva,
  },
  'another tier of the firewalls': {
    before: { ...peering, spokes, ...firewall },
    after: {
      ...peering,
      spokes,
      inspection: { via: 'azure-firewall', tier: 'Premium' },
    },
  },
  'the lower tier of the firewalls': {
    before: {
      ...peering,
      spokes,
      inspection: { via: 'azure-firewall', tier: 'Premium' },
    },
    after: { ...peering, spokes, ...firewall },
  },
  'the first tier of the firewalls again': {
    before: {
      ...peering,
      spokes,
      inspection: {
        via: 'azure-firewall',
        tier: 'Premium',
        policySuffix: 'premium',
      },
    },
    after: { ...peering, spokes, ...firewall },
  },
  'another tier of firewalls that Azure does not change while they run': {
    before: {
      ...peering,
      regions: { sea: { ...third.frc, location: 'southeastasia' }, ...regions },
      spokes: { shop },
      ...firewall,
    },
    after: {
      ...peering,
      regions: { sea: { ...third.frc, location: 'southeastasia' }, ...regions },
      spokes: { shop },
      inspection: { via: 'azure-firewall', tier: 'Premium' },
    },
  },
  'Virtual WAN: another tier of the firewalls': {
    before: { ...wan, spokes, ...firewall },
    after: {
      ...wan,
      spokes,
      inspection: { via: 'azure-firewall', tier: 'Premium' },
    },
  },
  'on-premises behind firewalls': {
    before: { ...peering, spokes, ...firewall },
    after: { ...peering, spokes, ...firewall, onPremises: vpn },
  },
  'a spoke behind the firewall of another region': {
    before: { ...peering, spokes, ...firewall },
    after: {
      ...peering,
      spokes: { ...spokes, erp: { ...erp, region: 'neu' } },
      ...firewall,
    },
  },
  'a spoke with other ranges': {
    before: { ...peering, spokes },
    after: {
      ...peering,
      spokes: {
        ...spokes,
        lab: { ...lab, addressSpace: ['10.22.0.0/16', '10.23.0.0/16'] },
      },
    },
  },
  'another subscription of a region': {
    before: {
      ...peering,
      ...regionWith('neu', { subscriptionId: subscriptions.spokes }),
      onPremises: vpn,
    },
    after: {
      ...peering,
      ...regionWith('neu', { subscriptionId: subscriptions.hub }),
      onPremises: vpn,
    },
  },
  'the region of another subscription less': {
    before: {
      ...peering,
      regions: {
        ...regions,
        frc: { ...third.frc, subscriptionId: subscriptions.spokes },
      },
    },
    after: peering,
  },
  'a network of its own in place of one that exists': {
    before: {
      ...peering,
      ...regionWith('neu', {
        existingVnetId: existingVnet('vnet-neu'),
        subnets: undefined,
      }),
    },
    after: peering,
  },
  'Virtual WAN: the first region less': {
    before: { ...wan, regions: { ...third, ...regions }, onPremises: vpn },
    after: { ...wan, onPremises: vpn },
  },
  'everything at once': {
    before: { ...peering, spokes, onPremises: vpn },
    after: {
      ...peering,
      regions: { weu: { ...weu, subnets: { app: '10.10.1.0/24' } }, ...third },
      spokes: { shop, erp },
      onPremises: { ...vpn, sites: { hq: sites.hq } },
      ...firewall,
      virtualNetworks: { natGateway: 'Standard' },
    },
  },
};
