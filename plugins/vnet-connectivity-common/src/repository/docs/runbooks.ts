import { vpnGatewayCreation } from '../../azure';
import { elementIds } from '../../network/element-ids';
import type { PlannedSpec, Topology } from '../../topology';
import { snapshotCommand } from '../bicep/commands';
import { listOf } from '../markdown';
import { connectedSites } from './describe';
import { decommission } from './decommission';
import { gatewaysOf, inSubscription, resourceGroupsOf } from './runbook-names';
import { sh, update } from './shell';

type Delivery = Pick<PlannedSpec['delivery'], 'iac' | 'ci'>;

/** A part of the page: its title, and its paragraphs; none where this network has nothing of that kind. */
type Runbook = readonly [title: string, paragraphs: readonly string[]];

/** The page of what people do with this network once it is there, with its names and commands. */
export function runbooksPage(topology: Topology, delivery: Delivery): string {
  const runbooks: readonly Runbook[] = [
    ['Add a region', addRegion(topology, delivery)],
    ['Add a site', addSite(topology, delivery)],
    ['Rotate the keys of the tunnels', rotateKeys(topology, delivery)],
    ['Fail over, and back', failOver(topology)],
    ['An apply has failed', failedApply(topology, delivery)],
    ['The state is lost', lostState(topology, delivery)],
    ['Upgrade a gateway', upgradeGateway(topology, delivery)],
    ['Decommission the network', decommission(topology, delivery)],
  ];
  return [
    `# Runbooks of ${topology.name}`,
    '',
    'Commands run in the root of the repository. `vnet-connectivity`, `sh` and `bicep` need no account here; `az` needs `az login`.',
    '',
    ...runbooks.flatMap(([title, paragraphs]) =>
      paragraphs.length === 0
        ? []
        : [`## ${title}`, '', ...paragraphs.flatMap(text => [text, ''])],
    ),
  ].join('\n');
}

/** Checks of what was generated that need neither Azure nor a key. */
function offlineChecks(topology: Topology, { iac }: Delivery): string {
  return sh(
    'sh tests/promises.sh',
    ...(iac.includes('terraform')
      ? [
          'terraform -chdir=terraform init -backend=false',
          'terraform -chdir=terraform validate',
          'terraform -chdir=terraform test',
        ]
      : []),
    ...(iac.includes('bicep')
      ? [
          snapshotCommand(topology),
          'sh tests/promises.sh bicep/main.snapshot.json',
        ]
      : []),
  );
}

/** The way from a change of the design to what is built. */
function rollOut(topology: Topology, delivery: Delivery): readonly string[] {
  return [
    'See what that does before anything is written, then bring the files up to date. Nothing that destroys or cuts is written until you accept it:',
    sh('vnet-connectivity change . connectivity.yaml', update),
    'Check it:',
    offlineChecks(topology, delivery),
    delivery.ci === 'none'
      ? 'Review the change, then build it as the README describes.'
      : 'Propose the change. The pipeline shows the plan for review and builds it once it is merged and approved.',
  ];
}

function addRegion(topology: Topology, delivery: Delivery): readonly string[] {
  const [{ subscriptionId } = { subscriptionId: undefined }] = topology.regions;
  return [
    `Add the region under \`regions\` in \`connectivity.yaml\`, with a key that no other region has (${listOf(
      topology.regions.map(({ key }) => key),
    )}). Its address space is allocated where you leave it out, and written down; what exists keeps its own:`,
    [
      '```yaml',
      'regions:',
      '  <key>:',
      '    location: <location>',
      ...(subscriptionId ? [`    subscriptionId: ${subscriptionId}`] : []),
      '```',
    ].join('\n'),
    ...rollOut(topology, delivery),
    ...(topology.siteConnections.length > 0
      ? [
          'Where the new region gets a VPN gateway, each site needs a key for it and a tunnel to it, as in the next chapter.',
        ]
      : []),
  ];
}

function addSite(topology: Topology, delivery: Delivery): readonly string[] {
  const { onPremises, siteConnections } = topology;
  if (onPremises.via === 'none') return [];
  const byTunnel = siteConnections.length > 0;
  const example = connectedSites(topology)[0];
  return [
    `Add the site under \`onPremises.sites\` in \`connectivity.yaml\`${
      example ? `, as \`${example.key}\` is there` : ''
    }: its address ranges${
      byTunnel ? ', and the public address of its device' : ''
    }. Its ranges must overlap neither a network in Azure nor another site; the check says so.`,
    ...rollOut(topology, delivery),
    ...(byTunnel
      ? [
          `${secretText(
            topology,
            delivery,
          )} gets an entry \`"<region>/<site>"\` for each region with a gateway before the change is built. Then set up the device: addresses, ASN and policy are in the README under "The on-premises side".`,
        ]
      : [
          'Its circuit is under `circuits`: name the site there as well, and follow "The circuits" in the README where it is a new one.',
        ]),
  ];
}

function secretText({ name }: Topology, { ci }: Delivery): string {
  const places: Readonly<Record<Delivery['ci'], string>> = {
    'github-actions': 'The secret `SHARED_KEYS` of the environments',
    'azure-pipelines': `\`SHARED_KEYS\` in the variable group \`${name}-secrets\``,
    'gitlab-ci': 'The protected variable `SHARED_KEYS`',
    none: 'The map of shared keys',
  };
  return places[ci];
}

function rotateKeys(topology: Topology, delivery: Delivery): readonly string[] {
  const { siteConnections, gatewayConnections } = topology;
  if (siteConnections.length + gatewayConnections.length === 0) return [];
  const names = [
    ...new Set([
      ...siteConnections.map(({ region, site }) => `${region}/${site}`),
      ...gatewayConnections.map(({ regions }) => regions.join('/')),
    ]),
  ];
  return [
    `A tunnel is down from the moment at which one end has the new key until the other has it too. Rotate one entry at a time, and the next one when its tunnels are up again: ${listOf(
      names.map(name => `\`${name}\``),
    )}.`,
    'Make a key; it is shown once and belongs into the secret store only:',
    sh('openssl rand -base64 48 | tr -d "\\n=+/" | cut -c 1-48'),
    `1. Replace the entry in the secret. ${secretText(
      topology,
      delivery,
    )} holds all of them.`,
    siteConnections.length > 0
      ? '2. Build: start the pipeline by hand, or apply as the README describes. Only the connections of this entry change. Set the key on the device of the site at the same time.'
      : '2. Build: start the pipeline by hand, or apply as the README describes. Only the connections of this entry change, and both ends get the key in one run.',
    '3. Look at the tunnels; each must say `Connected`:',
    tunnels(topology),
  ];
}

/** Commands that show the state of every tunnel and BGP session. */
function tunnels(topology: Topology): string {
  return sh(
    ...gatewaysOf(topology).flatMap(({ name, kind, resourceGroup, where }) => {
      const at = `--resource-group ${resourceGroup}${where}`;
      if (kind === 'hub-vpn') {
        return [
          `az network vpn-gateway connection list ${at} --gateway-name ${name} --query "[].{name:name, status:connectionStatus}" --output table`,
        ];
      }
      return kind === 'vpn'
        ? [
            `az network vpn-connection list ${at} --vnet-gateway ${name} --query "[].{name:name, status:connectionStatus}" --output table`,
            `az network vnet-gateway list-bgp-peer-status ${at} --name ${name} --output table`,
          ]
        : [];
    }),
  );
}

function failOver(topology: Topology): readonly string[] {
  const gateways = gatewaysOf(topology);
  const own = topology.circuits.filter(({ existingId }) => !existingId);
  if (gateways.length === 0 && topology.circuits.length === 0) return [];
  const elements = [
    ...gateways.map(({ element }) => element),
    ...topology.circuits.map(({ key }) => elementIds.circuit(key)),
  ];
  const vpn = gateways.filter(({ kind }) => kind === 'vpn');
  return [
    'What is lost and what takes another way when a part fails is in [what if](what-if.md). The same question for one part, without Azure:',
    sh(
      ...elements.map(
        element =>
          `vnet-connectivity what-if connectivity.yaml --only ${element}`,
      ),
    ),
    'An exercise: agree on a time with whoever uses the network, then take the part out at the other end, where it is a setting that is undone in seconds: shut down the tunnel interface of the device, or the BGP session of the circuit at your router. Nothing in Azure is deleted for that, and routes that BGP has learned go by themselves; static routes do not.',
    ...(vpn.length > 0
      ? [
          'To see a gateway change over to its other instance, reset it; the active instance is restarted:',
          sh(
            ...vpn.map(
              ({ name, resourceGroup, where }) =>
                `az network vnet-gateway reset --resource-group ${resourceGroup}${where} --name ${name}`,
            ),
          ),
        ]
      : []),
    'During the exercise, and after you have taken it back, look at what the gateways have learned. Back to normal means the same routes as before:',
    sh(
      ...vpn.map(
        ({ name, resourceGroup, where }) =>
          `az network vnet-gateway list-learned-routes --resource-group ${resourceGroup}${where} --name ${name} --output table`,
      ),
      ...gateways
        .filter(({ kind }) => kind === 'hub-vpn')
        .map(
          ({ name, resourceGroup, where }) =>
            `az network vpn-gateway connection list --resource-group ${resourceGroup}${where} --gateway-name ${name} --output table`,
        ),
      ...own.map(
        ({ key, subscriptionId }) =>
          `az network express-route list-route-tables --resource-group rg-${
            topology.name
          }-${key}${inSubscription(subscriptionId)} --name erc-${
            topology.name
          }-${key} --path primary --peering-name AzurePrivatePeering --output table`,
      ),
    ),
  ];
}

function failedApply(
  topology: Topology,
  { iac, ci }: Delivery,
): readonly string[] {
  return [
    `Most failures leave a part of the network as it was and a part as it should be, and nothing is undone by itself. Read the first error; Azure's own message is in it. ${
      ci === 'none' ? '' : 'Start the pipeline again once the cause is mended. '
    }Running it again is safe: what is there already is found and left alone.`,
    ...(iac.includes('terraform')
      ? [
          'Terraform: the state has what was built. A plan shows what is left to do:',
          sh(
            'terraform -chdir=terraform init',
            'terraform -chdir=terraform plan',
          ),
          "If the run was killed, the state may still be locked. Unlock it only when no run is going on, with the id that the error names: `terraform -chdir=terraform force-unlock <id>`. A resource that Azure has and the state does not (\"already exists\") is imported with the address and id that the error names: `terraform -chdir=terraform import '<address>' '<id>'`.",
        ]
      : []),
    ...(iac.includes('bicep')
      ? [
          'Bicep: the operations of the deployment say which resource failed. Runs of the pipeline have the number of the run in their name:',
          sh(
            `az deployment sub list --query "[?starts_with(name, '${topology.name}')].{name:name, state:properties.provisioningState, time:properties.timestamp}" --output table`,
            `az deployment operation sub list --name ${topology.name} --query "[?properties.provisioningState=='Failed'].properties.{resource:targetResource.id, message:statusMessage}"`,
          ),
        ]
      : []),
    ...(topology.vpnGateways.length > 0
      ? [
          `Creating a gateway takes ${vpnGatewayCreation.minutes} minutes or more; a gateway in the state \`Updating\` is not an error. A gateway in the state \`Failed\` is mended by running again.`,
        ]
      : []),
  ];
}

function lostState(
  topology: Topology,
  { iac, ci }: Delivery,
): readonly string[] {
  if (!iac.includes('terraform')) {
    return [
      'Bicep has no state: Azure itself is asked what exists. `connectivity.yaml` and `bicep/main.bicepparam` in the history of this repository are all that is needed to deploy again.',
    ];
  }
  const group = `rg-${topology.name}-pipelines`;
  return [
    'The network goes on without its state; only changes wait. Do not apply with an empty state: Terraform would try to create everything once more, and fail at each name that is taken.',
    ...(ci === 'none'
      ? [
          'Restore the file of the state from the backup of wherever it is kept.',
        ]
      : [
          `The storage account of the state keeps older versions of it. Find the account and the versions, and make the last good one the current one:`,
          sh(
            `account=$(az storage account list --resource-group ${group} --query "[0].name" --output tsv)`,
            'az storage blob list --account-name "$account" --container-name tfstate --include vd --auth-mode login --query "[].{name:name, version:versionId, changed:properties.lastModified}" --output table',
            '# With a name and a version of that table:',
            'az storage blob copy start --account-name "$account" --auth-mode login --destination-container tfstate --destination-blob NAME --source-uri "https://$account.blob.core.windows.net/tfstate/NAME?versionId=VERSION"',
          ),
        ]),
    'Then the plan must say that nothing is to be done, or name what was changed after that version:',
    sh('terraform -chdir=terraform init', 'terraform -chdir=terraform plan'),
    'Where no version is left, import what exists: the report of a change from an empty design names every address, and `az resource list` every id.',
    sh(
      ...resourceGroupsOf(topology).map(
        ({ name, where }) =>
          `az resource list --resource-group ${name}${where} --query "[].id" --output tsv`,
      ),
    ),
  ];
}

function upgradeGateway(
  topology: Topology,
  delivery: Delivery,
): readonly string[] {
  const gateways = gatewaysOf(topology);
  if (gateways.length === 0) return [];
  const { vpnGateways, expressRouteGateways, virtualWan } = topology;
  const fields = [
    ...(vpnGateways.length > 0
      ? [`\`gateways.vpn.sku\` (now ${vpnGateways[0].sku})`]
      : []),
    ...(expressRouteGateways.length > 0
      ? [`\`gateways.expressRoute.sku\` (now ${expressRouteGateways[0].sku})`]
      : []),
    ...(virtualWan ? ['the scale units under `gateways.virtualHub`'] : []),
  ];
  return [
    `Change ${listOf(
      fields,
    )} in \`connectivity.yaml\`. Some sizes are reached in place and others only by a new gateway, with other public addresses; the report of the change says which, which flows stop and how long that is documented to take.`,
    ...rollOut(topology, delivery),
    'Afterwards look at the size and at the tunnels:',
    sh(
      ...gateways.map(({ name, kind, resourceGroup, where }) => {
        const at = `--resource-group ${resourceGroup}${where} --name ${name}`;
        if (kind === 'hub-vpn') {
          return `az network vpn-gateway show ${at} --query vpnGatewayScaleUnit`;
        }
        return kind === 'hub-express-route'
          ? `az network express-route gateway show ${at} --query autoScaleConfiguration`
          : `az network vnet-gateway show ${at} --query sku`;
      }),
    ),
  ];
}
