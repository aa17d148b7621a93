import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from './__testUtils__/networks';
import type { OnPremises } from './__testUtils__/networks';
import {
  actionsOf,
  infrastructureIn,
  proveTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

const kinds: OnPremises[] = [
  'none',
  'per region, active-active with BGP',
  'by gateway transit, active-active with BGP',
];

const files = (kind: OnPremises) => repositoryOf(specOf('mesh', kind));
const before = kinds.map(files).map(infrastructureIn);

proveTerraform('a network that exists', before, () => {
  describe.each(kinds)('with on-premises %s', kind => {
    let workspace: Workspace;

    beforeAll(() => {
      workspace = new Workspace(repositoryOf(specOf('mesh', kind)));
      workspace.withSharedKeys().succeed('apply', '-auto-approve');
    });

    afterAll(() => workspace.remove());

    it('gets a fourth region by one more entry, and nothing else changes', () => {
      const { data } = workspace;
      data.regions.aaa = {
        location: 'swedencentral',
        address_space: ['10.40.0.0/16'],
        subnets: { GatewaySubnet: '10.40.255.0/27' },
      };
      workspace.data = data;
      // A resource group, a network, a subnet and both halves of three peerings.
      expect(actionsOf(workspace.plan())).toEqual({ create: 9 });
      workspace.succeed('apply', 'tfplan');
    });

    it('gets more address space, and every peering with it is synced', () => {
      const { data } = workspace;
      data.regions.aaa.address_space.push('10.41.0.0/16');
      workspace.data = data;
      const plan = workspace.plan();
      expect(actionsOf(plan)).toEqual({ update: 4 });
      expect(
        plan.resource_changes
          .filter(
            ({ type, change }) =>
              type === 'azurerm_virtual_network_peering' &&
              change.actions[0] === 'update',
          )
          .map(({ index }) => index)
          .sort(),
      ).toEqual(['neu/aaa', 'usw/aaa', 'weu/aaa']);
      workspace.succeed('apply', 'tfplan');
    });

    it('does not mind in which order its data is written', () => {
      const { data } = workspace;
      const reversed = Object.fromEntries(
        Object.entries(data.regions)
          .reverse()
          .map(([key, region]) => [
            key,
            { ...region, address_space: [...region.address_space].reverse() },
          ]),
      );
      workspace.data = { ...data, regions: reversed };
      expect(actionsOf(workspace.plan())).toEqual({});
    });

    it('is removed as a whole, once its protection is taken off', () => {
      const file = 'terraform/modules/vpn-gateway/protection_override.tf';
      const isProtected = existsSync(join(workspace.root, file));
      const { status } = isProtected
        ? workspace.terraform('destroy', '-auto-approve')
        : { status: undefined };
      expect(status).toBe(isProtected ? 1 : undefined);
      rmSync(join(workspace.root, file), { force: true });
      expect(workspace.succeed('destroy', '-auto-approve')).toContain(
        'Destroy complete!',
      );
    });
  });

  it('gets gateway transit, and loses it again', () => {
    const transit = repositoryOf(specOf('mesh', kinds[2]));
    const workspace = new Workspace(repositoryOf(specOf('mesh', 'none')));
    workspace.succeed('apply', '-auto-approve');
    for (const [path, content] of transit) workspace.write(path, content);
    workspace.withSharedKeys().succeed('init');
    const { data } = workspace;

    // Peerings keep their resources, whatever their flags are.
    const { update, ...others } = actionsOf(workspace.plan());
    expect([update, Object.keys(others)]).toEqual([4, ['create']]);
    workspace.succeed('apply', 'tfplan');

    // Azure ends transit in this order only, and Terraform changes all halves at once.
    const lending = Object.fromEntries(
      Object.entries(data.peering_flags ?? {}).map(([key, flags]) => [
        key,
        { ...flags, use_remote_gateways: false },
      ]),
    );
    for (const peering_flags of [lending, {}]) {
      workspace.data = { ...data, peering_flags };
      workspace.succeed('apply', '-auto-approve');
    }
    expect(actionsOf(workspace.plan())).toEqual({});
    workspace.remove();
  });
});

proveTerraform('text that a user typed', before, () => {
  it('reaches Azure as it is, however much it looks like Terraform', () => {
    const text = '${var.name} %{ if true } " \\ $(id) `id` {{ }} <<EOF';
    const workspace = new Workspace(repositoryOf(specOf('mesh', 'none')));
    // The spec allows fewer characters than Terraform's data does.
    workspace.data = { ...workspace.data, tags: { note: text, [text]: 'key' } };
    const tags = workspace
      .plan()
      .resource_changes.filter(({ type }) => type === 'azurerm_virtual_network')
      .map(({ change }) => change.after.tags);
    expect(tags).toEqual(
      Array.from({ length: 3 }, () => ({ note: text, [text]: 'key' })),
    );
    workspace.remove();
  });
});
