import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  importDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import { bicepCompiler, describeBicep } from './__testUtils__/bicep-compiler';
import { bicepSecretsOf } from './__testUtils__/inputs';
import {
  actionsOf,
  deploymentSubscription,
  describeTerraform,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(180_000);

/** A network of somebody else: two regions, a spoke, and names that nobody here would choose. */
const theirs = `
terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
  }
}

provider "azurerm" {
  features {}
}

locals {
  networks = {
    Core  = { location = "westeurope", range = "10.10.0.0/16" }
    North = { location = "northeurope", range = "10.20.0.0/16" }
    shop  = { location = "westeurope", range = "10.11.0.0/16" }
  }
  pairs = {
    "Core to north"   = ["Core", "North"]
    "back-from-north" = ["North", "Core"]
    "core2shop"       = ["Core", "shop"]
    "shop2core"       = ["shop", "Core"]
  }
}

resource "azurerm_resource_group" "old" {
  name     = "RG-Old"
  location = "westeurope"
}

resource "azurerm_virtual_network" "old" {
  for_each = local.networks

  name                = "Net.\${each.key}"
  resource_group_name = azurerm_resource_group.old.name
  location            = each.value.location
  address_space       = [each.value.range]
}

resource "azurerm_virtual_network_peering" "old" {
  for_each = local.pairs

  name                         = replace(each.key, " ", "_")
  resource_group_name          = azurerm_resource_group.old.name
  virtual_network_name         = azurerm_virtual_network.old[each.value[0]].name
  remote_virtual_network_id    = azurerm_virtual_network.old[each.value[1]].id
  allow_virtual_network_access = true
}
`;

/** The spec that an import makes, without what its repository does not need here. */
function importedFrom(state: string): ConnectivitySpec {
  const { spec, notTaken } = importDocument(state);
  expect(notTaken).toEqual([]);
  if (!spec) throw new Error('The network has no spec.');
  return spec;
}

function repositoryOf(spec: ConnectivitySpec): ReadonlyMap<string, string> {
  const designed = design({
    ...spec,
    delivery: { iac: ['terraform', 'bicep'], ci: 'none' },
  });
  expect(
    designed.findings.filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
  return designed.files();
}

describeTerraform('Terraform of a network that exists', () => {
  let old: Workspace;
  let ours: Workspace;
  let spec: ConnectivitySpec;

  beforeAll(() => {
    old = new Workspace(new Map([['terraform/main.tf', theirs]]));
    old.succeed('apply', '-auto-approve');
    spec = importedFrom(old.show());
    ours = new Workspace(repositoryOf(spec));
    ours.write(
      'world.jsonl',
      readFileSync(join(old.root, 'world.jsonl'), 'utf8'),
    );
  });

  afterAll(() => {
    old.remove();
    ours.remove();
  });

  it('adopts its peerings, and builds, changes and destroys nothing', () => {
    const plan = ours.plan();
    expect(actionsOf(plan)).toEqual({});
    expect(
      plan.resource_changes
        .filter(({ change }) => 'importing' in change)
        .map(({ change: { after } }) => after.name)
        .sort(),
    ).toEqual(['Core_to_north', 'back-from-north', 'core2shop', 'shop2core']);
  });

  it('has nothing left to do once that is applied, with the blocks and without', () => {
    ours.succeed('apply', '-auto-approve');
    expect(actionsOf(ours.plan())).toEqual({});
    ours.write('terraform/imports.tf', '');
    expect(actionsOf(ours.plan())).toEqual({});
  });

  it('keeps the tests of the configuration green', () => {
    const tested = new Workspace(repositoryOf(spec));
    const output = tested.succeed('test');
    expect(output).toContain('0 failed');
    expect(tested.terraform('fmt', '-check', '-recursive').output).toBe('');
    tested.remove();
  });

  it('would build the peerings a second time without the ids', () => {
    const { regions, spokes = {} } = spec;
    const without = <T extends { existingPeerings?: unknown }>(
      networks: Record<string, T>,
    ) =>
      Object.fromEntries(
        Object.entries(networks).map(([key, network]) => [
          key,
          { ...network, existingPeerings: undefined },
        ]),
      );
    const again = new Workspace(
      repositoryOf({
        ...spec,
        regions: without(regions),
        spokes: without(spokes),
      }),
    );
    again.write(
      'world.jsonl',
      readFileSync(join(old.root, 'world.jsonl'), 'utf8'),
    );
    expect(actionsOf(again.plan())).toEqual({ create: 4 });
    again.remove();
  });
});

const group = `/subscriptions/${deploymentSubscription}/resourceGroups/rg-old/providers/Microsoft.Network/virtualNetworks`;

const existing: ConnectivitySpec = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core' },
  regions: {
    weu: {
      location: 'westeurope',
      addressSpace: ['10.10.0.0/16'],
      existingVnetId: `${group}/core`,
      existingPeerings: {
        neu: `${group}/core/virtualNetworkPeerings/Core_to_north`,
      },
    },
    neu: {
      location: 'northeurope',
      addressSpace: ['10.20.0.0/16'],
      existingVnetId: `${group}/north`,
    },
  },
  interconnect: { pattern: 'global-peering' },
};

describeBicep('Bicep of a network that exists', () => {
  const compiler = bicepCompiler(() => bicepSecretsOf([]));

  it('deploys a peering under the name that it has, so that it is no second one', async () => {
    const resources = await compiler().snapshot(
      repositoryOf(existing),
      deploymentSubscription,
    );
    expect(
      resources
        .filter(({ type }) => type.endsWith('/virtualNetworkPeerings'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['core/Core_to_north', 'north/peer-neu-to-weu']);
  });
});
