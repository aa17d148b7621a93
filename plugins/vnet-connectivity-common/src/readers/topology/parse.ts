import { documentNames } from '../../network/element-ids';
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { containsAddress, parseAddress, parsePrefix } from '../../address';
import { sources } from '../../azure';
import type { Finding, SpecPath } from '../../findings';
import { formatPath } from '../../findings';
import type { TopologyDocument, VirtualWanEntry } from './schema';
import { topologyFieldsAt } from './fields';
import { inSchemaWords } from './schema-words';
import { shapeIssues } from './issues';
import { isServiceTag } from '../../network/lookups';
import { topologyDocumentSchema, topologySchema } from './schema';
import { isList, isRecord } from '../../records';
import { parseYaml, problemOfSize, quoted, withShortWords } from '../../text';

/** A topology document where its shape is right, and what is wrong or unknown in it. */
export interface ParsedTopology {
  readonly document?: TopologyDocument;
  readonly findings: readonly Finding[];
}

/** The size of a document that is read, before anything that takes time. */
export const largestTopology = { characters: 4_000_000, entries: 10_000 };

/** Reads YAML or JSON text; a problem instead of an exception. */
export function readYaml(
  text: string,
): { readonly data: unknown } | { readonly problem: string } {
  const size = problemOfSize(text, largestTopology);
  if (size !== undefined) return { problem: `it ${size}` };
  try {
    const document = parseYaml(text, { merge: true });
    const [error] = document.errors;
    return error
      ? { problem: error.message.split('\n')[0].replace(/:$/, '') }
      : // The limit stops documents that grow without bound when their aliases are resolved.
        { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Reads a `kind: Topology` document from text or data. Never throws for what it is given.
 * A field that the model does not know is a warning, because it has no effect on the answers; it is an error where the name
 * of a field that the model knows is near, because the answers would lack what was meant for that.
 */
export function parseTopologyDocument(input: unknown): ParsedTopology {
  const read = typeof input === 'string' ? readYaml(input) : { data: input };
  if ('problem' in read) {
    return {
      findings: [shape([], `The document is no valid YAML: ${read.problem}.`)],
    };
  }
  const { value, findings } = check(topologyDocumentSchema, read.data);
  if (!value) return { findings };
  const { apiVersion: _, kind: __, ...document } = value;
  return finish(document, findings);
}

/** Reads the `topology` of a case. */
export function parseTopologyData(data: unknown): ParsedTopology {
  const { value, findings } = check(topologySchema, data ?? {}, 'The topology');
  return value ? finish(value, findings) : { findings };
}

/** True if a document states that it is a topology, so that a reader can choose between the two kinds. */
export function isTopologyDocument(data: unknown): boolean {
  return isRecord(data) && data.kind === 'Topology';
}

function finish(
  document: TopologyDocument,
  findings: readonly Finding[],
): ParsedTopology {
  const values = valueFindings(document);
  return values.length > 0
    ? { findings: [...findings, ...values] }
    : { document, findings };
}

function check<T>(
  schema: z.ZodType<T>,
  written: unknown,
  whole = 'The document',
): { readonly value?: T; readonly findings: Finding[] } {
  const { data, problems } = inSchemaWords(written);
  if (problems.length > 0) {
    return {
      findings: problems.map(({ path, message }) =>
        shape(path, `${formatPath(path)}: ${message}.`),
      ),
    };
  }
  const first = schema.safeParse(data);
  if (first.success) return { value: first.data, findings: [] };
  const unknown = first.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => [...partsOf(issue.path), key])
      : [],
  );
  const findings = unknown.map(path => {
    const meant = didYouMean(path);
    const says = `${formatPath(path)} is not a field that the model knows`;
    // What was meant for a field would be missing from every answer.
    return meant === undefined
      ? shape(path, `${says}: it has no effect.`, 'warning')
      : shape(path, `${says}. Did you mean ${meant}?`);
  });
  if (findings.some(({ severity }) => severity === 'error')) {
    return { findings };
  }
  const second =
    unknown.length > 0
      ? schema.safeParse(unknown.reduce(without, data))
      : first;
  if (second.success) return { value: second.data, findings };
  return {
    findings: [
      ...findings,
      ...shapeIssues(second.error).map(({ path, message }) =>
        shape(path, `${formatPath(path) || whole}: ${message}.`),
      ),
    ],
  };
}

/** Sections of the document by the names that Azure has for what they hold. */
const azureNames: Readonly<Record<string, string>> = {
  expressRouteCircuits: 'circuits',
  localNetworkGateways: 'sites',
  networkManagers: 'avnm',
  networkVirtualAppliances: 'nvas',
  routeTables: 'udrs',
  virtualNetworkPeerings: 'peerings',
  virtualNetworks: 'vnets',
  virtualWans: 'vwans',
  vpnSites: 'sites',
};

/** The field that somebody may have meant, if one is near. */
function didYouMean(path: SpecPath): string | undefined {
  const key = String(path[path.length - 1]);
  if (path.length === 1 && key in azureNames) return azureNames[key];
  const fields = topologyFieldsAt(path.slice(0, -1));
  const guess = fields.length > 0 ? closest(key, fields) : undefined;
  return guess !== undefined &&
    distance(key, guess) <= Math.max(2, key.length / 3)
    ? guess
    : undefined;
}

function partsOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.map(part => (typeof part === 'symbol' ? String(part) : part));
}

/** A copy of `data` without the value at `path`. */
function without(data: unknown, [key, ...rest]: SpecPath): unknown {
  if (Array.isArray(data)) {
    return data.map((value, index) =>
      index === key ? without(value, rest) : value,
    );
  }
  if (!isRecord(data)) return data;
  if (rest.length > 0) return { ...data, [key]: without(data[key], rest) };
  const { [key]: _, ...others } = data;
  return others;
}

function shape(
  path: SpecPath,
  message: string,
  severity: Finding['severity'] = 'error',
): Finding {
  return {
    rule: 'topology-schema',
    severity,
    kind: 'incomplete',
    path: formatPath(path),
    message: withShortWords(message),
    docs: sources.routing.url,
  };
}

/** Ranges and addresses that are none. */
function valueFindings(document: TopologyDocument): Finding[] {
  const findings: Finding[] = [];
  const wrong = (path: SpecPath, value: string, problem: string) =>
    findings.push(
      shape(path, `${formatPath(path)}: ${quoted(value)} ${problem}.`),
    );
  const prefix = (path: SpecPath, value: string) => {
    const parsed = parsePrefix(value);
    if ('problem' in parsed) wrong(path, value, parsed.problem);
  };
  const prefixes = (path: SpecPath, values: readonly string[] = []) =>
    values.forEach((value, index) => prefix([...path, index], value));
  const address = (path: SpecPath, value: string) => {
    if (parseAddress(value) === undefined) {
      wrong(path, value, 'is no IPv4 address');
    }
  };
  Object.entries(document.vnets ?? {}).forEach(([name, vnet]) => {
    prefixes(['vnets', name, 'prefixes'], vnet.prefixes);
    prefixes(['vnets', name, 'subnets'], Object.values(vnet.subnets ?? {}));
    vnet.gateways?.forEach((gateway, index) =>
      prefixes(
        ['vnets', name, 'gateways', index, 'customRoutes'],
        gateway.customRoutes,
      ),
    );
  });
  Object.entries(document.sites ?? {}).forEach(([name, site]) => {
    prefixes(['sites', name, 'prefixes'], site.prefixes);
    prefixes(['sites', name, 'advertises'], site.advertises);
    const fixed = site.staticRoutesToAzure;
    prefixes(
      ['sites', name, 'staticRoutesToAzure'],
      Array.isArray(fixed) ? fixed : Object.values(fixed ?? {}).flat(),
    );
    Object.entries(site.advertise ?? {}).forEach(([to, routes]) =>
      prefixes(
        ['sites', name, 'advertise', to],
        Array.isArray(routes) ? routes : Object.keys(routes),
      ),
    );
  });
  document.connections?.forEach((connection, index) => {
    const at = ['connections', index];
    prefixes([...at, 'lngPrefixes'], connection.lngPrefixes);
    prefixes([...at, 'lngPrefixesForA'], connection.lngPrefixesForA);
    prefixes([...at, 'lngPrefixesForB'], connection.lngPrefixesForB);
  });
  document.udrs?.forEach((table, index) =>
    table.routes?.forEach((route, place) => {
      const at = ['udrs', index, 'routes', place];
      if (!isServiceTag(route.prefix)) prefix([...at, 'prefix'], route.prefix);
      const isNamed = document.nvas?.some(
        ({ id }) =>
          id === route.nextHop || documentNames.nva(id) === route.nextHop,
      );
      if (
        route.nextHopType === 'VirtualAppliance' &&
        route.nextHop !== undefined &&
        !isNamed
      ) {
        address([...at, 'nextHop'], route.nextHop);
      }
    }),
  );
  document.nvas?.forEach((nva, index) => {
    address(['nvas', index, 'ip'], nva.ip);
    const ip = parseAddress(nva.ip);
    const ranges = document.vnets?.[nva.vnet]?.prefixes.map(parsePrefix) ?? [];
    const isInside = ranges.some(
      range =>
        'problem' in range ||
        (ip !== undefined && containsAddress(range.prefix, ip)),
    );
    if (ip !== undefined && ranges.length > 0 && !isInside) {
      wrong(
        ['nvas', index, 'ip'],
        nva.ip,
        `is in no range of ${nva.vnet}, in which the appliance is`,
      );
    }
    nva.frontends?.forEach((each, place) =>
      address(['nvas', index, 'frontends', place], each),
    );
    prefixes(['nvas', index, 'advertises'], nva.advertises);
    prefixes(['nvas', index, 'advertise'], Object.keys(nva.advertise ?? {}));
  });
  document.unknown?.forEach(({ nextHops = [], userRoutes = [] }, index) => {
    const at = ['unknown', index];
    nextHops.forEach((each, place) =>
      address([...at, 'nextHops', place], each),
    );
    userRoutes.forEach((each, place) =>
      prefix([...at, 'userRoutes', place, 'prefix'], each.prefix),
    );
  });
  const servers = [
    ...(document.routeServer ? [document.routeServer] : []),
    ...(document.routeServers ?? []),
  ];
  servers.forEach((server, index) =>
    server.peers?.forEach((peer, place) => {
      if (typeof peer === 'string') return;
      const at = ['routeServers', index, 'peers', place];
      prefixes([...at, 'advertises'], peer.advertises);
      prefixes([...at, 'advertise'], Object.keys(peer.advertise ?? {}));
    }),
  );
  const wans: [SpecPath, VirtualWanEntry][] = [
    ...(document.vwan
      ? [[['vwan'], document.vwan] as [SpecPath, VirtualWanEntry]]
      : []),
    ...Object.entries(document.vwans ?? {}).map(
      ([key, wan]): [SpecPath, VirtualWanEntry] => [['vwans', key], wan],
    ),
  ];
  wans.forEach(([at, wan]) => {
    Object.entries(wan.hubs).forEach(([name, hub]) => {
      if (hub.prefix !== undefined) {
        prefix([...at, 'hubs', name, 'prefix'], hub.prefix);
      }
    });
    wan.vnetConnections?.forEach(({ staticRoutes }, index) =>
      staticRoutes?.forEach((route, place) => {
        const here = [...at, 'vnetConnections', index, 'staticRoutes', place];
        prefix([...here, 'prefix'], route.prefix);
        address([...here, 'nextHopIp'], route.nextHopIp);
      }),
    );
    wan.branchConnections?.forEach(({ sitePrefixes, lngPrefixes }, index) => {
      const here = [...at, 'branchConnections', index];
      prefixes([...here, 'sitePrefixes'], sitePrefixes);
      prefixes([...here, 'lngPrefixes'], lngPrefixes);
    });
    Object.entries(wan.routeTables ?? {}).forEach(([key, table]) =>
      (isList(table) ? table : table.routes ?? []).forEach((route, place) => {
        const here = [...at, 'routeTables', key, 'routes', place];
        if (route.prefix !== undefined) {
          prefix([...here, 'prefix'], route.prefix);
        }
        prefixes([...here, 'prefixes'], route.prefixes);
        if (route.nextHopIp !== undefined) {
          address([...here, 'nextHopIp'], route.nextHopIp);
        }
      }),
    );
  });
  return findings;
}
