import { specLabels } from 'backstage-plugin-vnet-connectivity-common';

/** Messages of the editors of a spec: its regions, networks, circuits and sites, and the YAML. */
export const editorMessages = {
  'editor.help':
    'Ctrl+Space lists what can be written here; point at a name to read what it means. Press Escape, then Tab, to leave the editor with the keyboard.',
  'editor.values': 'One of: {{values}}',
  'editor.required': 'required',
  'choice.gains': 'You gain',
  'choice.losses': 'You lose',
  'regions.empty':
    'No region yet. Add at least one above; two or more make a network.',
  'regions.count_one': '{{count, number}} region',
  'regions.count_other': '{{count, number}} regions',
  'regions.list': 'Regions and their address plan',
  'regions.filter': 'Filter regions',
  'regions.showMore_one': 'Show {{count, number}} more region',
  'regions.showMore_other': 'Show {{count, number}} more regions',
  'regions.group': 'Region {{key}}',
  'regions.key': 'Short name',
  'regions.keyHelp': 'Part of every resource name.',
  'regions.keyTaken': 'Another region has this short name already.',
  'regions.keyEmpty': 'Give the region a short name, such as weu.',
  'regions.addressSpace': specLabels['regions.*.addressSpace'].label,
  'regions.addressSpaceHelp':
    'Ranges such as 10.10.0.0/16, or a size such as /22.',
  'regions.addressSpaceAuto': 'Left empty: {{range}}',
  'regions.remove': 'Remove region {{key}}',
  'regions.removed': 'Region {{key}} removed.',
  'regions.added': 'Region {{key}} added with {{range}}.',
  'regions.addedEmpty': 'Region {{key}} added.',
  'regions.addedNoRange':
    'Region {{key}} added. No free range was left for it.',
  'regions.chooseExisting': 'Choose an existing network',
  'regions.chooseExistingFor': 'Choose an existing network for region {{key}}',
  'regions.existing': 'Region {{key}} is the network {{name}}.',
  'regions.details': 'Details of region {{key}}',
  'regions.detailsShort': 'Details',
  'regions.subnets': specLabels['regions.*.subnets'].label,
  'regions.subnetsHelp':
    'Parts of the address space for your applications. Optional: you can add them later in the repository.',
  'regions.subnetName': 'Subnet name',
  'regions.subnetRange': specLabels['regions.*.subnets.*'].label,
  'regions.subnetsExist':
    'The subnets that the network has. They are left as they are; a gateway or firewall gets a free range beside them.',
  'regions.subnetTaken': 'Another subnet has this name already.',
  'regions.subnetEmpty': 'Give the subnet a name, such as app.',
  'regions.addSubnet': 'Add a subnet',
  'regions.removeSubnet': 'Remove subnet {{name}}',
  'regions.settings': 'Settings',
  'regions.subnetSettings': 'Settings of subnet {{name}}',
  'regions.subnetSettingsHelp':
    'Without any, the settings of the subnet are left to the owners of workloads and to Azure Policy, and no update changes them.',
  'regions.delegations':
    specLabels['regions.*.subnetSettings.*.delegations'].label,
  'regions.delegationsHelp': 'Services such as Microsoft.Web/serverFarms.',
  'regions.serviceEndpoints':
    specLabels['regions.*.subnetSettings.*.serviceEndpoints'].label,
  'regions.serviceEndpointsHelp': 'Services such as Microsoft.Storage.',
  'regions.privateEndpointNetworkPolicies':
    specLabels['regions.*.subnetSettings.*.privateEndpointNetworkPolicies']
      .label,
  'regions.policiesOfOthers': 'As Azure has it',
  'regions.networkSecurityGroupId':
    specLabels['regions.*.subnetSettings.*.networkSecurityGroupId'].label,
  'regions.routeTableId':
    specLabels['regions.*.subnetSettings.*.routeTableId'].label,
  'regions.leftToOthers': 'Left empty: it is left to others.',
  'regions.gatewaySubnet': specLabels['regions.*.gatewaySubnet'].label,
  'regions.gatewaySubnetHelp':
    'The part of the address space that Azure reserves for gateways; /27 is recommended.',
  'regions.firewallSubnet': specLabels['regions.*.firewallSubnet'].label,
  'regions.firewallSubnetHelp':
    'The part of the address space that Azure reserves for the firewall, a /26.',
  'regions.routeServerSubnet': specLabels['regions.*.routeServerSubnet'].label,
  'regions.routeServerSubnetHelp':
    'The part of the address space that Azure reserves for the Route Server, a /26.',
  'regions.hubPrefix': specLabels['regions.*.hubAddressPrefix'].label,
  'regions.hubPrefixHelp':
    'Microsoft runs the hub in a range of its own, beside the network; /23 is recommended.',
  'regions.auto': 'Left empty: {{value}}',
  'regions.notNeeded': 'Left empty: filled in where a gateway needs it.',
  'regions.asn': specLabels['regions.*.asn'].label,
  'regions.asnHelp':
    "Identifies this region's gateway to the other end, which must have a different one.",
  'regions.subscription': specLabels['regions.*.subscriptionId'].label,
  'regions.subscriptionHelp':
    "Only where the region is not in the deployment's own subscription.",
  'network.likeAll': 'As in all networks',
  'network.encryption': specLabels['regions.*.encryption'].label,
  'network.encryptionHelp':
    'For a network that exists already: its present setting, if you know it.',
  'network.natGateway': specLabels['regions.*.natGateway'].label,
  'network.natGatewayHelp': 'How its workload subnets reach the internet.',
  'network.dnsServers': specLabels['regions.*.dnsServers'].label,
  'network.dnsServersHelp': 'Left empty: they are left to others.',
  'network.ddosProtectionPlanId':
    specLabels['regions.*.ddosProtectionPlanId'].label,
  'network.existing': specLabels['regions.*.existingVnetId'].label,
  'network.newHelp':
    'Left empty: a new virtual network is built. With an id: that network is connected as it is.',
  'network.existingHelp':
    'This network is connected as it is; only subnets for gateways and the like are added. Enter its address space. Enter its subnets as well, so that a free range can be found, or the range of each added subnet.',
  'network.addressSpaceRegistry':
    'Left empty: the registry of addresses gives it a free range.',
  'network.addressSpaceExists':
    'The ranges that the network has, such as 10.10.0.0/16.',
  'network.subscriptionOfId': 'Left empty: that of the resource id.',
  'spokes.empty': 'No workload network yet.',
  'spokes.noRegions':
    'Add a region first: every workload network is behind one.',
  'spokes.add': 'Add a workload network',
  'spokes.list': 'Workload networks',
  'spokes.group': 'Workload network {{key}}',
  'spokes.key': 'Name of the network',
  'spokes.keyHelp': 'Part of its resource name, such as app-weu.',
  'spokes.keyTaken': 'Something else has this name already.',
  'spokes.keyEmpty': 'Give the network a name, such as app-weu.',
  'spokes.region': specLabels['spokes.*.region'].label,
  'spokes.regionHelp': "The region's own network is its hub.",
  'spokes.ranges': specLabels['spokes.*.addressSpace'].label,
  'spokes.remove': 'Remove workload network {{key}}',
  'spokes.removed': 'Workload network {{key}} removed.',
  'spokes.details': 'Details of workload network {{key}}',
  'spokes.showMore_one': 'Show {{count, number}} more workload network',
  'spokes.showMore_other': 'Show {{count, number}} more workload networks',
  'circuits.empty':
    'No circuit yet. Add the one that your provider sets up, or one that exists already.',
  'circuits.list': 'ExpressRoute circuits',
  'circuits.add': 'Add a circuit',
  'circuits.group': 'ExpressRoute circuit {{key}}',
  'circuits.key': 'Name of the circuit',
  'circuits.keyHelp': 'Part of its resource name, such as ams.',
  'circuits.keyTaken': 'Something else has this name already.',
  'circuits.keyEmpty': 'Give the circuit a name, such as ams.',
  'circuits.remove': 'Remove circuit {{key}}',
  'circuits.peeringLocation': specLabels['circuits.*.peeringLocation'].label,
  'circuits.peeringLocationHelp':
    'Where the circuit meets Azure, such as Amsterdam: a building near your site, not an Azure region.',
  'circuits.carrier': 'Carried by',
  'circuits.carrier.provider': 'A connectivity provider',
  'circuits.carrier.direct': 'An ExpressRoute Direct port',
  'circuits.carrier.existing': 'It exists already',
  'circuits.carrierHelp':
    'A provider sets the line up; with ExpressRoute Direct your own port does.',
  'circuits.noDirect': '{{location}} has no ExpressRoute Direct ports.',
  'circuits.provider': specLabels['circuits.*.provider'].label,
  'circuits.providerHelp_one':
    '{{count, number}} provider is known at this location.',
  'circuits.providerHelp_other':
    '{{count, number}} providers are known at this location.',
  'circuits.providerUnknown':
    'The name by which Azure knows the provider, such as Equinix.',
  'circuits.expressRoutePortId':
    specLabels['circuits.*.expressRoutePortId'].label,
  'circuits.expressRoutePortIdHelp':
    '/subscriptions/…/providers/Microsoft.Network/expressRoutePorts/…',
  'circuits.existingCircuitId':
    specLabels['circuits.*.existingCircuitId'].label,
  'circuits.existingCircuitIdHelp':
    '/subscriptions/…/providers/Microsoft.Network/expressRouteCircuits/…',
  'circuits.bandwidth': specLabels['circuits.*.bandwidthMbps'].label,
  'circuits.bandwidthHelp': 'What the circuit carries at most.',
  'circuits.tier': specLabels['circuits.*.tier'].label,
  'circuits.tier.Local': 'Local: the regions beside the peering location',
  'circuits.tier.Standard': 'Standard: the same part of the world',
  'circuits.tier.Premium': 'Premium: every region',
  'circuits.tierHelp': 'How far the circuit reaches.',
  'circuits.tierReaches': '{{tier}} reaches every region of this circuit.',
  'circuits.tierOutside': '{{tier}} does not reach {{regions}}.',
  'circuits.tierUnknown':
    'Whether {{tier}} reaches {{regions}} is not documented.',
  'circuits.family': specLabels['circuits.*.family'].label,
  'circuits.family.MeteredData': 'Paid by the gigabyte',
  'circuits.family.UnlimitedData': 'Included in the monthly price',
  'circuits.familyHelp': 'How the traffic out of Azure is paid.',
  'circuits.regions': specLabels['circuits.*.regions'].label,
  'circuits.regionsHelp':
    'Each of them gets a connection from its ExpressRoute gateway.',
  'circuits.sites': specLabels['circuits.*.sites'].label,
  'circuits.sitesHelp': 'What is reached over the circuit.',
  'circuits.provisioned': specLabels['circuits.*.provisioned'].label,
  'circuits.provisionedHelp':
    'Gateways can be connected only then. Leave it off for a new circuit, give the provider its service key, and switch it on in the repository later.',
  'circuits.more': 'More about circuit {{key}}',
  'circuits.moreShort': 'More',
  'circuits.subscriptionId': specLabels['circuits.*.subscriptionId'].label,
  'circuits.subscriptionIdHelp':
    "Only where the circuit is not in the deployment's own subscription.",
  'circuits.location': specLabels['circuits.*.location'].label,
  'circuits.locationHelp':
    'Where the resource is registered. Left empty: with its first region.',
  'circuits.privatePeering': specLabels['circuits.*.privatePeering'].label,
  'circuits.privatePeeringHelp': 'Only where the provider leaves it to you.',
  'circuits.peerAsn': specLabels['circuits.*.privatePeering.peerAsn'].label,
  'circuits.peerAsnHelp': 'The one that your edge routers are configured with.',
  'circuits.primaryPrefix':
    specLabels['circuits.*.privatePeering.primaryPrefix'].label,
  'circuits.secondaryPrefix':
    specLabels['circuits.*.privatePeering.secondaryPrefix'].label,
  'circuits.prefixHelp': 'A /30 outside every network, such as 172.16.0.0/30.',
  'circuits.vlanId': specLabels['circuits.*.privatePeering.vlanId'].label,
  'circuits.vlanIdHelp': 'Agreed with the provider; 1 to 4094.',
  'regions.allocate': 'Allocate free ranges',
  'regions.allocateHelp':
    'Writes a free range into every region that has none or whose range overlaps another.',
  'regions.allocated_one': '{{count, number}} region got a free range.',
  'regions.allocated_other': '{{count, number}} regions got a free range.',
  'regions.nothingToAllocate': 'Every region has a range of its own already.',
  'addressBar.label': 'Use of {{range}}',
  'addressBar.used': '{{range}}: {{share}} used',
  'sites.empty':
    'No site yet. Add the data centre or office that your regions must reach.',
  'sites.add': 'Add a site',
  'sites.group': 'On-premises site {{key}}',
  'sites.key': 'Name of the site',
  'sites.keyHelp': 'Such as hq or plant-1.',
  'sites.keyTaken': 'Another site has this name already.',
  'sites.keyEmpty': 'Give the site a name, such as hq.',
  'sites.addressSpace': specLabels['onPremises.sites.*.addressSpace'].label,
  'sites.addressSpaceHelp':
    'What is in use at the site, such as 192.168.0.0/16; several separated by commas. The regions need others.',
  'sites.remove': 'Remove site {{key}}',
  'sites.location': specLabels['onPremises.sites.*.location'].label,
  'sites.locationHelp':
    'Optional: a large city near the site, such as “Hamburg”. It only helps to choose the region with a shared gateway.',
  'sites.devices': specLabels['onPremises.sites.*.devices'].label,
  'sites.devicesHelp':
    'The router or firewall at the site to which Azure builds the tunnels. Two devices survive the loss of one.',
  'sites.addDevice': 'Add a device',
  'sites.device': 'Device {{number, number}} of site {{key}}',
  'sites.removeDevice': 'Remove device {{number, number}} of site {{key}}',
  'sites.ipAddress': specLabels['onPremises.sites.*.devices.*.ipAddress'].label,
  'sites.ipAddressHelp':
    "The device's address on the internet, such as 203.0.113.10, or its domain name. Ask whoever runs the firewall.",
  'sites.bgp': 'This device speaks BGP',
  'sites.bgpHelp':
    'BGP tells both ends which ranges the other has, and moves traffic when a tunnel fails. Without it the ranges above are used as fixed routes.',
  'sites.asn': specLabels['onPremises.sites.*.devices.*.asn'].label,
  'sites.asnHelp':
    'Often a private one, 64512 to 65534; 65515 belongs to Azure.',
  'sites.bgpPeerAddress':
    specLabels['onPremises.sites.*.devices.*.bgpPeerAddress'].label,
  'sites.bgpPeerAddressHelp':
    'Its address inside the site, such as 192.168.0.1; not the public one.',
} as const;
