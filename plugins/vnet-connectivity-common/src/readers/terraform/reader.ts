import { azurermResource } from '../../azure';
import { withAzapiRead } from './azapi';
import { pathOf } from './blocks';
import type { Concerns } from './concerns';
import { concernsOf, everything } from './concerns';
import { Configuration } from './configuration';
import type { TerraformDocument } from './document';
import type { Candidates } from './for-each';
import type { Instance } from './instances';
import { instancesOf } from './instances';
import type { Mentioned } from './mentions';
import { mentionedBy } from './mentions';
import { sameStep } from './modules';
import type { Gap, InferredReference, NotModelled } from './notes';
import { Notes } from './notes';
import type { FindOptions, ParentOptions, Reference } from './references';
import { none, undecided } from './references';
import { ResourceIndex } from './resource-index';
import { textOf } from './values';

/** The resources that are looked for. */
interface Wanted extends Pick<FindOptions, 'types' | 'block' | 'accepts'> {
  /** Leaves out what is only a part of a local value, which may be anything of its module. */
  readonly named?: boolean;
}

/** Reads the resources of a document, and keeps a list of what it does not understand. */
export class Reader {
  private readonly index: ResourceIndex;
  private readonly configuration: Configuration | undefined;
  private readonly notes = new Notes();

  constructor(readonly document: TerraformDocument) {
    const instances = withAzapiRead(instancesOf(document));
    this.configuration = document.configuration
      ? new Configuration(document, instances)
      : undefined;
    this.index = new ResourceIndex(instances, this.configuration?.modules);
  }

  /** Every instance, by address. */
  get all(): readonly Instance[] {
    return this.index.all;
  }

  /** Instances of a type, by address; what is managed here and what was read. */
  ofType(type: string): readonly Instance[] {
    return this.index.ofType(type);
  }

  /** Everything that is not understood, by address. */
  get notModelled(): NotModelled[] {
    return this.gaps.map(({ note }) => note);
  }

  /** The same, with the parts that depend on it. */
  get gaps(): Gap[] {
    return this.notes.gaps;
  }

  /** References that only a key of for_each decides, by address and argument. */
  get inferred(): InferredReference[] {
    return this.notes.inferred;
  }

  /** @param concerns - what depends on it. Default: how everything that the resource refers to sends packets on. */
  report(
    from: Pick<NotModelled, 'address' | 'type'> | Instance,
    reason: string,
    concerns?: Concerns,
  ): void {
    this.notes.report(from, reason, concerns);
  }

  /** Everything that a resource refers to, as far as the document tells. */
  mentionedBy(instance: Instance): Mentioned {
    return mentionedBy(this.index, this.configuration, instance);
  }

  /** The resource with an id, or with the type, resource group and name of it where ids are unknown. */
  withId(id: string, types: readonly string[]): Reference {
    return this.index.withId(id, types);
  }

  /** Id of the resource of a type that a child names as the one that it lies in, where the document does not hold it. */
  outsideParent(child: Instance, type: string): string | undefined {
    return this.index.outsideParent(child, type);
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
        this.notes.infer(from, `${first}, ${second}`, left, right);
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

  /** True if an argument with one id, or several, refers to something, known or not. */
  refers(from: Instance, argument: string, options: FindOptions): boolean {
    const value = (options.block?.values ?? from.values)[argument];
    if (Array.isArray(value)) return value.length > 0;
    const found = this.search(from, argument, options);
    return !('kind' in found) || found.kind !== 'none';
  }

  /** The resources to which an argument with an id may refer; nothing is reported. */
  meant(
    from: Instance,
    argument: string,
    options: Wanted,
  ): readonly Instance[] {
    const found = this.search(from, argument, options);
    if (!('kind' in found)) return found.instances;
    return found.kind === 'resource' ? [found.instance] : [];
  }

  private search(
    from: Instance,
    argument: string,
    { types, block, named, accepts = () => true }: Wanted,
  ): Reference | Candidates {
    const value = (block?.values ?? from.values)[argument];
    if (value === null || value === '') return none;
    if (typeof value === 'string') return this.withId(value, types);
    if (value !== undefined || !this.configuration) return none;
    const candidates = (filter: (instance: Instance) => boolean) =>
      this.configuration?.candidates(
        from,
        {
          path: pathOf(writtenArgument(from, argument), block),
          place: block?.place,
        },
        { types, named, accepts: filter },
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
      near,
      without,
      means = each => each,
      concerns = everything,
    }: FindOptions,
    found: Candidates,
  ): Reference {
    const path = pathOf(writtenArgument(from, argument), block);
    const { instances, inferred } = near ? nearest(from, found) : found;
    const [only] = instances;
    const isClear = instances.every(each => means(each) === means(only));
    if (only && isClear && !(certain && inferred)) {
      if (inferred) this.notes.infer(from, path, only);
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

  /** The resource in which another one lies: the one of its id, else the one of the name, in the same resource group. */
  parentOf(child: Instance, type: string, options: ParentOptions): Reference {
    return (
      this.index.parentById(child, type) ??
      this.parentByName(child, type, { ...options, types: [type] })
    );
  }

  private parentByName(
    from: Instance,
    type: string,
    options: ParentOptions & FindOptions,
  ): Reference {
    const inside = azurermResource(from.type)?.inside;
    if (!inside || !('byName' in inside)) return none;
    const { byName: argument } = inside;
    const { values } = from;
    const name = textOf(values, argument);
    const group = textOf(values, 'resource_group_name');
    if (name === undefined) return this.find(from, argument, options);
    const found = this.index.named(from, { type, group, name });
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
    const id = options.mayBeOutside
      ? this.outsideParent(from, type)
      : undefined;
    if (id) return { kind: 'outside', id };
    this.report(
      from,
      `${argument} is ${name}, which is not in the document; ${options.without}.`,
      options.concerns,
    );
    return undecided;
  }
}

/** The argument that has the reference of another one: what lies in something has `parent_id` in azapi, all else is in the body. */
function writtenArgument({ type, writtenAs }: Instance, argument: string) {
  if (!writtenAs?.startsWith('azapi_')) return argument;
  const inside = azurermResource(type)?.inside;
  return inside && Object.values(inside).includes(argument)
    ? 'parent_id'
    : 'body';
}

/** Those in the module with which the module of an instance has the most in common. */
function nearest(from: Instance, found: Candidates): Candidates {
  const depths = found.instances.map(({ module }) => {
    const apart = from.module.findIndex(
      (step, depth) => !module[depth] || !sameStep(module[depth], step),
    );
    return apart < 0 ? from.module.length : apart;
  });
  const depth = Math.max(...depths);
  const instances = found.instances.filter((_, at) => depths[at] === depth);
  return instances.length < found.instances.length
    ? { instances, inferred: true }
    : found;
}

function isOne(found: Reference | Candidates): boolean {
  return 'kind' in found
    ? found.kind === 'resource'
    : found.instances.length === 1;
}

function listOf(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 3);
  const more = addresses.length - shown.length;
  return more > 0
    ? `${shown.join(', ')} or ${more} others`
    : shown.join(' or ');
}
