import { findAzureRegion } from '../../azure';
import type { PlannedSpec, Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { pipelineSecrets } from '../ci/secrets';
import { jsonFile } from '../json';
import { furtherSubscriptionIds } from '../subscriptions';
import { pipelineRights } from './rights';

type Delivery = Pick<PlannedSpec['delivery'], 'ci' | 'iac'>;

/**
 * The set-up that the pipelines need once before they can run, by path from the root of the repository: the state, identities and
 * rights in Azure as code, and scripts that build them, tell the system of the pipelines, and take all of it back. In the
 * language that deploys what is merged. Nothing where there are no pipelines.
 */
export function renderBootstrap(
  { ci, iac }: Delivery,
  topology: Topology,
): ReadonlyMap<string, string> {
  if (ci === 'none') return new Map();
  const language = iac.includes('terraform') ? 'terraform' : 'bicep';
  const blocks = blocksOf(iac, topology);
  const values = {
    network: topology.name,
    subscription: topology.subscriptionId ?? "''",
  };
  const files = [language, ci].flatMap(folder => [
    ...assetsBelow(`bootstrap/${folder}`, blocks),
  ]);
  return new Map([
    ...files.map(([path, content]): [string, string] => [
      path,
      content.replace(
        /__(network|subscription)__/g,
        (_, value: keyof typeof values) => values[value],
      ),
    ]),
    language === 'terraform'
      ? ['bootstrap/terraform.tfvars.json', terraformData(iac, topology)]
      : ['bootstrap/main.parameters.json', bicepData(iac, topology)],
  ]);
}

function terraformData(iac: Delivery['iac'], topology: Topology): string {
  const { name, location, subscriptionId } = topology;
  const rights = pipelineRights(iac, topology);
  const zones = findAzureRegion(location)?.zones ?? 0;
  return jsonFile({
    ...(subscriptionId === undefined
      ? {}
      : { subscription_id: subscriptionId }),
    further_subscription_ids: furtherSubscriptionIds(topology),
    name,
    location,
    ...(zones === 0 ? { state_replication: 'LRS' } : {}),
    plan_actions: rights.plan,
    apply_actions: rights.apply,
  });
}

function bicepData(iac: Delivery['iac'], topology: Topology): string {
  const rights = pipelineRights(iac, topology);
  return jsonFile({
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      name: { value: topology.name },
      location: { value: topology.location },
      furtherSubscriptionIds: { value: furtherSubscriptionIds(topology) },
      planActions: { value: rights.plan },
      applyActions: { value: rights.apply },
    },
  });
}

/** The blocks of the scripts below `assets/bootstrap` that a network has. */
function blocksOf(
  iac: Delivery['iac'],
  topology: Topology,
): ReadonlySet<string> {
  const { sharedKeys, authorizationKeys, inPlan } = pipelineSecrets(topology);
  const terraform = iac.includes('terraform');
  const needed: Readonly<Record<string, boolean>> = {
    terraform,
    bicep: iac.includes('bicep'),
    'beside-bicep': terraform && iac.includes('bicep'),
    'shared-keys': sharedKeys,
    'authorization-keys': authorizationKeys,
    'protected-plan': terraform && inPlan,
    'any-secret': sharedKeys || authorizationKeys || (terraform && inPlan),
  };
  return new Set(Object.keys(needed).filter(block => needed[block]));
}
