import type { Topology } from '../../topology';

/**
 * The command of the Azure CLI that deploys the configuration of the Virtual Network Manager to the locations of the
 * networks, one argument a line. Until then the configuration does nothing, and a change of it neither; Azure offers
 * this as an action only, which no Bicep resource performs. Undefined where there is no Virtual Network Manager.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments
 */
export function networkManagerCommitCommand({
  name,
  networkManager,
}: Pick<Topology, 'name' | 'networkManager'>): string | undefined {
  if (!networkManager) return undefined;
  const manager = `--resource-group rg-${name} --network-manager-name vnm-${name}`;
  return [
    'az network manager post-commit',
    manager,
    '--commit-type Connectivity',
    `--target-locations ${networkManager.locations.map(shellWord).join(' ')}`,
    `--configuration-ids "$(az network manager connect-config show ${manager} --configuration-name cc-${name} --query id --output tsv)"`,
  ].join(' \\\n  ');
}

function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
