import type {
  BicepCompiler,
  PredictedResource,
  Template,
} from './bicep-compiler';

/** A call of a module, with those that lead to it: their symbols, from main.bicep on. */
type Place = readonly string[];

const main = 'bicep/main.bicep';

/**
 * The same files with a copy of its module for every call of one, in which each resource has an API version that tells
 * the call: a snapshot does not say what built a resource, and keeps this.
 */
function withMarks(files: ReadonlyMap<string, string>): {
  readonly marked: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, Place>;
} {
  const marked = new Map(files);
  const places = new Map<string, Place>();
  const copies = (content: string, place: Place, folder: string): string =>
    content.replace(
      /^module (\w+) '(?:modules\/)?([\w-]+\.bicep)'/gm,
      (_, symbol: string, file: string) => {
        const inner = [...place, symbol];
        const version = `${3000 + places.size}-01-01`;
        places.set(version, inner);
        const module = files.get(`bicep/modules/${file}`) ?? '';
        const copy = `${inner.join('-')}.bicep`;
        marked.set(
          `bicep/modules/${copy}`,
          copies(
            module.replace(/@\d{4}-\d\d-\d\d'/g, `@${version}'`),
            inner,
            '',
          ),
        );
        return `module ${symbol} '${folder}${copy}'`;
      },
    );
  marked.set(main, copies(files.get(main) ?? '', [], 'modules/'));
  return { marked, places };
}

/** The template of a place. */
function templateAt(template: Template, place: Place): Template {
  return place.reduce((outer, symbol) => {
    const inner = outer.resources[symbol].properties?.template;
    if (!inner) throw new Error(`${symbol} is no module.`);
    return inner;
  }, template);
}

/** The symbols that a symbol of a template waits for, directly or through others. */
function waitsFor(
  { resources }: Template,
  symbol: string,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  for (const dependency of resources[symbol].dependsOn ?? []) {
    // `networks`, or one of a loop: `[format('networks[{0}]', copyIndex())]`.
    const [, other] = /^(?:\[format\(')?(\w+)/.exec(dependency) ?? [];
    if (other === undefined || found.has(other)) continue;
    found.add(other);
    waitsFor({ resources }, other, found);
  }
  return found;
}

/** The resources of a deployment, and which are there before which. */
export interface Order {
  readonly resources: readonly PredictedResource[];
  /** True where the first resource is there before the second is begun. */
  readonly isBefore: (
    first: PredictedResource,
    second: PredictedResource,
  ) => boolean;
}

/** In which order the Bicep files of a repository deploy. */
export async function orderOf(
  compiler: BicepCompiler,
  files: ReadonlyMap<string, string>,
  subscriptionId: string,
): Promise<Order> {
  const { marked, places } = withMarks(files);
  const template = await compiler.template(marked);
  /** The symbols of a resource: those of the modules that it is in, and its own. */
  const pathOf = ({ apiVersion, type, id }: PredictedResource): Place => {
    const place = places.get(apiVersion);
    if (!place) throw new Error(`Nobody knows what builds ${id}.`);
    const built = Object.entries(templateAt(template, place).resources).filter(
      ([, resource]) => {
        const [known] = resource.type.split('@');
        return known === type && !resource.existing;
      },
    );
    if (built.length !== 1) {
      throw new Error(`${built.length} resources of a module may be ${id}.`);
    }
    return [...place, built[0][0]];
  };
  return {
    resources: await compiler.snapshot(marked, subscriptionId),
    isBefore: (first, second) => {
      const [earlier, later] = [pathOf(first), pathOf(second)];
      const fork = later.findIndex(
        (symbol, index) => symbol !== earlier[index],
      );
      // Both by one declaration, in a loop: at the same time.
      if (fork < 0) return false;
      return waitsFor(
        templateAt(template, later.slice(0, fork)),
        later[fork],
      ).has(earlier[fork]);
    },
  };
}
