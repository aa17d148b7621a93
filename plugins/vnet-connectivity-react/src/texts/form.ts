import { specLabels } from 'backstage-plugin-vnet-connectivity-common';

/** Messages of the sections of the form, in the wizard and on the Design page. */
export const formMessages = {
  'tags.label': specLabels['metadata.tags'].label,
  'tags.description':
    'Every Azure resource gets them, for billing and for finding who is responsible. Optional.',
  'tags.name': 'Tag',
  'tags.value': 'Value of {{name}}',
  'tags.required': 'This portal requires it.',
  'tags.taken': 'Another tag has this name already.',
  'tags.add': 'Add a tag',
  'tags.remove': 'Remove tag {{name}}',

  'virtualNetworks.encryption.label':
    'Must traffic between the regions be encrypted?',
  'virtualNetworks.encryption.description':
    'Azure always encrypts the lines between its data centres. Ask the people who set the rules in your company which of these is required.',
  'virtualNetworks.encryption.none.title': 'No more than Azure does anyway',
  'virtualNetworks.encryption.none.summary':
    'The lines between data centres are encrypted, and applications use TLS where they need it.',
  'virtualNetworks.encryption.machines.title':
    specLabels['virtualNetworks.encryption'].choices.AllowUnencrypted,
  'virtualNetworks.encryption.machines.summary':
    'Virtual network encryption: Azure encrypts the traffic between virtual machines, in a network and over peerings.',
  'virtualNetworks.encryption.machines.gain':
    'Hardly any loss of speed, nothing to pay, no certificates to look after',
  'virtualNetworks.encryption.machines.loss1':
    'Only machines of sizes that support it, with accelerated networking; others are reached unencrypted',
  'virtualNetworks.encryption.machines.loss2':
    'Machines that run already must be stopped and started once',
  'virtualNetworks.encryption.machines.loss3':
    'Not for ExpressRoute gateways, private endpoints, Application Gateways and the internet; no Azure DNS Private Resolver in these networks',
  'virtualNetworks.encryption.drop.title':
    specLabels['virtualNetworks.encryption'].choices.DropUnencrypted,
  'virtualNetworks.encryption.drop.summary':
    'Virtual network encryption that cuts off whatever cannot encrypt.',
  'virtualNetworks.encryption.ipsec.title': 'With IPsec',
  'virtualNetworks.encryption.ipsec.summary':
    'Where a rule asks for IPsec by name. Choose VNet-to-VNet connections below.',
  'virtualNetworks.natGateway.label': 'How do workloads reach the internet?',
  'virtualNetworks.natGateway.none':
    'Not at all, or in a way that you add later',
  'virtualNetworks.natGateway.StandardV2':
    'Through a NAT gateway in each network, which survives the loss of a zone (StandardV2)',
  'virtualNetworks.natGateway.Standard':
    'Through a NAT gateway in each network, which stands in one zone (Standard)',
  'virtualNetworks.natGateway.help':
    'Without it, no workload subnet that is built here reaches the internet: no updates, no downloads. A NAT gateway gives outbound access from a fixed address, and no inbound access; it costs by the hour and by the gigabyte. It is attached to the subnets that you name.',

  'interconnect.label': specLabels['interconnect.pattern'].label,
  'interconnect.recommended': 'Recommended',
  'interconnect.noIpsec': 'No IPsec',
  'interconnect.notEncrypted': 'Not encrypted between machines',
  'interconnect.forbidden': 'Not allowed in this portal',
  'interconnect.globalPeering.title': 'Global VNet peering',
  'interconnect.globalPeering.summary':
    "A direct connection of the networks over Azure's backbone.",
  'interconnect.globalPeering.gain1':
    'Highest bandwidth: limited only by the size of the virtual machines',
  'interconnect.globalPeering.gain2': 'Lowest latency of all ways',
  'interconnect.globalPeering.gain3':
    'Nothing to operate: routing is automatic, set-up takes minutes',
  'interconnect.globalPeering.loss1':
    'No IPsec between the regions; encryption at link level always, between virtual machines on request',
  'interconnect.globalPeering.loss2':
    'Not transitive: each pair needs a peering of its own',
  'interconnect.globalPeering.loss3':
    'Every gigabyte costs, out of one region and into the other',
  'interconnect.vnetToVnet.title': 'VNet-to-VNet connection',
  'interconnect.vnetToVnet.summary': 'A VPN between a gateway in each region.',
  'interconnect.vnetToVnet.gain1': 'IPsec between the regions',
  'interconnect.vnetToVnet.gain2':
    'With BGP, a region whose own line fails reaches on-premises through another',
  'interconnect.vnetToVnet.loss1':
    'The gateways limit the bandwidth, and two more hops add latency',
  'interconnect.expressroute.title': 'ExpressRoute',
  'interconnect.expressroute.summary':
    'Through a private circuit that you have for on-premises anyway.',
  'interconnect.expressroute.gain1':
    'No further connection where the circuit is there already',
  'interconnect.expressroute.loss1':
    'Traffic turns around at the peering location, so latency grows and the gateways limit bandwidth',
  'interconnect.virtualWan.title': 'Virtual WAN',
  'interconnect.virtualWan.summary':
    'Hubs that Microsoft runs, one in each region.',
  'interconnect.virtualWan.gain1': 'Fits many regions and many branches',
  'interconnect.virtualWan.loss1':
    'Hubs cost by the hour, and give less control over routing',
  'interconnect.topology': specLabels['interconnect.topology'].label,
  'interconnect.mesh.title': 'Each with each (mesh)',
  'interconnect.mesh.summary': 'Every region reaches every other directly.',
  'interconnect.mesh.count_one':
    'With {{regions, number}} regions: {{count, number}} pair.',
  'interconnect.mesh.count_other':
    'With {{regions, number}} regions: {{count, number}} pairs.',
  'interconnect.hubAndSpoke.title': 'One hub, the others around it',
  'interconnect.hubAndSpoke.summary':
    'Every region reaches the hub. Over peering alone, the others do not reach each other.',
  'interconnect.hubAndSpoke.overVpn':
    'Every region has a connection with the hub. With BGP the others reach each other through it.',
  'interconnect.peeredBy': specLabels['interconnect.peeredBy'].label,
  'interconnect.peerings.title': 'A peering for each pair',
  'interconnect.peerings.summary':
    'Two resources for each pair, in the repository like everything else.',
  'interconnect.peerings.gain':
    'Every connection is visible and can be reviewed',
  'interconnect.peerings.loss':
    'Their number grows with the square of the regions',
  'interconnect.networkManager.title': 'Azure Virtual Network Manager',
  'interconnect.networkManager.summary':
    'Azure connects all networks of a group, and keeps them connected.',
  'interconnect.networkManager.gain':
    'A network that joins the group is connected with all others',
  'interconnect.networkManager.loss':
    'A service of its own, which charges for what it manages; this version does not combine it with inspection',
  'interconnect.bgp': specLabels['interconnect.bgp'].label,
  'interconnect.bgpHelp':
    'Each region learns what lies behind the others: a region reaches on-premises, workload networks and other regions through another one. Without it a connection joins only its two networks.',
  'interconnect.hubRanges': 'Ranges of the virtual hubs: {{ranges}}.',
  'interconnect.hubRangesHelp':
    'They are filled in for you; the details of each region have them.',
  'interconnect.hub': specLabels['interconnect.hub'].label,
  'interconnect.hubHelp':
    'The region with which all others are joined, for example where shared services run.',

  'onPremises.label': specLabels['onPremises.via'].label,
  'onPremises.none.title': 'No on-premises',
  'onPremises.none.summary':
    'The regions talk only to each other. It can be added later.',
  'onPremises.perRegion.title': 'A VPN gateway in each region',
  'onPremises.perRegion.badge': 'Recommended',
  'onPremises.perRegion.summary':
    'Each region has its own encrypted tunnels to your sites.',
  'onPremises.perRegion.gain1':
    'A region that fails takes only its own way to on-premises with it',
  'onPremises.perRegion.gain2':
    'Shortest way and full bandwidth for each region',
  'onPremises.perRegion.loss1': 'A gateway to pay for in each region',
  'onPremises.perRegion.loss2':
    "Over peering, a region whose gateway fails does not get to on-premises through another region's",
  'onPremises.transit.title': 'One gateway for all regions',
  'onPremises.transit.badge': 'Advised against as the rule',
  'onPremises.transit.summary':
    'Gateway transit: the other regions use the gateway of one region.',
  'onPremises.transit.gain1':
    'One gateway and one set of tunnels to pay for and run',
  'onPremises.transit.loss1':
    'When that region fails, no region reaches on-premises',
  'onPremises.transit.loss2':
    'A detour for the others, and one gateway limits the bandwidth of all',
  'onPremises.transit.right':
    'The right choice if a further region exists only for a service that the first one does not offer.',
  'onPremises.expressroute.title': 'ExpressRoute',
  'onPremises.expressroute.summary':
    'A private circuit from a connectivity provider.',
  'onPremises.expressroute.gain1':
    'Does not cross the internet; steady latency',
  'onPremises.expressroute.loss1':
    'A circuit and a provider to order and pay for',
  'onPremises.expressroute.gateways': specLabels['onPremises.gateways'].label,
  'onPremises.expressroute.perRegion.title':
    'An ExpressRoute gateway in each region',
  'onPremises.expressroute.perRegion.summary':
    'Each region is on a circuit itself.',
  'onPremises.expressroute.transit.title':
    'One ExpressRoute gateway for all regions',
  'onPremises.expressroute.transit.summary':
    'The other regions reach the circuit through the gateway of one region.',
  'onPremises.expressroute.transit.gain':
    'One gateway and its connections to pay for and run',
  'onPremises.backup': specLabels['onPremises.backup'].label,
  'onPremises.backupHelp':
    'Encrypted tunnels over the internet stand in when the circuit fails. Needs a VPN gateway beside each ExpressRoute gateway, and a VPN device at each site.',
  'onPremises.gatewayRegion': specLabels['onPremises.gatewayRegion'].label,
  'onPremises.gatewayRegionHelp':
    'The region in which most of the application runs.',
  'onPremises.gatewayRegionBecause.hub':
    'Suggested because it is the hub, the only region that all are joined with.',
  'onPremises.gatewayRegionBecause.sites':
    'Suggested because it is nearest to the sites: {{distances}}.',
  'onPremises.gatewayRegionBecause.regions':
    'Suggested because it is nearest to the other regions. Enter the locations of your sites below to get the region nearest to them.',
  'onPremises.gatewayRegionBecause.order':
    'Suggested because you entered it first. Enter the locations of your sites below to get the region nearest to them.',
  'onPremises.sites': specLabels['onPremises.sites'].label,
  'onPremises.sitesHelp':
    'Data centres and offices that the regions must reach. The people who run your firewall know these values; they can be changed in the repository later.',

  'inspection.label': specLabels['inspection.via'].label,
  'inspection.description':
    'A firewall or appliance in each region can stand between the workload networks and everything else.',
  'inspection.none.title': 'Nothing',
  'inspection.none.summary':
    'Networks reach each other directly; rules at subnets can still restrict them.',
  'inspection.firewall.title': 'Azure Firewall',
  'inspection.firewall.summary':
    'A firewall in each region, and routes that lead the traffic through it.',
  'inspection.firewall.inHubs':
    'A firewall in each virtual hub; Microsoft leads all private traffic through it.',
  'inspection.firewall.gain': 'Azure runs and scales it; one policy to write',
  'inspection.firewall.loss':
    'Paid by the hour in each region, and for the traffic',
  'inspection.nva.title': 'An appliance of your own',
  'inspection.nva.summary':
    'A network virtual appliance that you build; the routes lead to its address.',
  'inspection.nva.gain': 'The product and the rules that you have already',
  'inspection.nva.loss': 'You build, scale and update it yourselves',
  'inspection.tier': specLabels['inspection.tier'].label,
  'inspection.tierOption': '{{tier}} – up to {{throughput}}',
  'inspection.tierHelp': 'Premium adds intrusion prevention.',
  'inspection.appliances': specLabels['regions.*.nva'].label,
  'inspection.appliancesHelp':
    'They stand in a subnet of the region, and are not part of the repository.',
  'inspection.ipAddress': 'Address of the appliance in {{region}}',
  'inspection.ipAddressHelp':
    'Its private address, or that of the load balancer before several.',
  'inspection.asn': 'BGP number (ASN) of the appliance in {{region}}',
  'inspection.asnHelp':
    'Only where it exchanges routes with a Route Server. Optional.',

  'gateways.label': 'VPN gateways',
  'gateways.none':
    'This network has no gateway, because nothing in it is reached by VPN or ExpressRoute. There is nothing to choose here.',
  'gateways.later':
    'The gateways follow from the regions, sites and circuits above. Fill those in first; then their size and behaviour can be chosen here.',
  'gateways.summary_one': '{{count, number}} gateway, in {{regions}}.',
  'gateways.summary_other': '{{count, number}} gateways, in {{regions}}.',
  'gateways.sku': specLabels['gateways.vpn.sku'].label,
  'gateways.skuHelp':
    'All sizes are spread over availability zones where the region has them. The throughput is what all tunnels have together; one tunnel has at most {{tunnel}}.',
  'gateways.skuOption':
    '{{name}} – {{throughput}}, {{tunnels, number}} tunnels{{price}}',
  'gateways.skuPrice': ', about {{usd, number}} USD an hour',
  'gateways.cost_one':
    'Example: {{count, number}} gateway costs about {{monthly, number}} USD a month (730 hours, without traffic).',
  'gateways.cost_other':
    'Example: {{count, number}} gateways cost about {{monthly, number}} USD a month together (730 hours, without traffic).',
  'gateways.costSource':
    'Prices are a third-party example ({{title}}, {{date}}), not an offer.',
  'gateways.generation': specLabels['gateways.vpn.generation'].label,
  'gateways.generationHelp':
    'Leave the newest for gateways that are created. A gateway that is built keeps its generation when it gets another size.',
  'gateways.activeActive': specLabels['gateways.vpn.activeActive'].label,
  'gateways.activeActiveHelp':
    'Both halves of the gateway carry traffic, so an update or the loss of one is not noticed. Needs a second public address.',
  'gateways.bgp': specLabels['gateways.vpn.bgp'].label,
  'gateways.bgpHelp':
    'Both ends learn new ranges by themselves, and traffic moves when a tunnel fails. Sites whose device does not speak BGP work as well, with fixed routes.',
  'gateways.creation':
    'Azure takes {{minutes, number}} minutes or more to create a gateway.',
  'gateways.expressRoute': 'ExpressRoute gateways',
  'gateways.expressRouteSku': specLabels['gateways.expressRoute.sku'].label,
  'gateways.expressRouteSkuHelp':
    'The throughput is what all circuits of the gateway have together.',
  'gateways.expressRouteOption':
    '{{name}} – {{throughput}}, up to {{circuits, number}} circuits',
  'gateways.expressRouteScaleOption':
    '{{name}} – {{throughput}} for each of up to {{most, number}} scale units, up to {{circuits, number}} circuits',
  'gateways.minScaleUnits':
    specLabels['gateways.expressRoute.minScaleUnits'].label,
  'gateways.minScaleUnitsHelp': 'What the gateway always has. Left empty: 1.',
  'gateways.maxScaleUnits':
    specLabels['gateways.expressRoute.maxScaleUnits'].label,
  'gateways.maxScaleUnitsHelp':
    'What it may grow to, {{most, number}} at most. Left empty: the least number.',
  'gateways.inHubs_one':
    '{{count, number}} gateway in the virtual hub of {{regions}}.',
  'gateways.inHubs_other':
    '{{count, number}} gateways in the virtual hubs of {{regions}}.',
  'gateways.vpnScaleUnits':
    specLabels['gateways.virtualHub.vpnScaleUnits'].label,
  'gateways.expressRouteScaleUnits':
    specLabels['gateways.virtualHub.expressRouteScaleUnits'].label,
  'gateways.scaleUnitsHelp':
    '{{throughput}} each, {{most, number}} at most. Left empty: 1.',
  'gateways.routeServer': specLabels['gateways.routeServer'].label,
  'gateways.routeServerHelp':
    'Passes routes on between a VPN and an ExpressRoute gateway of one network, or between the network and its appliance.',

  'ipsec.own': specLabels['gateways.vpn.ipsecPolicy'].label,
  'ipsec.default':
    'Off: {{ike}} for IKE, and {{ipsec}} for IPsec. Your devices must be configured with the same.',
  'ipsec.ownHelp':
    'For every VPN connection. Your devices must be configured with the same.',
  'ipsec.ikeEncryption':
    specLabels['gateways.vpn.ipsecPolicy.ikeEncryption'].label,
  'ipsec.ikeIntegrity':
    specLabels['gateways.vpn.ipsecPolicy.ikeIntegrity'].label,
  'ipsec.dhGroup': specLabels['gateways.vpn.ipsecPolicy.dhGroup'].label,
  'ipsec.ipsecEncryption':
    specLabels['gateways.vpn.ipsecPolicy.ipsecEncryption'].label,
  'ipsec.ipsecIntegrity':
    specLabels['gateways.vpn.ipsecPolicy.ipsecIntegrity'].label,
  'ipsec.pfsGroup': specLabels['gateways.vpn.ipsecPolicy.pfsGroup'].label,
  'ipsec.saLifetimeSeconds':
    specLabels['gateways.vpn.ipsecPolicy.saLifetimeSeconds'].label,
  'ipsec.saDataSizeKilobytes':
    specLabels['gateways.vpn.ipsecPolicy.saDataSizeKilobytes'].label,

  'delivery.label': 'How is the network built?',
  'delivery.iac': specLabels['delivery.iac'].label,
  'delivery.terraform.title': 'Terraform',
  'delivery.terraform.summary':
    'Readable modules for the azurerm provider, with tests.',
  'delivery.bicep.title': 'Bicep',
  'delivery.bicep.summary':
    "Azure's own language: typed modules and a parameter file.",
  'delivery.both.title': 'Both',
  'delivery.both.summary':
    'The same network in either language; use one of the two to build it.',
  'delivery.ci': specLabels['delivery.ci'].label,
  'delivery.ci.githubActions.title': 'GitHub Actions',
  'delivery.ci.githubActions.summary':
    'Plan on every pull request, apply after an approval.',
  'delivery.ci.azurePipelines.title': 'Azure Pipelines',
  'delivery.ci.azurePipelines.summary':
    'Plan on every pull request, apply after an approval.',
  'delivery.ci.gitlabCi.title': 'GitLab CI',
  'delivery.ci.gitlabCi.summary': 'Plan on every merge request, apply by hand.',
  'delivery.ci.none.title': 'No pipeline',
  'delivery.ci.none.summary': 'You run Terraform or Bicep yourselves.',
  'delivery.protection': `${specLabels['delivery.protection'].label}: gateways and circuits`,
  'delivery.protectionHelp':
    'Neither Terraform nor a person at Azure deletes one by mistake. To take one away, switch this off first.',
  'delivery.codeOwners': specLabels['delivery.codeOwners'].label,
  'delivery.codeOwnersHelp':
    'Users, teams or mail addresses, such as @contoso/network. GitHub and GitLab ask them for each review.',
  'delivery.license': specLabels['delivery.license'].label,
} as const;
