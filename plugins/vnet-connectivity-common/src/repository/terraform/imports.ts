import { groupedBy } from '../../grouped-by';
import type { Topology } from '../../topology';
import { furtherSubscriptionOf } from '../network-data';
import { isReturnPeering } from './peering-order';
import type { FurtherSubscription } from './subscriptions';

/** A resource that exists already, and the place in the configuration that adopts it. */
interface Adoption {
  /** Address of the resource without its key. */
  readonly address: string;
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
  const adoptions = adoptedPeerings(topology, further);
  if (adoptions.length === 0) return undefined;
  const blocks = [...groupedBy(adoptions, ({ address }) => address)].map(
    ([address, all]) => importBlock(address, all),
  );
  return [head, ...blocks].join('\n');
}

/** True for a network of which something is adopted. */
export function hasAdoptions({ peerings }: Topology): boolean {
  return peerings.some(({ existingId }) => existingId !== undefined);
}

function adoptedPeerings(
  topology: Topology,
  further: readonly FurtherSubscription[],
): Adoption[] {
  const networks = new Map(
    topology.virtualNetworks.map(network => [network.key, network]),
  );
  return topology.peerings.flatMap(({ from, to, existingId }) => {
    const network = networks.get(from);
    if (existingId === undefined || network?.existingId === undefined) {
      return [];
    }
    const subscription = furtherSubscriptionOf(topology, network);
    const alias = further.find(({ id }) => id === subscription)?.alias;
    const call = isReturnPeering(topology, { from, to })
      ? 'return_peering'
      : 'peering';
    return [
      {
        address: `module.${call}${
          alias === undefined ? '' : `_${alias}`
        }.azurerm_virtual_network_peering.this`,
        key: `${from}/${to}`,
        // In the letters in which the configuration has the network, so that nothing seems to be another one.
        id: spelled(
          `${network.existingId}/virtualNetworkPeerings/${existingId.slice(
            existingId.lastIndexOf('/') + 1,
          )}`,
        ),
      },
    ];
  });
}

function importBlock(address: string, adoptions: readonly Adoption[]): string {
  const entries = adoptions.map(({ key, id }) => [quoted(key), quoted(id)]);
  const width = Math.max(...entries.map(([key]) => key.length));
  return `import {
  for_each = var.${adoptVariable} ? {
${entries.map(([key, id]) => `    ${key.padEnd(width)} = ${id}`).join('\n')}
  } : {}

  to = ${address}[each.key]
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
