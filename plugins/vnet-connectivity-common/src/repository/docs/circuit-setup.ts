import type { PlannedSpec, Topology } from '../../topology';
import { listOf } from '../markdown';

/** The steps between ordering a circuit and using it; none where there is no circuit of a provider to order. */
export function circuitSetup(
  { name, circuits }: Topology,
  { iac }: PlannedSpec['delivery'],
): string[] {
  const ordered = circuits.filter(
    ({ existingId, portId }) => !existingId && !portId,
  );
  if (ordered.length === 0) return [];
  const waiting = ordered.filter(({ provisioned }) => !provisioned);
  const [first] = waiting.length > 0 ? waiting : ordered;
  const files = listOf([
    '`connectivity.yaml`',
    ...(iac.includes('terraform') ? ['`terraform/terraform.tfvars.json`'] : []),
    ...(iac.includes('bicep') ? ['`bicep/main.bicepparam`'] : []),
  ]);
  const resource = `--resource-group rg-${name}-${
    first.key
  } --name erc-${name}-${first.key}${
    first.subscriptionId ? ` --subscription ${first.subscriptionId}` : ''
  }`;
  return [
    '## The circuits',
    '',
    waiting.length > 0
      ? `A circuit can be used only after its provider has set it up, so that the network is built in two runs. ${listOf(
          waiting.map(({ key }) => key),
        )}: not provisioned yet.`
      : 'All circuits count as provisioned. For one that is added, the steps are these:',
    '',
    '1. The first run orders the circuit and builds the gateways.',
    `2. The provider needs the service key of the circuit. It is a secret: whoever has it can use the circuit.`,
    '',
    '   ```sh',
    `   az network express-route show ${resource} --query serviceKey --output tsv`,
    '   ```',
    '',
    '3. Wait until the provider has set it up and this says `Provisioned`:',
    '',
    '   ```sh',
    `   az network express-route show ${resource} --query serviceProviderProvisioningState --output tsv`,
    '   ```',
    '',
    `4. Set \`provisioned\` to \`true\` for the circuit in ${files}.`,
    '5. The second run configures private peering, where its values are given, and connects the gateways.',
    '',
  ];
}
