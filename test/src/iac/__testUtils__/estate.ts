import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { secretsOf, worldOf } from './inputs';
import type { AzurermVersion } from './terraform';
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
  constructor(members: readonly Member[], version?: AzurermVersion) {
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
      version,
    );
  }

  /** Gives the members other data; their code stays. */
  changeData(members: readonly Member[]): void {
    for (const [path, content] of callsOf(members)) {
      if (path !== 'world.jsonl') this.write(path, content);
    }
  }
}
