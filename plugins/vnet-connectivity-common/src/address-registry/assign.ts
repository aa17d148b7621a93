import type { Prefix } from '../address';
import {
  AddressSet,
  FreeSpace,
  PrefixIndex,
  formatPrefix,
  parsePrefix,
  readablePrefixes,
} from '../address';
import { shortened } from '../text';
import type {
  AddressPool,
  AssignedRange,
  PoolUse,
  RangeAnswer,
  RangeRequest,
  RefusedRange,
  TakenRange,
} from './types';

/**
 * Ranges for all requests of a network, or the reasons why some of them cannot be met; then none is assigned.
 * What one request gets is taken for those after it.
 *
 * @param taken - ranges that somebody has; those that cannot be read are left out
 * @param owner - the network itself where it exists already: a certain range may lie in one that it has, also as Azure shows
 *   that
 * @public
 */
export function assignRanges(
  pools: readonly AddressPool[],
  taken: readonly TakenRange[],
  requests: readonly RangeRequest[],
  owner?: string,
): RangeAnswer {
  const known = taken.flatMap(range => {
    const parsed = parsePrefix(range.prefix);
    return 'prefix' in parsed ? [{ range, prefix: parsed.prefix }] : [];
  });
  const own = new Set(
    owner === undefined
      ? []
      : known.flatMap(({ range }) =>
          range.owner === owner ? range.prefix : [],
        ),
  );
  const others = known.filter(
    ({ range }) =>
      range.owner !== owner && !(isLive(range) && own.has(range.prefix)),
  );
  const index = new PrefixIndex(others.map(({ prefix }) => prefix));
  const owners = others.map(({ range }) => range);
  const assigned: AssignedRange[] = [];
  const refused: RefusedRange[] = [];
  const inUse = known.map(({ prefix }) => prefix);
  const rooms = new Map<AddressPool, FreeSpace>();
  const roomIn = (pool: AddressPool) => {
    const room =
      rooms.get(pool) ?? new FreeSpace(readablePrefixes(pool.ranges), inUse);
    rooms.set(pool, room);
    return room;
  };
  const take = (key: string, prefix: Prefix) => {
    index.add(prefix);
    inUse.push(prefix);
    rooms.forEach(room => room.occupy(prefix));
    owners.push({
      prefix: formatPrefix(prefix),
      owner: `${key} of the same network`,
      takenBy: 'reservation',
    });
    assigned.push({ key, prefix: formatPrefix(prefix) });
  };
  const freeOf = (request: RangeRequest, length?: number) => {
    for (const pool of poolsFor(pools, request)) {
      const found = roomIn(pool).find(length ?? pool.prefixLength);
      if (found) return found;
    }
    return undefined;
  };
  // Certain ranges come first, so that no other request takes one of them.
  for (const request of requests) {
    if (request.prefix === undefined) continue;
    const parsed = parsePrefix(request.prefix);
    if ('problem' in parsed) {
      refused.push({
        key: request.key,
        prefix: request.prefix,
        message: `${shortened(request.prefix)} ${parsed.problem}.`,
      });
      continue;
    }
    const [first] = index.overlapping(parsed.prefix);
    if (first === undefined) take(request.key, parsed.prefix);
    else {
      const free = freeOf(request, parsed.prefix.length);
      refused.push(refusalOf(request.key, parsed.prefix, owners[first], free));
    }
  }
  for (const request of requests) {
    if (request.prefix !== undefined) continue;
    const free = freeOf(request, request.length);
    if (free) take(request.key, free);
    else refused.push(exhausted(pools, request));
  }
  if (refused.length > 0) return { refused };
  const order = new Map(requests.map(({ key }, at) => [key, at]));
  return {
    assigned: assigned.sort(
      (one, other) => (order.get(one.key) ?? 0) - (order.get(other.key) ?? 0),
    ),
  };
}

/** True for a range that was seen in Azure, where networks have ids and not the names of their repositories. */
export function isLive({ takenBy }: TakenRange): boolean {
  return takenBy === 'azure' || takenBy === 'ipam';
}

/** The pools that are for a request, in their order: those for its location and environment, and those for any. */
export function poolsFor(
  pools: readonly AddressPool[],
  { location, environment }: Pick<RangeRequest, 'location' | 'environment'>,
): readonly AddressPool[] {
  return pools.filter(
    pool =>
      (pool.environment === undefined || pool.environment === environment) &&
      (pool.locations === undefined ||
        (location !== undefined && pool.locations.includes(location))),
  );
}

/** Each pool with the number of its addresses that are taken. @public */
export function poolUses(
  pools: readonly AddressPool[],
  taken: readonly TakenRange[],
): PoolUse[] {
  const inUse = readablePrefixes(taken.map(({ prefix }) => prefix));
  const set = new AddressSet(inUse);
  return pools.map(pool => {
    const ranges = readablePrefixes(pool.ranges);
    const free = new FreeSpace(ranges, inUse).find(pool.prefixLength);
    return {
      pool,
      size: sum(ranges.map(range => new AddressSet([range]).size())),
      used: sum(ranges.map(range => set.size(range))),
      ...(free && { free: formatPrefix(free) }),
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function refusalOf(
  key: string,
  prefix: Prefix,
  taken: TakenRange,
  found: Prefix | undefined,
): RefusedRange {
  const free = found && formatPrefix(found);
  const until = taken.until === undefined ? '' : ` until ${taken.until}`;
  return {
    key,
    prefix: formatPrefix(prefix),
    message: `${formatPrefix(prefix)} is not free: ${shortened(
      taken.owner,
    )} has ${taken.prefix}${until}. ${
      free
        ? `The next free range of this size is ${free}.`
        : 'No pool of the portal has a free range of this size.'
    }`,
    taken,
    ...(free !== undefined && { free }),
  };
}

function exhausted(
  pools: readonly AddressPool[],
  request: RangeRequest,
): RefusedRange {
  const { key, location } = request;
  const fitting = poolsFor(pools, request);
  const size = request.length === undefined ? 'range' : `/${request.length}`;
  return {
    key,
    message:
      fitting.length === 0
        ? `No pool of the portal is for ${
            location ?? 'a network without a location'
          }. Ask the owner of the portal for one, or write an address space.`
        : `${fitting
            .map(({ name }) => name)
            .join(
              ', ',
            )}: no free ${size} is left. Ask for a smaller range, or the owner of the portal for more addresses.`,
  };
}
