import type { Topology } from '../../topology';
import { anySubscription } from '../subscriptions';

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

/** The command of Bicep that writes, without Azure and without keys, every resource that a deployment would make. */
export function snapshotCommand({
  subscriptionId = anySubscription,
  location,
}: Pick<Topology, 'subscriptionId' | 'location'>): string {
  return `bicep snapshot bicep/main.bicepparam --mode overwrite --subscription-id ${subscriptionId} --location ${shellWord(
    location,
  )}`;
}

function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
