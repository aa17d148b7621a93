import { documentNames } from '../../network/element-ids';
import { findPeeringLocation } from '../../azure';
import type { Circuit, GlobalReach } from '../../network/graph';
import type { Instance } from './instances';
import type { IdArgument } from './keyed-resources';
import { readKeyed } from './keyed-resources';
import type { Reader } from './reader';
import type { Reference } from './references';
import { nothing } from './concerns';
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

/** A circuit that its provider has not built, or is taking down. */
export interface IdleCircuit {
  readonly key: string;
  readonly address: string;
  readonly type: string;
  /** As Azure reports it, such as `NotProvisioned`. */
  readonly state: string;
}

type CircuitSettings = Omit<Circuit, 'sites'>;

/** The circuits of a document. */
export interface Circuits {
  /** Entries without sites, by key. */
  readonly entries: ReadonlyMap<string, CircuitSettings>;
  readonly peers: readonly CircuitPeer[];
  /** Circuits of which the document says that they are not provisioned. */
  readonly idle: readonly IdleCircuit[];
  readonly globalReach: readonly GlobalReach[];
  /** Key of the circuit that a reference to it, or to a peering of it, means. */
  readonly keyOf: (reference: Reference) => string | undefined;
  /** Id of the circuit of a key; absent where the document does not tell it. */
  readonly idOf: (key: string) => string | undefined;
  /** Key of the circuit of a circuit or peering. */
  readonly meantBy: (instance: Instance) => string | undefined;
}

/** Types of resource that name a circuit. */
export const circuitTypes: readonly string[] = [circuitType, peeringType];

/** Arguments that name a circuit, or a peering of one, by id. */
const byId: readonly IdArgument[] = [
  [peeringType, 'id'],
  ['azurerm_virtual_network_gateway_connection', 'express_route_circuit_id'],
  ['azurerm_express_route_connection', 'express_route_circuit_peering_id'],
  ['azurerm_express_route_circuit_connection', 'peering_id'],
  ['azurerm_express_route_circuit_connection', 'peer_peering_id'],
];

/** Reads ExpressRoute circuits with their private peerings. Authorizations change no route. */
export function readCircuits(reader: Reader): Circuits {
  const circuits = readKeyed(reader, circuitType, {
    byId,
    byName: [peeringType],
  });
  const keyOfPeering = new Map<Instance, string | undefined>();
  for (const instance of reader.ofType(peeringType)) {
    const circuit = reader.parentOf(instance, circuitType, {
      mayBeOutside: true,
      without: 'the peering is left out',
      concerns: { as: ['routes'] },
    });
    keyOfPeering.set(instance, circuits.keyOf(circuit));
  }
  const meantBy = (instance: Instance): string | undefined =>
    circuits.keyOfInstance(instance) ?? keyOfPeering.get(instance);
  const keyOf = (reference: Reference): string | undefined =>
    reference.kind === 'resource'
      ? meantBy(reference.instance)
      : circuits.keyOf(reference);
  return {
    entries: new Map([
      ...circuits.known.map(({ instance, key }): [string, CircuitSettings] => [
        key,
        circuitEntry(instance),
      ]),
      ...circuits.outside.map(({ id, key }): [string, CircuitSettings] => {
        reader.report(
          { address: id, type: circuitType },
          'The circuit is known by its id only: its tier and what is behind it are not known.',
          {
            as: ['routes'],
            of: [{ name: documentNames.circuit(key) }, 'every site'],
          },
        );
        return [key, {}];
      }),
    ]),
    peers: reader
      .ofType(peeringType)
      .flatMap(instance => circuitPeer(reader, instance, meantBy(instance))),
    idle: circuits.known.flatMap(({ instance, key }): IdleCircuit[] => {
      const state = textOf(
        instance.values,
        'service_provider_provisioning_state',
      );
      return state === undefined || state === 'Provisioned'
        ? []
        : [{ key, address: instance.address, type: instance.type, state }];
    }),
    globalReach: reader
      .ofType('azurerm_express_route_circuit_connection')
      .flatMap(instance => globalReach(reader, instance, keyOf)),
    keyOf,
    idOf: circuits.idOf,
    meantBy,
  };
}

function circuitEntry({ values }: Instance): CircuitSettings {
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
      nothing,
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
): GlobalReach[] {
  const [a, b] = reader
    .findPair(instance, ['peering_id', 'peer_peering_id'], {
      types: circuitTypes,
      without: 'Global Reach is left out',
      concerns: { as: ['routes'] },
    })
    .map(keyOf);
  return a === undefined || b === undefined ? [] : [{ a, b }];
}
