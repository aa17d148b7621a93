import { sources } from '../../azure';
import { patternOf } from '../../patterns';
import type { PlannedSpec, Topology } from '../../topology';
import { listOf } from '../markdown';
import { cite } from './cite';
import { spokesOf } from './describe';

/** Instructions to change the network later. */
export function changes(
  topology: Topology,
  { iac }: PlannedSpec['delivery'],
): string[] {
  const terraform = iac.includes('terraform');
  const files = listOf([
    ...(terraform ? ['`terraform/terraform.tfvars.json`'] : []),
    ...(iac.includes('bicep') ? ['`bicep/main.bicepparam`'] : []),
  ]);
  return [
    '## Change the network',
    '',
    `The simplest way is to change \`connectivity.yaml\` and to run \`vnet-connectivity generate connectivity.yaml --out . --update\`, which keeps what people changed and merges it with what is new. It says first what the next apply adds, changes, replaces and destroys, and which flows stop, and writes nothing that destroys or cuts until that is accepted. All that is particular to the network is in ${files}; it can be edited there too.`,
    '',
    `What is accepted with \`--accept\` goes into \`.vnet-connectivity/accepted.json\`, for this one design. The pipeline refuses a proposed change of \`connectivity.yaml\` that destroys, replaces or cuts anything else${
      terraform
        ? ', and a plan that destroys or replaces it, also where somebody edited the data by hand'
        : ''
    }.`,
    '',
    `Where you and the generator have changed the same lines, your file stays, and \`<file>.new\` has both versions of these lines. Bring the two together in the file and delete \`<file>.new\`; until then the checks fail.${
      terraform
        ? ' Values of your own need no change of a generated file: put them into `terraform/values.auto.tfvars.json`, which Terraform reads after `terraform.tfvars.json` and no update touches, or into the variables of the pipeline. Keys belong in neither: they are secrets.'
        : ''
    }`,
    '',
    `- A region is one more entry under \`regions\`${alongside(
      topology,
    )}. ${patternOf(topology).words.newRegion(
      topology,
    )} Nothing that exists is changed or replaced.`,
    ...(spokesOf(topology).length > 0
      ? [
          `- A spoke is one more entry under \`spokes\`, with the region that it belongs to${
            topology.routeTables.length > 0
              ? ', a route table of its own, and its ranges in the route tables of the hubs; generating writes all of them'
              : ''
          }.`,
        ]
      : []),
    `- ${
      terraform
        ? 'Every resource is known to Terraform by its key'
        : 'Keys are part of the names of resources'
    }: renaming a key destroys what it names and builds it anew${
      terraform ? '' : ', and Bicep leaves the old one behind'
    }.`,
    ...(iac.includes('bicep')
      ? [
          '- A deployment builds and changes, but never deletes: what is taken out of the parameters is deleted by hand, or by a deployment stack (`sh bicep/stack.sh delete`).',
        ]
      : []),
    ...movingTheGateway(topology, terraform),
    '',
    '## What is left to others',
    '',
    `An update and the next ${
      terraform ? 'apply' : 'deployment'
    } leave alone what the design says nothing of: delegations, service endpoints and policies of private endpoints of a subnet without \`subnetSettings\`, its network security group, and its route table where the design has none; the DNS servers, the DDoS protection plan, flow timeout and BGP community of a network. What \`connectivity.yaml\` says of them (\`subnetSettings\`, \`dnsServers\`, \`ddosProtectionPlanId\`) is set, and kept so. Tags are those of \`metadata.tags\`: put tags there that should stay, and the names of those that Azure Policy or others set into \`delivery.ignoredTags\`, which leaves them alone.`,
    ...(terraform
      ? [
          '',
          'In Terraform these arguments stand under `ignore_changes` in `terraform/modules/virtual-network/main.tf`.',
        ]
      : []),
    ...(iac.includes('bicep')
      ? [
          '',
          `In Bicep a deployment sets back what it does not name, so that \`bicep/live-settings.sh\` reads before each what-if and each deployment what others have set (${cite(
            sources.bicepVirtualNetworks,
          )}: a network without a list of subnets keeps them). The pipeline runs it; by hand it is the line before the deployment.`,
        ]
      : []),
    '',
  ];
}

/** Further entries that a new region needs under a key of its own. */
function alongside(topology: Topology): string {
  const {
    vpnGateways,
    expressRouteGateways,
    virtualWan,
    firewalls,
    onPremises,
  } = topology;
  const { regionGateways } = patternOf(topology);
  const perRegion = onPremises.gateways !== 'transit';
  const parts = [
    ...(vpnGateways.length > 0 && (perRegion || regionGateways === 'vpn')
      ? ['its VPN gateway']
      : []),
    ...(expressRouteGateways.length > 0 &&
    (perRegion || regionGateways === 'expressroute')
      ? ['its ExpressRoute gateway']
      : []),
    ...(virtualWan ? ['its hub'] : []),
    ...(firewalls.length > 0 ? ['its firewall'] : []),
  ];
  return parts.length > 0 ? `, with ${listOf(parts)}` : '';
}

function movingTheGateway(topology: Topology, terraform: boolean): string[] {
  const { onPremises, peerings } = topology;
  return onPremises.gateways === 'transit' &&
    patternOf(topology).peersRegions &&
    peerings.length > 0 &&
    terraform
    ? [
        '- Peerings stay when the gateway is introduced in a network that is in use: they are changed once it exists. Moving it to another region, or taking it away, needs one apply before the update, without `use_remote_gateways` in `peering_flags`, because Azure ends gateway transit only where nobody uses it any more. `vnet-connectivity change` prints the command.',
      ]
    : [];
}
