import type { ArmResource } from '../../readers/arm/resources';
import { keyOf } from '../../readers/arm/resources';
import { idIn, numberOf, textOf } from '../../readers/arm/values';
import type { RegionSpec } from '../../spec';
import type { SiteConnection, Topology } from '../../topology';
import type { Context, ExistingFields } from './context';
import {
  expectationsOfCircuitConnection,
  expectationsOfLocalGateway,
  expectationsOfVpnConnection,
} from './connection-expectations';
import { elsewhereThan } from './places';

type Connections = NonNullable<RegionSpec['existingConnections']>;

/** The connections of the adopted gateways of a region that are adopted as well, by their other ends. */
export function connectionsOf(
  context: Context,
  region: string,
  regions: ReadonlyMap<string, ExistingFields>,
): Connections {
  const { existingVpnGateway: vpn, existingExpressRouteGateway: er } =
    regions.get(region) ?? {};
  const { siteConnections, gatewayConnections, circuitConnections } =
    context.topology;
  return Object.fromEntries([
    ...siteConnections
      .filter(each => vpn && each.region === region)
      .flatMap(each => siteConnectionOf(context, vpn?.id ?? '', each)),
    ...gatewayConnections
      .filter(each => vpn && each.regions.includes(region))
      .flatMap(({ regions: [a, b], bgp }) => {
        const other = a === region ? b : a;
        const peer = regions.get(other)?.existingVpnGateway?.id;
        return peer === undefined
          ? []
          : gatewayConnectionOf(context, region, vpn?.id ?? '', {
              other,
              peer,
              bgp,
            });
      }),
    ...circuitConnections
      .filter(each => er && each.region === region)
      .flatMap(({ circuit, authorization }) =>
        circuitConnectionOf(context, region, er?.id ?? '', {
          circuit,
          authorization,
        }),
      ),
  ]);
}

type Entry = [other: string, connection: Connections[string]];

function siteConnectionOf(
  context: Context,
  gateway: string,
  { region, site, device, bgp }: SiteConnection,
): Entry[] {
  const { network, topology, ledger } = context;
  const location = locationOf(topology, region);
  const end = topology.sites.find(({ key }) => key === site);
  const address = end?.devices.find(each => each.key === device)?.ipAddress;
  if (!end || address === undefined) return [];
  const localOf = (id: string) => network.resources.withKey(keyOf(id));
  const connection = onlyOne(
    context,
    gateway,
    connectionsWith(context, gateway, 'localNetworkGateway2', id => {
      const { properties = {} } = localOf(id) ?? {};
      return [
        textOf(properties, 'gatewayIpAddress'),
        textOf(properties, 'fqdn'),
      ].includes(address);
    }),
  );
  const local =
    connection &&
    localOf(idIn(connection.properties, 'localNetworkGateway2') ?? '');
  if (!connection || !local) return [];
  if (ledger.hasAdopted(local)) {
    ledger.refuse(
      connection,
      `Its local network gateway ${local.name} is that of another connection; the generated code has one for each.`,
    );
    return [];
  }
  const elsewhere = elsewhereThan(gateway, local.id, 'resourceGroup');
  if (elsewhere !== undefined) {
    ledger.refuse(local, elsewhere);
    ledger.refuse(connection, `${local.name} is not adopted.`);
    return [];
  }
  return ledger.adopt([
    [
      connection,
      expectationsOfVpnConnection(connection, location, {
        type: 'IPsec',
        bgp,
        ipsecPolicy: topology.ipsecPolicy,
      }),
    ],
    [local, expectationsOfLocalGateway(local, location, end, { device, bgp })],
  ])
    ? [
        [
          `${site}/${device}`,
          {
            ...existingConnection(connection),
            localNetworkGatewayId: local.id,
          },
        ],
      ]
    : [];
}

function gatewayConnectionOf(
  context: Context,
  region: string,
  gateway: string,
  end: {
    readonly other: string;
    /** Resource id of the gateway there. */
    readonly peer: string;
    readonly bgp: boolean;
  },
): Entry[] {
  const { topology, ledger } = context;
  const connection = onlyOne(
    context,
    gateway,
    connectionsWith(
      context,
      gateway,
      'virtualNetworkGateway2',
      id => keyOf(id) === keyOf(end.peer),
    ),
  );
  return connection &&
    ledger.adopt([
      [
        connection,
        expectationsOfVpnConnection(connection, locationOf(topology, region), {
          type: 'Vnet2Vnet',
          bgp: end.bgp,
          ipsecPolicy: topology.ipsecPolicy,
        }),
      ],
    ])
    ? [[end.other, existingConnection(connection)]]
    : [];
}

function circuitConnectionOf(
  context: Context,
  region: string,
  gateway: string,
  {
    circuit: key,
    authorization,
  }: { readonly circuit: string; readonly authorization: boolean },
): Entry[] {
  const { topology, ledger } = context;
  const id = topology.circuits.find(each => each.key === key)?.existingId;
  const connection =
    id === undefined
      ? undefined
      : onlyOne(
          context,
          gateway,
          connectionsWith(
            context,
            gateway,
            'peer',
            peer => keyOf(peer) === keyOf(id),
          ),
        );
  if (!connection) return [];
  if (authorization) {
    ledger.refuse(
      connection,
      'Its circuit is in another subscription, and the key of its authorization is in no document.',
    );
    return [];
  }
  return ledger.adopt([
    [
      connection,
      expectationsOfCircuitConnection(connection, locationOf(topology, region)),
    ],
  ])
    ? [[key, { id: connection.id }]]
    : [];
}

/** The connections of a gateway with another end. */
function connectionsWith(
  { network }: Context,
  gateway: string,
  field: string,
  isEnd: (id: string) => boolean,
): ArmResource[] {
  return network.resources.ofType('connections').filter(({ properties }) => {
    const end = idIn(properties, field);
    return (
      keyOf(idIn(properties, 'virtualNetworkGateway1') ?? '') ===
        keyOf(gateway) &&
      end !== undefined &&
      isEnd(end)
    );
  });
}

/** The one connection that there is, if it is where the gateway is; of others it is said why not. */
function onlyOne(
  { ledger }: Context,
  gateway: string,
  connections: readonly ArmResource[],
): ArmResource | undefined {
  if (connections.length > 1) {
    connections.forEach(each =>
      ledger.refuse(each, 'There are several connections with the same end.'),
    );
    return undefined;
  }
  const [connection] = connections;
  if (!connection) return undefined;
  const elsewhere = elsewhereThan(gateway, connection.id, 'resourceGroup');
  if (elsewhere === undefined) return connection;
  ledger.refuse(connection, elsewhere);
  return undefined;
}

function existingConnection({
  id,
  properties,
}: ArmResource): Connections[string] {
  const timeout = numberOf(properties, 'dpdTimeoutSeconds') ?? 0;
  // Azure writes 0 where none is stated.
  return { id, ...(timeout === 0 ? {} : { dpdTimeoutSeconds: timeout }) };
}

function locationOf({ regions }: Topology, region: string): string {
  return regions.find(({ key }) => key === region)?.location ?? '';
}
