import { findPeeringLocation } from '../../azure';
import type { CircuitEntry } from '../document/schema';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Reader, Reference } from './reader';
import { idUpTo, parseResourceId, sameInAnyCase } from './resource-id';
import { blocksOf, numberOf, rangesOf, textOf } from './values';

const circuitType = 'azurerm_express_route_circuit';
const peeringType = 'azurerm_express_route_circuit_peering';

/** On-premises as a circuit's private peering sees it. */
export interface CircuitPeer {
  readonly circuit: string;
  readonly instance: Instance;
  readonly asn?: number;
  /** Ranges of the two links between Microsoft's and the customer's routers. */
  readonly links: readonly string[];
}

/** The circuits of a document. */
export interface Circuits {
  /** Entries without sites, by key. */
  readonly entries: ReadonlyMap<string, CircuitEntry>;
  readonly peers: readonly CircuitPeer[];
  readonly globalReach: readonly (readonly [string, string])[];
  /** Key of the circuit that a reference to it, or to a peering of it, means. */
  readonly keyOf: (reference: Reference) => string | undefined;
  /** Key of the circuit of a circuit or peering. */
  readonly meantBy: (instance: Instance) => string | undefined;
}

/** Types of resource that name a circuit. */
export const circuitTypes: readonly string[] = [circuitType, peeringType];

/** Reads ExpressRoute circuits with their private peerings. Authorizations change no route. */
export function readCircuits(reader: Reader): Circuits {
  const known = reader.ofType(circuitType);
  const outside = outsideIds(reader);
  const keys = uniqueKeys([
    ...known.map(({ name, key, address, values }) => ({
      name: textOf(values, 'name') ?? String(key ?? name),
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
    ...outside.map(id => {
      const parts = parseResourceId(id);
      return {
        name: parts?.name ?? id,
        qualifiers: [parts?.resourceGroup, id],
      };
    }),
  ]);
  const keyByInstance = new Map(
    known.map((instance, index) => [instance, keys[index]]),
  );
  const keyById = new Map(
    outside.map((id, index) => [sameInAnyCase(id), keys[known.length + index]]),
  );
  for (const instance of reader.ofType(peeringType)) {
    const circuit =
      reader.parentById(instance, 'expressRouteCircuits', circuitType) ??
      reader.findByName(instance, 'express_route_circuit_name', {
        types: [circuitType],
        without: 'the peering is left out',
      });
    if (circuit.kind !== 'resource') continue;
    const key = keyByInstance.get(circuit.instance);
    if (key !== undefined) keyByInstance.set(instance, key);
  }
  const keyOf = (reference: Reference): string | undefined => {
    if (reference.kind === 'resource') {
      return keyByInstance.get(reference.instance);
    }
    if (reference.kind !== 'outside') return undefined;
    const id = idUpTo(reference.id, 'expressRouteCircuits') ?? '';
    const found = reader.withId(id, [circuitType]);
    return found.kind === 'resource'
      ? keyByInstance.get(found.instance)
      : keyById.get(sameInAnyCase(id));
  };
  return {
    entries: new Map([
      ...known.map((instance, index): [string, CircuitEntry] => [
        keys[index],
        circuitEntry(instance),
      ]),
      ...outside.map((id, index): [string, CircuitEntry] => {
        reader.report(
          { address: id, type: circuitType },
          'The circuit is known by its id only: its tier and what is behind it are not known.',
        );
        return [keys[known.length + index], {}];
      }),
    ]),
    peers: reader
      .ofType(peeringType)
      .flatMap(instance =>
        circuitPeer(reader, instance, keyByInstance.get(instance)),
      ),
    globalReach: reader
      .ofType('azurerm_express_route_circuit_connection')
      .flatMap(instance => globalReach(reader, instance, keyOf)),
    keyOf,
    meantBy: instance => keyByInstance.get(instance),
  };
}

function outsideIds(reader: Reader): string[] {
  const ids = new Map<string, string>();
  for (const [type, argument] of [
    ['azurerm_virtual_network_gateway_connection', 'express_route_circuit_id'],
    ['azurerm_express_route_connection', 'express_route_circuit_peering_id'],
    ['azurerm_express_route_circuit_connection', 'peering_id'],
    ['azurerm_express_route_circuit_connection', 'peer_peering_id'],
  ]) {
    for (const { values } of reader.ofType(type)) {
      const id = idUpTo(textOf(values, argument) ?? '', 'expressRouteCircuits');
      if (
        id !== undefined &&
        reader.withId(id, [circuitType]).kind === 'outside'
      ) {
        ids.set(sameInAnyCase(id), id);
      }
    }
  }
  return [...ids.values()].sort();
}

function circuitEntry({ values }: Instance): CircuitEntry {
  const [sku] = blocksOf(values, 'sku');
  const tier = sku && textOf(sku, 'tier');
  const gbps = numberOf(values, 'bandwidth_in_gbps');
  const peeringLocation = textOf(values, 'peering_location');
  return {
    peeringLocation,
    geopolitical:
      peeringLocation === undefined
        ? undefined
        : findPeeringLocation(peeringLocation)?.geopoliticalRegion,
    sku:
      tier === 'Local' || tier === 'Standard' || tier === 'Premium'
        ? tier
        : undefined,
    bandwidthMbps:
      numberOf(values, 'bandwidth_in_mbps') ??
      (gbps === undefined ? undefined : gbps * 1000),
  };
}

function circuitPeer(
  reader: Reader,
  instance: Instance,
  circuit: string | undefined,
): CircuitPeer[] {
  const { values } = instance;
  const kind = textOf(values, 'peering_type');
  if (kind !== 'AzurePrivatePeering') {
    reader.report(
      instance,
      `The model knows private peering only; ${
        kind ?? 'this peering'
      } is left out.`,
    );
    return [];
  }
  if (circuit === undefined) return [];
  const { ranges } = rangesOf(
    ['primary_peer_address_prefix', 'secondary_peer_address_prefix'].flatMap(
      name => textOf(values, name) ?? [],
    ),
  );
  return [
    { circuit, instance, asn: numberOf(values, 'peer_asn'), links: ranges },
  ];
}

function globalReach(
  reader: Reader,
  instance: Instance,
  keyOf: Circuits['keyOf'],
): [string, string][] {
  const [a, b] = reader
    .findPair(instance, ['peering_id', 'peer_peering_id'], {
      types: circuitTypes,
      without: 'Global Reach is left out',
    })
    .map(keyOf);
  return a === undefined || b === undefined ? [] : [[a, b]];
}
