import type { Topology, VirtualNetwork, VpnGateway } from '../topology';

/** The data of what exists beside virtual networks and is adopted: names that stay, and the place. */

/**
 * The name of the resource group that exists and has a gateway of a network, in which everything beside the network is
 * built; undefined where no gateway exists.
 */
export function existingResourceGroupOf(
  { vpnGateways, expressRouteGateways }: Topology,
  { key }: VirtualNetwork,
): string | undefined {
  return [...vpnGateways, ...expressRouteGateways]
    .filter(({ region }) => region === key)
    .flatMap(({ existing }) => (existing ? [partsOfId(existing.id).group] : []))
    .at(0);
}

/** The parts of a resource id that generated code has apart: `/subscriptions/…/resourceGroups/<group>/…/<name>`. */
export function partsOfId(id: string): {
  readonly group: string;
  readonly name: string;
} {
  const parts = id.split('/');
  return { group: parts[4], name: parts[parts.length - 1] };
}

/** The names of a VPN gateway that exists, of its IP configurations and of their public addresses, by instance. */
export function vpnGatewayNames({ existing }: VpnGateway) {
  return (
    existing && {
      name: partsOfId(existing.id).name,
      ipConfigurations: Object.fromEntries(
        existing.ipConfigurations.map(({ name, publicIpAddressId }, index) => [
          index,
          { name, publicIpName: partsOfId(publicIpAddressId).name },
        ]),
      ),
    }
  );
}

/** The names of the connections that exist already, by "<region>/<site>/<device>". */
export function existingSiteConnections({ siteConnections }: Topology) {
  return collected(
    siteConnections.flatMap(({ region, site, device, existing }) =>
      existing?.localNetworkGatewayId === undefined
        ? []
        : [
            {
              key: `${region}/${site}/${device}`,
              value: {
                name: partsOfId(existing.id).name,
                localNetworkGatewayName: partsOfId(
                  existing.localNetworkGatewayId,
                ).name,
                dpdTimeoutSeconds: existing.dpdTimeoutSeconds,
              },
            },
          ],
    ),
  );
}

/** The names of the halves of connections between regions that exist already, by "<from>/<to>". */
export function existingGatewayConnections({ gatewayConnections }: Topology) {
  return collected(
    gatewayConnections.flatMap(({ regions: [a, b], existing = {} }) =>
      [
        { from: a, to: b },
        { from: b, to: a },
      ].flatMap(({ from, to }) =>
        existing[from] === undefined
          ? []
          : [
              {
                key: `${from}/${to}`,
                value: {
                  name: partsOfId(existing[from].id).name,
                  dpdTimeoutSeconds: existing[from].dpdTimeoutSeconds,
                },
              },
            ],
      ),
    ),
  );
}

/** The names of the connections to circuits that exist already, by "<region>/<circuit>". */
export function existingCircuitConnections({ circuitConnections }: Topology) {
  return collected(
    circuitConnections.flatMap(({ region, circuit, existing }) =>
      existing === undefined
        ? []
        : [{ key: `${region}/${circuit}`, value: partsOfId(existing.id).name }],
    ),
  );
}

/** The values by their keys; undefined where there are none. */
function collected<T>(
  entries: readonly { readonly key: string; readonly value: T }[],
): Record<string, T> | undefined {
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}
