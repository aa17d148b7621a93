import { groupedBy } from '../../grouped-by';
import { parseElementId } from '../../network';
import { listOf } from '../markdown';
import type { Own } from './failure-owners';

/** Two ends that reach each other, by their keys; the first comes first in the network. */
export type Pair = readonly [string, string];

/** The ends of a flow. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Each pair once, whichever way its flows are opened. */
export function pairsOf(
  all: readonly Ends[],
  order: ReadonlyMap<string, number>,
): Pair[] {
  const found = new Map<string, Pair>();
  for (const { from, to } of all) {
    const pair: Pair =
      order.get(from)! < order.get(to)! ? [from, to] : [to, from];
    found.set(`${pair[0]}\n${pair[1]}`, pair);
  }
  return [...found.values()];
}

/** Words for pairs, in terms of what an element is there for, so that alike failures read alike. */
export function describer(working: readonly Pair[]) {
  const networks = new Set(
    working.flat().filter(end => parseElementId(end)?.kind === 'vnet'),
  );
  return (own: Own, some: readonly Pair[]): string => {
    if (some.length === 0) return '';
    if (some.length === working.length) return 'everything';
    const classOf = ([a, b]: Pair) =>
      keyOf(partyOf(own, networks, a), partyOf(own, networks, b));
    const exist = groupedBy(working, classOf);
    const whole = new Set<string>();
    const single: Pair[] = [];
    for (const [parties, these] of groupedBy(some, classOf)) {
      if (these.length === exist.get(parties)?.length) whole.add(parties);
      else single.push(...these);
    }
    return listOf([...phrasesOf(own, exist, whole), ...pairNames(single)]);
  };
}

type Party = 'own' | 'partner' | 'other' | 'ownSite' | 'otherSite';

function partyOf(
  { networks, partners, sites }: Own,
  allNetworks: ReadonlySet<string>,
  end: string,
): Party {
  if (networks.has(end)) return 'own';
  if (partners.has(end)) return 'partner';
  if (allNetworks.has(end)) return 'other';
  return sites.has(end) ? 'ownSite' : 'otherSite';
}

function keyOf(a: Party, b: Party): string {
  return a < b ? `${a}+${b}` : `${b}+${a}`;
}

/** The classes of the pairs of one party with others. */
const withEnds = (party: Party, ...ends: readonly Party[]) =>
  ends.map(end => keyOf(party, end));

const everyEnd = ['own', 'partner', 'other', 'ownSite', 'otherSite'] as const;
const otherThanPartners = ['own', 'other', 'ownSite', 'otherSite'] as const;

/** A phrase that means all pairs of some classes. */
interface Saying {
  readonly classes: readonly string[];
  /** A class without which nobody would say it. */
  readonly needs?: string;
  readonly phrase: (own: Own) => string;
}

const otherSites = ({ sites }: Own) =>
  sites.size > 0 ? 'the other sites' : 'on-premises';
const others = ({ networks }: Own) =>
  networks.size > 0 ? 'the other networks' : 'all networks';

/** From what means the most to what means the least. */
const sayings: readonly Saying[] = [
  {
    classes: withEnds('own', ...everyEnd),
    phrase: ({ name }) => `everything to and from ${name}`,
  },
  {
    classes: withEnds('own', ...otherThanPartners),
    phrase: ({ name }) =>
      `everything to and from ${name}, but for the hub of the region`,
  },
  {
    classes: withEnds('ownSite', ...everyEnd),
    phrase: ({ siteName }) => `everything to and from ${siteName}`,
  },
  {
    classes: (['own', 'partner', 'other'] as const).flatMap(party =>
      withEnds(party, 'ownSite', 'otherSite'),
    ),
    needs: keyOf('other', 'otherSite'),
    phrase: () => 'all networks with on-premises',
  },
  {
    classes: withEnds('own', 'ownSite', 'otherSite'),
    phrase: ({ name }) => `${name} with on-premises`,
  },
  {
    classes: withEnds('own', 'partner'),
    phrase: ({ both }) => `${both} with each other`,
  },
  {
    classes: withEnds('own', 'own'),
    phrase: ({ name }) => `${name} with each other`,
  },
  {
    classes: withEnds('own', 'other'),
    phrase: own => `${own.name} with ${others(own)}`,
  },
  {
    classes: withEnds('own', 'ownSite'),
    phrase: ({ name, siteName }) => `${name} with ${siteName}`,
  },
  {
    classes: withEnds('own', 'otherSite'),
    phrase: own => `${own.name} with ${otherSites(own)}`,
  },
  {
    classes: withEnds('ownSite', 'partner', 'other'),
    phrase: own => `${others(own)} with ${own.siteName}`,
  },
  {
    classes: withEnds('ownSite', 'ownSite'),
    phrase: ({ siteName }) => `${siteName} with each other`,
  },
  {
    classes: withEnds('ownSite', 'otherSite'),
    phrase: ({ siteName }) => `${siteName} with the other sites`,
  },
  {
    classes: [
      keyOf('partner', 'partner'),
      keyOf('partner', 'other'),
      keyOf('other', 'other'),
    ],
    phrase: own => `${others(own)} with each other`,
  },
  {
    classes: withEnds('otherSite', 'partner', 'other'),
    phrase: own => `${others(own)} with ${otherSites(own)}`,
  },
  {
    classes: withEnds('otherSite', 'otherSite'),
    phrase: () => 'the sites with each other',
  },
];

/**
 * In words: the classes of pairs of which every pair is meant. A phrase is said if it means all of its classes that
 * exist, and one that was not said before.
 *
 * @param exist - classes that have pairs at all
 * @param whole - classes to say
 */
function phrasesOf(
  own: Own,
  exist: ReadonlyMap<string, unknown>,
  whole: ReadonlySet<string>,
): string[] {
  const left = new Set(whole);
  const phrases: string[] = [];
  for (const { classes, needs, phrase } of sayings) {
    if (left.size === 0) break;
    if (needs !== undefined && !exist.has(needs)) continue;
    const keys = classes.filter(key => exist.has(key));
    if (keys.every(key => whole.has(key)) && keys.some(key => left.has(key))) {
      keys.forEach(key => left.delete(key));
      phrases.push(phrase(own));
    }
  }
  return phrases;
}

/** Number of pairs that are named one by one. */
const namedPairs = 4;

/** `neu – hq`, and how many more there are. */
export function pairNames(some: readonly Pair[]): string[] {
  const key = (end: string) => end.slice(end.indexOf(':') + 1);
  const named = some.slice(
    0,
    some.length > namedPairs ? namedPairs - 1 : namedPairs,
  );
  const more = some.length - named.length;
  return [
    ...named.map(([a, b]) => `${key(a)} – ${key(b)}`),
    ...(more > 0 ? [`${more} more pairs`] : []),
  ];
}
