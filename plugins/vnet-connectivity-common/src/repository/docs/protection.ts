import { sources } from '../../azure';
import type { PlannedSpec, Topology } from '../../topology';
import { cite } from './cite';
import { gatewaysOf, inSubscription } from './runbook-names';

type Delivery = Pick<PlannedSpec['delivery'], 'iac'>;

/** A protected resource with the names by which the Azure CLI finds its lock. */
interface ProtectedResource {
  readonly name: string;
  readonly resourceGroup: string;
  readonly type: string;
  /** Argument that names its subscription, or nothing. */
  readonly where: string;
}

const types = {
  vpn: 'Microsoft.Network/virtualNetworkGateways',
  'express-route': 'Microsoft.Network/virtualNetworkGateways',
  'hub-vpn': 'Microsoft.Network/vpnGateways',
  'hub-express-route': 'Microsoft.Network/expressRouteGateways',
};

/** The gateways of a network and the circuits that it orders. */
function protectable(topology: Topology): readonly ProtectedResource[] {
  const { name, circuits } = topology;
  return [
    ...gatewaysOf(topology).map(gateway => ({
      name: gateway.name,
      resourceGroup: gateway.resourceGroup,
      type: types[gateway.kind],
      where: gateway.where,
    })),
    ...circuits
      .filter(({ existingId }) => !existingId)
      .map(({ key, subscriptionId }) => ({
        name: `erc-${name}-${key}`,
        resourceGroup: `rg-${name}-${key}`,
        type: 'Microsoft.Network/expressRouteCircuits',
        where: inSubscription(subscriptionId),
      })),
  ];
}

/** The commands that take the locks off, one for each protected resource. */
export function unlockCommands(topology: Topology): readonly string[] {
  return protectable(topology).map(
    ({ name, resourceGroup, type, where }) =>
      `az lock delete --name lock-${name} --resource-group ${resourceGroup}${where} --resource-type ${type} --resource ${name}`,
  );
}

/** The protection from deletion, for the front page; nothing where there is nothing to protect. */
export function protection(topology: Topology, { iac }: Delivery): string[] {
  if (protectable(topology).length === 0) return [];
  const terraform = iac.includes('terraform');
  const bicep = iac.includes('bicep');
  if (!topology.isProtected) {
    return [
      '## Protection from deletion',
      '',
      '`delivery.protection` in `connectivity.yaml` is `none`: nothing keeps gateways and circuits from being deleted by mistake.',
      '',
    ];
  }
  return [
    '## Protection from deletion',
    '',
    'Gateways, and circuits that this repository orders, are protected. To take one away, set `delivery.protection` to `none` in `connectivity.yaml` together with that change, and back to `gateways-and-circuits` in a change of its own. The report of a change names these steps.',
    '',
    ...(terraform
      ? [
          `- Terraform refuses every plan that would destroy or replace one (\`prevent_destroy\`, in \`protection_override.tf\` beside the module). This holds as long as the module is in the configuration: a change that takes the last one of its kind away is stopped by the gate of accepted changes${
            bicep ? ' of its pipeline' : ''
          }.`,
        ]
      : []),
    ...(bicep
      ? [
          `- Bicep sets a lock (\`CanNotDelete\`), which holds for what lies in the resource as well (${cite(
            sources.managementLocks,
          )}). The identity of the pipeline may set locks and not take them off: that is done by an Owner or User Access Administrator, with \`az lock delete\`, and the next deployment sets it again.`,
        ]
      : []),
    '',
    ...(bicep ? stacks(topology) : []),
  ];
}

/** The way in which Bicep deletes. */
function stacks({ name }: Topology): string[] {
  return [
    '## Delete with Bicep',
    '',
    `A deployment deletes nothing: what is taken out of the parameters stays in Azure, and is paid for. A deployment stack knows what it has built and deletes what the files do not have any more (${cite(
      sources.deploymentStacks,
    )}). It takes the place of \`az deployment sub create\`, and denies everybody else to delete what is in it. Whoever runs it has the role Azure Deployment Stack Owner beside the rights to build. The stack \`${name}\` has to be there before something is taken out of the design:`,
    '',
    '```sh',
    'sh bicep/stack.sh deploy # builds, and keeps what the files do not have any more',
    'sh bicep/stack.sh delete # builds, and deletes what the files do not have any more',
    '```',
    '',
    'What has a lock is not deleted: where `delivery.protection` is `none`, the locks belong to the stack no more, and one `delete` takes them off before the change is made.',
    '',
  ];
}
