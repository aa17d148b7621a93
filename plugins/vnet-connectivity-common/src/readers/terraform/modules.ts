import { isRecord } from '../../records';
import type {
  ConfiguredModule,
  ConfiguredResource,
  Expression,
  TerraformDocument,
} from './document';
import { partsOf, referencesIn, writtenReferences } from './expressions';
import type { Instance, InstanceKey, ModuleStep } from './instances';

/** The place of an expression: its module, and the value of each.key there. */
export interface Place {
  readonly module: readonly ModuleStep[];
  readonly key?: InstanceKey;
  /** Expression of for_each or count. */
  readonly repetition?: Expression;
}

/** The modules in the configuration of a plan: their resources, the calls between them, and values of variables. */
export class ConfiguredModules {
  private readonly root: ConfiguredModule;
  private readonly providers: NonNullable<
    NonNullable<TerraformDocument['configuration']>['provider_config']
  >;
  /** Variables of the root module. */
  readonly variables: NonNullable<TerraformDocument['variables']>;

  constructor({ configuration, variables = {} }: TerraformDocument) {
    this.root = configuration?.root_module ?? {};
    this.variables = variables;
    this.providers = configuration?.provider_config ?? {};
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

  /** The configured module at a path of calls. */
  moduleAt(module: readonly ModuleStep[]): ConfiguredModule | undefined {
    return module.reduce<ConfiguredModule | undefined>(
      (at, { name }) => at?.module_calls?.[name]?.module,
      this.root,
    );
  }

  /** The arguments of a module's call, with their place. */
  callOf(module: readonly ModuleStep[]) {
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

  /** Value of a variable, through the calls of modules that only pass it on. */
  valueOf(module: readonly ModuleStep[], reference: string): unknown {
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
export function keysOf(
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

/** True for two steps of the same call and key. */
export function sameStep(a: ModuleStep, b: ModuleStep): boolean {
  return a.name === b.name && a.key === b.key;
}

/** One text for a module, for maps. */
export function moduleName(module: readonly ModuleStep[]): string {
  return JSON.stringify(module.map(({ name, key }) => [name, key]));
}

/** The entry of a key in a value; undefined where it has none. */
export function childOf(value: unknown, key: InstanceKey | undefined): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isRecord(value) && key !== undefined && Object.hasOwn(value, key)
    ? value[key]
    : undefined;
}
