import type { NetworkGraph } from '../network';
import type { ArmNote } from '../readers/arm/missing';
import type { ArmDocument, ArmResource } from '../readers/arm/resources';
import { idUpTo, keyOf } from '../readers/arm/resources';
import { idIn, propertiesOf, recordsOf, textOf } from '../readers/arm/values';
import type { FormOfDocument } from '../readers/recognise';

/** A network that exists as a document describes it: the graph of it, and the resources that it was read from. */
export interface ExistingNetwork {
  readonly form: FormOfDocument['form'];
  readonly graph: NetworkGraph;
  /** In Azure's shape, whatever form the document has; none of a document without resources. */
  readonly resources: ArmDocument;
  /** Ids by the names in the graph, as far as the document tells them. */
  readonly ids: {
    readonly vnets: Readonly<Record<string, string>>;
    readonly circuits: Readonly<Record<string, string>>;
  };
  /** Resources of which the answers take no account. */
  readonly notes: readonly ArmNote[];
}

/** Something of the document that the spec does not say, or not as it is. @public */
export interface NotTaken {
  /** Id of the resource, or the name that the document has for it. */
  readonly id: string;
  readonly why: string;
}

/** Names of the graph by the ids of virtual networks and circuits, and of what is inside of them. */
export interface NamesOfIds {
  readonly vnet: (id: string | undefined) => string | undefined;
  readonly circuit: (id: string | undefined) => string | undefined;
}

export function namesOfIds({ ids }: ExistingNetwork): NamesOfIds {
  return {
    vnet: lookup(ids.vnets, 'virtualNetworks'),
    circuit: lookup(ids.circuits, 'expressRouteCircuits'),
  };
}

function lookup(ids: Readonly<Record<string, string>>, segment: string) {
  const names = new Map(
    Object.entries(ids).map(([name, id]) => [keyOf(id), name]),
  );
  return (id: string | undefined): string | undefined => {
    const whole = id === undefined ? undefined : idUpTo(id, segment);
    return whole === undefined ? undefined : names.get(keyOf(whole));
  };
}

/** The network in which a gateway, a firewall or a Route Server stands, by the subnet of its address. */
export function networkOfResident(
  names: NamesOfIds,
  { properties }: ArmResource,
): string | undefined {
  return recordsOf(properties, 'ipConfigurations')
    .map(each => names.vnet(idIn(propertiesOf(each), 'subnet')))
    .find(each => each !== undefined);
}

/** `vpn` or `er`; undefined for gateways of other types. */
export function typeOfGateway({
  properties,
}: ArmResource): 'vpn' | 'er' | undefined {
  const type = (textOf(properties, 'gatewayType') ?? '').toLowerCase();
  if (type === 'vpn') return 'vpn';
  return type === 'expressroute' ? 'er' : undefined;
}

/** The virtual network gateways of a document, by the network that they stand in. */
export function gatewayResources(network: ExistingNetwork): readonly {
  readonly resource: ArmResource;
  readonly vnet: string | undefined;
  readonly type: 'vpn' | 'er' | undefined;
}[] {
  const names = namesOfIds(network);
  return network.resources.ofType('virtualnetworkgateways').map(resource => ({
    resource,
    vnet: networkOfResident(names, resource),
    type: typeOfGateway(resource),
  }));
}

/** True for a network that the document knows by its id only. */
export function isOutside(
  { ids, resources }: ExistingNetwork,
  vnet: string,
): boolean {
  const id = ids.vnets[vnet];
  return (
    id !== undefined &&
    resources.resources.length > 0 &&
    !resources.withKey(keyOf(id))
  );
}
