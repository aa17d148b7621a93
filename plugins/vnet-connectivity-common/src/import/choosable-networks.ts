import { serviceSubnets } from '../azure';
import type { Gateway } from '../network/graph';
import { readNetworkDocument } from '../read-network-document';
import { keyOf, placeOf } from '../readers/arm/resources';
import { idIn, listOf } from '../readers/arm/values';
import { withoutMark } from '../readers/json';
import type { RegionSpec } from '../spec';
import { region as regionSchema } from '../spec/schema/networks';
import type { ExistingNetwork } from './existing';
import { withResources } from './import-document';
import { unusableBecause } from './layouts-of';
import { notInSpec, virtualNetworkOf } from './network-spec';

/** A virtual network of a document, and the region that it would be. @public */
export interface ChoosableNetwork {
  /** Unique in the document. */
  readonly name: string;
  readonly id?: string;
  /** Azure location, such as `westeurope`. */
  readonly location?: string;
  readonly addressSpace: readonly string[];
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  /** The region of a spec; absent where there are obstacles. */
  readonly region?: RegionSpec;
  /** Reasons why the network cannot be a region. */
  readonly obstacles: readonly string[];
  /** Things that Azure has or may have there and a design has to respect, such as a gateway. */
  readonly remarks: readonly string[];
  /** Its peerings: their resource ids by those of the remote networks in lower case. */
  readonly peerings: Readonly<Record<string, string>>;
}

/** The virtual networks of a document. @public */
export interface ChoosableNetworks {
  /** In the order of their names. */
  readonly networks: readonly ChoosableNetwork[];
  /** Parts that the document does not have, and reasons why it cannot be read. */
  readonly problems: readonly string[];
}

const byNumber = new Intl.Collator('en', { numeric: true });
const withoutId =
  'The document does not have its resource id, by which a network that exists is connected.';

/**
 * The virtual networks of a document of any form that describes a network, to be connected as regions.
 *
 * @throws Error where the text is Terraform's and neither a plan nor a state
 * @public
 */
export function choosableNetworks(text: string): ChoosableNetworks {
  const network = withResources(withoutMark(text));
  if (network) {
    const { missing, doubtful } = network.resources;
    return {
      networks: Object.keys(network.graph.vnets)
        .map(name => choosableOf(network, name))
        .sort((a, b) => byNumber.compare(a.name, b.name)),
      problems: [...missing, ...doubtful],
    };
  }
  const { graph, findings } = readNetworkDocument(text);
  return {
    networks: Object.entries(graph?.vnets ?? {}).map(
      ([name, { prefixes, location, region }]) => ({
        name,
        location: location ?? region,
        addressSpace: prefixes,
        obstacles: [withoutId],
        remarks: [],
        peerings: {},
      }),
    ),
    problems: graph
      ? []
      : findings
          .filter(({ severity }) => severity === 'error')
          .map(({ message }) => message),
  };
}

function choosableOf(network: ExistingNetwork, name: string): ChoosableNetwork {
  const { graph, ids, resources } = network;
  const { prefixes, ...vnet } = graph.vnets[name];
  const id = ids.vnets[name];
  const location = vnet.location ?? vnet.region;
  const { region, reason } = regionOf(network, name, location);
  const place = id === undefined ? {} : placeOf(id);
  return {
    name,
    ...(id === undefined ? {} : { id }),
    ...(location === undefined ? {} : { location }),
    addressSpace: prefixes,
    ...(place.subscription && { subscriptionId: place.subscription }),
    ...(place.resourceGroup && { resourceGroup: place.resourceGroup }),
    ...(region ? { region } : {}),
    obstacles: reason === undefined ? [] : [reason],
    remarks: region ? remarksOf(network, name) : [],
    peerings:
      id === undefined
        ? {}
        : Object.fromEntries(
            resources
              .childrenOf({ key: keyOf(id) }, 'virtualnetworkpeerings')
              .flatMap(each => {
                const remote = idIn(each.properties, 'remoteVirtualNetwork');
                return remote === undefined ? [] : [[keyOf(remote), each.id]];
              }),
          ),
  };
}

/** The region that a virtual network would be, or the reason why it cannot be one. */
function regionOf(
  network: ExistingNetwork,
  name: string,
  location: string | undefined,
): { readonly region?: RegionSpec; readonly reason?: string } {
  const reason = unusableBecause(network, name);
  if (reason !== undefined) return { reason };
  if (network.ids.vnets[name] === undefined) return { reason: withoutId };
  const { gateways, subnets } = network.graph.vnets[name];
  const asn = gateways.find(({ type }) => type === 'vpn')?.asn;
  const gatewaySubnet = subnets?.[serviceSubnets.gateway.name];
  const parsed = regionSchema.safeParse({
    location,
    ...virtualNetworkOf(network, name),
    ...(gatewaySubnet === undefined ? {} : { gatewaySubnet }),
    ...(asn === undefined ? {} : { asn }),
  });
  return parsed.success
    ? { region: parsed.data }
    : {
        reason: parsed.error.issues
          .map(({ path, message }) => `${path.join('.')}: ${message}.`)
          .join(' '),
      };
}

function remarksOf(network: ExistingNetwork, name: string): string[] {
  const { peerings, virtualWans, routeServers } = network.graph;
  return [
    ...gatewayRemarks(network, name),
    ...peerings
      .filter(
        ({ from, useRemoteGateways }) => from === name && useRemoteGateways,
      )
      .map(
        ({ to }) =>
          `It uses the gateway of ${to} over a peering, for which it can have none of its own.`,
      ),
    ...virtualWans.flatMap(({ vnetConnections }) =>
      vnetConnections
        .filter(({ vnet }) => vnet === name)
        .map(
          ({ hub }) =>
            `It is connected with the virtual hub ${hub}, and cannot be connected with another one.`,
        ),
    ),
    ...(routeServers.some(({ vnet }) => vnet === name)
      ? [
          'It has a Route Server, with which it cannot be connected with a virtual hub.',
        ]
      : []),
    ...notInSpec(network, name).map(({ why }) => why),
  ];
}

/** The gateways of a virtual network, or the reason why they are not known; empty where it has none. */
function gatewayRemarks(network: ExistingNetwork, name: string): string[] {
  const { gateways } = network.graph.vnets[name];
  if (gateways.length > 0) {
    return gateways.map(
      gateway =>
        `It has ${describe(
          gateway,
        )} already. Azure takes one VPN and one ExpressRoute gateway in a network; with one of its own, a network cannot use the gateway of another or be connected with a virtual hub.`,
    );
  }
  const { form, ids, resources } = network;
  const subnet = resources
    .childrenOf({ key: keyOf(ids.vnets[name]) }, 'subnets')
    .find(
      each =>
        each.name.toLowerCase() === serviceSubnets.gateway.name.toLowerCase(),
    );
  if (subnet && listOf(subnet.properties, 'ipConfigurations').length > 0) {
    return [
      `Its ${serviceSubnets.gateway.name} is in use, but the gateway is not in the document: its type and settings are not known.`,
    ];
  }
  // Azure lists in each subnet what stands there. A configuration lists only what it manages itself.
  const isComplete =
    form !== 'terraform' && (resources.live || subnet === undefined);
  return isComplete && resources.doubtful.length === 0
    ? []
    : [
        'The document has no gateway of it, and cannot show whether there is one that is managed elsewhere.',
      ];
}

function describe({ type, sku, asn }: Gateway): string {
  const details = [sku, asn !== undefined && `ASN ${asn}`].filter(Boolean);
  return `${type === 'vpn' ? 'a VPN' : 'an ExpressRoute'} gateway${
    details.length > 0 ? ` (${details.join(', ')})` : ''
  }`;
}
