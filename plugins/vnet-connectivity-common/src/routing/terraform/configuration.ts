import type {
  ConfiguredModule,
  ConfiguredResource,
  Expression,
  TerraformDocument,
} from './document';
import { isRecord } from '../../records';
import {
  expressionOf,
  partsOf,
  referencesIn,
  referencesOf,
  writtenReferences,
} from './expressions';
import type { Instance, InstanceKey, ModuleStep } from './instances';

/** The resources to which an argument may refer. */
export interface Candidates {
  readonly instances: readonly Instance[];
  /** Only the key of for_each chose among them. */
  readonly inferred: boolean;
}

/** An argument of a block. */
export interface Argument {
  /** Such as `ip_configuration.subnet_id`. */
  readonly path: string;
  /** The index of the block among several. */
  readonly place?: { readonly index: number; readonly count: number };
}

/** The place of an expression: its module, and the value of each.key there. */
interface Place {
  readonly module: readonly ModuleStep[];
  readonly key?: InstanceKey;
  /** Expression of for_each or count. */
  readonly repetition?: Expression;
}

/** The search for what an argument refers to. */
interface Search {
  readonly types: readonly string[];
  readonly accepts: (instance: Instance) => boolean;
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
  private readonly root: ConfiguredModule;
  private readonly variables: NonNullable<TerraformDocument['variables']>;
  private readonly providers: NonNullable<
    NonNullable<TerraformDocument['configuration']>['provider_config']
  >;
  private readonly byModule = new Map<string, Instance[]>();
  private readonly inside = new Map<string, Instance[]>();
  private readonly steps = new Map<string, ModuleStep[]>();

  constructor(
    { configuration, variables = {} }: TerraformDocument,
    instances: readonly Instance[],
  ) {
    this.root = configuration?.root_module ?? {};
    this.variables = variables;
    this.providers = configuration?.provider_config ?? {};
    for (const instance of instances) {
      const { module } = instance;
      add(this.byModule, nameOf(module), instance);
      for (let depth = 0; depth <= module.length; depth += 1) {
        add(this.inside, nameOf(module.slice(0, depth)), instance);
      }
      module.forEach((step, depth) => {
        const parent = nameOf(module.slice(0, depth));
        const calls = this.steps.get(parent) ?? [];
        if (!calls.some(call => sameStep(call, step))) calls.push(step);
        this.steps.set(parent, calls);
      });
    }
  }

  /** The configured resource of an instance, if the configuration has it. */
  resourceOf({
    module,
    mode,
    type,
    writtenAs = type,
    name,
  }: Instance): ConfiguredResource | undefined {
    return this.moduleAt(module)?.resources?.find(
      each =>
        each.mode === mode && each.type === writtenAs && each.name === name,
    );
  }

  /** The subscription of the provider that an instance has; undefined where the document does not state it. */
  subscriptionOf(instance: Instance): string | undefined {
    const provider =
      this.providers[this.resourceOf(instance)?.provider_config_key ?? ''];
    const stated = provider?.expressions?.subscription_id;
    if (!isRecord(stated)) return undefined;
    const [reference = ''] = Array.isArray(stated.references)
      ? stated.references
      : [];
    const value =
      stated.constant_value ??
      this.variables[/^var\.(\w+)$/.exec(reference)?.[1] ?? '']?.value;
    return typeof value === 'string' ? value : undefined;
  }

  /**
   * Instances of the given types to which an argument may refer. Undefined where nobody sets the argument.
   *
   * @param accepts - whether an instance can be meant at all
   */
  candidates(
    from: Instance,
    { path, place }: Argument,
    types: readonly string[],
    accepts: Search['accepts'],
  ): Candidates | undefined {
    const resource = this.resourceOf(from);
    const expression =
      resource && expressionOf(resource.expressions ?? {}, path, place);
    if (!expression || expression.kind === 'unset') return undefined;
    const search = { types, accepts, followed: [] };
    if (expression.kind === 'references') {
      return this.follow(
        {
          module: from.module,
          key: from.key,
          repetition: resource.for_each_expression ?? resource.count_expression,
        },
        expression.references,
        search,
      );
    }
    return this.anything(from.module, search);
  }

  /** Resources that the arguments of an instance may refer to of which the values are not, or not all, known. */
  openReferences(
    from: Instance,
    accepts: (type: string) => boolean,
  ): readonly Instance[] {
    const resource = this.resourceOf(from);
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

  private moduleAt(
    module: readonly ModuleStep[],
  ): ConfiguredModule | undefined {
    return module.reduce<ConfiguredModule | undefined>(
      (at, { name }) => at?.module_calls?.[name]?.module,
      this.root,
    );
  }

  /** The arguments of a module's call, with their place. */
  private callOf(module: readonly ModuleStep[]) {
    const outer = module.slice(0, -1);
    const { name, key } = module[module.length - 1];
    const call = this.moduleAt(outer)?.module_calls?.[name];
    const place: Place = {
      module: outer,
      key,
      repetition: call?.for_each_expression ?? call?.count_expression,
    };
    return { place, expressions: call?.expressions ?? {} };
  }

  /** Everything that the references of one expression may mean, narrowed by the keys that it mentions. */
  private follow(
    place: Place,
    references: readonly string[],
    search: Search,
  ): Candidates {
    const written = writtenReferences(references);
    return this.narrow(place, written, this.gather(place, written, search));
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
    const visit = `${nameOf(place.module)} ${reference}`;
    if (followed.includes(visit)) return nothing;
    const deeper = { ...search, followed: [...followed, visit] };
    const { names, key } = partsOf(reference);
    switch (names[0]) {
      case 'var':
        return this.variable(place.module, names[1], deeper);
      case 'local':
        return this.anything(place.module, deeper);
      case 'module':
        return this.outputs(place.module, names, key, deeper);
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
      default:
        return this.resources(place.module, 'managed', names, key, deeper);
    }
  }

  private resources(
    module: readonly ModuleStep[],
    mode: string,
    [type, name]: readonly string[],
    key: InstanceKey | undefined,
    { types, accepts }: Search,
  ): Candidates {
    const instances = (this.byModule.get(nameOf(module)) ?? []).filter(
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
    const { place, expressions } = this.callOf(module);
    return this.follow(place, referencesIn(expressions[name]), search);
  }

  private outputs(
    module: readonly ModuleStep[],
    [, call, output]: readonly string[],
    key: InstanceKey | undefined,
    search: Search,
  ): Candidates {
    const all = (this.steps.get(nameOf(module)) ?? [])
      .filter(
        step => step.name === call && (key === undefined || step.key === key),
      )
      .flatMap(step => {
        const inner = [...module, step];
        const outputs = this.moduleAt(inner)?.outputs ?? {};
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
      : this.narrow({ module }, written, found);
  }

  /** Everything that a local value or a dynamic block of a module can reach. */
  private anything(module: readonly ModuleStep[], search: Search): Candidates {
    const { types, accepts } = search;
    const within = (this.inside.get(nameOf(module)) ?? []).filter(
      each => types.includes(each.type) && accepts(each),
    );
    const passed =
      module.length === 0
        ? []
        : Object.keys(this.callOf(module).expressions).map(name =>
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

  /**
   * Chooses by key among the instances of for_each or count. `each.key` is known; `each.value.x` is known where
   * for_each is over a variable. Elsewhere keys are read: of `weu/hq` one part names the instance that is meant (the whole
   * key does where each.value has no fields, as in a set), and
   * a variable may have an entry of the same key that names it.
   */
  private narrow(
    place: Place,
    written: readonly string[],
    { instances, inferred }: Candidates,
  ): Candidates {
    const { module, key } = place;
    const selectors = written.filter(each => /^(each|count)\./.test(each));
    const whole = { instances, inferred };
    if (instances.length < 2) return whole;
    const having = (wanted: (key: InstanceKey) => boolean) =>
      instances.filter(each => keysOf(each, module).some(wanted));
    const guided = (wanted: (key: InstanceKey) => boolean) => {
      const found = having(wanted);
      return found.length > 0 && found.length < instances.length
        ? { instances: found, inferred: true }
        : undefined;
    };
    // `networks[var.hub]`: the value of a variable that is a key.
    const given = written.map(each => this.valueOf(module, each));
    const byVariable = guided(each => given.includes(each));
    if (key === undefined || selectors.length === 0) return byVariable ?? whole;
    const isWhole = selectors.includes('each.value');
    const values = selectors.filter(each => each.startsWith('each.value'));
    const known =
      values.length === 0
        ? [key]
        : values.flatMap(each => this.valueOfEach(place, each) ?? []);
    const exact = having(each => known.includes(each));
    if (exact.length > 0) return { instances: exact, inferred };
    const entries = values.flatMap(each => this.entriesAt(key, each));
    const byPart = guided(
      // A field of each.value that is the key itself would be written each.key.
      each => isPartOf(each, key) && (each !== key || isWhole),
    );
    const byEntry = guided(each => entries.includes(each));
    const chosen = byPart ?? byEntry;
    if (!chosen) return byVariable ?? whole;
    // Keys are hints. Where two of them mean different resources, none decides.
    const others = [byEntry, byVariable].filter(
      other => other && !isSameSet(other.instances, chosen.instances),
    );
    return others.length > 0 ? whole : chosen;
  }

  /**
   * The values of variables at the key of for_each: of `shop: { region: weu }` the region for `each.value.region`,
   * every text for `each.value`. Local values that for_each is over are mostly made of such variables.
   */
  private entriesAt(key: InstanceKey, reference: string): unknown[] {
    const path = partsOf(reference).names.slice(2);
    return Object.values(this.variables).flatMap(({ value }) => {
      const found = path.reduce(childOf, childOf(value, key));
      return isRecord(found) ? Object.values(found) : [found];
    });
  }

  /** `each.value.to` where for_each is over a variable of which the value is known. */
  private valueOfEach(
    { module, key, repetition }: Place,
    reference: string,
  ): InstanceKey | undefined {
    const [over, ...others] = writtenReferences(referencesOf(repetition));
    if (over === undefined || others.length > 0) return undefined;
    const entry = childOf(this.valueOf(module, over), key);
    const value = partsOf(reference).names.slice(2).reduce(childOf, entry);
    return typeof value === 'string' || typeof value === 'number'
      ? value
      : undefined;
  }

  /** Value of a variable, through the calls of modules that only pass it on. */
  private valueOf(module: readonly ModuleStep[], reference: string): unknown {
    const { names } = partsOf(reference);
    if (names[0] !== 'var') return undefined;
    const path = names.slice(2);
    if (module.length === 0) {
      return path.reduce(childOf, this.variables[names[1]]?.value);
    }
    const { place, expressions } = this.callOf(module);
    const given = expressions[names[1]];
    if (isRecord(given) && 'constant_value' in given) {
      return path.reduce(childOf, given.constant_value);
    }
    const [only, ...others] = writtenReferences(referencesIn(given));
    return only === undefined || others.length > 0
      ? undefined
      : path.reduce(childOf, this.valueOf(place.module, only));
  }
}

/** Keys of an instance and of the modules around it, from where its path leaves that of `module`. */
function keysOf(
  instance: Instance,
  module: readonly ModuleStep[],
): InstanceKey[] {
  const shared = instance.module.findIndex(
    (each, depth) => !module[depth] || !sameStep(module[depth], each),
  );
  const own = shared < 0 ? [] : instance.module.slice(shared);
  return [...own.map(({ key }) => key), instance.key].flatMap(key =>
    key === undefined ? [] : [key],
  );
}

/** True if a key is part of another one: `weu` in `weu/hq/0`, or in `hub-to-weu`. Numbers of count name nothing. */
function isPartOf(key: InstanceKey, whole: InstanceKey): boolean {
  if (typeof key === 'number' || typeof whole === 'number') return false;
  if (whole.includes('/')) return `/${whole}/`.includes(`/${key}/`);
  const escaped = key.replace(/[^A-Za-z0-9]/g, '\\$&');
  return new RegExp(`(^|[^A-Za-z0-9])${escaped}([^A-Za-z0-9]|$)`).test(whole);
}

/** True if no part of a value is unknown until apply. */
function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

function isSameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every(each => b.includes(each));
}

function sameStep(a: ModuleStep, b: ModuleStep): boolean {
  return a.name === b.name && a.key === b.key;
}

/** One text for a module, for maps. */
function nameOf(module: readonly ModuleStep[]): string {
  return JSON.stringify(module.map(({ name, key }) => [name, key]));
}

function childOf(value: unknown, key: InstanceKey | undefined): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) && key !== undefined && Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
