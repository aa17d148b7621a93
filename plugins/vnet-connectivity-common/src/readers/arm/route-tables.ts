import { parseAddress } from '../../address';
import { isServiceTag } from '../../network/lookups';
import type { RouteTable, UserRoute } from '../../network/graph';
import { addressIn } from './appliances';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import {
  fieldOf,
  flagOf,
  idIn,
  isIpv6,
  openExpression,
  rangesOf,
  textOf,
} from './values';

const nextHopTypes: ReadonlyMap<string, UserRoute['nextHopType']> = new Map(
  (
    [
      'VirtualAppliance',
      'VirtualNetworkGateway',
      'VnetLocal',
      'Internet',
      'None',
    ] as const
  ).map(each => [each.toLowerCase(), each]),
);

/** A route, or what is not known of it. */
type ReadRoute = { readonly route: UserRoute } | { readonly open: string };

/** Reads the route tables of subnets. A table that the document does not have leaves its subnet open. */
export function readRouteTables(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
): RouteTable[] {
  return networks.subnets.flatMap(({ vnet, names, resource }) => {
    const id = idIn(resource.properties, 'routeTable');
    if (id === undefined) return [];
    const table = document.withKey(keyOf(id));
    if (!table) {
      missing.report(
        resource,
        `Its route table ${id} is not in the document.`,
        { routing: names.map(name => `${vnet}/${name}`) },
      );
      return [];
    }
    const routes = document.childrenOf(table, 'routes').flatMap(each => {
      const read = readRoute(document, networks, each);
      return read ? [{ resource: each, read }] : [];
    });
    for (const { resource: route, read } of routes) {
      if ('open' in read) reportOpen(missing, route, read.open, vnet, names);
    }
    const propagation = fieldOf(table.properties, 'disableBgpRoutePropagation');
    if (openExpression(propagation) !== undefined) {
      missing.report(
        table,
        'Whether it takes routes of gateways cannot be evaluated.',
        {
          routing: names.map(name => `${vnet}/${name}`),
        },
      );
    }
    return names.map(subnet => ({
      vnet,
      subnet,
      disableGatewayRoutePropagation:
        flagOf(table.properties, 'disableBgpRoutePropagation') ?? false,
      routes: routes.flatMap(({ read }) =>
        'route' in read ? [read.route] : [],
      ),
    }));
  });
}

function reportOpen(
  missing: Missing,
  route: ArmResource,
  reason: string,
  vnet: string,
  names: readonly string[],
): void {
  const [prefix] = rangesOf([
    fieldOf(route.properties, 'addressPrefix'),
  ]).ranges;
  missing.report(
    route,
    reason,
    prefix === undefined
      ? { routing: names.map(name => `${vnet}/${name}`) }
      : { userRoutes: names.map(subnet => ({ vnet, subnet, prefix })) },
  );
}

function readRoute(
  document: ArmDocument,
  networks: Networks,
  { name, properties }: ArmResource,
): ReadRoute | undefined {
  const written = textOf(properties, 'addressPrefix');
  // The model is of IPv4, and nothing of it depends on IPv6.
  if (written !== undefined && isIpv6(written)) return undefined;
  const prefix =
    written !== undefined && isServiceTag(written)
      ? written
      : rangesOf([written]).ranges[0];
  if (prefix === undefined) return { open: 'Its range is not known.' };
  const nextHopType = nextHopTypes.get(
    (textOf(properties, 'nextHopType') ?? '').toLowerCase(),
  );
  if (nextHopType === undefined) {
    return { open: `Where the route ${name} leads is not known.` };
  }
  if (nextHopType !== 'VirtualAppliance') {
    return { route: { name, prefix, nextHopType } };
  }
  const nextHop = addressIn(document, networks, properties);
  if (nextHop !== undefined && isIpv6(nextHop)) return undefined;
  return nextHop === undefined || parseAddress(nextHop) === undefined
    ? { open: `The address of the next hop of the route ${name} is not known.` }
    : { route: { name, prefix, nextHopType, nextHop } };
}
