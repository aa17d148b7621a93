/**
 * Queries of Azure Resource Graph, and lists of Azure Resource Manager for what Resource Graph does not hold; the same
 * that `scripts/azure-network-export.sh` asks.
 */
export const queries = [
  "resources | where type startswith 'microsoft.network/'",
  "networkresources | where type startswith 'microsoft.network/networkmanagers'",
] as const;

/** Subscriptions of which the identity sees anything at all. */
export const subscriptionsQuery =
  "resourcecontainers | where type =~ 'microsoft.resources/subscriptions'";

/** Rows of one page, the most that Resource Graph gives. Source: "Working with large Azure resource data sets", 2026-11. */
export const pageSize = 1000;

/** Version of the API of Microsoft.Network. */
export const networkApiVersion = '2024-05-01';

interface ListOwner {
  /** Type in lower case. */
  readonly type: string;
  /** `kind` in lower case, of virtual hubs, which are those of Virtual WAN and Route Servers. */
  readonly isRouteServer?: boolean;
  readonly lists: readonly string[];
}

const owners: readonly ListOwner[] = [
  {
    type: 'microsoft.network/virtualhubs',
    isRouteServer: false,
    lists: [
      'hubVirtualNetworkConnections',
      'hubRouteTables',
      'routingIntent',
      'bgpConnections',
    ],
  },
  {
    type: 'microsoft.network/virtualhubs',
    isRouteServer: true,
    lists: ['bgpConnections', 'ipConfigurations'],
  },
  { type: 'microsoft.network/vpngateways', lists: ['vpnConnections'] },
  {
    type: 'microsoft.network/expressroutegateways',
    lists: ['expressRouteConnections'],
  },
];

/** Names of all lists that are asked. */
export const askedLists: readonly string[] = [
  ...new Set(owners.flatMap(({ lists }) => lists)),
];

/** The lists of a resource that Resource Graph does not hold. */
export function listsOf(
  row: Readonly<Record<string, unknown>>,
): readonly string[] {
  const type = String(row.type).toLowerCase();
  const isRouteServer = /^routeserver$/i.test(String(row.kind ?? ''));
  return owners
    .filter(
      owner =>
        owner.type === type &&
        (owner.isRouteServer ?? isRouteServer) === isRouteServer,
    )
    .flatMap(({ lists }) => lists);
}
