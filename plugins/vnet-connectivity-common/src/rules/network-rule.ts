import { documentNames, subnetName } from '../network/element-ids';
import { sources } from '../azure';
import type { Finding, SpecPath } from '../findings';
import { formatPath } from '../findings';
import type {
  BranchConnection,
  Circuit,
  Connection,
  Gateway,
  GlobalReach,
  Hub,
  HubConnection,
  NetworkGraph,
  NetworkManager,
  Nva,
  Peering,
  RouteServer,
  RouteTable,
  Site,
  VirtualWan,
  Vnet,
} from '../network/graph';
import { groupedBy } from '../grouped-by';
import { withShortWords } from '../text';
import type { Law, Rule } from './rule';
import { laterPlaces, morePlaces } from './rule';

/** A finding about a resource graph, with fields that other documents do not have. @public */
export interface NetworkFinding extends Finding {
  /** Code of the error that Azure answers with, where it is documented. */
  readonly errorCode?: string;
  /** The resource that is refused, such as `peering Spoke->Hub`. */
  readonly element?: string;
}

/** One place of a resource graph where a rule does not hold. */
export interface NetworkViolation
  extends Pick<NetworkFinding, 'message' | 'errorCode' | 'element'> {
  /** Left out: the place of the part that was visited. */
  readonly path?: SpecPath;
}

/** The parts of a resource graph that a rule can look at, each with its place in the document. */
export interface NetworkParts {
  readonly network: object;
  readonly vnet: { readonly name: string; readonly vnet: Vnet };
  readonly subnet: {
    readonly name: string;
    readonly prefix: string;
    readonly vnetName: string;
    readonly vnet: Vnet;
  };
  readonly peering: {
    readonly peering: Peering;
    /** The other half of the same peering. */
    readonly back?: Peering;
    /** Those that the same network holds, in their order, this one among them. */
    readonly held: readonly Peering[];
  };
  readonly gateway: {
    readonly vnetName: string;
    readonly vnet: Vnet;
    readonly gateway: Gateway;
  };
  readonly connection: {
    readonly connection: Connection;
  };
  readonly site: { readonly name: string; readonly site: Site };
  readonly circuit: { readonly name: string; readonly circuit: Circuit };
  readonly globalReach: {
    /** Undefined where the graph does not have it. */
    readonly a?: Circuit;
    readonly b?: Circuit;
    readonly pair: GlobalReach;
  };
  readonly routeServer: { readonly server: RouteServer };
  readonly nva: { readonly nva: Nva };
  readonly routeTable: { readonly table: RouteTable };
  readonly hub: {
    readonly name: string;
    readonly hub: Hub;
    readonly wan: VirtualWan;
  };
  readonly hubConnection: {
    readonly connection: HubConnection;
    readonly wan: VirtualWan;
  };
  readonly branchConnection: {
    readonly branch: BranchConnection;
    readonly wan: VirtualWan;
  };
  readonly networkManager: { readonly manager: NetworkManager };
}

type PartKind = keyof NetworkParts;

/** The place of a part in the document, and its name in findings. */
interface Place {
  readonly path: SpecPath;
  readonly element?: string;
}

export type NetworkPart<K extends PartKind> = NetworkParts[K] & Place;

/** Rules about peerings return a list: a mesh has thousands of them, and a generator for each would cost more than the rule. */
type Visitors = {
  readonly [K in PartKind]?: (
    part: NetworkPart<K>,
    graph: NetworkGraph,
  ) => Iterable<NetworkViolation>;
};

/** A rule about a resource graph, whatever it was read from. */
export interface NetworkRule extends Law {
  /** The rule that says the same of a spec, in the spec's words. */
  readonly sameAs?: Rule;
  /** The violations of the rule, for each part of the kinds that it is about. */
  readonly visit: Visitors;
}

/** The law of a rule about specs, with its severity, kind and source, for a rule that states it about networks. */
export function sameLawAs(
  rule: Rule,
): Law & Required<Pick<NetworkRule, 'sameAs'>> {
  const { id, severity, kind, title, source } = rule;
  return { id, severity, kind, title, source, sameAs: rule };
}

/**
 * The findings of some rules, part by part in the order of the document.
 *
 * @param placeOf - where a place of the graph is shown; left out: where the document of the graph has it
 */
export function applyNetworkRules(
  rules: readonly NetworkRule[],
  graph: NetworkGraph,
  placeOf: (path: SpecPath) => SpecPath = path => path,
): NetworkFinding[] {
  const parts = partsOf(graph);
  const findings = (Object.keys(parts) as PartKind[]).flatMap(kind => [
    ...findingsAt(kind, parts[kind], rules, graph, placeOf),
  ]);
  const { listed, more } = firstOfEach(findings, ({ rule }) => rule);
  return [
    ...listed,
    ...rules.flatMap(
      ({ id, severity, kind, title, source }): NetworkFinding[] => {
        const count = more.get(id);
        return count === undefined
          ? []
          : [
              {
                rule: id,
                severity,
                kind,
                docs: sources[source].url,
                path: '',
                message: `${morePlaces(count, title)}. ${laterPlaces}`,
              },
            ];
      },
    ),
  ];
}

/**
 * Findings of one rule that are listed one by one; an estate may have a wrong peering in each of its networks, and
 * somebody who puts them right wants to see them.
 */
const mostOfOneRule = 100;

/** The first elements of each group, in their order, and the number of the others. */
function firstOfEach<T>(
  elements: readonly T[],
  groupOf: (element: T) => string,
): { readonly listed: T[]; readonly more: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const more = new Map<string, number>();
  const listed = elements.filter(element => {
    const group = groupOf(element);
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    if (count > mostOfOneRule) more.set(group, count - mostOfOneRule);
    return count <= mostOfOneRule;
  });
  return { listed, more };
}

function* findingsAt<K extends PartKind>(
  kind: K,
  parts: readonly NetworkPart<K>[],
  rules: readonly NetworkRule[],
  graph: NetworkGraph,
  placeOf: (path: SpecPath) => SpecPath,
): Iterable<NetworkFinding> {
  const concerned = rules.flatMap(({ id, severity, kind: of, source, visit }) =>
    visit[kind]
      ? [
          {
            visit: visit[kind],
            common: { rule: id, severity, kind: of, docs: sources[source].url },
          },
        ]
      : [],
  );
  // A mesh has thousands of peerings, and hardly a finding.
  for (const part of parts) {
    for (const { visit, common } of concerned) {
      for (const violation of visit(part, graph)) {
        const { path = part.path, element = part.element } = violation;
        const { message, errorCode } = violation;
        yield {
          ...common,
          path: formatPath(placeOf(path)),
          message: withShortWords(message),
          ...(element === undefined ? {} : { element }),
          ...(errorCode === undefined ? {} : { errorCode }),
        };
      }
    }
  }
}

/** Every part of a graph by its kind, in the order in which findings are shown. */
function partsOf(graph: NetworkGraph): {
  readonly [K in PartKind]: readonly NetworkPart<K>[];
} {
  const vnets = Object.entries(graph.vnets);
  const halves = new Map<string, Map<string, Peering>>();
  for (const peering of [...graph.peerings].reverse()) {
    const held = halves.get(peering.from) ?? new Map<string, Peering>();
    halves.set(peering.from, held.set(peering.to, peering));
  }
  const held = groupedBy(graph.peerings, ({ from }) => from);
  return {
    network: [{ path: [] }],
    subnet: vnets.flatMap(([vnetName, vnet]) =>
      Object.entries(vnet.subnets ?? {}).map(([name, prefix]) => ({
        name,
        prefix,
        vnetName,
        vnet,
        path: ['vnets', vnetName, 'subnets', name],
        element: subnetName(vnetName, name),
      })),
    ),
    peering: graph.peerings.map((peering, index) => {
      const { from, to } = peering;
      return {
        peering,
        back: halves.get(to)?.get(from),
        held: held.get(from) ?? [],
        path: ['peerings', index],
        element: `peering ${from}->${to}`,
      };
    }),
    vnet: vnets.map(([name, vnet]) => ({
      name,
      vnet,
      path: ['vnets', name],
      element: name,
    })),
    gateway: vnets.flatMap(([vnetName, vnet]) =>
      vnet.gateways.map((gateway, index) => ({
        vnetName,
        vnet,
        gateway,
        path: ['vnets', vnetName, 'gateways', index],
        element: documentNames.gateway(vnetName, gateway.type),
      })),
    ),
    connection: graph.connections.map((connection, index) => ({
      connection,
      path: ['connections', index],
      element: `conn ${connection.id}`,
    })),
    site: Object.entries(graph.sites).map(([name, site]) => ({
      name,
      site,
      path: ['sites', name],
      element: name,
    })),
    circuit: Object.entries(graph.circuits).map(([name, circuit]) => ({
      name,
      circuit,
      path: ['circuits', name],
      element: `circuit ${name}`,
    })),
    globalReach: graph.globalReach.map((pair, index) => ({
      pair,
      a: graph.circuits[pair.a],
      b: graph.circuits[pair.b],
      path: ['globalReach', index],
      element: `globalReach ${pair.a}-${pair.b}`,
    })),
    routeServer: graph.routeServers.map(server => ({
      server,
      path: server.place,
      element: `routeServer ${server.vnet}`,
    })),
    nva: graph.nvas.map((nva, index) => ({
      nva,
      path: ['nvas', index],
      element: `nva ${nva.id}`,
    })),
    routeTable: graph.routeTables.map((table, index) => ({
      table,
      path: ['udrs', index],
      element: `udr ${table.vnet}/${table.subnet ?? ''}`,
    })),
    hub: graph.virtualWans.flatMap(wan =>
      Object.entries(wan.hubs).map(([name, hub]) => ({
        name,
        hub,
        wan,
        path: [...wan.place, 'hubs', name],
        element: documentNames.hub(name),
      })),
    ),
    hubConnection: graph.virtualWans.flatMap(wan =>
      wan.vnetConnections.map((connection, index) => ({
        connection,
        wan,
        path: [...wan.place, 'vnetConnections', index],
        element: `${connection.vnet} ${connection.hub}`,
      })),
    ),
    branchConnection: graph.virtualWans.flatMap(wan =>
      wan.branchConnections.map((branch, index) => ({
        branch,
        wan,
        path: [...wan.place, 'branchConnections', index],
        element: branch.endpoint.written,
      })),
    ),
    networkManager: graph.networkManagers.map(manager => ({
      manager,
      path: manager.place,
    })),
  };
}
