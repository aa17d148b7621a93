import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type {
  NetworkGraph,
  TerraformNetwork,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildGraphNetwork,
  design,
  graphOfTerraform,
  graphOfTopology,
  parseTerraformDocument,
  reachability,
  whatIf,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Workspace } from './terraform';

/** The network that is read from a new plan of a workspace. */
export function readPlan(workspace: Workspace): TerraformNetwork {
  return readText(withoutMadeUpTables(JSON.stringify(workspace.plan())));
}

/** The network that is read from the state of a workspace. */
export function readState(workspace: Workspace): TerraformNetwork {
  return readText(withoutMadeUpTables(workspace.succeed('show', '-json')));
}

/**
 * The stand-in makes up a route table for every subnet that has none, where Azure has none. An association says which
 * table a subnet really has.
 */
function withoutMadeUpTables(text: string): string {
  return JSON.stringify(
    JSON.parse(text, (_, value) => {
      if (value?.type !== 'azurerm_subnet' || !value.values) return value;
      const { route_table_id: _madeUp, ...values } = value.values;
      return { ...value, values };
    }),
  );
}

/** The network that is read from the output of `terraform show -json`. */
export function readText(text: string): TerraformNetwork {
  const parsed = parseTerraformDocument(text);
  if (!parsed || 'problem' in parsed) {
    throw new Error(parsed?.problem ?? 'This is no Terraform document.');
  }
  return graphOfTerraform(parsed.document);
}

/** Resources that are not modelled, with the reasons. */
export function notesOf({ notModelled }: TerraformNetwork): string[] {
  return notModelled.map(({ type, reason }) => `${type}: ${reason}`);
}

/** The resource graph of a spec. */
export function topologyOf(spec: unknown): Topology {
  const { topology } = design(spec);
  if (!topology) throw new Error('The spec has no topology.');
  return topology;
}

/** Every flow and what every single failure does to it, with the paths. */
export function answersOf(graph: NetworkGraph) {
  const network = buildGraphNetwork(graph);
  const { scenarios } = whatIf(network);
  return {
    // The reason names an address, which need not be the same one.
    flows: reachability(network).flows.map(({ reason, ...flow }) => flow),
    scenarios: scenarios
      .map(({ failed, lost, rerouted }) => ({
        failed: failed.join(),
        lost,
        rerouted,
      }))
      .sort((a, b) => (a.failed < b.failed ? -1 : 1)),
  };
}

/** The graph that a spec promises. */
export function promisedGraph(topology: Topology): NetworkGraph {
  return graphOfTopology(topology);
}

/**
 * A graph that was read, with the keys and in the order of the spec: a network is known by its ranges, a device by
 * its address, a connection by its ends, a hub by its range.
 */
export function withKeysOf(
  topology: Topology,
  network: TerraformNetwork,
): NetworkGraph {
  const promised = promisedGraph(topology);
  const vnetKeys = Object.entries(network.graph.vnets).map(
    ([key, { prefixes }]): [string, string | undefined] => [
      key,
      Object.entries(promised.vnets).find(([, vnet]) =>
        isSame(vnet.prefixes, prefixes),
      )?.[0],
    ],
  );
  const siteKeys = Object.entries(network.graph.sites).map(
    ([key, { devices }]): [string, string | undefined] => [
      key,
      topology.sites.find(site =>
        site.devices.some(({ ipAddress }) => devices.includes(ipAddress)),
      )?.key,
    ],
  );
  const hubKeys = network.graph.virtualWans.flatMap(({ hubs }) =>
    Object.entries(hubs).map(
      ([key, { prefix }]): [string, string | undefined] => [
        key,
        topology.virtualWan?.hubs.find(
          ({ addressPrefix }) => addressPrefix === prefix,
        )?.region,
      ],
    ),
  );
  const devices = topology.sites.flatMap(site =>
    site.devices.map(({ ipAddress, key }): [string, string] => [
      ipAddress,
      key,
    ]),
  );
  const names = new Map([...vnetKeys, ...siteKeys, ...hubKeys, ...devices]);
  const graph = renamed(network.graph, names) as NetworkGraph;
  const connections = graph.connections.map(entry => {
    const place = promised.connections.findIndex(({ a, b }) =>
      isSame([a.written, b.written], [entry.a.written, entry.b.written]),
    );
    const id = promised.connections[place]?.id ?? entry.id;
    return { place, entry: { ...entry, id } };
  });
  return {
    ...graph,
    vnets: inOrder(
      promised.vnets,
      Object.entries(graph.vnets).map(([key, vnet]) => [
        key,
        {
          ...vnet,
          region: promised.vnets[key]?.region,
          location: vnet.region,
        },
      ]),
    ),
    connections: connections
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry),
    sites: inOrder(promised.sites, Object.entries(graph.sites)),
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

/** Everything with the names of the spec: keys, and texts such as `vnet-weu` and `vnet-weu/vpn`. */
function renamed(
  value: unknown,
  names: ReadonlyMap<string, string | undefined>,
): unknown {
  if (typeof value === 'string') {
    return value
      .split('/')
      .map(part => names.get(part) ?? part)
      .join('/');
  }
  if (Array.isArray(value)) return value.map(each => renamed(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      names.get(key) ?? key,
      renamed(each, names),
    ]),
  );
}

function inOrder<T>(
  like: Readonly<Record<string, unknown>> | undefined,
  entries: [string, T][],
): Record<string, T> {
  const keys = Object.keys(like ?? {});
  return Object.fromEntries(
    entries.sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b)),
  );
}

/** Files of a folder of fixtures, as those of a repository's terraform folder. */
export function fixture(name: string): ReadonlyMap<string, string> {
  const root = join(__dirname, '../__fixtures__', name);
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [
        `terraform/${relative(root, path)}`,
        readFileSync(path, 'utf8'),
      ]),
  );
}
