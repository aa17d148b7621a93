import { vpnGatewayCreationMinutes } from '../../azure';
import type { PlannedSpec, Topology } from '../../topology';
import { escapeMarkdown, listOf, markdownTable } from '../markdown';
import { connectedSites, describeNetwork, displayName } from './describe';
import { mermaidDiagram } from './mermaid';
import { pipelineSetup } from './pipeline-setup';

/** The front page of the repository: what the network is, how to build it and how to change it. */
export function readme(
  topology: Topology,
  { delivery }: Pick<PlannedSpec, 'delivery'>,
): string {
  const vpn = topology.vpnGateways.length > 0;
  return [
    `# ${topology.name}`,
    '',
    ...(topology.description ? [escapeMarkdown(topology.description), ''] : []),
    describeNetwork(topology),
    'Why it is built this way, and what happens when a part of it fails: [decision record](docs/decisions/0001-connectivity.md).',
    '',
    '```mermaid',
    mermaidDiagram(topology),
    '```',
    '',
    markdownTable(...regionTable(topology)),
    '',
    ...(connectedSites(topology).length > 0
      ? [markdownTable(...siteTable(topology)), '']
      : []),
    'Subnets and free room: [address plan](docs/address-plan.md).',
    '',
    '## Quickstart',
    '',
    'Needs Terraform 1.9 or newer. The checks need no Azure account:',
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
    'export ARM_SUBSCRIPTION_ID=$(az account show --query id --output tsv)',
    ...(vpn ? sharedKeysCommand(topology) : []),
    'terraform plan',
    '```',
    '',
    ...(vpn ? sharedKeys(topology) : []),
    ...pipelineSetup(delivery.ci, vpn),
    ...(vpn ? onPremisesSetup(topology) : []),
    ...changes(topology),
    '## What is where',
    '',
    markdownTable(['Path', 'Content'], contents(topology, delivery.ci)),
    '',
  ].join('\n');
}

type Table = [readonly string[], string[][]];

function regionTable({
  regions,
  virtualNetworks,
  vpnGateways,
}: Topology): Table {
  const withGateways = vpnGateways.length > 0;
  return [
    [
      'Region',
      'Location',
      'Address space',
      ...(withGateways ? ['VPN gateway', 'ASN'] : []),
    ],
    regions.map(({ key, location }) => {
      const gateway = vpnGateways.find(({ region }) => region === key);
      return [
        key,
        displayName(location),
        virtualNetworks
          .find(({ region }) => region === key)
          ?.addressSpace.join(', ') ?? '',
        ...(withGateways
          ? [
              gateway
                ? `${gateway.sku}, ${
                    gateway.activeActive ? 'active-active' : 'active-standby'
                  }`
                : 'none',
              gateway?.asn?.toString() ?? '',
            ]
          : []),
      ];
    }),
  ];
}

function siteTable(topology: Topology): Table {
  return [
    ['Site', 'Address space', 'Device', 'ASN', 'BGP address'],
    connectedSites(topology).flatMap(({ key, addressSpace, devices }) =>
      devices.map(({ ipAddress, asn, bgpPeerAddress }) => [
        key,
        addressSpace.join(', '),
        ipAddress,
        asn?.toString() ?? 'static routes',
        bgpPeerAddress ?? '',
      ]),
    ),
  ];
}

/** Keys of the map of shared keys: one for each pair of gateway and site. */
function sharedKeyNames({ siteConnections }: Topology): string[] {
  return [
    ...new Set(siteConnections.map(({ region, site }) => `${region}/${site}`)),
  ];
}

function sharedKeysCommand(topology: Topology): string[] {
  const names = sharedKeyNames(topology);
  return names.length === 0
    ? []
    : [
        'read -rs TF_VAR_shared_keys && export TF_VAR_shared_keys # a JSON object, see below',
      ];
}

function sharedKeys(topology: Topology): string[] {
  const names = sharedKeyNames(topology);
  if (names.length === 0) return [];
  const example = names
    .slice(0, 2)
    .map(name => `"${name}": "…"`)
    .join(', ');
  return [
    `The pre-shared keys of the tunnels are one secret, a JSON object with an entry for each gateway and site: \`{ ${example}${
      names.length > 2 ? ', …' : ''
    } }\`. It lives in the secret store of the pipeline and in no file. A plan without it works and says which keys are missing; the pipeline applies only with all of them.`,
    '',
  ];
}

function onPremisesSetup({ onPremises, regions }: Topology): string[] {
  return [
    '## The on-premises side',
    '',
    `After the first apply (creating a gateway takes ${
      vpnGatewayCreationMinutes.from
    } to ${
      vpnGatewayCreationMinutes.to
    } minutes), \`terraform output vpn_gateways\` lists the public addresses, the ASN and the BGP addresses that the devices connect to. Each device needs a tunnel to every public address${
      onPremises.gateways === 'per-region' && regions.length > 1
        ? ' of every region'
        : ''
    }, with IKEv2, the pre-shared key and the IPsec policy of \`variables.vpn.tf\`.`,
    '',
  ];
}

function changes({ onPremises, interconnect }: Topology): string[] {
  return [
    '## Change the network',
    '',
    `\`terraform/terraform.tfvars.json\` is the only file to edit. A new region is one more entry under \`regions\`${
      onPremises.via !== 'none' && onPremises.gateways === 'per-region'
        ? ' and one under `vpn_gateways`'
        : ''
    }; ${
      interconnect.topology === 'mesh'
        ? 'its peerings with all others'
        : 'its peering with the hub'
    } follow from it, and nothing that exists is changed or replaced. Every resource is known to Terraform by its key: renaming a key destroys what it names and builds it anew.`,
    '',
    ...(onPremises.gateways === 'transit'
      ? [
          'Moving `gateway_region` to another region, or introducing it in a network that is in use, replaces the peerings with that region. Apply once with `"gateway_region": null`, which builds the gateway and keeps the peerings, and then with the region, so that nobody is cut off while the gateway is created.',
          '',
        ]
      : []),
    'To use a newer generator, or another pattern, change `connectivity.yaml` and run `vnet-connectivity generate connectivity.yaml --out . --update`, which keeps what people changed.',
    '',
  ];
}

function contents(
  topology: Topology,
  ci: PlannedSpec['delivery']['ci'],
): string[][] {
  const modules = listOf([
    'virtual network',
    ...(topology.vpnGateways.length > 0
      ? ['VPN gateway', 'connection to a site']
      : []),
  ]);
  const pipelines: Readonly<Record<typeof ci, string[][]>> = {
    'github-actions': [['`.github/workflows/`', 'Pipelines']],
    'azure-pipelines': [['`azure-pipelines.yml`', 'Pipeline']],
    'gitlab-ci': [['`.gitlab-ci.yml`', 'Pipeline']],
    none: [],
  };
  return [
    ['`connectivity.yaml`', 'The network as it was designed'],
    ['`terraform/terraform.tfvars.json`', 'The network as data'],
    ['`terraform/*.tf`', 'Peerings and the use of the modules'],
    ['`terraform/modules/`', `Modules: ${modules}`],
    ['`terraform/tests/`', 'What the network promises, as tests'],
    ...pipelines[ci],
    ['`docs/`', 'Decision record and address plan'],
    ['`catalog-info.yaml`', 'The network in the software catalog'],
    ['`.vnet-connectivity/`', 'What was generated, and the schema of the spec'],
  ];
}
