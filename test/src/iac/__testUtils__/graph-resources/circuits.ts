import type { Entry, Ids } from './ids';

export function circuitResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  return topology.circuits.flatMap((circuit): Entry[] => {
    const { key, existingId, portId, provisioned, privatePeering } = circuit;
    const id = ids.circuit(key);
    const connections = topology.circuitConnections.filter(
      connection => provisioned && connection.circuit === key,
    );
    const own: Entry[] = existingId
      ? []
      : [
          [ids.circuitGroup(key), { location: circuit.location }],
          [
            id,
            {
              location: circuit.location,
              sku: {
                name: `${circuit.tier}_${circuit.family}`,
                tier: circuit.tier,
                family: circuit.family,
              },
              properties: portId
                ? {
                    expressRoutePort: { id: portId },
                    bandwidthInGbps: circuit.bandwidthMbps / 1000,
                  }
                : {
                    serviceProviderProperties: {
                      serviceProviderName: circuit.provider,
                      peeringLocation: circuit.peeringLocation,
                      bandwidthInMbps: circuit.bandwidthMbps,
                    },
                  },
            },
          ],
          ...(privatePeering && provisioned
            ? [
                [
                  `${id}/peerings/AzurePrivatePeering`,
                  {
                    properties: {
                      peeringType: 'AzurePrivatePeering',
                      peerASN: privatePeering.peerAsn,
                      primaryPeerAddressPrefix: privatePeering.primaryPrefix,
                      secondaryPeerAddressPrefix:
                        privatePeering.secondaryPrefix,
                      vlanId: privatePeering.vlanId,
                    },
                  },
                ] as Entry,
              ]
            : []),
          ...connections
            .filter(({ authorization }) => authorization)
            .map(
              ({ region }): Entry => [
                `${id}/authorizations/${name}-${region}`,
                {},
              ],
            ),
        ];
    return [
      ...own,
      ...connections.map(({ region, authorization }): Entry => {
        const connection = `con-${name}-${region}-${key}`;
        const authorizationKey = authorizationKeyOf(
          authorization,
          existingId
            ? ids.secrets.circuitAuthorizationKeys[`${region}/${key}`]
            : // Only Azure knows it, once it has made the authorization.
              expect.stringMatching(
                `^\\[reference\\('${id}/authorizations/${name}-${region}', '[\\d-]+'\\)\\.authorizationKey\\]$`,
              ),
        );
        return topology.virtualWan
          ? [
              ids.beside(
                undefined,
                `expressRouteGateways/ergw-${name}-${region}/expressRouteConnections/${connection}`,
              ),
              {
                properties: {
                  expressRouteCircuitPeering: {
                    id: `${id}/peerings/AzurePrivatePeering`,
                  },
                  authorizationKey,
                },
              },
            ]
          : [
              ids.beside(region, `connections/${connection}`),
              {
                location: ids.network(region).location,
                properties: {
                  connectionType: 'ExpressRoute',
                  virtualNetworkGateway1: {
                    id: ids.beside(
                      region,
                      `virtualNetworkGateways/ergw-${name}-${region}`,
                    ),
                  },
                  peer: { id },
                  authorizationKey,
                },
              },
            ];
      }),
    ];
  });
}

function authorizationKeyOf(authorization: boolean, key: unknown): unknown {
  return authorization ? key : null;
}
