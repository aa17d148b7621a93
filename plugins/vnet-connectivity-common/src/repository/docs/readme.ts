import type { PlannedSpec, Topology } from '../../topology';
import { escapeMarkdown, markdownTable } from '../markdown';
import { changes } from './changes';
import { circuitSetup } from './circuit-setup';
import { deployment } from './deployment';
import {
  connectedSites,
  describeNetwork,
  displayName,
  spokesOf,
} from './describe';
import { mermaidBlock } from './mermaid';
import { onPremisesSetup } from './on-premises-setup';
import { pipelineSetup } from './pipeline-setup';
import { outboundSection } from './outbound';
import { otherPeoplesResources, trafficRules } from './permissions';
import { protection } from './protection';

type Delivery = PlannedSpec['delivery'];

/** Parts of a repository that its front page describes beside the network. */
interface Repository {
  readonly delivery: Delivery;
  readonly hasRoutingCases: boolean;
  /** True where the checker of promises is a file of the repository. */
  readonly carriesChecker: boolean;
}

/** The front page of the repository: what the network is, how to build it and how to change it. */
export function readme(topology: Topology, repository: Repository): string {
  const { delivery } = repository;
  return [
    `# ${topology.name}`,
    '',
    ...(topology.description ? [escapeMarkdown(topology.description), ''] : []),
    describeNetwork(topology),
    'Why it is built this way: [decision record](docs/decisions/0001-connectivity.md). What happens when a part of it fails: [what if](docs/what-if.md). Which routes the networks have: [effective routes](docs/routes.md). What to do on a day of change or of failure: [runbooks](docs/runbooks.md).',
    '',
    mermaidBlock(topology),
    '',
    ...tables(topology).flatMap(table => [markdownTable(...table), '']),
    'Subnets and free room: [address plan](docs/address-plan.md).',
    '',
    ...outboundSection(topology),
    ...otherPeoplesResources(topology),
    ...deployment(topology, delivery),
    ...circuitSetup(topology, delivery),
    ...pipelineSetup(delivery, topology),
    ...onPremisesSetup(topology, delivery),
    ...trafficRules(topology, delivery),
    ...changes(topology, delivery),
    ...protection(topology, delivery),
    '## What is where',
    '',
    markdownTable(['Path', 'Content'], contents(repository)),
    '',
  ].join('\n');
}

type Table = [readonly string[], string[][]];

function tables(topology: Topology): Table[] {
  return [
    regionTable(topology),
    spokeTable(topology),
    siteTable(topology),
    circuitTable(topology),
  ].filter(([, rows]) => rows.length > 0);
}

/** Columns that a region has something in; the others are left out. */
function regionTable(topology: Topology): Table {
  const { regions, virtualNetworks, virtualWan } = topology;
  const columns: [string, (region: string) => string][] = [
    [
      'Address space',
      region =>
        virtualNetworks
          .find(({ key }) => key === region)
          ?.addressSpace.join(', ') ?? '',
    ],
    [
      'Virtual hub',
      region =>
        virtualWan?.hubs.find(hub => hub.region === region)?.addressPrefix ??
        '',
    ],
    ['VPN gateway', region => vpnGatewayText(topology, region)],
    [
      'ASN',
      region =>
        topology.vpnGateways
          .find(gateway => gateway.region === region)
          ?.asn?.toString() ?? '',
    ],
    ['ExpressRoute gateway', region => circuitGatewayText(topology, region)],
    ['Inspection', region => inspectionText(topology, region)],
  ];
  const used = columns.filter(([, text]) =>
    regions.some(({ key }) => text(key) !== ''),
  );
  return [
    ['Region', 'Location', ...used.map(([title]) => title)],
    regions.map(({ key, location }) => [
      key,
      displayName(location),
      ...used.map(([, text]) => text(key)),
    ]),
  ];
}

function vpnGatewayText(topology: Topology, region: string): string {
  const own = topology.vpnGateways.find(gateway => gateway.region === region);
  if (own) {
    return `${own.sku}, ${
      own.activeActive ? 'active-active' : 'active-standby'
    }`;
  }
  const units = topology.virtualWan?.hubs.find(hub => hub.region === region)
    ?.vpnGateway?.scaleUnits;
  return units === undefined ? '' : `in the hub, scale units: ${units}`;
}

function circuitGatewayText(topology: Topology, region: string): string {
  const own = topology.expressRouteGateways.find(
    gateway => gateway.region === region,
  );
  if (own) return own.sku;
  const units = topology.virtualWan?.hubs.find(hub => hub.region === region)
    ?.expressRouteGateway?.scaleUnits;
  return units === undefined ? '' : `in the hub, scale units: ${units}`;
}

function inspectionText(topology: Topology, region: string): string {
  const firewall =
    topology.firewalls.find(each => each.region === region) ??
    topology.virtualWan?.hubs.find(hub => hub.region === region)?.firewall;
  const appliance = topology.networkVirtualAppliances.find(
    each => each.region === region,
  );
  return [
    ...(firewall ? [`Azure Firewall ${firewall.tier}`] : []),
    ...(appliance ? [`appliance ${appliance.ipAddress}`] : []),
  ].join(', ');
}

function spokeTable(topology: Topology): Table {
  return [
    ['Spoke', 'Region', 'Address space'],
    spokesOf(topology).map(({ key, region, addressSpace }) => [
      key,
      region,
      addressSpace.join(', '),
    ]),
  ];
}

function siteTable(topology: Topology): Table {
  const bySite = (site: string) =>
    topology.siteConnections.some(connection => connection.site === site);
  return [
    ['Site', 'Address space', 'Device', 'ASN', 'BGP address'],
    connectedSites(topology).flatMap(({ key, addressSpace, devices }) =>
      bySite(key)
        ? devices.map(({ ipAddress, asn, bgpPeerAddress }) => [
            key,
            addressSpace.join(', '),
            ipAddress,
            asn?.toString() ?? 'static routes',
            bgpPeerAddress ?? '',
          ])
        : [[key, addressSpace.join(', '), 'on a circuit', '', '']],
    ),
  ];
}

function providerText({
  existingId,
  portId,
  provider,
}: Topology['circuits'][number]): string {
  if (existingId) return 'exists already';
  return portId ? 'ExpressRoute Direct' : escapeMarkdown(provider ?? '');
}

function circuitTable({ circuits, circuitConnections }: Topology): Table {
  return [
    [
      'Circuit',
      'Peering location',
      'Provider',
      'Mbps',
      'Tier',
      'Regions',
      'Sites',
    ],
    circuits.map(circuit => [
      circuit.key,
      escapeMarkdown(circuit.peeringLocation),
      providerText(circuit),
      circuit.bandwidthMbps.toString(),
      circuit.tier,
      circuitConnections
        .filter(connection => connection.circuit === circuit.key)
        .map(({ region }) => region)
        .join(', '),
      circuit.sites.join(', '),
    ]),
  ];
}

/** The way to check what each language builds, for a cell of a table. */
function promisesOf(iac: Delivery['iac']): string {
  const bicep = iac.includes('bicep');
  if (!iac.includes('terraform')) {
    return 'Whether Bicep builds what is promised; the pipeline runs it on a snapshot, as above';
  }
  return `Whether Terraform${
    bicep ? ' or Bicep' : ''
  } builds what is promised; the pipelines run it, on a plan without secrets: \`terraform -chdir=terraform show -json tfplan \\| jq --from-file tests/without-secrets.jq \\| sh tests/promises.sh -\`${
    bicep ? ', or on a snapshot, as above' : ''
  }`;
}

function contents({
  delivery: { iac, ci, codeOwners, license },
  hasRoutingCases,
  carriesChecker,
}: Repository): string[][] {
  const pipelines: Readonly<Record<Delivery['ci'], string[][]>> = {
    'github-actions': [['`.github/workflows/`', 'Pipelines']],
    'azure-pipelines': [['`azure-pipelines.yml`', 'Pipeline']],
    'gitlab-ci': [['`.gitlab-ci.yml`', 'Pipeline']],
    none: [],
  };
  return [
    ['`connectivity.yaml`', 'The network as it was designed'],
    ...(iac.includes('terraform')
      ? [
          ['`terraform/terraform.tfvars.json`', 'The network as data'],
          ['`terraform/*.tf`', 'The use of the modules, a file a topic'],
          ['`terraform/modules/`', 'A module for each kind of resource'],
          ['`terraform/tests/`', 'What the network promises, as tests'],
        ]
      : []),
    ...(iac.includes('bicep')
      ? [
          ['`bicep/main.bicepparam`', 'The network as data'],
          ['`bicep/main.bicep`', 'The use of the modules'],
          ['`bicep/modules/`', 'A module for each kind of resource'],
        ]
      : []),
    ...pipelines[ci],
    ...(ci === 'none'
      ? []
      : [
          [
            '`bootstrap/`',
            'What the pipelines need before they can run, as code, and the scripts that set it up and take it back',
          ],
        ]),
    [
      '`docs/`',
      'Decision record, what-if table, effective routes, address plan, runbooks, and what workloads need to know',
    ],
    ...(hasRoutingCases
      ? [
          [
            '`tests/routing-cases.yaml`',
            'Who must reach whom, also when something has failed: `vnet-connectivity assert tests/routing-cases.yaml`',
          ],
        ]
      : []),
    ['`tests/promises.sh`', promisesOf(iac)],
    ['`catalog-info.yaml`', 'The network in the software catalog'],
    ['`mkdocs.yml`', 'The site of `docs/`, which TechDocs shows in the portal'],
    ...(codeOwners ? [['`CODEOWNERS`', reviewersText(ci)]] : []),
    ...(license ? [['`LICENSE`', `Licence: ${license}`]] : []),
    [
      '`.pre-commit-config.yaml`',
      'Checks before a commit, with pre-commit: `pre-commit install`',
    ],
    [
      '`.vnet-connectivity/`',
      carriesChecker
        ? 'What was generated, the schema of the spec, and the checker that `tests/promises.sh` runs'
        : 'What was generated, and the schema of the spec',
    ],
  ];
}

/** Each system asks for the reviews of its own accord, and waits for them only where it is told to. */
function reviewersText(ci: Delivery['ci']): string {
  const who = 'Who reviews every change';
  const settings: Readonly<Record<Delivery['ci'], string>> = {
    'github-actions': `${who}; GitHub waits for them where the rules of \`main\` require a review from code owners`,
    'azure-pipelines': `${who}; Azure Repos does not read it: add them to the branch policies of \`main\` as automatically included reviewers`,
    'gitlab-ci': `${who}; GitLab (Premium) waits for them where the default branch requires approval from code owners`,
    none: who,
  };
  return settings[ci];
}
