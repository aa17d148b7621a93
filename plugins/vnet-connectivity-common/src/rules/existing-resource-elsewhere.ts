import type { SpecPath } from '../findings';
import type { RegionSpec } from '../spec';
import { subscriptionOfResource } from '../topology';
import type { Rule } from './rule';

/** A resource of Azure that a region names, with its place in the spec. */
interface Named {
  /** `the VPN gateway`. */
  readonly what: string;
  readonly id: string;
  readonly path: SpecPath;
}

/** Everything beside the network of a region that exists by what the spec says. */
function namedIn(region: RegionSpec, path: SpecPath): Named[] {
  const {
    existingVpnGateway: vpn,
    existingExpressRouteGateway: er,
    existingConnections = {},
  } = region;
  return [
    ...(vpn
      ? [
          {
            what: 'the VPN gateway',
            id: vpn.id,
            path: [...path, 'existingVpnGateway', 'id'],
          },
          ...vpn.ipConfigurations.map(({ publicIpAddressId: id }, index) => ({
            what: 'a public IP address of the VPN gateway',
            id,
            path: [
              ...path,
              'existingVpnGateway',
              'ipConfigurations',
              index,
              'publicIpAddressId',
            ],
          })),
        ]
      : []),
    ...(er
      ? [
          {
            what: 'the ExpressRoute gateway',
            id: er.id,
            path: [...path, 'existingExpressRouteGateway', 'id'],
          },
        ]
      : []),
    ...Object.entries(existingConnections).flatMap(
      ([other, { id, localNetworkGatewayId }]) => [
        {
          what: `the connection with ${other}`,
          id,
          path: [...path, 'existingConnections', other, 'id'],
        },
        ...(localNetworkGatewayId === undefined
          ? []
          : [
              {
                what: `the local network gateway of ${other}`,
                id: localNetworkGatewayId,
                path: [
                  ...path,
                  'existingConnections',
                  other,
                  'localNetworkGatewayId',
                ],
              },
            ]),
      ],
    ),
  ];
}

/** The subscription and the resource group of an id, as they are compared. */
function groupOf(id: string): string {
  return id.split('/').slice(0, 5).join('/').toLowerCase();
}

export const why =
  'A gateway is adopted with its public IP addresses, its connections and their local network gateways. The code that is generated has all of them in one resource group, in the subscription of the network; a resource that stands elsewhere would be destroyed and built again.';

/** Generated code has one resource group beside each network that exists. */
export const existingResourceElsewhere: Rule = {
  id: 'existing-resource-elsewhere',
  severity: 'error',
  kind: 'incomplete',
  title:
    'Gateways that exist stand in a network that exists, with their connections in one resource group',
  source: 'spec',
  *check({ spec }) {
    for (const [key, region] of Object.entries(spec.regions)) {
      const path = ['regions', key];
      const named = namedIn(region, path);
      const [first] = named;
      const { existingVnetId, existingServiceSubnets } = region;
      if (existingVnetId === undefined) {
        const place =
          first?.path ??
          (existingServiceSubnets && [...path, 'existingServiceSubnets']);
        if (place) {
          yield {
            path: place,
            related: [[...path, 'existingVnetId']],
            message: `In region ${key}, ${
              first?.what ?? 'a subnet'
            } exists already, but the virtual network is built: nothing stands in it yet. Write the resource id of the network as regions.${key}.existingVnetId, or remove what exists in it.`,
          };
        }
        continue;
      }
      for (const each of named) {
        const isElsewhere =
          subscriptionOfResource(each.id) !==
            subscriptionOfResource(existingVnetId) ||
          groupOf(each.id) !== groupOf(first.id);
        if (!isElsewhere) continue;
        yield {
          path: each.path,
          kind: 'not-built',
          related: [first.path],
          message: `In region ${key}, ${each.what} is in ${groupOf(
            each.id,
          )}. This version does not build anything beside a network in two resource groups, or in another subscription than that of the network, so that it is not adopted. Remove it: it stays as it is.`,
        };
      }
    }
  },
};
