import { renderRepository } from 'backstage-plugin-vnet-connectivity-common';
import {
  describeUnlessProven,
  everyProof,
} from '../../../__testUtils__/proven';
import {
  bicepBasis,
  bicepCompiler,
  describeBicep,
  withPlainSecrets,
} from '../../__testUtils__/bicep-compiler';
import { bicepSecretsOf } from '../../__testUtils__/inputs';
import {
  kindNames,
  plannedKind,
  withAnotherRegion,
} from '../../__testUtils__/kinds';
import {
  actionsOf,
  deploymentSubscription,
  describeTerraform,
  infrastructureIn,
  terraformBasis,
  Workspace,
} from '../../__testUtils__/terraform';
import { fromBicep } from './from-bicep';
import { fromTerraform } from './from-terraform';
import { byId } from './resource';

const delivery = { iac: ['terraform', 'bicep'], ci: 'none' };

function repositoryOfKind(kind: string, changes: object = {}) {
  const { spec, topology } = plannedKind(kind, { delivery, ...changes });
  return {
    topology,
    files: renderRepository({ spec, topology, findings: [] }),
  };
}

type Repository = ReturnType<typeof repositoryOfKind>;

function workspaceOf({ files, topology }: Repository): Workspace {
  return new Workspace(files).withInputsOf(topology);
}

/**
 * Kinds that between them have every file of Terraform that any kind has: enough for what depends on single files, which
 * are the promises of a layer.
 */
function kindsWithEveryFile(): ReadonlySet<string> {
  const chosen = new Set<string>();
  const seen = new Set<string>();
  for (const kind of kindNames) {
    for (const [path, content] of repositoryOfKind(kind).files) {
      if (!path.startsWith('terraform/') || !path.endsWith('.tf')) continue;
      const file = `${path}\n${content}`;
      if (seen.has(file)) continue;
      seen.add(file);
      chosen.add(kind);
    }
  }
  return chosen;
}

/** Builds the network, in the order that Azure needs, and returns whether something is left to do. */
function apply(workspace: Workspace): boolean {
  workspace.succeed('apply', '-auto-approve');
  // Exit code 2 is a plan with changes.
  return workspace.terraform('plan', '-detailed-exitcode').status !== 0;
}

/**
 * The tests of every `shards`-th kind of network, from number `shard` on: several files of tests run at a time.
 */
// eslint-disable-next-line jest/no-export -- the tests of the files beside
export function describeParity(shard: number, shards: number): void {
  jest.setTimeout(180_000);
  const withEveryFile = kindsWithEveryFile();
  const kinds = kindNames.filter((_, index) => index % shards === shard);
  const compiler = bicepCompiler(() =>
    bicepSecretsOf(kinds.map(kind => plannedKind(kind).topology)),
  );

  describeTerraform('every network', () => {
    for (const kind of kinds) {
      const repository = repositoryOfKind(kind);
      const larger = repositoryOfKind(kind, withAnotherRegion(kind));
      const basis = [
        terraformBasis(),
        bicepBasis(),
        [repository, larger].map(({ topology, files }) => [
          topology,
          infrastructureIn(files),
        ]),
        withEveryFile.has(kind),
      ];
      describeUnlessProven(`in either language: ${kind}`, basis, () => {
        testsOf(kind, repository, larger);
      });
    }
  });

  function testsOf(kind: string, repository: Repository, larger: Repository) {
    let workspace: Workspace;

    beforeAll(() => {
      workspace = workspaceOf(repository);
    });

    afterAll(() => workspace.remove());

    it('is formatted', () => {
      expect(
        workspace.terraform('fmt', '-check', '-recursive', '-diff'),
      ).toEqual({ status: 0, output: '' });
    });

    if (everyProof || withEveryFile.has(kind)) {
      it('keeps its own promises', () => {
        expect(workspace.succeed('test')).toMatch(/\d+ passed, 0 failed/);
      });
    }

    it('is built by one apply, after which there is nothing to do', () => {
      expect(apply(workspace)).toBe(false);
    });

    describeBicep('in both languages', () => {
      it('is the same network', async () => {
        const terraform = byId(fromTerraform(workspace.state()));
        const bicep = byId(
          fromBicep(
            await compiler().snapshot(
              withPlainSecrets(repository.files),
              deploymentSubscription,
            ),
          ),
        );
        expect(Object.keys(bicep).sort()).toEqual(
          Object.keys(terraform).sort(),
        );
        expect(bicep).toEqual(terraform);
      });
    });

    it('gets another region by data alone, and nothing that exists changes', () => {
      const isData = (path: string) => /tfvars\.json$|\.bicepparam$/.test(path);
      const code = (files: ReadonlyMap<string, string>) =>
        [...files].filter(
          ([path]) => /^(terraform|bicep)\//.test(path) && !isData(path),
        );
      expect(code(larger.files)).toEqual(code(repository.files));
      for (const [path, content] of larger.files) {
        if (isData(path)) workspace.write(path, content);
      }
      workspace.withSecretsOf(larger.topology);
      const { create, ...others } = actionsOf(workspace.plan());
      expect(create).toBeGreaterThan(0);
      expect(others).toEqual({});
    });
  }
}
