import { existingLabels } from './existing-labels';
import { patternLabels } from './patterns';

/** The texts of a form for a part of the spec. */
export interface Label {
  /** The label of the field. */
  readonly label: string;
  /** An example of a value. */
  readonly example?: string;
  /** The names of the values that can be chosen. */
  readonly choices?: Readonly<Record<string, string>>;
}

const subscriptionExample = '00000000-0000-0000-0000-000000000000';

const networkIds =
  '/subscriptions/…/resourceGroups/…/providers/Microsoft.Network';
const virtualNetworkId = `${networkIds}/virtualNetworks/…`;

/** Settings that one network has, or all of them. */
const encryptionChoices = {
  none: 'Not encrypted',
  AllowUnencrypted: 'From machine to machine, where both can',
  DropUnencrypted: 'From machine to machine, and nothing else',
};
const privateEndpointChoices = {
  Disabled: 'None',
  Enabled: 'Network security groups and route tables',
  NetworkSecurityGroupEnabled: 'Network security groups',
  RouteTableEnabled: 'Route tables',
};
const natGatewayChoices = { none: 'No NAT gateway' };

/**
 * The label of every part of the spec, by its path with `*` for names and positions: the names of fields in forms, and
 * in findings for users of forms.
 *
 * @public
 */
export const specLabels = {
  apiVersion: { label: 'Format of the document' },
  kind: { label: 'Kind of the document' },
  metadata: { label: 'Name and owner' },
  'metadata.name': { label: 'Name', example: 'contoso-core' },
  'metadata.owner': { label: 'Owner', example: 'group:default/network' },
  'metadata.description': { label: 'Description' },
  'metadata.tags': { label: 'Tags' },
  'metadata.tags.*': { label: 'Value of the tag', example: '4711' },
  regions: { label: 'Regions' },
  'regions.*': { label: 'Region' },
  'regions.*.location': { label: 'Azure region', example: 'westeurope' },
  'regions.*.addressSpace': {
    label: 'Address space',
    example: '10.10.0.0/16',
  },
  'regions.*.encryption': {
    label: 'Encryption of this virtual network',
    choices: encryptionChoices,
  },
  'regions.*.natGateway': {
    label: 'NAT gateway of this virtual network',
    choices: natGatewayChoices,
  },
  'regions.*.subnets': { label: 'Workload subnets' },
  'regions.*.subnets.*': { label: 'Range', example: '10.10.1.0/24' },
  'regions.*.subnetSettings': { label: 'Settings of subnets' },
  'regions.*.subnetSettings.*': { label: 'Settings of the subnet' },
  'regions.*.subnetSettings.*.delegations': {
    label: 'Delegated to',
    example: 'Microsoft.Web/serverFarms',
  },
  'regions.*.subnetSettings.*.serviceEndpoints': {
    label: 'Service endpoints',
    example: 'Microsoft.Storage',
  },
  'regions.*.subnetSettings.*.privateEndpointNetworkPolicies': {
    label: 'Policies for private endpoints',
    choices: privateEndpointChoices,
  },
  'regions.*.subnetSettings.*.networkSecurityGroupId': {
    label: 'Resource id of its network security group',
    example: `${networkIds}/networkSecurityGroups/…`,
  },
  'regions.*.subnetSettings.*.routeTableId': {
    label: 'Resource id of its route table',
    example: `${networkIds}/routeTables/…`,
  },
  'regions.*.dnsServers': { label: 'DNS servers', example: '10.10.1.4' },
  'regions.*.ddosProtectionPlanId': {
    label: 'Resource id of a DDoS protection plan',
    example: `${networkIds}/ddosProtectionPlans/…`,
  },
  'regions.*.subscriptionId': {
    label: 'Subscription id',
    example: subscriptionExample,
  },
  'regions.*.existingVnetId': {
    label: 'Resource id of an existing virtual network',
    example: virtualNetworkId,
  },
  'regions.*.existingPeerings': { label: 'Existing peerings' },
  'regions.*.existingPeerings.*': {
    label: 'Resource id of an existing peering',
    example: `${virtualNetworkId}/virtualNetworkPeerings/to-hub`,
  },
  ...existingLabels,
  'regions.*.gatewaySubnet': {
    label: 'Gateway subnet',
    example: '10.10.255.0/27',
  },
  'regions.*.firewallSubnet': {
    label: 'Firewall subnet',
    example: '10.10.254.0/26',
  },
  'regions.*.routeServerSubnet': {
    label: 'Route Server subnet',
    example: '10.10.253.0/26',
  },
  'regions.*.hubAddressPrefix': {
    label: 'Range of the virtual hub',
    example: '10.11.0.0/23',
  },
  'regions.*.nva': { label: 'The appliance of each region' },
  'regions.*.nva.ipAddress': {
    label: 'Address of the appliance',
    example: '10.10.1.4',
  },
  'regions.*.nva.asn': {
    label: 'BGP number (ASN) of the appliance',
    example: '65010',
  },
  'regions.*.asn': { label: 'BGP number (ASN)', example: '65010' },
  spokes: { label: 'Workload networks' },
  'spokes.*': { label: 'Workload network' },
  'spokes.*.region': { label: 'Behind the hub of region', example: 'weu' },
  'spokes.*.addressSpace': {
    label: 'Ranges of the network',
    example: '10.11.0.0/16',
  },
  'spokes.*.encryption': {
    label: 'Encryption of this virtual network',
    choices: encryptionChoices,
  },
  'spokes.*.natGateway': {
    label: 'NAT gateway of this virtual network',
    choices: natGatewayChoices,
  },
  'spokes.*.subnets': { label: 'Workload subnets' },
  'spokes.*.subnets.*': { label: 'Range', example: '10.11.1.0/24' },
  'spokes.*.subnetSettings': { label: 'Settings of subnets' },
  'spokes.*.subnetSettings.*': { label: 'Settings of the subnet' },
  'spokes.*.subnetSettings.*.delegations': {
    label: 'Delegated to',
    example: 'Microsoft.Web/serverFarms',
  },
  'spokes.*.subnetSettings.*.serviceEndpoints': {
    label: 'Service endpoints',
    example: 'Microsoft.Storage',
  },
  'spokes.*.subnetSettings.*.privateEndpointNetworkPolicies': {
    label: 'Policies for private endpoints',
    choices: privateEndpointChoices,
  },
  'spokes.*.subnetSettings.*.networkSecurityGroupId': {
    label: 'Resource id of its network security group',
    example: `${networkIds}/networkSecurityGroups/…`,
  },
  'spokes.*.subnetSettings.*.routeTableId': {
    label: 'Resource id of its route table',
    example: `${networkIds}/routeTables/…`,
  },
  'spokes.*.dnsServers': { label: 'DNS servers', example: '10.10.1.4' },
  'spokes.*.ddosProtectionPlanId': {
    label: 'Resource id of a DDoS protection plan',
    example: `${networkIds}/ddosProtectionPlans/…`,
  },
  'spokes.*.subscriptionId': {
    label: 'Subscription id',
    example: subscriptionExample,
  },
  'spokes.*.existingVnetId': {
    label: 'Resource id of an existing virtual network',
    example: virtualNetworkId,
  },
  'spokes.*.existingPeerings': { label: 'Existing peerings' },
  'spokes.*.existingPeerings.*': {
    label: 'Resource id of an existing peering',
    example: `${virtualNetworkId}/virtualNetworkPeerings/to-hub`,
  },
  virtualNetworks: { label: 'Virtual networks' },
  'virtualNetworks.encryption': {
    label: 'Encryption of virtual networks',
    choices: encryptionChoices,
  },
  'virtualNetworks.natGateway': {
    label: 'NAT gateway for outbound internet',
    choices: natGatewayChoices,
  },
  interconnect: { label: 'How the regions connect' },
  'interconnect.pattern': {
    label: 'How should the regions connect?',
    choices: patternLabels,
  },
  'interconnect.topology': {
    label: 'Which regions are joined with which?',
    choices: {
      mesh: 'Each with each (mesh)',
      'hub-and-spoke': 'One hub, the others around it',
    },
  },
  'interconnect.hub': { label: 'Hub region', example: 'weu' },
  'interconnect.bgp': {
    label: 'Exchange routes by BGP between the regions',
  },
  'interconnect.peeredBy': {
    label: 'What makes the connections?',
    choices: {
      peerings: 'A peering for each pair',
      'network-manager': 'Azure Virtual Network Manager',
    },
  },
  'interconnect.location': {
    label: 'Azure location of what belongs to no region',
    example: 'westeurope',
  },
  onPremises: { label: 'On-premises' },
  'onPremises.via': {
    label: 'Must the regions reach a data centre or an office?',
    choices: {
      none: 'No on-premises',
      vpn: 'VPN',
      expressroute: 'ExpressRoute',
    },
  },
  'onPremises.gateways': {
    label: 'Which regions have the gateway?',
    choices: {
      'per-region': 'A gateway in each region',
      transit: 'One gateway for all regions',
    },
  },
  'onPremises.gatewayRegion': {
    label: 'Region with the gateway',
    example: 'weu',
  },
  'onPremises.backup': {
    label: 'A VPN as backup',
    choices: { vpn: 'on' },
  },
  'onPremises.sites': { label: 'Your sites' },
  'onPremises.sites.*': { label: 'Site' },
  'onPremises.sites.*.addressSpace': {
    label: 'Address ranges',
    example: '192.168.0.0/16',
  },
  'onPremises.sites.*.location': { label: 'Where it is', example: 'Hamburg' },
  'onPremises.sites.*.devices': { label: 'VPN devices' },
  'onPremises.sites.*.devices.*': { label: 'VPN device' },
  'onPremises.sites.*.devices.*.key': {
    label: 'Key of the device',
    example: '0',
  },
  'onPremises.sites.*.devices.*.ipAddress': {
    label: 'Public IP address',
    example: '203.0.113.10',
  },
  'onPremises.sites.*.devices.*.asn': {
    label: 'BGP number of the device (ASN)',
    example: '65050',
  },
  'onPremises.sites.*.devices.*.bgpPeerAddress': {
    label: 'BGP address of the device',
    example: '192.168.0.1',
  },
  inspection: { label: 'Inspection' },
  'inspection.via': {
    label: 'What inspects the traffic?',
    choices: {
      none: 'Nothing',
      'azure-firewall': 'Azure Firewall',
      nva: 'An appliance of your own',
    },
  },
  'inspection.tier': { label: 'Tier of each firewall' },
  'inspection.policySuffix': {
    label: 'End of the names of the firewall policies',
    example: 'premium',
  },
  gateways: { label: 'Gateways' },
  'gateways.vpn': { label: 'VPN gateways' },
  'gateways.vpn.sku': {
    label: 'Size of each VPN gateway',
    example: 'VpnGw2AZ',
  },
  'gateways.vpn.generation': { label: 'Generation of each VPN gateway' },
  'gateways.vpn.activeActive': {
    label: 'Two instances at the same time (active-active)',
  },
  'gateways.vpn.bgp': { label: 'Exchange routes by BGP' },
  'gateways.vpn.ipsecPolicy': { label: 'An IPsec policy of your own' },
  'gateways.vpn.ipsecPolicy.ikeEncryption': { label: 'IKE encryption' },
  'gateways.vpn.ipsecPolicy.ikeIntegrity': { label: 'IKE integrity' },
  'gateways.vpn.ipsecPolicy.dhGroup': { label: 'Diffie-Hellman group' },
  'gateways.vpn.ipsecPolicy.ipsecEncryption': { label: 'IPsec encryption' },
  'gateways.vpn.ipsecPolicy.ipsecIntegrity': { label: 'IPsec integrity' },
  'gateways.vpn.ipsecPolicy.pfsGroup': { label: 'Perfect forward secrecy' },
  'gateways.vpn.ipsecPolicy.saLifetimeSeconds': {
    label: 'Lifetime of a key in seconds',
    example: '27000',
  },
  'gateways.vpn.ipsecPolicy.saDataSizeKilobytes': {
    label: 'Data for one key in kilobytes',
    example: '102400000',
  },
  'gateways.expressRoute': { label: 'ExpressRoute gateways' },
  'gateways.expressRoute.sku': {
    label: 'Size of each ExpressRoute gateway',
    example: 'ErGw1AZ',
  },
  'gateways.expressRoute.minScaleUnits': {
    label: 'Least number of scale units',
    example: '2',
  },
  'gateways.expressRoute.maxScaleUnits': {
    label: 'Greatest number of scale units',
    example: '10',
  },
  'gateways.virtualHub': { label: 'Gateways in virtual hubs' },
  'gateways.virtualHub.vpnScaleUnits': {
    label: 'Scale units of each VPN gateway',
    example: '2',
  },
  'gateways.virtualHub.expressRouteScaleUnits': {
    label: 'Scale units of each ExpressRoute gateway',
    example: '2',
  },
  'gateways.routeServer': { label: 'Route Server in each region' },
  circuits: { label: 'ExpressRoute circuits' },
  'circuits.*': { label: 'ExpressRoute circuit' },
  'circuits.*.peeringLocation': {
    label: 'Peering location',
    example: 'Amsterdam',
  },
  'circuits.*.provider': { label: 'Provider', example: 'Equinix' },
  'circuits.*.expressRoutePortId': {
    label: 'Resource id of the port',
    example:
      '/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/expressRoutePorts/…',
  },
  'circuits.*.existingCircuitId': {
    label: 'Resource id of the circuit',
    example:
      '/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/expressRouteCircuits/…',
  },
  'circuits.*.location': {
    label: 'Azure location of the circuit',
    example: 'westeurope',
  },
  'circuits.*.subscriptionId': {
    label: 'Subscription id of the circuit',
    example: subscriptionExample,
  },
  'circuits.*.provisioned': { label: 'The provider has set this circuit up' },
  'circuits.*.privatePeering': {
    label: 'Configure the private peering here',
  },
  'circuits.*.privatePeering.peerAsn': {
    label: 'ASN of your routers',
    example: '65050',
  },
  'circuits.*.privatePeering.primaryPrefix': {
    label: 'Range of the primary link',
    example: '172.16.0.0/30',
  },
  'circuits.*.privatePeering.secondaryPrefix': {
    label: 'Range of the secondary link',
    example: '172.16.0.4/30',
  },
  'circuits.*.privatePeering.vlanId': { label: 'VLAN id', example: '100' },
  'circuits.*.bandwidthMbps': { label: 'Bandwidth', example: '1000' },
  'circuits.*.tier': { label: 'Tier' },
  'circuits.*.family': {
    label: 'Outbound traffic',
    choices: {
      MeteredData: 'Paid by the gigabyte',
      UnlimitedData: 'Included in the monthly price',
    },
  },
  'circuits.*.regions': { label: 'Regions on this circuit', example: 'weu' },
  'circuits.*.sites': { label: 'Sites at the other end', example: 'hq' },
  delivery: { label: 'Delivery' },
  'delivery.iac': {
    label: 'Written as',
    choices: { terraform: 'Terraform', bicep: 'Bicep' },
  },
  'delivery.ci': {
    label: 'Built by',
    choices: {
      'github-actions': 'GitHub Actions',
      'azure-pipelines': 'Azure Pipelines',
      'gitlab-ci': 'GitLab CI',
      none: 'No pipeline',
    },
  },
  'delivery.protection': {
    label: 'Protected from deletion',
    choices: {
      'gateways-and-circuits': 'Gateways and circuits',
      none: 'Nothing',
    },
  },
  'delivery.ignoredTags': { label: 'Tags of others', example: 'environment' },
  'delivery.stateKey': {
    label: 'Name of the state',
    choices: {
      'organization-and-repository': 'Organization and repository',
      repository: 'Repository',
    },
  },
  'delivery.codeOwners': {
    label: 'Reviewers of every change (CODEOWNERS)',
    example: '@contoso/network',
  },
  'delivery.license': {
    label: 'Licence of the repository',
    choices: { none: 'No licence', 'Apache-2.0': 'Apache 2.0', MIT: 'MIT' },
  },
} as const satisfies Readonly<Record<string, Label>>;

/** A path of the spec with `*` for names and positions. @public */
export type SpecPattern = keyof typeof specLabels;
