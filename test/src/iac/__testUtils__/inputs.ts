import { createHash } from 'node:crypto';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';

/** The secrets that a deployment of the network takes, by key. Each is another, so that a mix-up shows. */
export function secretsOf(topology: Topology): {
  readonly sharedKeys: Record<string, string>;
  readonly circuitAuthorizationKeys: Record<string, string>;
} {
  const ends = [
    ...topology.siteConnections.map(({ region, site }) => `${region}/${site}`),
    ...topology.gatewayConnections.map(({ regions }) =>
      [...regions].sort().join('/'),
    ),
  ];
  const existing = new Set(
    topology.circuits
      .filter(({ existingId }) => existingId)
      .map(({ key }) => key),
  );
  const circuits = topology.circuitConnections
    .filter(
      ({ circuit, authorization }) => authorization && existing.has(circuit),
    )
    .map(({ region, circuit }) => `${region}/${circuit}`);
  const secretFor = (key: string) =>
    `not_a_real_key_${key.replace(/\W/g, '_')}`;
  // Authorization keys are UUIDs.
  const uuidFor = (key: string) =>
    `00000000-0000-0000-0000-${createHash('sha256')
      .update(key)
      .digest('hex')
      .slice(0, 12)}`;
  return {
    sharedKeys: Object.fromEntries(ends.map(end => [end, secretFor(end)])),
    circuitAuthorizationKeys: Object.fromEntries(
      circuits.map(end => [end, uuidFor(end)]),
    ),
  };
}

/** The secrets of several networks, as the pipelines hand them to Bicep. */
export function bicepSecretsOf(
  topologies: readonly Topology[],
): Record<'SHARED_KEYS' | 'CIRCUIT_AUTHORIZATION_KEYS', string> {
  const secrets = topologies.map(secretsOf);
  const merged = (kind: keyof ReturnType<typeof secretsOf>) =>
    JSON.stringify(Object.assign({}, ...secrets.map(each => each[kind])));
  return {
    SHARED_KEYS: merged('sharedKeys'),
    CIRCUIT_AUTHORIZATION_KEYS: merged('circuitAuthorizationKeys'),
  };
}

/** The resources that exist before the deployment, as lines of the stand-in's world file. */
export function worldOf(topology: Topology): string {
  const lines: object[] = [];
  const add = (type: string, id: string, values: object) => {
    const [, , , , group, , , , name] = id.split('/');
    lines.push({
      put: id,
      type,
      values: { name, resource_group_name: group, ...values },
      external: true,
    });
    lines.push({
      put: id.split('/').slice(0, 5).join('/'),
      type: 'azurerm_resource_group',
      values: { name: group },
      external: true,
    });
  };
  for (const network of topology.virtualNetworks) {
    if (!network.existingId) continue;
    add('azurerm_virtual_network', network.existingId, {
      location: network.location,
      address_space: network.addressSpace,
    });
  }
  for (const { subnets, ddosProtectionPlanId } of topology.virtualNetworks) {
    if (ddosProtectionPlanId) {
      add('azurerm_network_ddos_protection_plan', ddosProtectionPlanId, {});
    }
    for (const { settings } of subnets) {
      const { networkSecurityGroupId, routeTableId } = settings ?? {};
      if (networkSecurityGroupId) {
        add('azurerm_network_security_group', networkSecurityGroupId, {});
      }
      if (routeTableId) add('azurerm_route_table', routeTableId, {});
    }
  }
  for (const { existingId, portId } of topology.circuits) {
    if (existingId) add('azurerm_express_route_circuit', existingId, {});
    if (portId) add('azurerm_express_route_port', portId, {});
  }
  return lines.map(line => `${JSON.stringify(line)}\n`).join('');
}
