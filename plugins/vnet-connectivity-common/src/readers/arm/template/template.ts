import { isRecord } from '../../../records';
import type { Values } from '../values';
import { openExpression } from '../values';
import type { Scope } from './evaluate';
import { evaluated, mostRounds, withRound } from './evaluate';
import { typePath } from './functions';
import { openPart } from './open';

/** The resources of a template, with their ids. */
export interface ExpandedTemplate {
  readonly rows: readonly Values[];
  /** Resources of which it is not known that they are there, or how often. */
  readonly doubtful: readonly string[];
}

/** Placeholders for the subscription and the resource group to which a template is deployed. */
const somewhere = {
  subscription: 'subscription',
  resourceGroup: 'resource-group',
};
/** Deployments within deployments that are followed. */
const deepest = 10;
/** Resources of a template that are read; Azure takes 800. Source: Template limits. */
const mostResources = 20_000;

/** Evaluates a template with the default values of its parameters, as far as that needs no Azure. */
export function expandTemplate(template: Values): ExpandedTemplate {
  const rows: Values[] = [];
  const doubtful: string[] = [];
  expandInto({ rows, doubtful }, template, somewhere, {}, 0);
  return { rows, doubtful };
}

interface Found {
  readonly rows: Values[];
  readonly doubtful: string[];
}

function expandInto(
  found: Found,
  template: Values,
  place: Pick<Scope, 'subscription' | 'resourceGroup'>,
  given: Values,
  depth: number,
): void {
  const scope = scopeOf(template, place, given);
  for (const resource of resourcesOf(template.resources)) {
    expandResource(found, resource, scope, undefined, depth);
  }
}

/** A list, or, since version 2.0 of the language, resources by their symbolic names. */
function resourcesOf(resources: unknown): Values[] {
  const all = isRecord(resources) ? Object.values(resources) : resources;
  return Array.isArray(all)
    ? all.filter(isRecord).filter(({ existing }) => existing !== true)
    : [];
}

/** Parameters with their given or default values, and variables; each is evaluated when it is asked for. */
function scopeOf(
  template: Values,
  place: Pick<Scope, 'subscription' | 'resourceGroup'>,
  given: Values,
): Scope {
  const parameters = byName(template.parameters);
  const variables = byName(template.variables);
  const values = byName(given);
  const known = new Map<string, unknown>();
  const open = new Set<string>();
  const once = (key: string, compute: () => unknown): unknown => {
    if (known.has(key)) return known.get(key);
    // A parameter that needs itself has no value.
    if (open.has(key)) return `[${key}]`;
    open.add(key);
    const value = compute();
    open.delete(key);
    known.set(key, value);
    return value;
  };
  const scope: Scope = {
    ...place,
    rounds: new Map(),
    parameter: name =>
      once(`parameters('${name}')`, () => {
        const key = name.toLowerCase();
        const value = values.get(key);
        if (isRecord(value) && 'value' in value) return value.value;
        const declared = parameters.get(key);
        return isRecord(declared) && 'defaultValue' in declared
          ? evaluated(declared.defaultValue, scope)
          : `[parameters('${name}')]`;
      }),
    idOf: symbol => {
      const all = isRecord(template.resources) ? template.resources : {};
      const resource = Object.hasOwn(all, symbol) ? all[symbol] : undefined;
      // A loop has several, and a child without its parent's name no id of its own.
      if (!isRecord(resource) || resource.copy !== undefined) return undefined;
      const here = placeOf(resource, scope);
      const own = typePath(String(resource.type), [
        nameOf(evaluated(resource.name, scope)) ?? '',
      ]);
      return own && idIn(here, own);
    },
    outputs: deployment =>
      once(`reference('${deployment.toLowerCase()}')`, () =>
        outputsOf(template, deployment, scope),
      ),
    variable: name =>
      once(`variables('${name}')`, () => {
        const key = name.toLowerCase();
        if (variables.has(key)) return evaluated(variables.get(key), scope);
        const loops = variables.get('copy');
        const loop = Array.isArray(loops)
          ? loops.find(
              each => isRecord(each) && String(each.name).toLowerCase() === key,
            )
          : undefined;
        const made =
          loop === undefined ? {} : evaluated({ copy: [loop] }, scope);
        const [value = `[variables('${name}')]`] = isRecord(made)
          ? Object.values(made)
          : [];
        return value;
      }),
  };
  return scope;
}

/** Outputs of a deployment that a template holds, each as `{ value }`; undefined where it holds none of that name. */
function outputsOf(
  template: Values,
  deployment: string,
  scope: Scope,
): unknown {
  const [, named] =
    /\/Microsoft\.Resources\/deployments\/([^/]+)$/i.exec(deployment) ?? [];
  const all = isRecord(template.resources)
    ? Object.entries(template.resources)
    : resourcesOf(template.resources).map(each => ['', each] as const);
  const found = all.filter(
    ([symbol, each]) =>
      isRecord(each) &&
      isDeployment(each) &&
      each.copy === undefined &&
      each.condition === undefined &&
      (named === undefined
        ? symbol === deployment
        : evaluated(each.name, scope) === named),
  );
  // Deployments to several resource groups may have the same name.
  const [, resource] = found.length === 1 ? found[0] : [];
  const inner = isRecord(resource) ? innerOf(resource, scope) : undefined;
  if (!inner || !isRecord(inner.template.outputs)) return undefined;
  const own = scopeOf(inner.template, inner.place, inner.given);
  return Object.fromEntries(
    Object.entries(inner.template.outputs).flatMap(([name, output]) =>
      isRecord(output) && 'value' in output
        ? [[name, { value: evaluated(output.value, own) }]]
        : [],
    ),
  );
}

function idIn(
  {
    subscription,
    resourceGroup,
  }: Pick<Scope, 'subscription' | 'resourceGroup'>,
  path: string,
): string {
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${path}`;
}

function isDeployment({ type }: Values): boolean {
  return /^Microsoft\.Resources\/deployments$/i.test(String(type));
}

function placeOf(
  { subscriptionId, resourceGroup }: Values,
  scope: Scope,
): Pick<Scope, 'subscription' | 'resourceGroup'> {
  return {
    subscription:
      nameOf(evaluated(subscriptionId, scope)) ?? scope.subscription,
    resourceGroup:
      nameOf(evaluated(resourceGroup, scope)) ?? scope.resourceGroup,
  };
}

/** The template of a deployment with a scope of its own, and what it is given. */
function innerOf(resource: Values, scope: Scope) {
  const properties = isRecord(resource.properties) ? resource.properties : {};
  const { template, expressionEvaluationOptions: options } = properties;
  if (
    !isRecord(template) ||
    !isRecord(options) ||
    !/^inner$/i.test(String(options.scope))
  ) {
    return undefined;
  }
  const given = evaluated(properties.parameters ?? {}, scope);
  return {
    template,
    place: placeOf(resource, scope),
    given: isRecord(given) ? given : {},
  };
}

function byName(values: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(isRecord(values) ? values : {}).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
}

interface Parent {
  readonly type: string;
  readonly name: string;
}

function expandResource(
  found: Found,
  resource: Values,
  scope: Scope,
  parent: Parent | undefined,
  depth: number,
): void {
  const { copy } = resource;
  if (!isRecord(copy)) {
    expandOnce(found, resource, scope, parent, depth);
    return;
  }
  const count = evaluated(copy.count, scope);
  if (typeof count !== 'number' || count > mostRounds) {
    found.doubtful.push(
      `How often ${String(
        resource.type,
      )} is there cannot be evaluated: ${String(count)}.`,
    );
    return;
  }
  const { copy: _, ...once } = resource;
  for (let round = 0; round < count; round += 1) {
    expandOnce(
      found,
      once,
      withRound(scope, String(copy.name ?? ''), round),
      parent,
      depth,
    );
  }
}

function expandOnce(
  found: Found,
  { resources: children, condition, ...resource }: Values,
  scope: Scope,
  parent: Parent | undefined,
  depth: number,
): void {
  const isThere = condition === undefined ? true : evaluated(condition, scope);
  if (isThere === false) return;
  const deploys = isDeployment(resource);
  const row = evaluated(
    deploys ? { ...resource, properties: undefined } : resource,
    scope,
  ) as Values;
  const type = fullType(String(row.type), parent);
  const name = fullName(nameOf(row.name) ?? '', parent, type);
  if (isThere !== true && deploys) {
    found.doubtful.push(
      `Whether ${type} ${name} is there cannot be evaluated: ${String(
        isThere,
      )}.`,
    );
    return;
  }
  if (found.rows.length >= mostResources) {
    throw new Error(`the template has more than ${mostResources} resources`);
  }
  if (deploys) {
    expandDeployment(found, resource, name, scope, depth);
    return;
  }
  const group = nameOf(row.resourceGroup) ?? scope.resourceGroup;
  const subscription = nameOf(row.subscriptionId) ?? scope.subscription;
  const own = typePath(type, [name]);
  const id = idIn(
    { subscription, resourceGroup: group },
    own ?? `${type}/${name}`,
  );
  // A template names what is outside by scope: `…/virtualNetworks/name` of another group.
  found.rows.push({
    ...row,
    type,
    name,
    id,
    ...(isThere === true ? {} : { condition: isThere }),
  });
  for (const child of resourcesOf(children)) {
    expandResource(found, child, scope, { type, name }, depth);
  }
}

/** A name; what is open in it is the same wherever it is written alike. */
function nameOf(value: unknown): string | undefined {
  const open = openExpression(value);
  if (open !== undefined) return openPart(open.slice(1, -1));
  return typeof value === 'string' ? value : undefined;
}

/** A child may be written by its own type and name alone. */
function fullType(type: string, parent: Parent | undefined): string {
  return parent && !type.includes('.') ? `${parent.type}/${type}` : type;
}

function fullName(
  name: string,
  parent: Parent | undefined,
  type: string,
): string {
  const parts = type.split('/').length - 1;
  return parent && name.split('/').length < parts
    ? `${parent.name}/${name}`
    : name;
}

/** A deployment within the template: of a template inside of it, or of one elsewhere. */
function expandDeployment(
  found: Found,
  resource: Values,
  name: string,
  scope: Scope,
  depth: number,
): void {
  const properties = isRecord(resource.properties) ? resource.properties : {};
  const { template } = properties;
  if (!isRecord(template) || depth >= deepest) {
    found.doubtful.push(
      `What the deployment ${name} deploys is not in the document.`,
    );
    return;
  }
  const inner = innerOf(resource, scope);
  if (inner) {
    expandInto(found, inner.template, inner.place, inner.given, depth + 1);
    return;
  }
  const place = placeOf(resource, scope);
  // With the outer scope its expressions refer to the parameters around it.
  for (const each of resourcesOf(template.resources)) {
    expandResource(found, each, { ...scope, ...place }, undefined, depth + 1);
  }
}
