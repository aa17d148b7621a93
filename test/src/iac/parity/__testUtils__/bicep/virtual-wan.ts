import type { BicepReaders, Body } from './reader';
import { ipsecPolicy } from './gateways';
import { lower, sorted } from '../resource';

/** Readers of Virtual WAN, and of Route Servers, which are virtual hubs to Azure. */
export const virtualWanReaders: BicepReaders = {
  'Microsoft.Network/virtualHubs': b =>
    b.properties.virtualWan
      ? {
          type: 'virtual-hub',
          facts: {
            location: b.location,
            tags: b.tags,
            sku: b.properties.sku,
            addressPrefix: b.properties.addressPrefix,
            virtualWan: lower(b.properties.virtualWan.id),
            routingPreference: b.properties.hubRoutingPreference,
          },
        }
      : {
          type: 'route-server',
          facts: {
            location: b.location,
            tags: b.tags,
            sku: b.properties.sku,
            branchToBranch: b.properties.allowBranchToBranchTraffic,
          },
        },
  // Part of a Route Server in Terraform; its facts are added to the server's.
  'Microsoft.Network/virtualHubs/ipConfigurations': b => ({
    type: 'route-server',
    id: b.id.split('/').slice(0, -2).join('/').toLowerCase(),
    facts: {
      subnet: lower(b.properties.subnet.id),
      publicIp: lower(b.properties.publicIPAddress.id),
    },
  }),
  'Microsoft.Network/virtualHubs/bgpConnections': b => ({
    type: 'route-server-peer',
    facts: { asn: b.properties.peerAsn, address: b.properties.peerIp },
  }),
  'Microsoft.Network/virtualWans': b => ({
    type: 'virtual-wan',
    facts: {
      location: b.location,
      tags: b.tags,
      type: b.properties.type,
      branchToBranch: b.properties.allowBranchToBranchTraffic,
    },
  }),
  'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections': b => ({
    type: 'hub-connection',
    facts: {
      network: lower(b.properties.remoteVirtualNetwork.id),
      internetSecurity: b.properties.enableInternetSecurity,
    },
  }),
  'Microsoft.Network/virtualHubs/routingIntent': b => ({
    type: 'routing-intent',
    facts: {
      policies: b.properties.routingPolicies.map((policy: Body) => ({
        name: policy.name,
        destinations: sorted(policy.destinations),
        nextHop: lower(policy.nextHop),
      })),
    },
  }),
  'Microsoft.Network/vpnGateways': b => ({
    type: 'hub-vpn-gateway',
    facts: {
      location: b.location,
      tags: b.tags,
      hub: lower(b.properties.virtualHub.id),
      scaleUnits: b.properties.vpnGatewayScaleUnit,
      asn: b.properties.bgpSettings.asn,
      peerWeight: b.properties.bgpSettings.peerWeight,
    },
  }),
  'Microsoft.Network/vpnSites': b => ({
    type: 'vpn-site',
    facts: {
      location: b.location,
      tags: b.tags,
      virtualWan: lower(b.properties.virtualWan.id),
      addressSpace: sorted(b.properties.addressSpace?.addressPrefixes),
      links: b.properties.vpnSiteLinks.map((link: Body) => ({
        name: link.name,
        ipAddress: link.properties.ipAddress,
        asn: link.properties.bgpProperties?.asn,
        bgpPeerAddress: link.properties.bgpProperties?.bgpPeeringAddress,
      })),
    },
  }),
  'Microsoft.Network/vpnGateways/vpnConnections': b => ({
    type: 'hub-site-connection',
    facts: {
      site: lower(b.properties.remoteVpnSite.id),
      links: b.properties.vpnLinkConnections.map((link: Body) => ({
        name: link.name,
        siteLink: lower(link.properties.vpnSiteLink.id),
        deadPeerDetectionSeconds: link.properties.dpdTimeoutSeconds,
        bgp: link.properties.enableBgp,
        sharedKey: link.properties.sharedKey,
        protocol: link.properties.vpnConnectionProtocolType,
        policy: link.properties.ipsecPolicies.map(ipsecPolicy),
      })),
    },
  }),
  'Microsoft.Network/expressRouteGateways': b => ({
    type: 'hub-express-route-gateway',
    facts: {
      location: b.location,
      tags: b.tags,
      hub: lower(b.properties.virtualHub.id),
      scaleUnits: b.properties.autoScaleConfiguration.bounds.min,
    },
  }),
  'Microsoft.Network/expressRouteGateways/expressRouteConnections': b => ({
    type: 'hub-circuit-connection',
    facts: {
      circuit: lower(b.properties.expressRouteCircuitPeering.id),
      authorized: Boolean(b.properties.authorizationKey),
    },
  }),
};
