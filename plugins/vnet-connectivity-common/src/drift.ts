import type { NetworkDifference } from './change';
import { differenceOfNetworks } from './change';
import { checkDocument } from './check-spec';
import { comparableNetworks } from './compare-documents';
import type { DesignOptions } from './design';
import { isRecord } from './records';
import { elementIds } from './network';
import type { NetworkDocument } from './read-network-document';
import { readNetworkDocument } from './read-network-document';
import type { Steps } from './steps';
import type { Topology } from './topology';
import { subscriptionOfResource } from './topology/subscriptions';

/**
 * The reason for which it is not known whether Azure is what was designed.
 *
 * - `design`: today's rules refuse the design, so that it promises nothing.
 * - `document`: the document is no export of Azure.
 * - `nothing-seen`: it has no resource of the repository: that is not deployed, or elsewhere.
 * - `several-places`: several subscriptions have resource groups of these names, and the design states none of them.
 *
 * @public
 */
export type DriftUnknown =
  | 'design'
  | 'document'
  | 'nothing-seen'
  | 'several-places';

/** The difference between a design and what Azure has of it. @public */
export type Drift =
  | {
      /** From the design to Azure, in the names of the design. */
      readonly difference: NetworkDifference;
      /** Parts of Azure that the document leaves out, in words, so that answers are unknown. */
      readonly gaps: readonly string[];
      readonly unknown?: undefined;
    }
  | { readonly unknown: DriftUnknown };

/**
 * Compares the design of a repository with what an export of Azure has of it: the resources in the resource groups of
 * the repository, the networks and circuits that the design says to exist, and everything else that these are joined
 * with, except for the networks of others.
 *
 * @public
 */
export function* driftOf({
  design,
  options,
  document,
}: {
  /** Text of the spec. */
  readonly design: string;
  readonly options?: DesignOptions;
  /** Text of the export. */
  readonly document: string;
}): Steps<Drift> {
  yield 0;
  const checked = checkDocument(design, options);
  if (!checked.ok || !checked.topology) return { unknown: 'design' };
  const part = partOfRepository(checked.topology, document);
  if (typeof part === 'string') return { unknown: part };
  const azure = readNetworkDocument(part.text);
  const networks = comparableNetworks(readNetworkDocument(design), azure);
  if (!networks) return { unknown: 'nothing-seen' };
  const difference = yield* differenceOfNetworks(
    networks.before,
    networks.after,
  );
  return {
    difference: without(networksOfOthers(azure, part.resources), difference),
    gaps: networks.after.graph.unknown.map(({ what }) => what),
  };
}

/** Ids of the networks that only references name. */
function networksOfOthers(
  { graph, origin }: NetworkDocument,
  resources: ReadonlySet<string>,
): ReadonlySet<string> {
  const ids = origin?.kind === 'resources' ? origin.read.ids.vnets : {};
  return new Set(
    Object.keys(graph?.vnets ?? {})
      .filter(name => !resources.has(ids[name]?.toLowerCase() ?? ''))
      .map(elementIds.vnet),
  );
}

/** A peering with a network of others, and routes to it, are a difference; its own flows are no concern of the design. */
function without(
  others: ReadonlySet<string>,
  { flows, elements, routes }: NetworkDifference,
): NetworkDifference {
  return {
    flows: flows.filter(({ from, to }) => !others.has(from) && !others.has(to)),
    elements: elements.filter(({ id }) => !others.has(id)),
    routes,
  };
}

type Row = Readonly<Record<string, unknown>>;

/** A row with the ids that it has anywhere, each up to its resource. */
interface Entry {
  readonly row: Row;
  readonly id: string;
  readonly resource: string;
  readonly mentions: ReadonlySet<string>;
}

function partOfRepository(
  topology: Topology,
  text: string,
):
  | { readonly text: string; readonly resources: ReadonlySet<string> }
  | DriftUnknown {
  const data = parsed(text);
  if (!isRecord(data) || !Array.isArray(data.resources)) return 'document';
  const entries = data.resources.filter(isRecord).map(entryOf);
  const own = ownEntries(topology, entries);
  if (own === undefined) return 'several-places';
  if (own.length === 0) return 'nothing-seen';
  const joined = joinedWith(own, entries);
  const ids = new Set([...joined].map(({ resource }) => resource));
  const subscriptions = new Set([...ids].map(subscriptionOfResource));
  return {
    resources: ids,
    text: JSON.stringify({
      ...data,
      resources: [...joined].map(({ row }) => row),
      failed: (Array.isArray(data.failed) ? data.failed : []).filter(
        failed =>
          isRecord(failed) &&
          concerns(String(failed.id).toLowerCase(), ids, subscriptions),
      ),
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entryOf(row: Row): Entry {
  const id = String(row.id).toLowerCase();
  const resource = resourceOf(id);
  const ids = JSON.stringify(row)
    .toLowerCase()
    .matchAll(/"(\/subscriptions\/[^"]+)"/g);
  const mentions = new Set([...ids].map(([, each]) => resourceOf(each)));
  mentions.delete(resource);
  return { row, id, resource, mentions };
}

/** The part of an id up to the resource, without what is inside of it. */
function resourceOf(id: string): string {
  return /^.*?\/providers\/[^/]+\/[^/]+\/[^/]+/.exec(id)?.[0] ?? id;
}

function isNetwork({ resource }: Entry): boolean {
  return resource.includes('/virtualnetworks/');
}

/** The resources of the repository itself; undefined where it could be either of several. */
function ownEntries(
  { name, subscriptionId, virtualNetworks, circuits }: Topology,
  entries: readonly Entry[],
): readonly Entry[] | undefined {
  const groups = new Map(
    [
      { group: `rg-${name}`, subscription: subscriptionId },
      ...[...virtualNetworks, ...circuits].map(each => ({
        group: `rg-${name}-${each.key}`,
        subscription: each.subscriptionId,
      })),
    ].map(({ group, subscription }) => [
      group.toLowerCase(),
      subscription?.toLowerCase(),
    ]),
  );
  const existing = new Set(
    [...virtualNetworks, ...circuits].flatMap(({ existingId }) =>
      existingId ? [resourceOf(existingId.toLowerCase())] : [],
    ),
  );
  const open = new Set<string>();
  const own = entries.filter(({ resource }) => {
    if (existing.has(resource)) return true;
    const [, subscription, group] =
      /^\/subscriptions\/([^/]+)\/resourcegroups\/([^/]+)\//.exec(resource) ??
      [];
    if (!groups.has(group)) return false;
    const stated = groups.get(group);
    if (stated === undefined) open.add(subscription);
    return stated === undefined || stated === subscription;
  });
  return open.size > 1 ? undefined : own;
}

/** Everything that refers to these or that they refer to, and so on; networks of others end the way. */
function joinedWith(
  own: readonly Entry[],
  entries: readonly Entry[],
): ReadonlySet<Entry> {
  const byResource = grouped(entries, ({ resource }) => [resource]);
  const byMention = grouped(entries, ({ mentions }) => [...mentions]);
  const joined = new Set(own);
  const waiting = [...own];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const next = [
      // The lists of a hub have ids inside of it.
      ...(byResource.get(entry.resource) ?? []),
      ...(byMention.get(entry.resource) ?? []),
      ...[...entry.mentions].flatMap(id => byResource.get(id) ?? []),
    ];
    for (const each of next) {
      if (joined.has(each) || isNetwork(each)) continue;
      joined.add(each);
      waiting.push(each);
    }
  }
  return joined;
}

function grouped(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

/** True for a part that Azure refused, of what is compared; also for one that may be anywhere. */
function concerns(
  failed: string,
  resources: ReadonlySet<string>,
  subscriptions: ReadonlySet<string | undefined>,
): boolean {
  const resource = resourceOf(failed);
  if (resource.includes('/providers/')) return resources.has(resource);
  return (
    !failed.startsWith('/subscriptions/') ||
    subscriptions.has(subscriptionOfResource(failed))
  );
}
