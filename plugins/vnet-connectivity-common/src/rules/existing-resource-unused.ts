import type { SpecPath } from '../findings';
import type { Topology } from '../network';
import type { RegionSpec } from '../spec';
import type { Rule } from './rule';

/** A field of a region for something that exists, which no part of the spec asks for or which does not fit. */
interface Idle {
  readonly field: SpecPath;
  readonly reason: string;
}

const notAsked = 'the spec asks for no such one';

function idleIn(
  key: string,
  region: RegionSpec,
  { vpnGateways, expressRouteGateways, ...topology }: Topology,
): Idle[] {
  const isHere = (each: { readonly region: string }) => each.region === key;
  const vpn = vpnGateways.find(isHere);
  const er = expressRouteGateways.find(isHere);
  const {
    existingVpnGateway,
    existingExpressRouteGateway,
    existingConnections = {},
  } = region;
  const ends = new Map<string, boolean>([
    ...topology.siteConnections
      .filter(isHere)
      .map(({ site, device }): [string, boolean] => [
        `${site}/${device}`,
        vpn?.existing !== undefined,
      ]),
    ...topology.gatewayConnections
      .filter(({ regions }) => regions.includes(key))
      .map(({ regions: [a, b] }): [string, boolean] => [
        a === key ? b : a,
        [a, b].every(
          end =>
            vpnGateways.find(each => each.region === end)?.existing !==
            undefined,
        ),
      ]),
    ...topology.circuitConnections
      .filter(isHere)
      .map(({ circuit }): [string, boolean] => [
        circuit,
        er?.existing !== undefined,
      ]),
  ]);
  const addresses = vpn?.activeActive ? 2 : 1;
  const stated = existingVpnGateway?.ipConfigurations.length;
  return [
    ...(existingVpnGateway && !vpn
      ? [{ field: ['existingVpnGateway'], reason: notAsked }]
      : []),
    ...(vpn && stated !== undefined && stated !== addresses
      ? [
          {
            field: ['existingVpnGateway', 'ipConfigurations'],
            reason: `a gateway that is ${
              vpn.activeActive ? 'active-active' : 'active-standby'
            } has ${addresses}, and this one ${stated}`,
          },
        ]
      : []),
    ...(existingExpressRouteGateway && !er
      ? [{ field: ['existingExpressRouteGateway'], reason: notAsked }]
      : []),
    ...Object.entries(existingConnections).flatMap(
      ([other, { localNetworkGatewayId }]) => {
        const field = ['existingConnections', other];
        const isAdopted = ends.get(other);
        if (isAdopted === undefined) return [{ field, reason: notAsked }];
        if (!isAdopted) {
          return [
            {
              field,
              reason:
                'a connection belongs to its gateway, and not every gateway of it is said to exist',
            },
          ];
        }
        return other.includes('/') && localNetworkGatewayId === undefined
          ? [{ field, reason: 'its local network gateway is missing' }]
          : [];
      },
    ),
  ];
}

export const why =
  'Only what the spec asks for is adopted. A connection is a part of its gateway: with another gateway it would be destroyed and built again.';

/** A resource that exists and has no place in the spec would be built a second time, or changed. */
export const existingResourceUnused: Rule = {
  id: 'existing-resource-unused',
  severity: 'error',
  kind: 'incomplete',
  title: 'A gateway or connection that exists is one that the spec asks for',
  source: 'spec',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['onPremises', 'gateways'],
    ['gateways', 'vpn', 'activeActive'],
  ],
  *check({ spec, topology }) {
    for (const [key, region] of Object.entries(spec.regions)) {
      for (const { field, reason } of idleIn(key, region, topology)) {
        const path = ['regions', key, ...field];
        yield {
          path,
          message: `${path.join(
            '.',
          )} is not adopted: ${reason}. Remove it from the spec, so that it stays as it is, or state the missing part.`,
          // Without a gateway that stands there, its connections would have no end.
          ...(field.at(-1) === 'ipConfigurations'
            ? {}
            : {
                fix: {
                  title: `Leave ${path.join('.')} as it is`,
                  changes: [{ path, value: undefined }],
                },
              }),
        };
      }
    }
  },
};
