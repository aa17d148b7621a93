import { serviceSubnets } from '../azure';
import type { NetworkGraph } from '../network';
import type { Peering, RouteTable } from '../network/graph';
import { patternOf } from '../patterns';
import type { ArmResource } from '../readers/arm/resources';
import { keyOf, parentKey } from '../readers/arm/resources';
import { idIn, listOf, textOf } from '../readers/arm/values';
import type { ExistingNetwork, NotTaken } from './existing';
import { networkOfResident } from './existing';
import type { Candidate } from './network-spec';
import { hubAccounts } from './hub-accounts';
import { circuitObstacles } from './on-premises';
import type { Adoptions } from './adoption/adoption';
import type { Account, Context } from './account';
import { contextOf, notSaid, partOf } from './account';

const vnetAccount: Account = ({ candidate, names }, { id }) => {
  const vnet = names.vnet(id);
  if (vnet === undefined) return notSaid;
  return candidate.keys.vnets.has(vnet)
    ? undefined
    : candidate.layout.left.get(vnet) ?? notSaid;
};

const subnetAccount: Account = (context, resource) => {
  const { candidate, names, network } = context;
  const vnet = names.vnet(resource.id);
  if (vnet === undefined || !candidate.keys.vnets.has(vnet)) {
    return partOf('Its virtual network');
  }
  const service = Object.values(serviceSubnets).find(
    ({ name }) => name.toLowerCase() === resource.name.toLowerCase(),
  );
  if (!service) return undefined;
  const { gatewaySubnet, firewallSubnet, routeServerSubnet } =
    candidate.spec.regions[candidate.keys.vnets.get(vnet) ?? ''] ?? {};
  const ranges = [gatewaySubnet, firewallSubnet, routeServerSubnet];
  const own = network.graph.vnets[vnet].subnets?.[service.name];
  return own !== undefined && ranges.includes(own)
    ? undefined
    : 'The spec has nothing that stands in it; it stays as it is.';
};

const peeringAccount: Account = (context, { key, properties }) => {
  const { candidate, names, network, promised } = context;
  const from = names.vnet(parentKey(key));
  const remote = idIn(properties, 'remoteVirtualNetwork');
  const to = names.vnet(remote);
  const read = network.graph.peerings.find(
    each => each.from === from && each.to === to,
  );
  if (/\/virtualNetworks\/HV_/i.test(remote ?? '')) {
    return candidate.layout.hubs &&
      from !== undefined &&
      candidate.keys.vnets.has(from)
      ? undefined
      : partOf('The virtual hub that it is made by');
  }
  const [a, b] = [from, to].map(each => candidate.keys.vnets.get(each ?? ''));
  if (a === undefined || b === undefined) {
    return partOf('One of its virtual networks');
  }
  if (candidate.layout.peeredBy) {
    return undefined;
  }
  const half = promised.peerings.find(each => each.from === a && each.to === b);
  if (!half) return 'The spec joins these networks in another way.';
  return read ? flagDifferences(read, half) : 'It carries nothing.';
};

const flags = [
  'allowVnetAccess',
  'allowForwardedTraffic',
  'allowGatewayTransit',
  'useRemoteGateways',
] as const satisfies readonly (keyof Peering)[];

function flagDifferences(read: Peering, half: Peering): string | undefined {
  if (read.reaches || read.carries) {
    return 'It joins some subnets only; a spec peers whole networks.';
  }
  const changes = flags
    .filter(flag => read[flag] !== half[flag])
    .map(flag => `${flag} is ${read[flag]}, in the spec ${half[flag]}`);
  return changes.length > 0
    ? `Not all of its flags are those of the spec: ${changes.join('; ')}.`
    : undefined;
}

const gatewayAccount: Account = ({ candidate, names, gateways }, resource) => {
  if (gateways.has(resource.key)) return undefined;
  const vnet = networkOfResident(names, resource);
  if (vnet === undefined) return 'It is not known in which network it stands.';
  if (!candidate.keys.vnets.has(vnet)) return partOf('Its virtual network');
  return candidate.layout.spokes.has(vnet)
    ? `It stands in ${vnet}, a spoke; a spec has gateways in regions.`
    : 'The spec has no such gateway in its region: nothing that the spec takes is connected with it.';
};

const connectionAccount: Account = (context, resource) => {
  const { candidate, gateways, devices, network } = context;
  const { properties } = resource;
  const idOf = (field: string) => keyOf(idIn(properties, field) ?? '');
  if (!gateways.has(idOf('virtualNetworkGateway1'))) {
    return partOf('Its gateway');
  }
  const restricted =
    listOf(properties, 'trafficSelectorPolicies').length > 0
      ? 'A spec has no traffic selectors.'
      : undefined;
  const peer = idIn(properties, 'peer');
  if (peer !== undefined) {
    const circuit = context.names.circuit(peer);
    return circuit !== undefined && candidate.keys.circuits.has(circuit)
      ? undefined
      : partOf('Its circuit');
  }
  if (idIn(properties, 'virtualNetworkGateway2') !== undefined) {
    return gateways.has(idOf('virtualNetworkGateway2')) &&
      patternOf(candidate.spec).regionGateways === 'vpn'
      ? restricted
      : 'The spec joins these networks in another way.';
  }
  const local = network.resources.withKey(idOf('localNetworkGateway2'));
  return local && devices.has(deviceOf(local))
    ? restricted
    : partOf('Its local network gateway');
};

function deviceOf({ name, properties }: ArmResource): string {
  return (
    textOf(properties, 'gatewayIpAddress') ?? textOf(properties, 'fqdn') ?? name
  );
}

const localAccount: Account = ({ devices }, resource) =>
  devices.has(deviceOf(resource))
    ? undefined
    : 'Nothing that the spec takes is connected with it.';

const circuitAccount: Account = ({ candidate, names, network }, { id }) => {
  const circuit = names.circuit(id);
  if (circuit === undefined) return notSaid;
  if (candidate.keys.circuits.has(circuit)) return undefined;
  const [obstacle] = circuitObstacles(network, circuit);
  return obstacle ?? 'No region of the spec is connected with the circuit.';
};

const firewallAccount: Account = ({ gateways }, { key }) =>
  gateways.has(key)
    ? undefined
    : 'A spec has a firewall of the same tier, Standard or Premium, in each region and routes of the spokes to it, or none.';

const managerAccount: Account = ({ candidate }) =>
  candidate.layout.peeredBy
    ? undefined
    : 'The spec has each peering as a resource of its own, not by a Virtual Network Manager.';

const mentionedAccount: Account = ({ mentioned }, { key }) =>
  mentioned.has(key) ? undefined : notSaid;

const tableAccount: Account = (context, { id }) => {
  const { promised, candidate } = context;
  const own = tablesOf(context, id);
  if (own.length === 0) {
    return 'No subnet of the document uses it.';
  }
  return own.every(table => {
    const key = candidate.keys.vnets.get(table.vnet);
    return promised.routeTables.some(
      each =>
        each.vnet === key &&
        (each.subnet === undefined || each.subnet === table.subnet) &&
        routesOf(each) === routesOf(table),
    );
  })
    ? undefined
    : 'The spec has no route table with the same routes; it stays as it is.';
};

/** The route tables of the graph that a resource stands for: those of the subnets that use it. */
function tablesOf({ network, names }: Context, id: string) {
  const { graph, resources } = network;
  return resources
    .ofType('virtualnetworks/subnets')
    .filter(
      ({ properties }) =>
        keyOf(idIn(properties, 'routeTable') ?? '') === keyOf(id),
    )
    .flatMap(subnet =>
      graph.routeTables.filter(
        each =>
          each.vnet === names.vnet(subnet.id) && each.subnet === subnet.name,
      ),
    );
}

function routesOf({ routes, disableGatewayRoutePropagation }: RouteTable) {
  return [
    disableGatewayRoutePropagation,
    ...routes
      .map(
        ({ prefix, nextHopType, nextHop }) =>
          `${prefix} ${nextHopType} ${nextHop ?? ''}`,
      )
      .sort(),
  ].join('\n');
}

const accounts: Readonly<Record<string, Account>> = {
  virtualnetworks: vnetAccount,
  'virtualnetworks/subnets': subnetAccount,
  'virtualnetworks/virtualnetworkpeerings': peeringAccount,
  virtualnetworkgateways: gatewayAccount,
  connections: connectionAccount,
  localnetworkgateways: localAccount,
  expressroutecircuits: circuitAccount,
  'expressroutecircuits/peerings': circuitAccount,
  'expressroutecircuits/authorizations': circuitAccount,
  ...hubAccounts,
  azurefirewalls: firewallAccount,
  firewallpolicies: mentionedAccount,
  publicipaddresses: mentionedAccount,
  networkmanagers: managerAccount,
  'networkmanagers/networkgroups': managerAccount,
  'networkmanagers/networkgroups/staticmembers': managerAccount,
  'networkmanagers/connectivityconfigurations': managerAccount,
  routetables: tableAccount,
  'routetables/routes': (context, resource) =>
    tableAccount(context, {
      ...resource,
      id: resource.id.split('/routes/')[0],
    }),
};

/** The resources that a spec does not say, each with the reason. */
export function notTakenResources(
  network: ExistingNetwork,
  candidate: Candidate,
  promised: NetworkGraph,
  { said }: Adoptions,
): NotTaken[] {
  const context = contextOf(network, candidate, promised);
  return network.resources.resources.flatMap(resource => {
    // Resource groups hold resources and are no part of a network; of what has no id yet, the notes tell.
    if (isResourceGroup(resource) || !hasId(resource)) return [];
    const why = whyNotTaken(context, resource, said);
    return why === undefined ? [] : [{ id: resource.id, why }];
  });
}

/** True for a resource of Azure; what a plan builds has an address in Terraform only. */
export function hasId({ id }: ArmResource): boolean {
  return id.startsWith('/');
}

export function isResourceGroup({ type, id }: ArmResource): boolean {
  return (
    type === 'microsoft.resources/resourcegroups' ||
    /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(id)
  );
}

/** Types of which a spec has the resource ids, or which are parts of such. */
const kept =
  /^(virtualnetworks(\/(subnets|virtualnetworkpeerings))?|expressroutecircuits(\/(peerings|authorizations))?)$/;

const services: ReadonlySet<string> = new Set(
  Object.values(serviceSubnets).map(({ name }) => name.toLowerCase()),
);

/** True for what exists in the spec as well: it is connected as it is, or adopted. */
function isKept(type: string, { name }: ArmResource): boolean {
  return (
    kept.test(type) &&
    !(type === 'virtualnetworks/subnets' && services.has(name.toLowerCase()))
  );
}

const builtAnew =
  'The spec describes it, but cannot say that it exists: what is generated would build another one. Import it by hand under the address that the plan shows, or leave it out.';

function whyNotTaken(
  context: Context,
  resource: ArmResource,
  said: Adoptions['said'],
): string | undefined {
  const type = resource.type.replace(/^microsoft\.network\//, '');
  const note = context.network.notes.find(
    ({ address }) => keyOf(address) === resource.key,
  );
  const account = accounts[type];
  if (account) {
    const why = account(context, resource);
    if (why !== undefined) return note?.reason ?? why;
    if (said.has(resource.key)) return said.get(resource.key);
    return isKept(type, resource) ? undefined : builtAnew;
  }
  return note?.reason ?? notSaid;
}
