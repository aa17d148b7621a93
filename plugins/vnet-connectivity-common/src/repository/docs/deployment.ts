import type { PlannedSpec, Topology } from '../../topology';
import {
  networkManagerCommitCommand,
  snapshotCommand,
} from '../bicep/commands';
import { hasAdoptions } from '../terraform/imports';

type Delivery = PlannedSpec['delivery'];

/** Keys of the map of shared keys: one for each gateway and site, and one for every two gateways. */
function sharedKeyNames({
  siteConnections,
  gatewayConnections,
}: Topology): string[] {
  return [
    ...new Set([
      ...siteConnections.map(({ region, site }) => `${region}/${site}`),
      ...gatewayConnections.map(({ regions }) => regions.join('/')),
    ]),
  ];
}

/** Keys of the map of authorization keys: connections to somebody else's circuit. */
function authorizationKeyNames({
  circuits,
  circuitConnections,
}: Topology): string[] {
  const existing = new Set(
    circuits.filter(({ existingId }) => existingId).map(({ key }) => key),
  );
  return circuitConnections
    .filter(
      ({ circuit, authorization }) => authorization && existing.has(circuit),
    )
    .map(({ region, circuit }) => `${region}/${circuit}`);
}

/** True where a tunnel needs a key. */
function needsSharedKeys(topology: Topology): boolean {
  return sharedKeyNames(topology).length > 0;
}

/** Instructions to check and build the network by hand, in each language that was asked for. */
export function deployment(topology: Topology, { iac }: Delivery): string[] {
  return [
    '## Quickstart',
    '',
    ...(iac.length > 1
      ? [
          'The network is there in Terraform and in Bicep. Build it with one of them: neither knows what the other has built.',
          '',
        ]
      : []),
    ...(iac.includes('terraform') ? terraform(topology) : []),
    ...(iac.includes('bicep') ? bicep(topology) : []),
    ...secrets(topology),
  ];
}

function terraform(topology: Topology): string[] {
  return [
    'Terraform 1.9 or newer checks the configuration without an Azure account:',
    '',
    '```sh',
    'cd terraform',
    'terraform init',
    'terraform validate',
    'terraform test',
    '```',
    '',
    'To see what would be built, sign in and name the subscription:',
    '',
    '```sh',
    'az login',
    `ARM_SUBSCRIPTION_ID=${
      topology.subscriptionId ?? '$(az account show --query id --output tsv)'
    }`,
    'export ARM_SUBSCRIPTION_ID',
    ...readSecrets(
      topology,
      'TF_VAR_shared_keys',
      'TF_VAR_circuit_authorization_keys',
    ),
    'terraform plan',
    '```',
    '',
    ...adopted(topology),
  ];
}

/** The adoption of what existed before. */
function adopted(topology: Topology): string[] {
  return hasAdoptions(topology)
    ? [
        '`terraform/imports.tf` adopts what exists already: the first plan says how many resources it imports, and must say that it destroys none. Read it before you apply it. Once it is applied, the state has them, and the file may be deleted, with `adopt` in `terraform/tests/terraform.tfvars.json`; their names in `terraform.tfvars.json` stay.',
        '',
      ]
    : [];
}

function bicep(topology: Topology): string[] {
  const commit = networkManagerCommitCommand(topology);
  return [
    'The Azure CLI checks the Bicep files without an Azure account:',
    '',
    '```sh',
    'az bicep build-params --file bicep/main.bicepparam --stdout > /dev/null',
    '```',
    '',
    'Bicep 0.41 or newer and Node.js check in the same way that the files build what is promised; no key is needed:',
    '',
    '```sh',
    snapshotCommand(topology),
    'sh tests/promises.sh bicep/main.snapshot.json',
    '```',
    '',
    'To see what would be built, and to build it:',
    '',
    '```sh',
    'az login',
    ...(topology.subscriptionId
      ? [`az account set --subscription ${topology.subscriptionId}`]
      : []),
    ...readSecrets(topology, 'SHARED_KEYS', 'CIRCUIT_AUTHORIZATION_KEYS'),
    'sh bicep/live-settings.sh # what others have set, which is kept',
    `az deployment sub what-if --location ${topology.location} --parameters bicep/main.bicepparam`,
    `az deployment sub create --name ${topology.name} --location ${topology.location} --parameters bicep/main.bicepparam`,
    '```',
    '',
    ...(commit
      ? [
          'A configuration of the Virtual Network Manager acts only once it is deployed, which no Bicep resource does. After each deployment that changes it, and after the first one:',
          '',
          '```sh',
          commit,
          '```',
          '',
        ]
      : []),
  ];
}

function readSecrets(
  topology: Topology,
  sharedKeys: string,
  authorizationKeys: string,
): string[] {
  return [
    ...(needsSharedKeys(topology) ? [sharedKeys] : []),
    ...(authorizationKeyNames(topology).length > 0 ? [authorizationKeys] : []),
  ].map(
    name => `read -rs ${name} && export ${name} # a JSON object, see below`,
  );
}

function secrets(topology: Topology): string[] {
  const shared = sharedKeyNames(topology);
  const authorizations = authorizationKeyNames(topology);
  const what = [
    ...(topology.siteConnections.length > 0 ? ['each gateway and site'] : []),
    ...(topology.gatewayConnections.length > 0
      ? ['every two gateways that are joined']
      : []),
  ].join(', and for ');
  return [
    ...(shared.length > 0
      ? [
          `The pre-shared keys of the tunnels are one secret, a JSON object with an entry for ${what}: ${example(
            shared,
          )}. It lives in the protected part of the pipeline's secret store and in no file. A plan without it works and says which keys are missing, so that no pull request needs it; the pipeline applies only with all of them.`,
          '',
        ]
      : []),
    ...(authorizations.length > 0
      ? [
          `A circuit in another subscription takes a gateway only with an authorization, which the owner of the circuit creates. Their keys are a second secret of the same kind: ${example(
            authorizations,
          )}.`,
          '',
        ]
      : []),
  ];
}

function example(names: readonly string[]): string {
  const shown = names.slice(0, 2).map(name => `"${name}": "…"`);
  return `\`{ ${shown.join(', ')}${names.length > 2 ? ', …' : ''} }\``;
}
