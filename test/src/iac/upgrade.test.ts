import {
  changeBetween,
  checkDocument,
  design,
  filesOfUpdate,
} from 'backstage-plugin-vnet-connectivity-common';
import { updateRepository } from 'backstage-plugin-vnet-connectivity-node';
import type { GeneratedRepository } from './__testUtils__/generated';
import { generatedRepositories } from './__testUtils__/generated';
import { worldOf } from './__testUtils__/inputs';
import {
  actionsOf,
  digestOfDomain,
  proveTerraform,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(300_000);

const repositories = generatedRepositories();
/** Networks of every kind of resource, which are built and upgraded for real; the report speaks of all of them. */
const built = [
  'global peering, hub-and-spoke',
  'global peering, VPN without BGP, own policy',
  'global peering, gateway transit',
  'global peering, ExpressRoute per region, VPN as backup',
  'VNet-to-VNet, one entry by BGP transit',
  'spokes behind Azure Firewall, VPN per region',
  'Route Server between VPN and ExpressRoute',
  'Virtual WAN with spokes and firewalls, VPN',
  'Network Manager, hub-and-spoke, gateway of the hub',
  'several subscriptions, VPN per region',
  'existing networks, VPN per region',
];

/** The design of a repository of an earlier version, and the same one as this version generates it. */
function upgradeOf({ spec, files }: GeneratedRepository) {
  const older = checkDocument(spec);
  const newer = design(spec, { existing: older.spec });
  if (!older.topology || !newer.topology || !newer.ok) {
    throw new Error('this version refuses a design of an earlier one');
  }
  return {
    topology: newer.topology,
    older: { topology: older.topology, files },
    newer: {
      topology: newer.topology,
      files: filesOfUpdate(files, newer.files()),
    },
  };
}

describe('a repository of an earlier version', () => {
  it.each(Object.keys(repositories))(
    'is said to be upgraded without destroying or cutting anything: %s',
    name => {
      const { older, newer } = upgradeOf(repositories[name]);
      const { resources, flows, refused } = changeBetween(older, newer);
      expect(
        resources.filter(
          ({ action }) => action !== 'move' && action !== 'update',
        ),
      ).toEqual([]);
      expect([flows, refused]).toEqual([[], []]);
    },
  );
});

proveTerraform(
  'the upgrade of a repository of an earlier version',
  [digestOfDomain(), repositories],
  () => {
    it.each(Object.keys(repositories).filter(isBuilt))(
      'destroys nothing, and keeps what people wrote: %s',
      async name => {
        const repository = repositories[name];
        const { topology, newer } = upgradeOf(repository);
        const workspace = new Workspace(repository.files);
        workspace.withInputsOf(topology);
        workspace.write('world.jsonl', worldOf(topology));
        // A file of their own, and a line in a generated one.
        const own = 'output "ours" {\n  value = var.name\n}\n';
        const edited = 'terraform/modules/virtual-network/outputs.tf';
        const line = '\n# Ours.\n';
        workspace.write('terraform/ours.tf', own);
        workspace.write(edited, workspace.read(edited) + line);
        workspace.succeed('apply', '-auto-approve');

        await updateRepository(workspace.root, newer.files, {
          source: repository.spec,
        });
        workspace.withSecretsOf(topology).succeed('init');
        const { update: _, ...others } = actionsOf(workspace.plan());
        const kept = [
          workspace.read('terraform/ours.tf'),
          workspace.read(edited).slice(-line.length),
        ];
        const applied = workspace.terraform('apply', 'tfplan');
        const again = actionsOf(workspace.plan());
        workspace.remove();

        expect(others).toEqual({});
        expect(kept).toEqual([own, line]);
        expect([applied.status, again]).toEqual([0, {}]);
      },
    );
  },
);

/** The version before the last space of a name is that of the generator. */
function isBuilt(name: string): boolean {
  return built.some(kind => name.endsWith(`: ${kind}`));
}
