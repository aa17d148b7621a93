import type { PredictedResource } from '../../__testUtils__/bicep-compiler';
import { readWhole } from './read-whole';
import type { Resource } from './resource';
import { lower, sorted } from './resource';

/** A resource as the templates write it; what is not written is absent. */
type Body = any;

const readers: Readonly<
  Record<
    string,
    (body: Body) => Omit<Resource, 'id'> & { readonly id?: string }
  >
> = {
  'Microsoft.Resources/resourceGroups': b => ({
    type: 'resource-group',
    facts: { location: b.location, tags: b.tags },
  }),
  'Microsoft.Network/virtualNetworks': b => ({
    type: 'virtual-network',
    facts: {
      location: b.location,
      tags: b.tags,
      addressSpace: sorted(b.properties.addressSpace.addressPrefixes),
      encryption: b.properties.encryption?.enabled
        ? b.properties.encryption.enforcement
        : undefined,
    },
  }),
  'Microsoft.Network/natGateways': b => ({
    type: 'nat-gateway',
    facts: {
      location: b.location,
      tags: b.tags,
      sku: b.sku.name,
      addresses: (b.properties.publicIpAddresses as { id: string }[]).map(
        ({ id }) => lower(id),
      ),
    },
  }),
  'Microsoft.Network/virtualNetworks/subnets': b => ({
    type: 'subnet',
    facts: subnetFacts(b.properties),
  }),
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': b => ({
    type: 'peering',
    facts: {
      remote: lower(b.properties.remoteVirtualNetwork.id),
      allowVirtualNetworkAccess: b.properties.allowVirtualNetworkAccess,
      allowForwardedTraffic: b.properties.allowForwardedTraffic,
      allowGatewayTransit: b.properties.allowGatewayTransit,
      useRemoteGateways: b.properties.useRemoteGateways,
    },
  }),
  'Microsoft.Network/publicIPAddresses': b => ({
    type: 'public-ip',
    facts: {
      location: b.location,
      tags: b.tags,
      sku: b.sku.name,
      allocation: b.properties.publicIPAllocationMethod,
      zones: sorted(b.zones),
    },
  }),
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
  'Microsoft.Network/routeTables': b => ({
    type: 'route-table',
    facts: {
      location: b.location,
      tags: b.tags,
      gatewayRoutePropagation: !b.properties.disableBgpRoutePropagation,
      routes: Object.fromEntries(
        b.properties.routes.map((route: Body) => [
          route.name,
          {
            prefix: route.properties.addressPrefix,
            nextHop: route.properties.nextHopType,
            address: route.properties.nextHopIpAddress,
          },
        ]),
      ),
    },
  }),
  'Microsoft.Network/azureFirewalls': b => ({
    type: 'firewall',
    facts: {
      location: b.location,
      tags: b.tags,
      sku: [b.properties.sku.name, b.properties.sku.tier],
      zones: sorted(b.zones),
      policy: lower(b.properties.firewallPolicy.id),
      hub: lower(b.properties.virtualHub?.id),
      addressesOfHub: b.properties.hubIPAddresses?.publicIPs.count,
      addresses: (b.properties.ipConfigurations ?? []).map(
        (configuration: Body) => ({
          name: configuration.name,
          subnet: lower(configuration.properties.subnet.id),
          publicIp: lower(configuration.properties.publicIPAddress?.id),
        }),
      ),
    },
  }),
  'Microsoft.Network/firewallPolicies': b => ({
    type: 'firewall-policy',
    facts: {
      location: b.location,
      tags: b.tags,
      tier: b.properties.sku.tier,
    },
  }),
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': b => ({
    type: 'firewall-rules',
    facts: {
      priority: b.properties.priority,
      network: b.properties.ruleCollections.map((collection: Body) => ({
        name: collection.name,
        type: collection.ruleCollectionType,
        action: collection.action.type,
        priority: collection.priority,
        rules: collection.rules.map((rule: Body) => ({
          name: rule.name,
          type: rule.ruleType,
          protocols: sorted(rule.ipProtocols),
          from: sorted(rule.sourceAddresses),
          to: sorted(rule.destinationAddresses),
          ports: sorted(rule.destinationPorts),
        })),
      })),
    },
  }),
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
  'Microsoft.Network/networkManagers': b => ({
    type: 'network-manager',
    facts: {
      location: b.location,
      tags: b.tags,
      accesses: sorted(b.properties.networkManagerScopeAccesses),
      subscriptions: sorted(
        b.properties.networkManagerScopes.subscriptions.map((id: string) =>
          id.toLowerCase(),
        ),
      ),
    },
  }),
  'Microsoft.Network/networkManagers/networkGroups': b => ({
    type: 'network-group',
    facts: { members: b.properties.memberType },
  }),
  'Microsoft.Network/networkManagers/networkGroups/staticMembers': b => ({
    type: 'network-group-member',
    facts: { network: lower(b.properties.resourceId) },
  }),
  'Microsoft.Network/networkManagers/connectivityConfigurations': b => ({
    type: 'connectivity-configuration',
    facts: {
      topology: b.properties.connectivityTopology,
      hub: lower(b.properties.hubs[0]?.resourceId),
      hubType: b.properties.hubs[0]?.resourceType,
      globalMesh: b.properties.isGlobal === 'True',
      deletesPeerings: b.properties.deleteExistingPeering === 'True',
      groups: b.properties.appliesToGroups.map((applied: Body) => ({
        group: lower(applied.networkGroupId),
        connectivity: applied.groupConnectivity,
        globalMesh: applied.isGlobal === 'True',
        useHubGateway: applied.useHubGateway === 'True',
      })),
    },
  }),
};

function subnetFacts(properties: Body): Resource['facts'] {
  return {
    prefixes: sorted(properties.addressPrefixes ?? [properties.addressPrefix]),
    // Azure's default.
    defaultOutboundAccess: properties.defaultOutboundAccess ?? true,
    routeTable: lower(properties.routeTable?.id),
    natGateway: lower(properties.natGateway?.id),
  };
}

function ipsecPolicy(policy: Body): unknown[] {
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

/** The subnets that a network lists itself, as resources of their own. */
function inlineSubnets(network: Body): Resource[] {
  return (network.properties.subnets ?? []).map((subnet: Body) => ({
    type: 'subnet',
    id: `${network.id}/subnets/${subnet.name}`.toLowerCase(),
    facts: subnetFacts(subnet.properties),
  }));
}

/** The resources of the snapshot of a Bicep deployment. */
export function fromBicep(snapshot: readonly PredictedResource[]): Resource[] {
  const resources = snapshot.flatMap((resource): Resource[] => {
    const read = readers[resource.type];
    if (!read) {
      throw new Error(`${resource.id}: nobody reads ${resource.type}.`);
    }
    return readWhole(resource, body => [
      { id: resource.id.toLowerCase(), ...read(body) },
      ...(resource.type === 'Microsoft.Network/virtualNetworks'
        ? inlineSubnets(body)
        : []),
    ]);
  });
  return withFirewallsAsNextHops(joined(resources));
}

/** Resources that several templates' resources describe, as one. */
function joined(resources: readonly Resource[]): Resource[] {
  const found = new Map<string, Resource>();
  for (const resource of resources) {
    const key = `${resource.type} ${resource.id}`;
    const other = found.get(key);
    if (other && resource.type !== 'route-server') {
      throw new Error(`${key} is there twice.`);
    }
    found.set(key, {
      ...resource,
      facts: { ...other?.facts, ...resource.facts },
    });
  }
  return [...found.values()];
}

/** Bicep writes the address that a firewall will have, where Terraform waits for it. */
function withFirewallsAsNextHops(resources: readonly Resource[]): Resource[] {
  const prefixes = new Map(
    resources
      .filter(({ type }) => type === 'subnet')
      .map(({ id, facts }) => [id, (facts.prefixes as string[])[0]]),
  );
  const firewalls = new Map(
    resources
      .filter(({ type }) => type === 'firewall')
      .flatMap(({ id, facts }) =>
        (facts.addresses as { subnet: string }[]).map(
          ({ subnet }): [string, string] => {
            const octets = (prefixes.get(subnet) ?? '')
              .split('/')[0]
              .split('.');
            const first = [...octets.slice(0, 3), Number(octets[3]) + 4];
            return [first.join('.'), id];
          },
        ),
      ),
  );
  return resources.map(resource =>
    resource.type === 'route-table'
      ? {
          ...resource,
          facts: {
            ...resource.facts,
            routes: Object.fromEntries(
              Object.entries(resource.facts.routes as Body).map(
                ([name, route]: [string, Body]) => [
                  name,
                  {
                    ...route,
                    address: firewalls.get(route.address) ?? route.address,
                  },
                ],
              ),
            ),
          },
        }
      : resource,
  );
}
