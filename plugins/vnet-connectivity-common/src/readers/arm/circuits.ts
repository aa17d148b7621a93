import { findPeeringLocation } from '../../azure';
import { documentNames } from '../../network/element-ids';
import type { Circuit, GlobalReach } from '../../network/graph';
import type { Missing } from './missing';
import { lookupsOf, toName, uniqueNames } from './names';
import type { ArmDocument, ArmResource } from './resources';
import { idUpTo, keyOf } from './resources';
import {
  idIn,
  numberOf,
  rangesOf,
  recordOf,
  recordsOf,
  propertiesOf,
  textOf,
} from './values';

/** On-premises as the private peering of a circuit sees it. */
export interface CircuitPeer {
  readonly circuit: string;
  readonly resource: ArmResource;
  readonly asn?: number;
  /** Ranges of the links between Microsoft's routers and the customer's. */
  readonly links: readonly string[];
}

/** The ExpressRoute circuits of a document, and those that it knows by their ids only. */
export interface Circuits {
  /** Without sites, by name. */
  readonly entries: ReadonlyMap<string, Omit<Circuit, 'sites'>>;
  readonly peers: readonly CircuitPeer[];
  readonly globalReach: readonly GlobalReach[];
  /** Name of the circuit that an id means, or of which what it means is a part. */
  readonly nameOf: (id: string) => string | undefined;
  /** Ids by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Names of circuits that carry nothing. */
  readonly idle: ReadonlySet<string>;
}

const segment = 'expressRouteCircuits';

/** Fields that name a circuit or a peering of one. */
function mentionsOf(document: ArmDocument): string[] {
  return [
    ...document
      .ofType('connections')
      .flatMap(({ properties }) => idIn(properties, 'peer') ?? []),
    ...document
      .ofType('expressroutegateways/expressrouteconnections')
      .flatMap(
        ({ properties }) =>
          idIn(properties, 'expressRouteCircuitPeering') ?? [],
      ),
    ...document
      .ofType('expressroutecircuits/peerings/connections')
      .flatMap(({ id, properties }) => [
        id,
        ...[idIn(properties, 'peerExpressRouteCircuitPeering') ?? []].flat(),
      ]),
  ].flatMap(id => idUpTo(id, segment) ?? []);
}

export function readCircuits(
  document: ArmDocument,
  missing: Missing,
): Circuits {
  const known = document.ofType('expressroutecircuits');
  const outside = [
    ...new Map(
      mentionsOf(document)
        .sort()
        .reverse()
        .filter(id => !document.withKey(keyOf(id)))
        .map(id => [keyOf(id), id]),
    ).values(),
  ].sort();
  const names = uniqueNames(toName({ known, outside }));
  const { nameOf } = lookupsOf({ known, outside }, names, segment);
  const idle = new Set<string>();
  const peers: CircuitPeer[] = [];
  known.forEach((resource, index) => {
    const reason = idleBecause(document, resource);
    if (reason !== undefined) {
      missing.note(resource, reason);
      idle.add(names[index]);
    } else peers.push(...privatePeering(document, resource, names[index]));
    reportAuthorizations(document, missing, resource, names[index]);
  });
  outside.forEach((id, index) => {
    const name = documentNames.circuit(names[known.length + index]);
    missing.report(
      { id, type: 'microsoft.network/expressroutecircuits' },
      'The circuit is not in the document: neither its state nor what else is on it is known.',
      { routing: [name], routes: [name] },
    );
  });
  return {
    entries: new Map([
      ...known.map((resource, index): [string, Omit<Circuit, 'sites'>] => [
        names[index],
        circuitOf(resource),
      ]),
      ...outside.map((_, index): [string, Omit<Circuit, 'sites'>] => [
        names[known.length + index],
        {},
      ]),
    ]),
    peers,
    globalReach: readGlobalReach(document, missing, nameOf).filter(
      ({ a, b }) => !idle.has(a) && !idle.has(b),
    ),
    nameOf,
    ids: Object.fromEntries(
      [...known.map(({ id }) => id), ...outside].map((id, index) => [
        names[index],
        id,
      ]),
    ),
    idle,
  };
}

function circuitOf({
  properties,
  sku = {},
}: ArmResource): Omit<Circuit, 'sites'> {
  const provider = recordOf(properties, 'serviceProviderProperties');
  const peeringLocation = textOf(provider, 'peeringLocation');
  const tier = textOf(sku, 'tier');
  const gbps = numberOf(properties, 'bandwidthInGbps');
  const bandwidthMbps =
    numberOf(provider, 'bandwidthInMbps') ??
    (gbps === undefined ? undefined : gbps * 1000);
  const geopolitical =
    peeringLocation === undefined
      ? undefined
      : findPeeringLocation(peeringLocation)?.geopoliticalRegion;
  return {
    ...(peeringLocation === undefined ? {} : { peeringLocation }),
    ...(geopolitical === undefined ? {} : { geopolitical }),
    ...(tier === 'Local' || tier === 'Standard' || tier === 'Premium'
      ? { sku: tier }
      : {}),
    ...(bandwidthMbps === undefined ? {} : { bandwidthMbps }),
  };
}

/** The reason why a circuit carries nothing, as Azure reports it. Source: ExpressRoute workflows and circuit states. */
function idleBecause(
  document: ArmDocument,
  circuit: ArmResource,
): string | undefined {
  const { properties } = circuit;
  const provider = textOf(properties, 'serviceProviderProvisioningState');
  if (provider !== undefined && !/^Provisioned$/i.test(provider)) {
    return `Its provider has not provisioned the circuit (${provider}): it carries nothing.`;
  }
  const state = textOf(properties, 'circuitProvisioningState');
  if (state !== undefined && !/^Enabled$/i.test(state)) {
    return `The circuit is ${state}: it carries nothing.`;
  }
  const peerings = privatePeerings(document, circuit);
  if (provider !== undefined && peerings.length === 0) {
    return 'It has no private peering: it carries nothing between networks.';
  }
  return peerings.length > 0 && peerings.every(isDisabled)
    ? 'Its private peering is disabled: it carries nothing between networks.'
    : undefined;
}

function isDisabled({ properties }: ArmResource): boolean {
  return /^Disabled$/i.test(textOf(properties, 'state') ?? '');
}

function privatePeerings(
  document: ArmDocument,
  circuit: ArmResource,
): ArmResource[] {
  return document
    .childrenOf(circuit, 'peerings')
    .filter(({ name, properties }) =>
      /^AzurePrivatePeering$/i.test(textOf(properties, 'peeringType') ?? name),
    );
}

function privatePeering(
  document: ArmDocument,
  circuit: ArmResource,
  name: string,
): CircuitPeer[] {
  return privatePeerings(document, circuit).map(resource => {
    const asn = numberOf(resource.properties, 'peerASN');
    return {
      circuit: name,
      resource,
      ...(asn === undefined ? {} : { asn }),
      links: rangesOf(
        ['primaryPeerAddressPrefix', 'secondaryPeerAddressPrefix'].flatMap(
          field => textOf(resource.properties, field) ?? [],
        ),
      ).ranges,
    };
  });
}

/** An authorization in use connects a gateway, which may be one that the document does not have. */
function reportAuthorizations(
  document: ArmDocument,
  missing: Missing,
  circuit: ArmResource,
  name: string,
): void {
  for (const authorization of document.childrenOf(circuit, 'authorizations')) {
    const { properties } = authorization;
    if (!/^InUse$/i.test(textOf(properties, 'authorizationUseStatus') ?? ''))
      continue;
    const connection = textOf(properties, 'connectionResourceUri');
    if (connection !== undefined && document.withKey(keyOf(connection)))
      continue;
    missing.report(
      authorization,
      `The authorization is in use by ${
        connection ?? 'a connection'
      }, which is not in the document: so is the gateway that it connects.`,
      { routes: [documentNames.circuit(name)] },
    );
  }
}

/** Circuits that are joined by ExpressRoute Global Reach. */
function readGlobalReach(
  document: ArmDocument,
  missing: Missing,
  nameOf: Circuits['nameOf'],
): GlobalReach[] {
  const pairs = new Map<string, GlobalReach>();
  const add = (from: string, to: string | undefined, about: ArmResource) => {
    const [a, b] = [nameOf(from), to === undefined ? undefined : nameOf(to)];
    if (a !== undefined && b !== undefined) {
      const [first, second] = [a, b].sort();
      pairs.set(`${first} ${second}`, { a: first, b: second });
    } else if (a !== undefined) {
      missing.report(
        about,
        'It is not known with which circuit Global Reach joins it.',
        {
          routes: [documentNames.circuit(a)],
        },
      );
    }
  };
  for (const connection of document.ofType(
    'expressroutecircuits/peerings/connections',
  )) {
    const state = textOf(connection.properties, 'circuitConnectionStatus');
    if (state !== undefined && !/^Connected$/i.test(state)) {
      missing.note(connection, `Global Reach is ${state}: it carries nothing.`);
      continue;
    }
    add(
      connection.id,
      idIn(connection.properties, 'peerExpressRouteCircuitPeering'),
      connection,
    );
  }
  for (const peering of document.ofType('expressroutecircuits/peerings')) {
    for (const peered of recordsOf(peering.properties, 'peeredConnections').map(
      propertiesOf,
    )) {
      const state = textOf(peered, 'circuitConnectionStatus');
      if (state !== undefined && !/^Connected$/i.test(state)) continue;
      const to =
        idIn(peered, 'peerExpressRouteCircuitPeering') ??
        idIn(peered, 'expressRouteCircuitPeering');
      if (to !== undefined) add(peering.id, to, peering);
    }
  }
  return [...pairs.values()];
}
