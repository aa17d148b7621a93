import { isRecord } from '../../records';
import type { TerraformDocument } from './document';
import {
  expressionOf,
  partsOf,
  referencesIn,
  referencesOf,
  writtenReferences,
} from './expressions';
import type { Candidates } from './for-each';
import { chosenByKey } from './for-each';
import type { Instance, InstanceKey, ModuleStep } from './instances';
import type { Place } from './modules';
import { textOf } from './values';
import { ConfiguredModules, keysOf, moduleName, sameStep } from './modules';

/** An argument of a block. */
export interface Argument {
  /** Such as `ip_configuration.subnet_id`. */
  readonly path: string;
  /** The index of the block among several. */
  readonly place?: { readonly index: number; readonly count: number };
}

/** The search for what an argument refers to. */
interface Search {
  readonly types: readonly string[];
  readonly accepts: (instance: Instance) => boolean;
  /** Leaves out what is only a part of a local value, which may be anything of its module. */
  readonly named?: boolean;
  /** References that are being followed already: an end to circles. */
  readonly followed: readonly string[];
}

const nothing: Candidates = { instances: [], inferred: false };

/**
 * The references in the configuration of a plan whose values are unknown until apply. The JSON tells which names an
 * expression mentions, through modules, variables and outputs, but neither the expression nor any local value. A local
 * value, or a dynamic block, may therefore mean every resource of its module.
 */
export class Configuration {
  readonly modules: ConfiguredModules;
  private readonly byModule = new Map<string, Instance[]>();
  private readonly inside = new Map<string, Instance[]>();
  private readonly steps = new Map<string, ModuleStep[]>();

  constructor(document: TerraformDocument, instances: readonly Instance[]) {
    this.modules = new ConfiguredModules(document);
    for (const instance of instances) {
      const { module } = instance;
      add(this.byModule, moduleName(module), instance);
      for (let depth = 0; depth <= module.length; depth += 1) {
        add(this.inside, moduleName(module.slice(0, depth)), instance);
      }
      module.forEach((step, depth) => {
        const parent = moduleName(module.slice(0, depth));
        const calls = this.steps.get(parent) ?? [];
        if (!calls.some(call => sameStep(call, step))) calls.push(step);
        this.steps.set(parent, calls);
      });
    }
  }

  /**
   * Instances of the given types to which an argument may refer. Undefined where nobody sets the argument.
   *
   * @param wanted - with `accepts`, which is true for an instance that can be meant at all
   */
  candidates(
    from: Instance,
    { path, place }: Argument,
    wanted: Omit<Search, 'followed'>,
  ): Candidates | undefined {
    const resource = this.modules.resourceOf(from);
    const expression =
      resource && expressionOf(resource.expressions ?? {}, path, place);
    if (!expression || expression.kind === 'unset') return undefined;
    const search = { ...wanted, followed: [] };
    if (expression.kind === 'references') {
      const found = this.follow(
        {
          module: from.module,
          key: from.key,
          repetition: resource.for_each_expression ?? resource.count_expression,
        },
        expression.references,
        search,
      );
      return this.countedIn(from, expression.references, found);
    }
    return this.anything(from.module, search);
  }

  /**
   * Of the resources of a list that count goes through the one at the index: `var.subnet_ids[count.index]`, where there
   * are as many resources as instances that go through them.
   */
  private countedIn(
    from: Instance,
    references: readonly string[],
    found: Candidates,
  ): Candidates {
    const { key } = from;
    const [list, ...others] = writtenReferences(references).filter(
      each => each !== 'count.index',
    );
    const counted = referencesOf(
      this.modules.resourceOf(from)?.count_expression,
    );
    const isCounted =
      typeof key === 'number' &&
      references.includes('count.index') &&
      others.length === 0 &&
      counted.includes(list);
    if (!isCounted || found.instances.length < 2) return found;
    const instances = (this.byModule.get(moduleName(from.module)) ?? []).filter(
      ({ type, name }) => type === from.type && name === from.name,
    );
    return instances.length === found.instances.length
      ? { instances: [found.instances[key]], inferred: true }
      : found;
  }

  /** Resources that the arguments of an instance may refer to of which the values are not, or not all, known. */
  openReferences(
    from: Instance,
    accepts: (type: string) => boolean,
  ): readonly Instance[] {
    const resource = this.modules.resourceOf(from);
    const { expressions = {} } = resource ?? {};
    const types = [...new Set([...this.inside.values()].flat())]
      .map(({ type }) => type)
      .filter(accepts);
    const search = { types, accepts: () => true, followed: [] };
    const place: Place = {
      module: from.module,
      key: from.key,
      repetition: resource?.for_each_expression ?? resource?.count_expression,
    };
    const written = Object.entries(expressions).flatMap(([name, each]) =>
      name === 'tags' || isKnown(from.values[name]) ? [] : referencesIn(each),
    );
    const hidden = Object.entries(from.values).some(
      ([name, value]) =>
        !(name in expressions) &&
        Array.isArray(value) &&
        value.some(isRecord) &&
        resource !== undefined,
    );
    return distinct([
      ...this.follow(place, written, search).instances,
      ...(hidden ? this.anything(from.module, search).instances : []),
    ]);
  }

  /** Everything that the references of one expression may mean, narrowed by the keys that it mentions. */
  private follow(
    place: Place,
    references: readonly string[],
    search: Search,
  ): Candidates {
    const written = writtenReferences(references);
    return chosenByKey(
      this.modules,
      place,
      written,
      this.gather(place, written, search),
    );
  }

  private gather(
    place: Place,
    written: readonly string[],
    search: Search,
  ): Candidates {
    const all = written.map(reference => this.target(place, reference, search));
    return {
      instances: distinct(all.flatMap(({ instances }) => instances)),
      inferred: all.some(({ inferred }) => inferred),
    };
  }

  private target(
    place: Place,
    reference: string,
    { followed, ...search }: Search,
  ): Candidates {
    const visit = `${moduleName(place.module)} ${reference}`;
    if (followed.includes(visit)) return nothing;
    const deeper = { ...search, followed: [...followed, visit] };
    const { names, key, entry } = partsOf(reference);
    switch (names[0]) {
      case 'var':
        return entryNamed(entry, this.variable(place.module, names[1], deeper));
      case 'local':
        return search.named
          ? nothing
          : entryNamed(entry, this.anything(place.module, deeper));
      case 'module':
        return entryNamed(
          entry,
          this.outputs(place.module, names, key, deeper),
        );
      case 'each':
        return names[1] === 'value' ? this.repeated(place, deeper) : nothing;
      case 'data':
        return this.resources(
          place.module,
          'data',
          names.slice(1),
          key,
          deeper,
        );
      default: {
        const found = this.resources(
          place.module,
          'managed',
          names,
          key,
          deeper,
        );
        return found.instances.length > 0
          ? found
          : this.argument(place.module, names, key, deeper);
      }
    }
  }

  /** The target of another resource's argument: `azapi_resource.there.parent_id`. */
  private argument(
    module: readonly ModuleStep[],
    [type, name, argument]: readonly string[],
    key: InstanceKey | undefined,
    search: Search,
  ): Candidates {
    const configured = this.modules
      .moduleAt(module)
      ?.resources?.find(
        each =>
          each.mode === 'managed' && each.type === type && each.name === name,
      );
    const expression = configured?.expressions?.[argument ?? ''];
    return expression === undefined
      ? nothing
      : this.follow(
          {
            module,
            key,
            repetition:
              configured?.for_each_expression ?? configured?.count_expression,
          },
          referencesIn(expression),
          search,
        );
  }

  private resources(
    module: readonly ModuleStep[],
    mode: string,
    [type, name]: readonly string[],
    key: InstanceKey | undefined,
    { types, accepts }: Search,
  ): Candidates {
    const instances = (this.byModule.get(moduleName(module)) ?? []).filter(
      each =>
        types.includes(each.type) &&
        each.mode === mode &&
        (each.writtenAs ?? each.type) === type &&
        each.name === name &&
        (key === undefined || each.key === key) &&
        accepts(each),
    );
    return { instances, inferred: false };
  }

  private variable(
    module: readonly ModuleStep[],
    name: string,
    search: Search,
  ): Candidates {
    if (module.length === 0) return nothing;
    const { place, expressions } = this.modules.callOf(module);
    return this.follow(place, referencesIn(expressions[name]), search);
  }

  private outputs(
    module: readonly ModuleStep[],
    [, call, output]: readonly string[],
    key: InstanceKey | undefined,
    search: Search,
  ): Candidates {
    const all = (this.steps.get(moduleName(module)) ?? [])
      .filter(
        step => step.name === call && (key === undefined || step.key === key),
      )
      .flatMap(step => {
        const inner = [...module, step];
        const outputs = this.modules.moduleAt(inner)?.outputs ?? {};
        const expressions =
          output === undefined ? Object.values(outputs) : [outputs[output]];
        return expressions.map(each =>
          this.follow(
            { module: inner },
            referencesOf(each?.expression),
            search,
          ),
        );
      });
    return {
      instances: distinct(all.flatMap(({ instances }) => instances)),
      inferred: all.some(({ inferred }) => inferred),
    };
  }

  /** The possible values of each.value: for_each can be over resources, whose keys are then those of each.key. */
  private repeated({ module, key, repetition }: Place, search: Search) {
    const written = writtenReferences(referencesOf(repetition));
    const found = this.gather({ module }, written, search);
    // Before variables narrow it: `if key != var.hub` names the one that is not meant.
    const same = found.instances.filter(instance =>
      keysOf(instance, module).some(each => each === key),
    );
    return same.length > 0
      ? { ...found, instances: same }
      : chosenByKey(this.modules, { module }, written, found);
  }

  /** Everything that a local value or a dynamic block of a module can reach. */
  private anything(module: readonly ModuleStep[], search: Search): Candidates {
    const { types, accepts } = search;
    const within = (this.inside.get(moduleName(module)) ?? []).filter(
      each => types.includes(each.type) && accepts(each),
    );
    const passed =
      module.length === 0
        ? []
        : Object.keys(this.modules.callOf(module).expressions).map(name =>
            this.variable(module, name, search),
          );
    return {
      instances: distinct([
        ...within,
        ...passed.flatMap(({ instances }) => instances),
      ]),
      inferred: passed.some(({ inferred }) => inferred),
    };
  }
}

/** Of several resources under one name those that have the key, or the name in Azure, by which one of them is meant. */
function entryNamed(
  entry: InstanceKey | undefined,
  found: Candidates,
): Candidates {
  if (entry === undefined || found.instances.length < 2) return found;
  const byKey = found.instances.filter(({ key }) => key === entry);
  const named =
    byKey.length > 0
      ? byKey
      : found.instances.filter(
          ({ values }) => textOf(values, 'name') === String(entry),
        );
  return named.length === 0 || named.length === found.instances.length
    ? found
    : { instances: named, inferred: true };
}

/** True if no part of a value is unknown until apply. */
function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
