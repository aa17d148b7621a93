import type {
  TerraformNetwork,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TerraformState } from '../parity/__testUtils__/from-terraform';
import { secretsOf, worldOf } from './inputs';
import { readText } from './read-back';
import type { Plan } from './terraform';
import { Workspace } from './terraform';

/** A repository and the network that it builds. */
export interface Member {
  readonly files: ReadonlyMap<string, string>;
  readonly topology: Topology;
}

/** Values of the variables of a member, as they would come from its data and from the secrets of its pipeline. */
function valuesOf({ files, topology }: Member): object {
  const { sharedKeys, circuitAuthorizationKeys } = secretsOf(topology);
  const declares = (name: string) =>
    [...files].some(
      ([path, content]) =>
        /^terraform\/[^/]*\.tf$/.test(path) &&
        content.includes(`variable "${name}"`),
    );
  return {
    ...JSON.parse(files.get('terraform/terraform.tfvars.json') ?? '{}'),
    ...(declares('shared_keys') ? { shared_keys: sharedKeys } : {}),
    ...(declares('circuit_authorization_keys')
      ? { circuit_authorization_keys: circuitAuthorizationKeys }
      : {}),
  };
}

/** The name of a member's module. */
export const moduleOf = (index: number) => `m${index}`;

/** Of a configuration that calls each member with its values, and of the values. */
function callsOf(members: readonly Member[]): [string, string][] {
  const values = members.map(valuesOf);
  return [
    [
      'terraform/main.tf',
      values
        .map((each, index) => {
          const name = moduleOf(index);
          return [
            `module "${name}" {`,
            `  source = "../${name}/terraform"`,
            ...Object.keys(each).map(
              key =>
                `  ${key} = jsondecode(file("../values/${name}.json")).${key}`,
            ),
            '}\n',
          ].join('\n');
        })
        .join('\n'),
    ],
    ...values.map((each, index): [string, string] => [
      `values/${moduleOf(index)}.json`,
      JSON.stringify(each),
    ]),
    ['world.jsonl', members.map(({ topology }) => worldOf(topology)).join('')],
  ];
}

/**
 * Repositories as the modules of one configuration, initialised: Terraform and the provider start once for all of them,
 * which is most of the time that a small network takes. Each must have a name of its own where it is to be applied.
 */
export class Estate extends Workspace {
  constructor(members: readonly Member[]) {
    super(
      new Map([
        ...members.flatMap(({ files }, index) =>
          [...files]
            .filter(([path]) =>
              /^terraform\/(modules\/.*|[^/]*\.tf)$/.test(path),
            )
            .map(([path, content]): [string, string] => [
              `${moduleOf(index)}/${path}`,
              content,
            ]),
        ),
        ...callsOf(members),
      ]),
    );
  }

  /** Gives the members other data; their code stays. */
  changeData(members: readonly Member[]): void {
    for (const [path, content] of callsOf(members)) {
      if (path !== 'world.jsonl') this.write(path, content);
    }
  }
}

/** The networks that are read from the plan of an estate, each as if its repository had been planned alone. */
export function networksIn(
  plan: Plan,
  members: readonly Member[],
): TerraformNetwork[] {
  return members.map((member, index) =>
    readText(JSON.stringify(partOf(plan, moduleOf(index), valuesOf(member)))),
  );
}

/** The states of the members of an estate that has been applied, each as if its repository had been applied alone. */
export function statesIn(
  { values }: TerraformState,
  members: readonly Member[],
): TerraformState[] {
  return members.map((_, index) => {
    const module = values?.root_module.child_modules?.find(
      ({ address }) => address === `module.${moduleOf(index)}`,
    );
    if (!module) throw new Error(`The state has no ${moduleOf(index)}.`);
    return { values: { root_module: module } };
  });
}

interface ModuleValues {
  readonly address?: string;
  readonly child_modules?: readonly ModuleValues[];
}

/** The parts of `terraform show -json` of a plan that belong to modules. */
interface PlanOfModules {
  readonly planned_values?: { readonly root_module: ModuleValues };
  readonly prior_state?: {
    readonly values?: { readonly root_module: ModuleValues };
  };
  readonly resource_changes?: readonly { readonly address: string }[];
  readonly configuration?: {
    readonly root_module: {
      readonly module_calls?: Readonly<
        Record<string, { readonly module: object }>
      >;
    };
  };
}

/** The part of a plan that is a module's, as the plan of a configuration whose root the module is. */
function partOf(plan: PlanOfModules, name: string, values: object): object {
  const prefix = `module.${name}.`;
  const rootOf = (from?: { readonly root_module: ModuleValues }) => ({
    root_module: withoutPrefix(
      from?.root_module.child_modules?.find(
        ({ address }) => `${address}.` === prefix,
      ) ?? {},
      prefix,
    ),
  });
  return {
    ...plan,
    planned_values: rootOf(plan.planned_values),
    prior_state: { values: rootOf(plan.prior_state?.values) },
    resource_changes: withoutPrefix(
      (plan.resource_changes ?? []).filter(({ address }) =>
        address.startsWith(prefix),
      ),
      prefix,
    ),
    configuration: {
      root_module: plan.configuration?.root_module.module_calls?.[name].module,
    },
    variables: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { value }]),
    ),
  };
}

/** A value without a prefix of the addresses that stand in it. */
function withoutPrefix<T>(value: T, prefix: string): T {
  return JSON.parse(JSON.stringify(value), (key, each) =>
    /address$/.test(key) && typeof each === 'string' && each.startsWith(prefix)
      ? each.slice(prefix.length)
      : each,
  );
}
