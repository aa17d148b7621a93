import { DeclaredTypes } from './declaredTypes';
import { Deployment } from './deployment';
import { Instance, ModuleInstance, ResourceInstance } from './instances';
import { checkDeployTime } from './deployTime';
import { BicepError, problemAt, Report } from './problems';
import { BicepFile, declarations, Program } from './program';
import { refuseCircles } from './references';
import { Run } from './run';
import { SubscriptionOrGroup } from './scopes';
import { mismatches } from './types';
import { ObjectValue, Reference, RuntimeValue, Value } from './values';

export interface BicepOptions {
  /** What readEnvironmentVariable finds. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly subscriptionId?: string;
  /** The resource group of a deployment to one. */
  readonly resourceGroup?: string;
  /** The location of the deployment. */
  readonly location?: string;
}

/** A part of a resource that only Azure knows, after its deployment. */
export interface BicepRuntimeValue {
  /** The id of the resource it is read of. */
  readonly runtime: string;
  readonly path: string;
}

/** A resource as Azure Resource Manager gets it. */
export interface BicepResource {
  readonly type: string;
  readonly apiVersion: string;
  /** With the names of its parents: `vnet-a/GatewaySubnet`. */
  readonly name: string;
  readonly id: string;
  readonly scope: {
    readonly subscriptionId: string;
    readonly resourceGroup?: string;
  };
  /** It is only read. */
  readonly existing?: true;
  /** The ids of the resources deployed before, those that it reads among them. */
  readonly dependsOn: readonly string[];
  /** `location`, `tags`, `sku`, `zones`, `properties` and whatever else its body sets. */
  readonly [property: string]: unknown;
}

/** What a deployment amounts to, with what Bicep or Azure Resource Manager would refuse. */
export interface Deployed {
  readonly resources: readonly {
    readonly instance: ResourceInstance;
    readonly resource: BicepResource;
  }[];
  readonly problems: readonly string[];
}

export const parametersFile = 'bicep/main.bicepparam';

const defaults = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg',
  location: 'westeurope',
};

/** Deploys `bicep/main.bicep` with `bicep/main.bicepparam` on paper. */
export function deploy(program: Program, options: BicepOptions = {}): Deployed {
  const problems: string[] = [];
  const report: Report = (...problem) => {
    problems.push(problemAt(...problem));
  };
  let resources: Deployed['resources'] = [];
  try {
    resources = deployMain(program, options, report);
  } catch (error) {
    if (!(error instanceof BicepError)) throw error;
    // What was reported before is more likely the reason than what stopped the evaluation.
    problems.push(error.message);
  }
  return { resources, problems: [...new Set(problems)] };
}

function deployMain(
  program: Program,
  options: BicepOptions,
  report: Report,
): Deployed['resources'] {
  const { subscriptionId, resourceGroup, location, environment } = {
    ...defaults,
    ...options,
  };
  const parameters = program.file(parametersFile);
  const start = { file: parametersFile, line: 1, column: 1 };
  if (parameters.using === undefined) {
    throw new BicepError(
      start,
      'the file does not say what it is "using"',
      'BCP261',
    );
  }
  const main = program.file(parameters.using, start);
  refuseCircles(program, parameters);
  refuseCircles(program, main);
  for (const path of reachableFrom(program, main)) {
    checkDeployTime(program, program.file(path), report);
  }

  const types = new DeclaredTypes(program);
  const run = new Run(program, types, report, environment ?? {}, location);
  const scope = new SubscriptionOrGroup(
    subscriptionId,
    main.targetScope === 'resourceGroup' ? resourceGroup : undefined,
  );
  const given = givenParameters(run, parameters, main, scope);
  const deployment = new Deployment(run, main, scope, given);
  const instances = deployment.instances().flatMap(resourcesIn);
  const resources = instances.map(instance => ({
    instance,
    resource: toResource(instance),
  }));
  deployment.checkOutputs();
  checkNothingTwice(instances, report);
  return resources;
}

/** The files of a deployment: the main file and all modules. */
function reachableFrom(program: Program, file: BicepFile): Set<string> {
  const paths = new Set([file.path]);
  for (const module of declarations(file, 'module')) {
    for (const path of reachableFrom(program, program.module(file, module)))
      paths.add(path);
  }
  return paths;
}

function givenParameters(
  run: Run,
  parameters: BicepFile,
  main: BicepFile,
  scope: SubscriptionOrGroup,
): ObjectValue {
  const values = new Deployment(run, parameters, scope, {});
  const given = new Map<string, Value>();
  for (const { name, at, value } of declarations(parameters, 'assignment')) {
    const declaration = main.symbols.get(name);
    if (declaration?.kind !== 'param') {
      run.report(at, `${main.path} has no parameter "${name}"`, 'BCP259');
      continue;
    }
    const evaluated = values.evaluate(value);
    const type = run.types.param(main, declaration);
    for (const problem of mismatches(evaluated, type)) {
      run.report(at, `${name}${problem}`, 'BCP033');
    }
    given.set(name, evaluated);
  }
  for (const declaration of declarations(main, 'param')) {
    const { required } = run.types.paramProperty(main, declaration);
    if (required && !given.has(declaration.name)) {
      run.report(
        declaration.at,
        `${parameters.path} does not set the parameter "${declaration.name}"`,
        'BCP258',
      );
    }
  }
  return Object.fromEntries(given);
}

/** The resources of an instance, those of modules included. */
function resourcesIn(instance: Instance): ResourceInstance[] {
  if (instance instanceof ModuleInstance) {
    return instance.deployed
      ? instance.deployment.instances().flatMap(resourcesIn)
      : [];
  }
  return instance.deployed || instance.existing ? [instance] : [];
}

function checkNothingTwice(
  resources: readonly ResourceInstance[],
  report: Run['report'],
): void {
  const seen = new Map<string, ResourceInstance>();
  for (const resource of resources.filter(({ existing }) => !existing)) {
    const id = resource.id.toLowerCase();
    if (seen.has(id))
      report(
        resource.declaration.at,
        `${resource.id} is deployed twice`,
        'BCP121',
      );
    seen.set(id, resource);
  }
}

/** The resources that must be there before others start: what is read or named, seen through modules. */
function deployedIds(
  instances: Iterable<Reference>,
  seen = new Set<Reference>(),
): string[] {
  return [...instances].flatMap(instance => {
    if (seen.has(instance)) return [];
    seen.add(instance);
    if (instance instanceof ModuleInstance) {
      if (!instance.deployed) return [];
      const inside = resourcesIn(instance).filter(({ existing }) => !existing);
      // A module without resources still waits for what it depends on.
      return inside.length > 0
        ? inside.map(({ id }) => id)
        : deployedIds(instance.dependencies, seen);
    }
    if (!(instance instanceof ResourceInstance)) return [];
    if (instance.existing) return deployedIds(instance.dependencies, seen);
    return instance.deployed ? [instance.id] : [];
  });
}

function plain(value: Value): unknown {
  if (value instanceof RuntimeValue)
    return { runtime: value.runtime, path: value.path };
  if (value instanceof ResourceInstance) return value.id;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item)]),
  );
}

/** A resource without the machinery that computed it. */
function toResource(resource: ResourceInstance): BicepResource {
  const { type, apiVersion, fullName, id, existing } = resource;
  const { subscriptionId, group } = resource.scope;
  const dependsOn = deployedIds([
    ...resource.dependencies,
    ...resource.home.inherited,
  ]);
  return {
    ...(plain(resource.body) as Record<string, unknown>),
    type,
    apiVersion,
    name: fullName,
    id,
    scope:
      group === undefined
        ? { subscriptionId }
        : { subscriptionId, resourceGroup: group },
    ...(existing && { existing }),
    dependsOn: [...new Set(dependsOn)].filter(other => other !== id).sort(),
  };
}

/**
 * The resources that `bicep/main.bicep` deploys with `bicep/main.bicepparam`, as far as they can be known without
 * Azure. What a resource body sets to null stays null.
 *
 * @throws Error with all that Bicep or Azure Resource Manager would refuse
 */
export function evaluateBicep(
  files: ReadonlyMap<string, string>,
  options: BicepOptions = {},
): BicepResource[] {
  const { resources, problems } = deploy(new Program(files), options);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return resources.map(({ resource }) => resource);
}
