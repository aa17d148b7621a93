import { isRecord, mapValues } from '../../records';
import type { Report } from './spelling-problem';

/**
 * The data with the settings of a virtual WAN moved to each of its hubs, and the groups of a Virtual Network Manager as
 * the schema has them.
 */
export function withoutShorthands(data: unknown, report: Report): unknown {
  if (!isRecord(data)) return data;
  const { vwan, vwans, avnm } = data;
  return {
    ...data,
    ...(vwan === undefined ? {} : { vwan: expandedWan(vwan) }),
    ...(Array.isArray(vwans) ? { vwans: vwans.map(expandedWan) } : {}),
    ...(isRecord(vwans) ? { vwans: mapValues(vwans, expandedWan) } : {}),
    ...(avnm === undefined ? {} : { avnm: byGroup(avnm, report) }),
  };
}

function expandedWan(wan: unknown): unknown {
  if (!isRecord(wan)) return wan;
  const connections = (all: unknown) =>
    Array.isArray(all) ? all.map(withLabels).map(withRoutes) : all;
  return withHubDefaults({
    ...wan,
    ...('vnetConnections' in wan
      ? { vnetConnections: connections(wan.vnetConnections) }
      : {}),
    ...('branchConnections' in wan
      ? { branchConnections: connections(wan.branchConnections) }
      : {}),
  });
}

/** Labels are names of tables too, in every hub. */
function withLabels(connection: unknown): unknown {
  if (!isRecord(connection) || !Array.isArray(connection.labels)) {
    return connection;
  }
  const { labels, propagatesTo = [], ...rest } = connection;
  return { ...rest, propagatesTo: [propagatesTo, labels].flat() };
}

/** A static route for several ranges as one for each. */
function withRoutes(connection: unknown): unknown {
  if (!isRecord(connection) || !Array.isArray(connection.staticRoutes)) {
    return connection;
  }
  return {
    ...connection,
    staticRoutes: connection.staticRoutes.flatMap((route: unknown) => {
      if (!isRecord(route) || 'prefix' in route) return [route];
      const { prefixes, ...rest } = route;
      return Array.isArray(prefixes)
        ? prefixes.map(prefix => ({ prefix, ...rest }))
        : [route];
    }),
  };
}

/** Fields of a virtual WAN that hold for every hub that does not say otherwise. */
export const hubDefaults = [
  'hubRoutingPreference',
  'firewall',
  'privatePolicy',
  'internetPolicy',
] as const;

function withHubDefaults(wan: unknown): unknown {
  if (!isRecord(wan) || !isRecord(wan.hubs)) return wan;
  const { hubs } = wan;
  const stated = Object.entries(wan).filter(([field]) =>
    (hubDefaults as readonly string[]).includes(field),
  );
  const others = Object.entries(wan).filter(
    ([field]) => !stated.some(([each]) => each === field),
  );
  return {
    ...Object.fromEntries(others),
    hubs: mapValues(hubs, hub =>
      isRecord(hub) ? { ...Object.fromEntries(stated), ...hub } : hub,
    ),
  };
}

/** A configuration with several network groups is one for each: direct connectivity stays within a group. */
function byGroup(avnm: unknown, report: Report): unknown {
  if (![avnm].flat().some(each => isRecord(each) && 'groups' in each)) {
    return avnm;
  }
  return [avnm].flat().flatMap((manager: unknown) => {
    if (!isRecord(manager) || !('groups' in manager)) return [manager];
    const { groups, ...rest } = manager;
    for (const field of ['members', 'spokes', 'directConnectivity']) {
      if (field in rest) {
        report(
          ['avnm', field],
          'a configuration with groups has it in each group, not beside them',
        );
      }
    }
    const all = isRecord(groups)
      ? Object.entries(groups).map(([id, group]) =>
          isRecord(group) ? { id, ...group } : { id, members: group },
        )
      : groups;
    return Array.isArray(all)
      ? all.map(group => (isRecord(group) ? { ...rest, ...group } : group))
      : [{ ...rest, groups }];
  });
}
