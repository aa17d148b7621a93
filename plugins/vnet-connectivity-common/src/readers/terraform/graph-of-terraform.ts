import { documentNames, everything } from '../../network/element-ids';
import type {
  BranchEnd,
  ConnectionEnd,
  NetworkGraph,
  UnknownPart,
} from '../../network/graph';
import { unclearGatewayRoutes } from '../gateway-routes';
import { readAppliances } from './appliances';
import { azapiMayDoAnything, isAzapiWithoutEffect } from './azapi-types';
import type { IdleCircuit } from './circuits';
import { readCircuits } from './circuits';
import { readConnections } from './connections';
import type { TerraformDocument } from './document';
import { readGateways } from './gateways';
import { readNetworkManagers } from './network-manager';
import { readNetworks } from './networks';
import { readPeerings, reportBetweenRead } from './peerings';
import type { InferredReference, NotModelled } from './notes';
import { Reader } from './reader';
import type { Names } from './gaps';
import { unknownParts, unreadParts } from './gaps';
import { classOf, mayBuildAnything } from './resource-types';
import type { OpenRoute } from './route-tables';
import { readRouteTables } from './route-tables';
import { readSites } from './sites';
import { readVirtualWans } from './virtual-wan';

/** The network of a Terraform document, with everything of it to which the model has no answer. @public */
export interface TerraformNetwork {
  readonly graph: NetworkGraph;
  /** Everything of which the answers take no account, by address. */
  readonly notModelled: readonly NotModelled[];
  /** References of a plan that only the keys of for_each decide, by address. */
  readonly inferred: readonly InferredReference[];
  /** Routes that the graph leaves out, because a plan does not tell where they lead. */
  readonly openRoutes: readonly OpenRoute[];
  /** Parts that depend on resources of types that the model does not know, or on changes that a plan leaves for later. */
  readonly unread: readonly UnknownPart[];
  /** Ids of virtual networks and circuits by their keys in the graph, as far as the document tells them. */
  readonly ids: {
    readonly vnets: Readonly<Record<string, string>>;
    readonly circuits: Readonly<Record<string, string>>;
  };
}

export interface ReadingOptions {
  /**
   * Takes what a state reports into account, and not only what is designed: a circuit that its provider has not provisioned
   * carries nothing. Source: https://learn.microsoft.com/azure/expressroute/expressroute-workflows, read 2026-11-30.
   */
  readonly asReported?: boolean;
}

/**
 * The resource graph of a plan or a state of azurerm resources. Elements have the names of their resources in Azure.
 *
 * In a state every reference is an id. In a plan the ids of what does not exist yet are unknown: such a reference is
 * followed through the configuration, to the resources of the right type that it can mean. Where keys of for_each
 * decide among several, it is on the list `inferred`; where nothing does, what needs it is left out and listed.
 *
 * @public
 */
export function graphOfTerraform(
  document: TerraformDocument,
  { asReported = false }: ReadingOptions = {},
): TerraformNetwork {
  const reader = new Reader(document);
  reportDocument(reader);
  const networks = readNetworks(reader);
  const circuits = readCircuits(reader);
  const sites = readSites(reader, circuits.peers, networks);
  const gateways = readGateways(reader, networks, sites);
  const connections = readConnections(reader, {
    gateways,
    sites,
    circuits,
    networks,
  });
  const appliances = readAppliances(reader, networks);
  const tables = readRouteTables(reader, networks, appliances);
  const wans = readVirtualWans(reader, {
    networks,
    sites,
    circuits,
    appliances,
    networkGateways: gateways,
    hubTunnels: connections.hubTunnels,
    connectionIds: connections.entries.map(({ id }) => id),
  });
  const peerings = readPeerings(reader, networks).sort((a, b) =>
    `${a.from}/${a.to}` < `${b.from}/${b.to}` ? -1 : 1,
  );
  reportBetweenRead(reader, networks, peerings, key =>
    gateways.entries.has(key),
  );
  const idle = asReported ? circuits.idle : [];
  const carries = (circuit: string) => !idle.some(({ key }) => key === circuit);
  const isCarried = (end: ConnectionEnd | BranchEnd) =>
    end.kind !== 'circuit' || carries(end.key);
  const known: Omit<NetworkGraph, 'unknown'> = {
    vnets: inOrder(networks.entries, (key, entry) => ({
      ...entry,
      gateways: gateways.entries.get(key) ?? [],
    })),
    peerings,
    connections: connections.entries.filter(
      ({ a, b }) => isCarried(a) && isCarried(b),
    ),
    sites: inOrder(sites.entries, (_, entry) => entry),
    circuits: inOrder(circuits.entries, (key, entry) => ({
      ...entry,
      sites: [...(sites.byCircuit.get(key) ?? [])].sort(),
    })),
    globalReach: circuits.globalReach.filter(
      ({ a, b }) => carries(a) && carries(b),
    ),
    routeTables: tables.entries,
    nvas: appliances.nvas,
    routeServers: appliances.routeServers,
    virtualWans: wans.entries.map(wan => ({
      ...wan,
      branchConnections: wan.branchConnections.filter(({ endpoint }) =>
        isCarried(endpoint),
      ),
    })),
    networkManagers: readNetworkManagers(reader, networks),
  };
  const names: Names = {
    vnets: [...networks.entries.keys()],
    sites: [...sites.entries.keys()],
    vnetOf: resource =>
      networks.keyOf(
        typeof resource === 'string'
          ? { kind: 'outside', id: resource }
          : { kind: 'resource', instance: resource },
      ),
    subnetOf: instance => networks.subnetOf({ kind: 'resource', instance }),
    subnetsWith: tables.subnetsWith,
    elementOf: resource =>
      gateways.endOf(resource)?.written ??
      connections.nameOf(resource) ??
      nameOfCircuit(circuits.meantBy(resource)) ??
      sites.keyOf(resource) ??
      nameOfAppliance(appliances.idOf(resource)) ??
      wans.elementOf(resource),
  };
  const unknown = [
    ...unknownParts(reader, names, tables.open),
    ...unclearGatewayRoutes(known),
  ];
  return {
    graph: { ...known, unknown },
    notModelled: [...reader.notModelled, ...idle.map(leftOut)],
    inferred: reader.inferred,
    openRoutes: tables.open,
    unread: unreadParts(reader, names),
    ids: {
      vnets: idsOf(networks.entries.keys(), networks.idOf),
      circuits: idsOf(circuits.entries.keys(), circuits.idOf),
    },
  };
}

function leftOut({ address, type, state }: IdleCircuit): NotModelled {
  return {
    address,
    type,
    reason: `The state says ${state}: its provider has not provisioned it, so that it carries nothing; its connections are left out.`,
  };
}

/** The ids that are known. */
function idsOf(
  keys: Iterable<string>,
  idOf: (key: string) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    [...keys].flatMap((key): [string, string][] => {
      const id = idOf(key);
      return id === undefined ? [] : [[key, id]];
    }),
  );
}

function nameOfCircuit(key: string | undefined): string | undefined {
  return key === undefined ? undefined : documentNames.circuit(key);
}

function nameOfAppliance(id: string | undefined): string | undefined {
  return id === undefined ? undefined : documentNames.nva(id);
}

/** A record with sorted keys. */
function inOrder<T, U>(
  entries: ReadonlyMap<string, T>,
  change: (key: string, entry: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, change(key, entry)]),
  );
}

/** Lists what the model has no idea of. */
function reportDocument(reader: Reader): void {
  const { errored, complete } = reader.document;
  if (errored || complete === false) {
    reader.report(
      { address: 'the whole plan', type: 'plan' },
      errored
        ? 'The plan ended with an error: what came after it is missing.'
        : 'The plan leaves changes for a later one.',
      { as: ['routing'], of: [{ name: everything }] },
    );
  }
  for (const instance of reader.all) {
    if (
      instance.mode === 'managed' &&
      classOf(instance.type) === 'unknown' &&
      !isAzapiWithoutEffect(instance)
    ) {
      reader.report(
        instance,
        'The model does not know this type of resource.',
        mayBuildAnything(instance.type) || azapiMayDoAnything(instance)
          ? { as: ['routing'], of: [{ name: everything }] }
          : undefined,
      );
    }
  }
}
