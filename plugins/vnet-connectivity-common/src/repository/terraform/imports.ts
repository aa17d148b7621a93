import { groupedBy } from '../../grouped-by';
import type { Topology } from '../../topology';
import { builtSubnets, furtherSubscriptionOf } from '../network-data';
import { isReturnPeering } from './peering-order';
import type { FurtherSubscription } from './subscriptions';

/** A resource that exists already, and the place in the configuration that adopts it. */
interface Adoption {
  /** Address of the resource, with `each.key` in the place of its key. */
  readonly to: string;
  readonly key: string;
  readonly id: string;
}

/** The name of the variable that tests set to false: their providers know nothing that exists. */
export const adoptVariable = 'adopt';

const head = `# Resources that existed before this configuration: the first plan imports them instead of building them. Once it is
# applied, the state has them, and this file may be deleted.

variable "${adoptVariable}" {
  type        = bool
  default     = true
  nullable    = false
  description = "Whether the resources that exist are imported. Tests do without, as their providers know none."
}
`;

/**
 * The blocks by which Terraform adopts resources that exist already, so that it neither builds nor replaces them;
 * undefined where there are none.
 */
export function importsFile(
  topology: Topology,
  further: readonly FurtherSubscription[],
): string | undefined {
  const adoptions = adoptionsOf(topology, further);
  if (adoptions.length === 0) return undefined;
  const blocks = [...groupedBy(adoptions, ({ to }) => to)].map(([to, all]) =>
    importBlock(to, all),
  );
  return [head, ...blocks].join('\n');
}

/** True for a network of which something is adopted. */
export function hasAdoptions(topology: Topology): boolean {
  return adoptionsOf(topology, []).length > 0;
}

function adoptionsOf(
  topology: Topology,
  further: readonly FurtherSubscription[],
): Adoption[] {
  const networks = new Map(
    topology.virtualNetworks.map(network => [network.key, network]),
  );
  /** The call of a module that is for the subscription of a network. */
  const callOf = (call: string, key: string) => {
    const network = networks.get(key);
    const subscription = network && furtherSubscriptionOf(topology, network);
    const alias = further.find(({ id }) => id === subscription)?.alias;
    return `module.${call}${alias === undefined ? '' : `_${alias}`}`;
  };
  return [
    ...adoptedSubnets(topology, callOf),
    ...adoptedGateways(topology, callOf),
    ...adoptedConnections(topology, callOf),
    ...adoptedPeerings(topology, callOf),
  ].map(each => ({ ...each, id: spelled(each.id) }));
}

type CallOf = (call: string, network: string) => string;

function adoptedSubnets(
  { virtualNetworks }: Topology,
  callOf: CallOf,
): Adoption[] {
  return virtualNetworks.flatMap(network => {
    const { key, existingId, existingServiceSubnets = [] } = network;
    const built = builtSubnets(network) ?? {};
    return existingId === undefined
      ? []
      : existingServiceSubnets
          .filter(name => built[name] !== undefined)
          .map(name => ({
            to: `${callOf(
              'virtual_network',
              key,
            )}[each.key].azurerm_subnet.this["${name}"]`,
            key,
            id: `${existingId}/subnets/${name}`,
          }));
  });
}

function adoptedGateways(
  { vpnGateways, expressRouteGateways }: Topology,
  callOf: CallOf,
): Adoption[] {
  const gateway = (call: string, key: string, id: string): Adoption => ({
    to: `${callOf(call, key)}[each.key].azurerm_virtual_network_gateway.this`,
    key,
    id,
  });
  return [
    ...vpnGateways.flatMap(({ region, existing }) =>
      existing
        ? [
            ...existing.ipConfigurations.map(
              ({ publicIpAddressId: id }, index) => ({
                to: `${callOf(
                  'vpn_gateway',
                  region,
                )}[each.key].azurerm_public_ip.this["${index}"]`,
                key: region,
                id,
              }),
            ),
            gateway('vpn_gateway', region, existing.id),
          ]
        : [],
    ),
    ...expressRouteGateways.flatMap(({ region, existing }) =>
      existing ? [gateway('express_route_gateway', region, existing.id)] : [],
    ),
  ];
}

function adoptedConnections(
  { siteConnections, gatewayConnections, circuitConnections }: Topology,
  callOf: CallOf,
): Adoption[] {
  const connection = (
    call: string,
    region: string,
    key: string,
    id: string,
  ): Adoption => ({
    to: `${callOf(
      call,
      region,
    )}[each.key].azurerm_virtual_network_gateway_connection.this`,
    key,
    id,
  });
  return [
    ...siteConnections.flatMap(({ region, site, device, existing }) => {
      const key = `${region}/${site}/${device}`;
      return existing?.localNetworkGatewayId === undefined
        ? []
        : [
            {
              to: `${callOf(
                'site_connection',
                region,
              )}[each.key].azurerm_local_network_gateway.this`,
              key,
              id: existing.localNetworkGatewayId,
            },
            connection('site_connection', region, key, existing.id),
          ];
    }),
    ...gatewayConnections.flatMap(({ regions, existing = {} }) =>
      regions.flatMap(from => {
        const to = regions.find(each => each !== from);
        return existing[from] === undefined
          ? []
          : [
              connection(
                'gateway_connection',
                from,
                `${from}/${to}`,
                existing[from].id,
              ),
            ];
      }),
    ),
    ...circuitConnections.flatMap(({ region, circuit, existing }) =>
      existing === undefined
        ? []
        : [
            connection(
              'circuit_connection',
              region,
              `${region}/${circuit}`,
              existing.id,
            ),
          ],
    ),
  ];
}

function adoptedPeerings(topology: Topology, callOf: CallOf): Adoption[] {
  const networks = new Map(
    topology.virtualNetworks.map(network => [network.key, network]),
  );
  return topology.peerings.flatMap(({ from, to, existingId }) => {
    const network = networks.get(from);
    if (existingId === undefined || network?.existingId === undefined) {
      return [];
    }
    const call = isReturnPeering(topology, { from, to })
      ? 'return_peering'
      : 'peering';
    return [
      {
        to: `${callOf(
          call,
          from,
        )}.azurerm_virtual_network_peering.this[each.key]`,
        key: `${from}/${to}`,
        // In the letters in which the configuration has the network, so that nothing seems to be another one.
        id: `${network.existingId}/virtualNetworkPeerings/${existingId.slice(
          existingId.lastIndexOf('/') + 1,
        )}`,
      },
    ];
  });
}

function importBlock(to: string, adoptions: readonly Adoption[]): string {
  const entries = adoptions.map(({ key, id }) => [quoted(key), quoted(id)]);
  const width = Math.max(...entries.map(([key]) => key.length));
  return `import {
  for_each = var.${adoptVariable} ? {
${entries.map(([key, id]) => `    ${key.padEnd(width)} = ${id}`).join('\n')}
  } : {}

  to = ${to}
  id = each.value
}
`;
}

/** The words of an id in the letters that the provider asks for; names keep theirs. */
const words = [
  'subscriptions',
  'resourceGroups',
  'providers',
  'Microsoft.Network',
  'virtualNetworks',
  'virtualNetworkPeerings',
  'subnets',
  'virtualNetworkGateways',
  'publicIPAddresses',
  'localNetworkGateways',
  'connections',
];

function spelled(id: string): string {
  return id
    .split('/')
    .map((part, at) => {
      // Between the words stand names, which may be the same texts.
      const isWord = at === 6 || at % 2 === 1;
      const word = words.find(
        each => each.toLowerCase() === part.toLowerCase(),
      );
      return isWord ? word ?? part : part;
    })
    .join('/');
}

/** A literal of HCL, in which nothing is evaluated. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');
}
