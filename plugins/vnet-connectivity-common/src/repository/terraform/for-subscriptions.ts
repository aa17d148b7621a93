/** A subscription beside the one that the configuration's own provider is for. */
export interface FurtherSubscription {
  readonly id: string;
  /** Name of its provider and of what belongs to it: `sub_2f6c11d0`. */
  readonly alias: string;
}

/** Which element of a module call's collection names the network, or circuit, whose subscription it belongs to. */
const ownerOf: Readonly<Record<string, string>> = {
  virtual_network: 'key',
  peering: 'value.from',
  remote_gateway_peering: 'value.from',
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

interface ModuleCall {
  readonly name: string;
  readonly text: string;
}

const moduleCall = /^module "(\w+)" \{\n[^]*?^\}\n/gm;

/**
 * Spreads a configuration that is written for one subscription over several. A provider can stand in one subscription
 * only, and a module call has one provider, so that each further subscription gets a copy of every call, in a file of its
 * own; each call takes its share of the collection that it repeats over, and whoever reads what the calls built reads
 * all of them.
 */
export function forSubscriptions(
  files: ReadonlyMap<string, string>,
  further: readonly FurtherSubscription[],
): Map<string, string> {
  if (further.length === 0) return new Map(files);
  const calls: ModuleCall[] = [];
  const spread = new Map<string, string>();
  for (const [path, content] of files) {
    const inRoot = path.endsWith('.tf') && !path.includes('/');
    if (path.endsWith('.tftest.hcl')) {
      spread.set(path, withMockProviders(content, further));
    } else if (inRoot) {
      spread.set(
        path,
        readingAllCalls(content, further).replace(moduleCall, (call, name) => {
          if (!Object.hasOwn(ownerOf, name)) return call;
          calls.push({ name, text: call });
          return shareOf(call, name, 'default');
        }),
      );
    } else {
      spread.set(path, content);
    }
  }
  spread.set('locals.subscriptions.tf', subscriptionsFile(files, further));
  for (const subscription of further) {
    spread.set(
      `subscription.${subscription.alias}.tf`,
      subscriptionFile(calls, subscription),
    );
  }
  return spread;
}

/** The aliases of subscriptions, each of eight hexadecimal digits, or of more where those are equal. */
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

/** A module call that takes the part of its collection that belongs to one subscription. */
function shareOf(call: string, name: string, alias: string): string {
  return call.replace(
    /^( {2}(?:for_each|peerings)\s+= )((?:local|var)\.\w+)$/m,
    (_, start, collection) =>
      `${start}{ for key, value in ${collection} : key => value if local.subscriptions[${ownerOf[name]}] == "${alias}" }`,
  );
}

/** Makes what is read from a module call read from the calls of every subscription. */
function readingAllCalls(
  content: string,
  further: readonly FurtherSubscription[],
): string {
  const names = Object.keys(ownerOf).join('|');
  return content.replace(
    new RegExp(`(\\bin |= )?\\bmodule\\.(${names})\\b((?:\\.\\w+)?)`, 'g'),
    (_, before: string | undefined, name: string, output: string) => {
      const calls = [name, ...further.map(({ alias }) => `${name}_${alias}`)]
        .map(call => `module.${call}${output}`)
        .join(', ');
      // One collection, or one more entry of a list of them.
      return before ? `${before}merge(${calls})` : calls;
    },
  );
}

function subscriptionFile(
  calls: readonly ModuleCall[],
  { id, alias }: FurtherSubscription,
): string {
  return [
    `# What stands in the subscription ${id}: the same modules as elsewhere, with its provider.

provider "azurerm" {
  alias = "${alias}"

  features {}

  subscription_id                 = "${id}"
  resource_provider_registrations = "none"
}
`,
    ...calls.map(({ name, text }) =>
      shareOf(text, name, alias)
        .replace(`module "${name}"`, `module "${name}_${alias}"`)
        // After source and for_each, as everywhere.
        .replace(
          '\n\n',
          `\n\n  providers = { azurerm = azurerm.${alias} }\n\n`,
        ),
    ),
  ].join('\n');
}

function subscriptionsFile(
  files: ReadonlyMap<string, string>,
  further: readonly FurtherSubscription[],
): string {
  const circuits = files.has('variables.circuit.tf');
  const width = Math.max(...further.map(({ id }) => id.length)) + 2;
  const names = [{ id: 'default', alias: 'default' }, ...further]
    .map(({ id, alias }) => `    ${`"${id}"`.padEnd(width)} = "${alias}"\n`)
    .join('');
  return `locals {
  # A provider stands in one subscription. Each has a name, by which it gets its share of what is built.
  subscription_aliases = {
${names}  }

  # The name of the subscription of each network${
    circuits ? ' and new circuit' : ''
  }.
  subscriptions = ${
    circuits
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
function withMockProviders(
  test: string,
  further: readonly FurtherSubscription[],
): string {
  return test.replace(
    'mock_provider "azurerm" {}\n',
    mock =>
      mock +
      further
        .map(
          ({ alias }) =>
            `\nmock_provider "azurerm" {\n  alias = "${alias}"\n}\n`,
        )
        .join(''),
  );
}
