/** A subscription beside the one that the configuration's own provider is for. */
export interface FurtherSubscription {
  readonly id: string;
  /** Name of its provider and of what belongs to it: `sub_2f6c11d0`. */
  readonly alias: string;
}

/** Subscriptions by their aliases: each of eight hexadecimal digits, or of more where those are equal. */
export function furtherSubscriptions(
  ids: readonly string[],
): FurtherSubscription[] {
  const digits = ids.map(id => id.toLowerCase().replaceAll('-', ''));
  const distinct = (length: number) =>
    new Set(digits.map(text => text.slice(0, length))).size === ids.length;
  const length = [8, 12, 16, 20].find(distinct) ?? 32;
  return ids.map((id, index) => ({
    id: id.toLowerCase(),
    alias: `sub_${digits[index].slice(0, length)}`,
  }));
}

/** The module calls that can stand in several subscriptions, with what names the network, or circuit, that decides it. */
export const ownerOf: Readonly<Record<string, string>> = {
  virtual_network: 'key',
  peering: 'value.from',
  return_peering: 'value.from',
  vpn_gateway: 'key',
  site_connection: 'value.region',
  gateway_connection: 'value.from',
  express_route_gateway: 'key',
  firewall_policy: 'key',
  firewall: 'key',
  route_server: 'key',
  route_table: 'value.virtual_network',
  nat_gateway: 'key',
  circuit: 'key',
  circuit_connection: 'value.region',
};

/** The elements of a collection that stand in the subscription of an alias. */
export function shareOf(
  call: string,
  collection: string,
  alias: string,
): string {
  return `{ for key, value in ${collection} : key => value if local.subscriptions[${ownerOf[call]}] == "${alias}" }`;
}

/** Every call of a module: that of the configuration's own subscription, and those of the others. */
export function callsOf(
  call: string,
  further: readonly FurtherSubscription[],
): string[] {
  return [call, ...further.map(({ alias }) => `${call}_${alias}`)];
}

/** The module call of which that of a further subscription is one more. */
export function withoutAlias(call: string): string {
  return call.replace(/_sub_[0-9a-f]+$/, '');
}

/** The file of a subscription: its provider, and the module calls that stand in it. */
export function subscriptionFile(
  subscription: FurtherSubscription,
  calls: readonly string[],
): string {
  return [
    `# What stands in the subscription ${subscription.id}: the same modules as elsewhere, with its provider.\n`,
    providerOfSubscription(subscription),
    ...calls,
  ].join('\n');
}

/** The provider of a subscription. */
export function providerOfSubscription({
  id,
  alias,
}: FurtherSubscription): string {
  return `provider "azurerm" {
  alias = "${alias}"

  features {}

  subscription_id                 = "${id}"
  resource_provider_registrations = "none"
}
`;
}

/** The file that says which network, and which new circuit, stands in which subscription. */
export function subscriptionsFile(
  further: readonly FurtherSubscription[],
  hasCircuits: boolean,
): string {
  const width = Math.max(...further.map(({ id }) => id.length)) + 2;
  const names = [{ id: 'default', alias: 'default' }, ...further]
    .map(({ id, alias }) => `    ${`"${id}"`.padEnd(width)} = "${alias}"\n`)
    .join('');
  return `locals {
  # A provider stands in one subscription. Each has a name, by which it gets its share of what is built.
  subscription_aliases = {
${names}  }

  # The name of the subscription of each network${
    hasCircuits ? ' and new circuit' : ''
  }.
  subscriptions = ${
    hasCircuits
      ? `merge(
    { for key, network in local.virtual_networks : key => local.subscription_aliases[coalesce(network.subscription_id, "default")] },
    { for key, circuit in var.circuits : key => local.subscription_aliases[circuit.circuit_id == null ? coalesce(circuit.subscription_id, "default") : "default"] },
  )`
      : '{ for key, network in local.virtual_networks : key => local.subscription_aliases[coalesce(network.subscription_id, "default")] }'
  }
}
`;
}

/** Tests need no account in any of the subscriptions. */
export function mockProviders(further: readonly FurtherSubscription[]): string {
  return further
    .map(
      ({ alias }) => `\nmock_provider "azurerm" {\n  alias = "${alias}"\n}\n`,
    )
    .join('');
}
