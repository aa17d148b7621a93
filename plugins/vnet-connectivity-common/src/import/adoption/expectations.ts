import type { VirtualNetwork } from '../../network';
import type { ArmResource } from '../../readers/arm/resources';
import type { Values } from '../../readers/arm/values';
import {
  flagOf,
  idIn,
  listOf,
  numberOf,
  propertiesOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from '../../readers/arm/values';
import type { ExpressRouteGateway, VpnGateway } from '../../topology';
import type { Expectation } from './differences';
import { nothing, unset } from './differences';

/**
 * The values of each resource that generated code sets, or that it would take away.
 *
 * Source of what replaces a resource: schema of terraform-provider-azurerm 4.80.0 and 5.2.0 (2026-08), as
 * azure/azurerm-arguments.ts has it; of defaults: Azure's REST API of Microsoft.Network 2024-07-01.
 */

/** The place of a resource, which nothing can change. */
export function placeIs(
  { location: own, extendedLocation }: ArmResource,
  location: string,
): Expectation[] {
  return [
    { what: 'its location', is: own, becomes: location, effect: 'replaced' },
    unset('its edge zone', extendedLocation !== undefined, 'replaced'),
  ];
}

export function expectationsOfSubnet(
  { properties }: ArmResource,
  range: string | undefined,
): Expectation[] {
  const ranges = textsOf(properties, 'addressPrefixes');
  const [single = textOf(properties, 'addressPrefix')] = ranges;
  return [
    {
      what: 'its range',
      is: ranges.length > 1 ? ranges : single,
      becomes: range ?? nothing,
      effect: 'changed',
    },
    unset('a delegation', listOf(properties, 'delegations').length > 0),
    unset(
      'a service endpoint',
      listOf(properties, 'serviceEndpoints').length > 0,
    ),
    {
      what: 'its default outbound access',
      is: flagOf(properties, 'defaultOutboundAccess') ?? true,
      becomes: true,
      effect: 'harmless',
    },
    {
      what: 'its policy of private endpoints',
      is: textOf(properties, 'privateEndpointNetworkPolicies') ?? 'Disabled',
      becomes: 'Disabled',
      effect: 'harmless',
    },
    {
      what: 'its policy of private link services',
      is: textOf(properties, 'privateLinkServiceNetworkPolicies') ?? 'Enabled',
      becomes: 'Enabled',
      effect: 'harmless',
    },
  ];
}

export function expectationsOfVpnGateway(
  resource: ArmResource,
  gateway: VpnGateway,
  { location }: VirtualNetwork,
): Expectation[] {
  const { properties } = resource;
  const asn = numberOf(recordOf(properties, 'bgpSettings'), 'asn');
  return [
    ...placeIs(resource, location),
    {
      what: 'its type of VPN',
      is: textOf(properties, 'vpnType') ?? 'RouteBased',
      becomes: 'RouteBased',
      effect: 'replaced',
    },
    {
      what: 'its generation',
      is: textOf(properties, 'vpnGatewayGeneration'),
      becomes: `Generation${gateway.generation}`,
      effect: 'replaced',
    },
    {
      what: 'its SKU',
      is: textOf(recordOf(properties, 'sku'), 'name'),
      becomes: gateway.sku,
      effect: 'changed',
    },
    {
      what: 'active-active',
      is: flagOf(properties, 'activeActive') ?? false,
      becomes: gateway.activeActive,
      effect: 'changed',
    },
    {
      what: 'BGP',
      is: flagOf(properties, 'enableBgp') ?? false,
      becomes: gateway.bgp,
      effect: 'changed',
    },
    ...(gateway.bgp
      ? [
          {
            what: 'its ASN',
            is: asn,
            becomes: gateway.asn,
            effect: 'changed' as const,
          },
        ]
      : []),
    ...featuresOfGateway(properties),
  ];
}

/** Features of gateways that no spec has. */
function featuresOfGateway(properties: Values): Expectation[] {
  const bgp = recordOf(properties, 'bgpSettings');
  const clients = recordOf(properties, 'vpnClientConfiguration');
  const prefixesIn = (values: Values, name: string) =>
    listOf(recordOf(values, name), 'addressPrefixes').length > 0;
  return [
    unset(
      'its point-to-site configuration',
      prefixesIn(clients, 'vpnClientAddressPool'),
    ),
    unset('its custom routes', prefixesIn(properties, 'customRoutes')),
    unset(
      'its default site',
      idIn(properties, 'gatewayDefaultSite') !== undefined,
    ),
    unset(
      'its custom BGP addresses',
      recordsOf(bgp, 'bgpPeeringAddresses').some(
        each => listOf(each, 'customBgpIpAddresses').length > 0,
      ),
    ),
    unset(
      'the weight of its BGP routes',
      (numberOf(bgp, 'peerWeight') ?? 0) > 0,
    ),
    unset(
      'its private address',
      flagOf(properties, 'enablePrivateIpAddress') ?? false,
      'replaced',
    ),
    ...[
      ['DNS forwarding', 'enableDnsForwarding'],
      ['translation of BGP routes', 'enableBgpRouteTranslationForNat'],
      ['no IPsec replay protection', 'disableIPSecReplayProtection'],
      ['traffic of virtual WANs', 'allowVirtualWanTraffic'],
    ].map(([what, name]) => unset(what, flagOf(properties, name) ?? false)),
    unset(
      'its policy groups',
      listOf(properties, 'virtualNetworkGatewayPolicyGroups').length > 0,
    ),
  ];
}

export function expectationsOfExpressRouteGateway(
  resource: ArmResource,
  gateway: ExpressRouteGateway,
  { location }: VirtualNetwork,
): Expectation[] {
  const { properties } = resource;
  const bounds = recordOf(
    recordOf(properties, 'autoScaleConfiguration'),
    'bounds',
  );
  return [
    ...placeIs(resource, location),
    {
      what: 'its SKU',
      is: textOf(recordOf(properties, 'sku'), 'name'),
      becomes: gateway.sku,
      effect: 'changed',
    },
    ...(gateway.minScaleUnits === undefined
      ? []
      : (['min', 'max'] as const).map(
          (end): Expectation => ({
            what: `its ${end === 'min' ? 'least' : 'greatest'} scale units`,
            is: numberOf(bounds, end),
            becomes:
              end === 'min' ? gateway.minScaleUnits : gateway.maxScaleUnits,
            effect: 'changed',
          }),
        )),
    {
      what: 'traffic from other networks on its circuits',
      is: flagOf(properties, 'allowRemoteVnetTraffic') ?? false,
      becomes: gateway.allowRemoteVnetTraffic,
      effect: 'changed',
    },
    ...featuresOfGateway(properties),
  ];
}

/** @param zones - those that all public addresses of the gateway have */
export function expectationsOfPublicAddress(
  resource: ArmResource,
  { location }: VirtualNetwork,
  zones: readonly string[],
): Expectation[] {
  const { properties, sku = {} } = resource;
  return [
    ...placeIs(resource, location),
    {
      what: 'its SKU',
      is: textOf(sku, 'name'),
      becomes: 'Standard',
      effect: 'replaced',
    },
    {
      what: 'its tier',
      is: textOf(sku, 'tier') ?? 'Regional',
      becomes: 'Regional',
      effect: 'replaced',
    },
    {
      what: 'its allocation',
      is: textOf(properties, 'publicIPAllocationMethod'),
      becomes: 'Static',
      effect: 'changed',
    },
    {
      what: 'its version',
      is: textOf(properties, 'publicIPAddressVersion') ?? 'IPv4',
      becomes: 'IPv4',
      effect: 'replaced',
    },
    {
      what: 'its zones',
      is: resource.zones ?? [],
      becomes: zones,
      effect: 'replaced',
    },
    {
      what: 'its idle timeout in minutes',
      is: numberOf(properties, 'idleTimeoutInMinutes') ?? 4,
      becomes: 4,
      effect: 'changed',
    },
    unset(
      'its name in DNS',
      ['domainNameLabel', 'reverseFqdn'].some(
        name => textOf(recordOf(properties, 'dnsSettings'), name) !== undefined,
      ),
    ),
    unset(
      'its prefix',
      idIn(properties, 'publicIPPrefix') !== undefined,
      'replaced',
    ),
    unset('IP tags', listOf(properties, 'ipTags').length > 0, 'replaced'),
    {
      what: 'its DDoS protection',
      is:
        textOf(recordOf(properties, 'ddosSettings'), 'protectionMode') ??
        'VirtualNetworkInherited',
      becomes: 'VirtualNetworkInherited',
      effect: 'changed',
    },
  ];
}

/** The IP configurations of a gateway, each with its name and the id of its public address. */
export function configurationsOf({ properties }: ArmResource): {
  readonly name?: string;
  readonly publicIpAddressId?: string;
}[] {
  return recordsOf(properties, 'ipConfigurations').map(each => ({
    name: textOf(each, 'name'),
    publicIpAddressId: idIn(propertiesOf(each), 'publicIPAddress'),
  }));
}
