import type { BicepReaders, Body } from './reader';
import { lower, sorted } from '../resource';

/** Readers of gateways of virtual networks, their connections, and circuits. */
export const gatewayReaders: BicepReaders = {
  'Microsoft.Network/virtualNetworkGateways': b => {
    const p = b.properties;
    const scale = p.autoScaleConfiguration?.bounds;
    return {
      type: 'gateway',
      facts: {
        location: b.location,
        tags: b.tags,
        type: p.gatewayType,
        sku: p.sku.name,
        tier: p.sku.tier,
        ...(p.gatewayType === 'Vpn'
          ? {
              vpnType: p.vpnType,
              generation: p.vpnGatewayGeneration,
              activeActive: p.activeActive,
              bgp: p.enableBgp,
              asn: p.bgpSettings?.asn,
            }
          : {
              remoteVnetTraffic: p.allowRemoteVnetTraffic ?? false,
              scaleUnits: scale && [scale.min, scale.max],
            }),
        addresses: p.ipConfigurations.map((configuration: Body) => ({
          name: configuration.name,
          subnet: lower(configuration.properties.subnet.id),
          publicIp: lower(configuration.properties.publicIPAddress?.id),
        })),
      },
    };
  },
  'Microsoft.Network/localNetworkGateways': b => ({
    type: 'local-network-gateway',
    facts: {
      location: b.location,
      tags: b.tags,
      ipAddress: b.properties.gatewayIpAddress,
      addressSpace: sorted(
        b.properties.localNetworkAddressSpace?.addressPrefixes,
      ),
      asn: b.properties.bgpSettings?.asn,
      bgpPeerAddress: b.properties.bgpSettings?.bgpPeeringAddress,
    },
  }),
  'Microsoft.Network/connections': b => {
    const p = b.properties;
    return {
      type: 'connection',
      facts: {
        location: b.location,
        tags: b.tags,
        type: p.connectionType,
        gateway: lower(p.virtualNetworkGateway1.id),
        peerGateway: lower(p.virtualNetworkGateway2?.id),
        site: lower(p.localNetworkGateway2?.id),
        circuit: lower(p.peer?.id),
        authorized: Boolean(p.authorizationKey),
        ...(p.connectionType === 'ExpressRoute'
          ? {}
          : {
              bgp: p.enableBgp,
              protocol: p.connectionProtocol,
              deadPeerDetectionSeconds: p.dpdTimeoutSeconds,
              sharedKey: p.sharedKey,
              policy: p.ipsecPolicies.map(ipsecPolicy),
            }),
      },
    };
  },
  'Microsoft.Network/expressRouteCircuits': b => {
    const p = b.properties;
    const provider = p.serviceProviderProperties;
    return {
      type: 'circuit',
      facts: {
        location: b.location,
        tags: b.tags,
        sku: b.sku.name,
        tier: b.sku.tier,
        family: b.sku.family,
        peeringLocation: provider?.peeringLocation,
        provider: provider?.serviceProviderName,
        port: lower(p.expressRoutePort?.id),
        mbps: provider?.bandwidthInMbps ?? p.bandwidthInGbps * 1000,
      },
    };
  },
  'Microsoft.Network/expressRouteCircuits/peerings': b => ({
    type: 'circuit-peering',
    facts: {
      type: b.properties.peeringType,
      asn: b.properties.peerASN,
      prefixes: [
        b.properties.primaryPeerAddressPrefix,
        b.properties.secondaryPeerAddressPrefix,
      ],
      vlan: b.properties.vlanId,
    },
  }),
  'Microsoft.Network/expressRouteCircuits/authorizations': () => ({
    type: 'circuit-authorization',
    facts: {},
  }),
};

/** An IPsec policy as a list of its values. */
export function ipsecPolicy(policy: Body): unknown[] {
  return [
    policy.ikeEncryption,
    policy.ikeIntegrity,
    policy.dhGroup,
    policy.ipsecEncryption,
    policy.ipsecIntegrity,
    policy.pfsGroup,
    policy.saLifeTimeSeconds,
    policy.saDataSizeKilobytes,
  ];
}
