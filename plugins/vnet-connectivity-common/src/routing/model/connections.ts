import { circuitReaches } from '../../network/circuit-reach';
import { documentNames, otherNames } from '../../network/element-ids';
import type { Connection } from '../../network/graph';
import type { ConnectionEnd } from './connection-ends';
import { connectionEnd } from './connection-ends';
import type { Draft } from './draft';
import { addSession } from './draft';
import { gatewayEntry } from './gateways';
import { advertisedTo, deviceElement } from './sites';
import { addStaticRoutes } from './static-routes';

/** Adds a connection with its session and its static routes; nothing where an end is missing. */
export function addConnection(draft: Draft, connection: Connection): void {
  const a = connectionEnd(draft, connection.a);
  const b = connectionEnd(draft, connection.b);
  if (!a || !b) return;
  if (b.kind === 'er' || a.kind === 'circuit' || (a.site && !b.site)) {
    addOrderedConnection(draft, connection, b, a, true);
  } else {
    addOrderedConnection(draft, connection, a, b, false);
  }
}

/** Adds a connection of which the Azure gateway, if only one end is one, is `a`. */
function addOrderedConnection(
  draft: Draft,
  connection: Connection,
  a: ConnectionEnd,
  b: ConnectionEnd,
  swapped: boolean,
): void {
  const { elements, names } = draft;
  const element = elements.add(
    'connection',
    names.connection(connection.id),
    otherNames.connection(connection.id),
  );
  if (connection.type === 'expressroute') {
    if (a.kind !== 'er' || b.kind !== 'circuit') return;
    if (!circuitReaches(draft.graph, connection, a.vnet ?? '')) return;
    addSession(draft, a.speaker, b.speaker, {
      kind: 'er-gateway',
      elements: [element],
      bgp: true,
      weight: connection.weight,
    });
    return;
  }
  const [left, right] = [draft.speakers[a.speaker], draft.speakers[b.speaker]];
  const device =
    b.site !== undefined && b.device !== undefined
      ? [deviceElement(draft, b.site, b.device)]
      : [];
  const bgp =
    connection.bgp &&
    speaksBgp(draft, a) &&
    speaksBgp(draft, b) &&
    // The ASNs of the two ends must differ: sessions are external BGP.
    left.asn !== right.asn;
  const advertise = (end: ConnectionEnd) =>
    end.site === undefined
      ? undefined
      : advertisedTo(draft, end.site, [
          ...otherNames.connection(connection.id),
          ...(end.device === undefined
            ? []
            : [end.device, documentNames.device(end.site, end.device)]),
        ]);
  const session = addSession(draft, a.speaker, b.speaker, {
    kind: 'tunnel',
    elements: [element, ...device],
    bgp,
    advertiseA: advertise(a),
    advertiseB: advertise(b),
  });
  addStaticRoutes(draft, connection, { a, b, session, bgp, swapped });
}

/** False for a gateway without BGP, or policy-based, and for a site without an ASN. */
export function speaksBgp(
  draft: Draft,
  { kind, vnet, site }: Pick<ConnectionEnd, 'kind' | 'vnet' | 'site'>,
): boolean {
  if (kind === 'vpn') {
    const gateway = gatewayEntry(draft, vnet ?? '', 'vpn');
    return gateway?.bgp !== false && gateway?.vpnType !== 'PolicyBased';
  }
  return kind !== 'site' || draft.graph.sites[site ?? '']?.asn !== undefined;
}
