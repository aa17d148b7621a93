import { withAzapiRead } from './azapi';
import type { Argument, Candidates } from './configuration';
import { Configuration } from './configuration';
import type { TerraformDocument } from './document';
import type { Instance } from './instances';
import { instancesOf } from './instances';
import {
  idUpTo,
  networkResourceId,
  parseResourceId,
  sameInAnyCase,
} from './resource-id';
import { isOfNetwork } from './resource-types';
import type { Values } from './values';
import { blocksOf, textOf } from './values';

/** Something of which the answers take no account, and why. @public */
export interface NotModelled {
  /** Address in Terraform, or the id of a resource outside the document. */
  readonly address: string;
  readonly type: string;
  readonly reason: string;
}

/** The way in which the network depends on something that is not modelled. */
export type Aspect =
  /** How packets are sent on. */
  | 'routing'
  /** Which routes gateways, hubs and networks have beside those that are known. */
  | 'routes'
  /** Which networks are peered. */
  | 'peering'
  /** Every flow from or to it. */
  | 'flows';

/** Every network, or every site, of the document. */
export type Every = 'every network' | 'every site';

/** The parts of the network that depend on something that is not modelled. */
export interface Concerns {
  /** Empty: no answer does. */
  readonly as: readonly Aspect[];
  /** Instead of what the resource refers to: resources, or names of the graph's elements. */
  readonly of?: readonly (Instance | { readonly name: string } | Every)[];
  /** The same, beside what the resource refers to. */
  readonly also?: Concerns['of'];
  /** Addresses at which something may forward. */
  readonly nextHops?: readonly string[];
}

/** Answers do not depend on it. */
export const nothing: Concerns = { as: [] };
const everything: Concerns = { as: ['routing'] };

/** Something that is not modelled, with the resource that it is about and what depends on it. */
export interface Gap {
  readonly note: NotModelled;
  /** Absent where the document holds no such resource. */
  readonly from?: Instance;
  readonly concerns: Concerns;
}

/** A reference that is unknown until apply, and of which only a key of for_each says what it means. @public */
export interface InferredReference {
  readonly address: string;
  readonly argument: string;
  /** Address of the resource that was taken; of both where it is about a pair. */
  readonly target: string;
}

/** The target of an argument's reference. */
export type Reference =
  | { readonly kind: 'resource'; readonly instance: Instance }
  /** A resource that the document does not hold. */
  | { readonly kind: 'outside'; readonly id: string }
  /** The argument is not set. */
  | { readonly kind: 'none' }
  /** Unknown until apply, or not to be told from others; it is on the list of what is not modelled. */
  | { readonly kind: 'undecided' };

const none: Reference = { kind: 'none' };
const undecided: Reference = { kind: 'undecided' };

export interface FindOptions {
  /** Types of resource to which the argument can refer. */
  readonly types: readonly string[];
  /** The block that has the argument, where it is in one. */
  readonly block?: Block;
  /** True if a resource can be the target; holds only for references that are unknown until apply. */
  readonly accepts?: (instance: Instance) => boolean;
  /** Keys of for_each say nothing of it. */
  readonly certain?: boolean;
  /** The element that a resource stands for; resources of the same element are one. Default: itself. */
  readonly means?: (instance: Instance) => unknown;
  /** The loss of the answers without the reference, as the end of a sentence. */
  readonly without: string;
  /** The parts that depend on it, if it cannot be decided. */
  readonly concerns?: Concerns;
}

/** What a resource refers to. */
export interface Mentioned {
  readonly instances: readonly Instance[];
  /** Ids that lead out of the document. */
  readonly outside: readonly string[];
}

export interface FindByNameOptions extends FindOptions {
  /** The name of the type in ids, for a resource of the name that the document does not hold. */
  readonly segment?: string;
}

/** A block of an instance. */
export interface Block {
  /** With the blocks around it: `routing.propagated_route_table`. */
  readonly name: string;
  readonly values: Values;
  /** Which of several blocks, or of several blocks around it, it is; absent where they have no order. */
  readonly place?: Argument['place'];
}

/** The blocks of a name, in the order of the configuration. */
export function placedBlocks(
  { values }: { readonly values: Values },
  name: string,
): Block[] {
  const blocks = blocksOf(values, name);
  return blocks.map((each, index) => ({
    name,
    values: each,
    place: { index, count: blocks.length },
  }));
}

/** The one block of a name, or an empty one. */
export function onlyBlock(
  { values }: { readonly values: Values },
  name: string,
): Block {
  return { name, values: blocksOf(values, name)[0] ?? {} };
}

/** Reads the resources of a document, and keeps a list of what it does not understand. */
export class Reader {
  private readonly instances: readonly Instance[];
  private readonly configuration: Configuration | undefined;
  private readonly byType = new Map<string, Instance[]>();
  private readonly byId = new Map<string, Instance>();
  private readonly byName = new Map<string, Instance[]>();
  private readonly reported = new Map<string, Gap>();
  private readonly inferredByArgument = new Map<string, InferredReference>();

  constructor(readonly document: TerraformDocument) {
    this.instances = withAzapiRead(instancesOf(document));
    this.configuration = document.configuration
      ? new Configuration(document, this.instances)
      : undefined;
    for (const instance of this.instances) {
      const { type, values } = instance;
      push(this.byType, type, instance);
      const id = textOf(values, 'id');
      if (id !== undefined) this.byId.set(sameInAnyCase(id), instance);
      push(this.byName, nameKey(instance), instance);
    }
  }

  /** Every instance, by address. */
  get all(): readonly Instance[] {
    return this.instances;
  }

  /** Instances of a type, by address; what is managed here and what was read. */
  ofType(type: string): readonly Instance[] {
    return this.byType.get(type) ?? [];
  }

  /** What is on the list, by address. */
  get notModelled(): NotModelled[] {
    return this.gaps.map(({ note }) => note);
  }

  /** What is on the list, with what depends on it. */
  get gaps(): Gap[] {
    return sorted(this.reported);
  }

  get inferred(): InferredReference[] {
    return sorted(this.inferredByArgument);
  }

  /** @param concerns - what depends on it. Default: how everything that the resource refers to sends packets on. */
  report(
    from: Pick<NotModelled, 'address' | 'type'> | Instance,
    reason: string,
    concerns: Concerns = everything,
  ): void {
    const { address, type } = from;
    this.reported.set(JSON.stringify([address, reason]), {
      note: { address, type, reason },
      ...('values' in from ? { from } : {}),
      concerns,
    });
  }

  /**
   * What a resource refers to, as far as the document tells: the resources of which it has ids or names, those that
   * references that are unknown until apply may mean, and ids that lead out of the document.
   */
  mentionedBy(instance: Instance): Mentioned {
    const found = new Set<Instance>();
    const outside = new Set<string>();
    for (const id of idsIn(instance.values)) {
      const known = this.withinDocument(id, instance);
      if (known) found.add(known);
      else outside.add(id);
    }
    for (const [argument, name] of Object.entries(instance.values)) {
      if (!/_name$/.test(argument) || argument === 'resource_group_name') {
        continue;
      }
      for (const each of this.instances) {
        if (
          typeof name === 'string' &&
          isOfNetwork(each.type) &&
          sameInAnyCase(textOf(each.values, 'name') ?? '') ===
            sameInAnyCase(name)
        ) {
          found.add(each);
        }
      }
    }
    this.configuration
      ?.openReferences(instance, isOfNetwork)
      .forEach(each => found.add(each));
    found.delete(instance);
    return { instances: [...found], outside: [...outside] };
  }

  /** The resource of an id, or the innermost of those that it lies in. */
  private withinDocument(id: string, except: Instance): Instance | undefined {
    for (let part = id; part.split('/').length > 8; part = parentOf(part)) {
      const known = this.byId.get(sameInAnyCase(part));
      if (known && known !== except) return known;
      const network = /\/virtualNetworks\/[^/]+$/i.test(part)
        ? this.withId(part, ['azurerm_virtual_network'])
        : undefined;
      if (network?.kind === 'resource') return network.instance;
    }
    return undefined;
  }

  /** The resource to which an argument with an id refers. */
  find(from: Instance, argument: string, options: FindOptions): Reference {
    const found = this.search(from, argument, options);
    return 'kind' in found ? found : this.only(from, argument, options, found);
  }

  /**
   * The two resources between which something stands. Where either argument may mean either of two, the pair is
   * known all the same.
   */
  findPair(
    from: Instance,
    [first, second]: readonly [string, string],
    options: FindOptions,
  ): readonly [Reference, Reference] {
    const [a, b] = [first, second].map(argument =>
      this.search(from, argument, options),
    );
    if (!('kind' in a) && !('kind' in b)) {
      const both = a.instances.filter(each => b.instances.includes(each));
      if (
        both.length === 2 &&
        a.instances.length === 2 &&
        b.instances.length === 2
      ) {
        const [left, right] = both;
        // Which end is which makes no difference.
        this.infer(from, `${first}, ${second}`, left, right);
        return [
          { kind: 'resource', instance: left },
          { kind: 'resource', instance: right },
        ];
      }
    }
    const excluding = (argument: string, other: Reference): Reference =>
      this.find(from, argument, {
        ...options,
        accepts: each =>
          (options.accepts?.(each) ?? true) &&
          (other.kind !== 'resource' || other.instance !== each),
      });
    if (isOne(a)) {
      const left = this.find(from, first, options);
      return [left, excluding(second, left)];
    }
    const right = this.find(from, second, options);
    return [excluding(first, right), right];
  }

  /** The resources to which the ids of a list refer. */
  findAll(
    from: Instance,
    argument: string,
    options: FindOptions,
  ): readonly Reference[] {
    const value = (options.block?.values ?? from.values)[argument];
    const ids = Array.isArray(value) ? value : [];
    if (ids.every(id => typeof id === 'string') && Array.isArray(value)) {
      return ids.map(id => this.withId(id, options.types));
    }
    // An id that is unknown until apply is null in a list.
    const found = this.search(
      { ...from, values: {} },
      argument,
      options.block
        ? { ...options, block: { ...options.block, values: {} } }
        : options,
    );
    if ('kind' in found) return [found];
    const isWhole =
      Array.isArray(value) && found.instances.length === value.length;
    return isWhole
      ? found.instances.map(instance => ({ kind: 'resource', instance }))
      : [this.only(from, argument, options, found)];
  }

  private search(
    from: Instance,
    argument: string,
    { types, block, accepts = () => true }: FindOptions,
  ): Reference | Candidates {
    const value = (block?.values ?? from.values)[argument];
    if (value === null || value === '') return none;
    if (typeof value === 'string') return this.withId(value, types);
    if (value !== undefined || !this.configuration) return none;
    const candidates = (filter: (instance: Instance) => boolean) =>
      this.configuration?.candidates(
        from,
        { path: pathOf(argument, block), place: block?.place },
        types,
        filter,
      );
    // The id of what exists would be known.
    const created = candidates(
      each => textOf(each.values, 'id') === undefined && accepts(each),
    );
    if (!created) return none;
    return created.instances.length > 0
      ? created
      : candidates(accepts) ?? created;
  }

  /** The one candidate; otherwise the argument goes on the list. */
  private only(
    from: Instance,
    argument: string,
    {
      block,
      certain,
      without,
      means = each => each,
      concerns = everything,
    }: FindOptions,
    { instances, inferred }: Candidates,
  ): Reference {
    const path = pathOf(argument, block);
    const [only] = instances;
    const isClear = instances.every(each => means(each) === means(only));
    if (only && isClear && !(certain && inferred)) {
      if (inferred) this.infer(from, path, only);
      return { kind: 'resource', instance: only };
    }
    this.report(
      from,
      only
        ? `${path} is unknown until apply and may be ${listOf(
            instances.map(({ address }) => address),
          )}; ${without}.`
        : `${path} is unknown until apply, and the configuration does not show what it refers to; ${without}.`,
      concernsOf(concerns, instances),
    );
    return undecided;
  }

  /** The resource of a type to which an argument with a name refers, in the resource group of `from`. */
  findByName(
    from: Instance,
    argument: string,
    options: FindByNameOptions,
  ): Reference {
    const { values } = from;
    const name = textOf(values, argument);
    const group = textOf(values, 'resource_group_name');
    if (name === undefined) return this.find(from, argument, options);
    const [type] = options.types;
    const found = this.inSubscriptionOf(
      from,
      this.byName.get(
        nameKey({ type, values: { name, resource_group_name: group } }),
      ) ?? [],
    );
    const [only, ...others] = found;
    if (only && others.length === 0)
      return { kind: 'resource', instance: only };
    if (only) {
      this.report(
        from,
        `${argument} may be ${listOf(found.map(({ address }) => address))}; ${
          options.without
        }.`,
        concernsOf(options.concerns ?? everything, found),
      );
      return undecided;
    }
    const id =
      options.segment &&
      this.outsideByName(from, argument, { type, segment: options.segment });
    if (id) return { kind: 'outside', id };
    this.report(
      from,
      `${argument} is ${name}, which is not in the document; ${options.without}.`,
      options.concerns,
    );
    return undecided;
  }

  /** Id of what a child names as the resource that it lies in, where the document does not hold it. */
  outsideByName(
    child: Instance,
    argument: string,
    { type, segment }: { readonly type: string; readonly segment: string },
  ): string | undefined {
    const name = textOf(child.values, argument);
    const group = textOf(child.values, 'resource_group_name');
    if (name === undefined || group === undefined) return undefined;
    const key = nameKey({ type, values: { name, resource_group_name: group } });
    const known = this.inSubscriptionOf(child, this.byName.get(key) ?? []);
    return known.length > 0
      ? undefined
      : networkResourceId(
          {
            subscription: this.subscriptionOf(child),
            resourceGroup: group,
            name,
          },
          segment,
        );
  }

  /** The subscription in which a resource lies: that of its id, or else of its provider where the document states it. */
  private subscriptionOf(instance: Instance): string | undefined {
    return (
      parseResourceId(textOf(instance.values, 'id') ?? '')?.subscription ??
      this.configuration?.subscriptionOf(instance)
    );
  }

  /** The resource with an id, or with the type, resource group and name of it where ids are unknown. */
  withId(id: string, types: readonly string[]): Reference {
    const known = this.byId.get(sameInAnyCase(id));
    if (known && types.includes(known.type)) {
      return { kind: 'resource', instance: known };
    }
    const parts = parseResourceId(id);
    const named = types
      .flatMap(
        type =>
          this.byName.get(
            nameKey({
              type,
              values: {
                name: parts?.name,
                resource_group_name: parts?.resourceGroup,
              },
            }),
          ) ?? [],
      )
      .filter(({ values }) => textOf(values, 'id') === undefined);
    return named.length === 1
      ? { kind: 'resource', instance: named[0] }
      : { kind: 'outside', id };
  }

  /** Instance of a type that is the parent in the id of its child: the network of a peering that exists. */
  parentById(
    child: Instance,
    segment: string,
    type: string,
  ): Reference | undefined {
    const id = textOf(child.values, 'id');
    const parent = id === undefined ? undefined : idUpTo(id, segment);
    return parent === undefined ? undefined : this.withId(parent, [type]);
  }

  private infer(
    { address }: Instance,
    argument: string,
    ...targets: readonly Instance[]
  ): void {
    this.inferredByArgument.set(JSON.stringify([address, argument]), {
      address,
      argument,
      target: targets.map(target => target.address).join(', '),
    });
  }

  /** Those that can lie in the subscription of `from`, as far as ids and, among several, providers tell. */
  private inSubscriptionOf(
    from: Instance,
    instances: readonly Instance[],
  ): readonly Instance[] {
    const mine = this.subscriptionOf(from);
    const possible = instances.filter(each => {
      const theirs = this.subscriptionOf(each);
      return (
        mine === undefined ||
        theirs === undefined ||
        sameInAnyCase(mine) === sameInAnyCase(theirs)
      );
    });
    if (possible.length < 2) return possible;
    const providerOf = (each: Instance) =>
      this.configuration?.resourceOf(each)?.provider_config_key;
    return possible.filter(each => providerOf(each) === providerOf(from));
  }
}

function pathOf(argument: string, block: Block | undefined): string {
  return block ? `${block.name}.${argument}` : argument;
}

/** With the resources that may be meant. */
function concernsOf(
  concerns: Concerns,
  candidates: readonly Instance[],
): Concerns {
  return { ...concerns, also: [...(concerns.also ?? []), ...candidates] };
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

function isOne(found: Reference | Candidates): boolean {
  return 'kind' in found
    ? found.kind === 'resource'
    : found.instances.length === 1;
}

/** Type, resource group and name as one text. */
function nameKey({ type, values }: Pick<Instance, 'type' | 'values'>): string {
  return sameInAnyCase(
    [type, textOf(values, 'resource_group_name'), textOf(values, 'name')].join(
      '/',
    ),
  );
}

function listOf(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 3);
  const more = addresses.length - shown.length;
  return more > 0
    ? `${shown.join(', ')} or ${more} others`
    : shown.join(' or ');
}

function sorted<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
