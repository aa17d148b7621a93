import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  importDocument,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  actionsOf,
  describeTerraform,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(240_000);

/** A hub with gateways, a site with a BGP device and another without, and a spoke that uses the gateway. */
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
  group = azurerm_resource_group.old.name
  place = azurerm_resource_group.old.location
  tags  = { owner = "Networks" }
  policy = {
    ike_encryption   = "AES256"
    ike_integrity    = "SHA256"
    dh_group         = "DHGroup14"
    ipsec_encryption = "GCMAES256"
    ipsec_integrity  = "GCMAES256"
    pfs_group        = "PFS2048"
    sa_lifetime      = 27000
    sa_datasize      = 102400000
  }
}

resource "azurerm_resource_group" "old" {
  name     = "RG-Old"
  location = "westeurope"
}

resource "azurerm_virtual_network" "core" {
  name                = "Net.Core"
  resource_group_name = local.group
  location            = local.place
  address_space       = ["10.10.0.0/16"]
}

resource "azurerm_subnet" "gateways" {
  name                 = "GatewaySubnet"
  resource_group_name  = local.group
  virtual_network_name = azurerm_virtual_network.core.name
  address_prefixes     = ["10.10.255.0/27"]
}

resource "azurerm_public_ip" "gateway" {
  count = 2

  name                = "Ip.Gateway.\${count.index + 1}"
  resource_group_name = local.group
  location            = local.place
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2"]
  tags                = local.tags
}

resource "azurerm_virtual_network_gateway" "core" {
  name                = "Gw.Core"
  resource_group_name = local.group
  location            = local.place
  type                = "Vpn"
  sku                 = "VpnGw2AZ"
  generation          = "Generation2"
  active_active       = true
  bgp_enabled         = true
  tags                = local.tags

  ip_configuration {
    name                 = "left"
    subnet_id            = azurerm_subnet.gateways.id
    public_ip_address_id = azurerm_public_ip.gateway[0].id
  }

  ip_configuration {
    name                 = "right"
    subnet_id            = azurerm_subnet.gateways.id
    public_ip_address_id = azurerm_public_ip.gateway[1].id
  }

  bgp_settings {
    asn = 65010
  }
}

resource "azurerm_local_network_gateway" "plant" {
  name                = "Plant"
  resource_group_name = local.group
  location            = local.place
  gateway_address     = "203.0.113.10"
  tags                = local.tags

  bgp_settings {
    asn                 = 65050
    bgp_peering_address = "192.168.0.1"
  }
}

resource "azurerm_local_network_gateway" "shop" {
  name                = "Shop"
  resource_group_name = local.group
  location            = local.place
  gateway_address     = "203.0.113.20"
  address_space       = ["192.168.200.0/24"]
  tags                = local.tags
}

resource "azurerm_virtual_network_gateway_connection" "site" {
  for_each = {
    plant = azurerm_local_network_gateway.plant.id
    shop  = azurerm_local_network_gateway.shop.id
  }

  name                       = "To_\${each.key}"
  resource_group_name        = local.group
  location                   = local.place
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.core.id
  local_network_gateway_id   = each.value
  bgp_enabled                = each.key == "plant"
  dpd_timeout_seconds        = each.key == "plant" ? 30 : null
  shared_key                 = "not_a_real_key"
  tags                       = local.tags

  ipsec_policy {
    ike_encryption   = local.policy.ike_encryption
    ike_integrity    = local.policy.ike_integrity
    dh_group         = local.policy.dh_group
    ipsec_encryption = local.policy.ipsec_encryption
    ipsec_integrity  = local.policy.ipsec_integrity
    pfs_group        = local.policy.pfs_group
    sa_lifetime      = local.policy.sa_lifetime
    sa_datasize      = local.policy.sa_datasize
  }
}

resource "azurerm_virtual_network" "app" {
  name                = "Net.App"
  resource_group_name = local.group
  location            = local.place
  address_space       = ["10.11.0.0/16"]
}

resource "azurerm_virtual_network_peering" "out" {
  name                      = "Core.App"
  resource_group_name       = local.group
  virtual_network_name      = azurerm_virtual_network.core.name
  remote_virtual_network_id = azurerm_virtual_network.app.id
  allow_gateway_transit     = true
  allow_forwarded_traffic   = true
}

resource "azurerm_virtual_network_peering" "back" {
  name                      = "App.Core"
  resource_group_name       = local.group
  virtual_network_name      = azurerm_virtual_network.app.name
  remote_virtual_network_id = azurerm_virtual_network.core.id
  use_remote_gateways       = true
  allow_forwarded_traffic   = true

  depends_on = [azurerm_virtual_network_gateway.core, azurerm_virtual_network_peering.out]
}
`;

function designed(spec: unknown) {
  const made = design(spec);
  expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  return made;
}

/** A workspace with the Terraform of a spec, in a world that has what another one has built. */
function adopting(spec: ConnectivitySpec, old: Workspace): Workspace {
  const made = designed({
    ...spec,
    delivery: { iac: ['terraform'], ci: 'none' },
  });
  const ours = new Workspace(made.files());
  ours.withSharedKeys();
  ours.write(
    'world.jsonl',
    readFileSync(join(old.root, 'world.jsonl'), 'utf8'),
  );
  return ours;
}

function importedNames(ours: Workspace): string[] {
  return ours
    .plan()
    .resource_changes.filter(({ change }) => 'importing' in change)
    .map(({ change: { after } }) => after.name)
    .sort();
}

describeTerraform('Terraform of a network with gateways', () => {
  let old: Workspace;
  let ours: Workspace;
  let imported: ReturnType<typeof importDocument>;

  beforeAll(() => {
    old = new Workspace(new Map([['terraform/main.tf', theirs]]));
    old.succeed('apply', '-auto-approve');
    imported = importDocument(old.show());
    if (!imported.spec) throw new Error(JSON.stringify(imported.notTaken));
    ours = adopting(imported.spec, old);
  });

  afterAll(() => {
    old.remove();
    ours.remove();
  });

  it('adopts gateway, addresses, subnet, connections and peerings, and changes none', () => {
    expect(actionsOf(ours.plan())).toEqual({});
    expect(importedNames(ours)).toEqual([
      'App.Core',
      'Core.App',
      'GatewaySubnet',
      'Gw.Core',
      'Ip.Gateway.1',
      'Ip.Gateway.2',
      'Plant',
      'Shop',
      'To_plant',
      'To_shop',
    ]);
  });

  it('has nothing left to do once that is applied, with the blocks and without', () => {
    ours.succeed('apply', '-auto-approve');
    expect(actionsOf(ours.plan())).toEqual({});
    ours.write('terraform/imports.tf', '');
    expect(actionsOf(ours.plan())).toEqual({});
  });
});

const site = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
    { ipAddress: '203.0.113.11', asn: 65050, bgpPeerAddress: '192.168.0.2' },
  ],
};
const common = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'older', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  delivery: { iac: ['terraform'], ci: 'none' },
};

/** Networks of this product without their spec, and the resources of gateways that their states have. */
const networks: Readonly<Record<string, readonly [object, number]>> = {
  'a VPN between the regions and to a site': [
    {
      ...common,
      interconnect: { pattern: 'vnet-to-vnet', topology: 'mesh' },
      onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq: site } },
    },
    // Each region: subnet, two addresses, gateway, two pairs with devices, one half of the connection.
    2 * (1 + 2 + 1 + 4 + 1),
  ],
  'one gateway that a region lends': [
    {
      ...common,
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      gateways: { vpn: { activeActive: false } },
      onPremises: {
        via: 'vpn',
        gateways: 'transit',
        gatewayRegion: 'weu',
        sites: { hq: site },
      },
    },
    // Subnet, address, gateway, two pairs with devices, two halves of the peering.
    1 + 1 + 1 + 4 + 2,
  ],
  'ExpressRoute with VPN behind it': [
    {
      ...common,
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      gateways: { routeServer: false },
      onPremises: {
        via: 'expressroute',
        gateways: 'per-region',
        backup: 'vpn',
        sites: { hq: site },
      },
      circuits: {
        ams: {
          peeringLocation: 'Amsterdam',
          provider: 'Equinix',
          bandwidthMbps: 1000,
          provisioned: true,
          privatePeering: {
            peerAsn: 65100,
            primaryPrefix: '172.16.0.0/30',
            secondaryPrefix: '172.16.0.4/30',
            vlanId: 100,
          },
          regions: ['weu', 'neu'],
        },
      },
    },
    // Each region: subnet, two addresses, two gateways, two pairs with devices, a connection; two halves of the peering.
    2 * (1 + 2 + 2 + 4 + 1) + 2,
  ],
};

describeTerraform('Terraform of a network whose spec is lost', () => {
  it.each(Object.entries(networks))(
    'adopts %s, and changes none',
    (_, [spec, count]) => {
      const made = designed(spec);
      const old = new Workspace(made.files());
      if (made.topology) old.withInputsOf(made.topology);
      old.withSharedKeys().succeed('apply', '-auto-approve');
      const { spec: found, notTaken } = importDocument(
        // The provider of the circuit has set it up since.
        old.show().replaceAll('"NotProvisioned"', '"Provisioned"'),
      );
      if (!found) throw new Error(JSON.stringify(notTaken));
      expect(
        notTaken.filter(({ why }) => why.startsWith('It is not adopted')),
      ).toEqual([]);
      const ours = adopting(found, old);
      expect(actionsOf(ours.plan())).toEqual({});
      expect(importedNames(ours)).toHaveLength(count);
      old.remove();
      ours.remove();
    },
  );
});
