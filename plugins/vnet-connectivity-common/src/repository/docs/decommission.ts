import type { PlannedSpec, Topology } from '../../topology';
import { listOf } from '../markdown';
import { unlockCommands } from './protection';
import { resourceGroupsOf } from './runbook-names';
import { sh, update } from './shell';

/** True where something is protected from deletion. */
function isProtected(topology: Topology): boolean {
  return topology.isProtected && unlockCommands(topology).length > 0;
}

/** The way to end a network for good. */
export function decommission(
  topology: Topology,
  { iac, ci }: Pick<PlannedSpec['delivery'], 'iac' | 'ci'>,
): readonly string[] {
  const existing = topology.virtualNetworks.filter(
    ({ existingId }) => existingId,
  );
  return [
    'This ends the network for everybody in it, for good. See first who still talks over it:',
    sh('vnet-connectivity reach connectivity.yaml'),
    ...(existing.length > 0
      ? [
          `${listOf(
            existing.map(({ key }) => key),
          )} existed before and stay; only what was built for them is removed.`,
        ]
      : []),
    ...(topology.circuits.some(({ existingId }) => !existingId)
      ? [
          'Ask the provider of each circuit to take it down first: Azure bills a circuit until its provider has released it, and deletes none before.',
        ]
      : []),
    ...(isProtected(topology)
      ? [
          'Take the protection off first: `delivery.protection: none` in `connectivity.yaml`, then:',
          sh(update),
          ...(iac.includes('bicep')
            ? [
                'Where Bicep has built it, take off the locks as well, as Owner or User Access Administrator:',
                sh(...unlockCommands(topology)),
              ]
            : []),
        ]
      : []),
    ...(iac.includes('terraform')
      ? [
          'With Terraform, make a plan of the end, read it, and apply that plan:',
          sh(
            'terraform -chdir=terraform init',
            'terraform -chdir=terraform plan -destroy -out=end.tfplan',
            'terraform -chdir=terraform apply end.tfplan',
          ),
        ]
      : []),
    ...(iac.includes('bicep')
      ? [
          `${iac.includes('terraform') ? 'Where Bicep has built it, ' : ''}${
            iac.includes('terraform') ? 'delete' : 'Delete'
          } the resource groups of the design, and everything in them. Look into each before: something else may have been put there.`,
          sh(
            ...resourceGroupsOf(topology).flatMap(({ name, where }) => [
              `az resource list --resource-group ${name}${where} --output table`,
              `az group delete --name ${name}${where}`,
            ]),
          ),
          ...(existing.length > 0
            ? [
                'Peerings, subnets and connections in networks that existed before are in groups of other people: delete those by hand.',
              ]
            : []),
        ]
      : []),
    ...(ci === 'none'
      ? []
      : [
          'Then take back the set-up of the pipelines, with the script that the README names, and archive this repository. Its entities leave the catalog when their location is unregistered.',
        ]),
  ];
}
