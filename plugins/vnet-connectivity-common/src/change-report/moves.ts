import { azurermArguments } from '../azure/azurerm-arguments';
import type { EvaluatedConfiguration, Move, ResourceInstance } from '../hcl';
import { canonical } from '../hcl';
import { renaming } from './renaming';

/**
 * The moves that keep resources which the newer configuration has at another address: those of the same type that agree in
 * everything that cannot be changed in Azure, such as name and resource group.
 *
 * They come in addition to the moves that the newer configuration states itself.
 */
export function movesBetween(
  older: EvaluatedConfiguration,
  newer: EvaluatedConfiguration,
): readonly Move[] {
  const found: Move[] = [];
  for (;;) {
    // What refers to a resource that was moved is the same only once that is known.
    const more = nextMoves(older, newer, [...newer.moves, ...found]);
    if (more.length === 0) return found;
    found.push(...more);
  }
}

function nextMoves(
  older: EvaluatedConfiguration,
  newer: EvaluatedConfiguration,
  moves: readonly Move[],
): readonly Move[] {
  const addresses = new Set(newer.resources.map(({ address }) => address));
  const renamed = renaming(older, addresses, moves);
  const staying = new Set(
    older.resources.map(({ address }) => renamed(address)),
  );
  const gone = byIdentity(
    older.resources.filter(({ address }) => !addresses.has(renamed(address))),
    renamed,
  );
  const come = byIdentity(
    newer.resources.filter(({ address }) => !staying.has(address)),
    address => address,
  );
  return [...gone].flatMap(([identity, from]) => {
    const to = come.get(identity);
    return from && to ? { from: from.address, to: to.address } : [];
  });
}

/** The resources by what identifies them in Azure; null for two of one identity. */
function byIdentity(
  resources: readonly ResourceInstance[],
  renamed: (address: string) => string,
): ReadonlyMap<string, ResourceInstance | null> {
  const found = new Map<string, ResourceInstance | null>();
  for (const resource of resources) {
    const identity = identityOf(resource, renamed);
    if (identity === undefined) continue;
    found.set(identity, found.has(identity) ? null : resource);
  }
  return found;
}

function identityOf(
  { type, values, provider = '' }: ResourceInstance,
  renamed: (address: string) => string,
): string | undefined {
  const { replacedBy = [] } = azurermArguments[type] ?? {};
  const parts = replacedBy
    .filter(path => !path.includes('.'))
    .map(path => `${path}: ${canonical(values[path] ?? null, renamed)}`);
  return parts.length === 0 ? undefined : [type, provider, ...parts].join('\n');
}
