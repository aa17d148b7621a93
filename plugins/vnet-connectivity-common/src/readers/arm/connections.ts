import { documentNames } from '../../network/element-ids';
import type { Connection } from '../../network/graph';
import { notCarried } from '../traffic-selectors';
import type { Ends, Joined } from './connection-state';
import {
  gatewayEnd,
  gatewayName,
  noteIdle,
  selective,
  speaksBgp,
  stateOf,
  translates,
  unsureOf,
} from './connection-state';
import type { Side } from './gateway-pairs';
import { sideOf, wholeTunnels } from './gateway-pairs';
import type { FoundGateway } from './gateways';
import type { Missing } from './missing';
import { namedBy, uniqueNames } from './names';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import {
  flagOf,
  idIn,
  numberOf,
  rangesOf,
  recordsOf,
  spaceIn,
  textsOf,
} from './values';

/** The tunnel of a network's gateway to the VPN gateway of a virtual hub, which knows it as a VPN site. */
export interface HubTunnel {
  readonly resource: ArmResource;
  readonly from: FoundGateway;
  /** Key of the hub's gateway. */
  readonly hubGateway: string;
  /** Ranges that `from` sends into it. */
  readonly ranges: readonly string[];
  readonly bgp: boolean;
}

/** Reads the connections of virtual network gateways. */
export function readConnections(
  document: ArmDocument,
  missing: Missing,
  ends: Ends,
): {
  readonly entries: readonly Connection[];
  readonly hubTunnels: readonly HubTunnel[];
} {
  const hubTunnels: HubTunnel[] = [];
  const sides: Side[] = [];
  const joined: Joined[] = [];
  for (const resource of document.ofType('connections')) {
    const own = ownGateway(missing, resource, ends);
    if (!own) continue;
    if (own.type === 'er') {
      joined.push(...expressRoute(missing, resource, own, ends));
      continue;
    }
    const toHub = tunnelToHub(document, resource, own, ends);
    if (toHub) {
      if (stateOf(resource) === 'idle') noteIdle(missing, resource);
      else hubTunnels.push(toHub);
      continue;
    }
    const side = sideOf(document, resource, own, ends);
    if (side) sides.push(side);
    else joined.push(...toSite(document, missing, resource, own, ends));
  }
  joined.push(...wholeTunnels(missing, sides));
  const names = uniqueNames(
    joined.map(({ resources: [{ id, name }] }) => namedBy(id, name)),
  );
  const entries = joined.map(
    ({ connection, resources: [resource], unsure, restricted }, index) => {
      const name = documentNames.connection(names[index]);
      if (unsure !== undefined) {
        missing.report(resource, unsure, { routing: [name] });
      }
      if (restricted) {
        missing.report(resource, selective, {
          between: { ...restricted, over: [name] },
        });
      }
      return { id: names[index], ...connection };
    },
  );
  return { entries, hubTunnels };
}

function tunnelToHub(
  document: ArmDocument,
  resource: ArmResource,
  from: FoundGateway,
  { behind }: Ends,
): HubTunnel | undefined {
  const id = idIn(resource.properties, 'localNetworkGateway2');
  const local = id === undefined ? undefined : document.withKey(keyOf(id));
  const found = local && behind.get(local.key);
  return local && found?.kind === 'hub'
    ? {
        resource,
        from,
        hubGateway: found.gateway,
        ranges: spaceIn(local.properties, 'localNetworkAddressSpace').ranges,
        bgp: speaksBgp(resource),
      }
    : undefined;
}

/** The gateway whose connection it is. Where it is not in the document, what is at the other end may have more routes. */
function ownGateway(
  missing: Missing,
  resource: ArmResource,
  ends: Ends,
): FoundGateway | undefined {
  const id = idIn(resource.properties, 'virtualNetworkGateway1');
  const own = id === undefined ? undefined : ends.gateways.found.get(keyOf(id));
  if (own) return own;
  missing.report(resource, 'Its gateway is not in the document.', {
    routes: otherEnds(resource, id, ends),
  });
  return undefined;
}

/** Names of all that a connection joins, as far as it is known. */
function otherEnds(
  { properties }: ArmResource,
  own: string | undefined,
  { gateways, circuits, sites }: Ends,
): string[] {
  const keyIn = (field: string) => keyOf(idIn(properties, field) ?? '');
  const other = gateways.found.get(keyIn('virtualNetworkGateway2'));
  const site = sites.withKey(keyIn('localNetworkGateway2'))?.site;
  const circuit = circuits.nameOf(keyIn('peer'));
  const unseen = [own ?? '', keyIn('virtualNetworkGateway2')].flatMap(
    id => gateways.unseen.get(keyOf(id)) ?? [],
  );
  return [
    ...(other ? [gatewayName(other)] : []),
    ...(site === undefined ? [] : [site]),
    ...(circuit === undefined ? [] : [documentNames.circuit(circuit)]),
    ...unseen,
  ];
}

function expressRoute(
  missing: Missing,
  resource: ArmResource,
  own: FoundGateway,
  { circuits }: Ends,
): Joined[] {
  const id = idIn(resource.properties, 'peer');
  const circuit = id === undefined ? undefined : circuits.nameOf(id);
  if (circuit === undefined) {
    missing.report(resource, 'It is not known which circuit it connects.', {
      routes: [gatewayName(own)],
    });
    return [];
  }
  const state = stateOf(resource);
  if (state === 'idle') {
    noteIdle(missing, resource);
    return [];
  }
  if (circuits.idle.has(circuit)) return [];
  return [
    {
      resources: [resource],
      connection: {
        type: 'expressroute',
        a: gatewayEnd(own),
        b: {
          kind: 'circuit',
          key: circuit,
          written: documentNames.circuit(circuit),
        },
        bgp: true,
        weight: numberOf(resource.properties, 'routingWeight') ?? 0,
        lngPrefixes: [],
      },
      ...unsureOf(state),
    },
  ];
}

function toSite(
  document: ArmDocument,
  missing: Missing,
  resource: ArmResource,
  own: FoundGateway,
  ends: Ends,
): Joined[] {
  const { properties } = resource;
  const id = idIn(properties, 'localNetworkGateway2');
  const local = id === undefined ? undefined : document.withKey(keyOf(id));
  const place = local && ends.sites.withKey(local.key);
  const unclear = local && ends.behind.get(local.key);
  if (!local || !place || unclear?.kind === 'unclear') {
    const reason =
      unclear?.kind === 'unclear'
        ? unclear.reason
        : `${
            id ??
            idIn(properties, 'virtualNetworkGateway2') ??
            'What is at its other end'
          } is not in the document.`;
    missing.report(resource, reason, {
      routes: [
        gatewayName(own),
        ...otherEnds(resource, undefined, ends),
        ...(unclear?.kind === 'unclear' ? unclear.vnets : []),
      ],
    });
    return [];
  }
  const state = stateOf(resource);
  if (state === 'idle') {
    noteIdle(missing, resource);
    return [];
  }
  if (translates(resource)) {
    missing.report(
      resource,
      'Its NAT rules translate addresses, which the model does not do.',
      {
        between: { a: ends.served(own.vnet), b: [place.site] },
        ...(speaksBgp(resource) ? { routes: [gatewayName(own)] } : {}),
      },
    );
    return [];
  }
  const [device] = place.devices.values();
  const lngPrefixes = spaceIn(
    local.properties,
    'localNetworkAddressSpace',
  ).ranges;
  return [
    {
      resources: [resource],
      connection: {
        type: 'ipsec',
        a: gatewayEnd(own),
        b: {
          kind: 'site',
          key: place.site,
          device,
          written: `${place.site}/${device}`,
        },
        bgp: speaksBgp(resource),
        weight: 0,
        lngPrefixes,
      },
      ...unsureOf(state),
      restricted: restrictedTo(resource, own, ends, place.site, lngPrefixes),
    },
  ];
}

/** The flows that traffic selectors of a connection with a site may not let through. */
function restrictedTo(
  { properties }: ArmResource,
  own: FoundGateway,
  { networks: { entries } }: Ends,
  site: string,
  beyond: readonly string[],
): Joined['restricted'] {
  const policies = recordsOf(properties, 'trafficSelectorPolicies');
  const isPolicyBased = flagOf(properties, 'usePolicyBasedTrafficSelectors');
  if (policies.length === 0 && !isPolicyBased) return undefined;
  const open = notCarried(
    policies.length > 0
      ? policies.map(policy => ({
          local: rangesOf(textsOf(policy, 'localAddressRanges')).ranges,
          remote: rangesOf(textsOf(policy, 'remoteAddressRanges')).ranges,
        }))
      : // Without selectors of its own the ranges of the network and those of the site make them.
        [{ local: entries.get(own.vnet)?.prefixes ?? [], remote: beyond }],
    [...entries].map(([name, { prefixes }]) => [name, prefixes]),
    beyond,
  );
  return open.length > 0 ? { a: open, b: [site] } : undefined;
}
