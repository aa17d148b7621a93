import type { BicepReaders, Body } from './reader';
import { lower, sorted } from '../resource';

/** Readers of networks, what stands in them, and Virtual Network Manager. */
export const networkReaders: BicepReaders = {
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
      dnsServers: b.properties.dhcpOptions?.dnsServers ?? [],
      ddosProtectionPlan: b.properties.enableDdosProtection
        ? lower(b.properties.ddosProtectionPlan.id)
        : undefined,
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
    facts: {
      prefixes: sorted(
        b.properties.addressPrefixes ?? [b.properties.addressPrefix],
      ),
      // Azure's default.
      defaultOutboundAccess: b.properties.defaultOutboundAccess ?? true,
      routeTable: lower(b.properties.routeTable?.id),
      natGateway: lower(b.properties.natGateway?.id),
      networkSecurityGroup: lower(b.properties.networkSecurityGroup?.id),
      delegations: (b.properties.delegations ?? []).map((each: Body) => [
        each.name,
        each.properties.serviceName,
      ]),
      serviceEndpoints: sorted(
        (b.properties.serviceEndpoints ?? []).map(
          ({ service }: Body) => service,
        ),
      ),
      privateEndpointNetworkPolicies:
        b.properties.privateEndpointNetworkPolicies ?? 'Disabled',
    },
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
