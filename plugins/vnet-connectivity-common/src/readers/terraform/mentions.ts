import type { Configuration } from './configuration';
import type { Instance } from './instances';
import { sameInAnyCase } from './resource-id';
import type { ResourceIndex } from './resource-index';
import { isOfNetwork } from './resource-types';
import { textOf } from './values';

/** Everything that a resource refers to. */
export interface Mentioned {
  readonly instances: readonly Instance[];
  /** Ids that lead out of the document. */
  readonly outside: readonly string[];
}

/**
 * Everything that a resource refers to, as far as the document tells: the resources of which it has
 * ids or names, those that references that are unknown until apply may mean, and ids that lead out of the document.
 */
export function mentionedBy(
  index: ResourceIndex,
  configuration: Configuration | undefined,
  instance: Instance,
): Mentioned {
  const found = new Set<Instance>();
  const outside = new Set<string>();
  for (const id of idsIn(instance.values)) {
    const known = withinDocument(index, id, instance);
    if (known) found.add(known);
    else outside.add(id);
  }
  for (const [argument, name] of Object.entries(instance.values)) {
    if (!/_name$/.test(argument) || argument === 'resource_group_name') {
      continue;
    }
    for (const each of index.all) {
      if (
        typeof name === 'string' &&
        isOfNetwork(each.type) &&
        sameInAnyCase(textOf(each.values, 'name') ?? '') === sameInAnyCase(name)
      ) {
        found.add(each);
      }
    }
  }
  configuration
    ?.openReferences(instance, isOfNetwork)
    .forEach(each => found.add(each));
  found.delete(instance);
  return { instances: [...found], outside: [...outside] };
}

/** The resource of an id, or the innermost of those that it lies in. */
function withinDocument(
  index: ResourceIndex,
  id: string,
  except: Instance,
): Instance | undefined {
  for (let part = id; part.split('/').length > 8; part = parentOf(part)) {
    const known = index.ofId(part);
    if (known && known !== except) return known;
    const network = /\/virtualNetworks\/[^/]+$/i.test(part)
      ? index.withId(part, ['azurerm_virtual_network'])
      : undefined;
    if (network?.kind === 'resource') return network.instance;
  }
  return undefined;
}

function parentOf(id: string): string {
  return id.split('/').slice(0, -2).join('/');
}

/** Resource ids in the texts of a value, also in a text that is JSON itself. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.match(/\/subscriptions\/[^\s"'\\,;|\]})]+/gi) ?? [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
