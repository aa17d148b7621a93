import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { specLabels } from 'backstage-plugin-vnet-connectivity-common';

/**
 * Every text that the fields of the wizard show.
 *
 * @alpha
 */
export const scaffolderModuleVnetConnectivityTranslationRef =
  createTranslationRef({
    id: 'plugin.scaffolder-module-vnet-connectivity',
    messages: {
      'section.name': 'Name and owner',
      'section.regions': 'Regions',
      'section.virtualNetworks': 'Virtual networks',
      'section.interconnect': 'How the regions connect',
      'section.tags': 'Tags',
      'section.spokes': 'Workload networks',
      'section.onPremises': 'On-premises',
      'section.circuits': 'ExpressRoute circuits',
      'section.inspection': 'Inspection',
      'section.gateways': 'Gateways',
      'section.delivery': 'Delivery',
      'place.open': 'Go to {{section}}',
      'place.openInStep': 'Go to {{section}}, in the step {{step}}',
      'validation.more_one': 'And {{count, number}} more problem.',
      'validation.more_other': 'And {{count, number}} more problems.',

      'draft.restored':
        'The form starts with what you entered last, on {{time, datetime(dateStyle: short; timeStyle: short)}}.',
      'draft.startAfresh': 'Start afresh',
      'draft.goOn': 'Go on where I was',
      'draft.earlier':
        'A link has filled in this form. What you entered before, on {{time, datetime(dateStyle: short; timeStyle: short)}}, is kept.',
      'draft.goBack': 'Go back to my entries',

      'name.label': specLabels['metadata.name'].label,
      'name.help':
        'Becomes part of every resource name and the name of the repository: lower-case letters, digits and hyphens, such as contoso-core.',
      'name.taken':
        '{{name}} is taken: the catalog has a {{kind}} of this name. Choose another name.',
      'name.takenInFolder':
        "{{name}} is taken: the portal's folder has a repository of this name. Choose another name.",
      'name.checking': 'Checking whether the name is free …',
      'name.free': 'The catalog has nothing of this name.',
      'name.unknown':
        'Whether the name is taken is not known: the catalog does not answer.',
      'name.folderFree': "The portal's folder has no repository of this name.",
      'name.folderUnknown':
        "Whether the portal's folder has a repository of this name shows when it is created: the portal does not say.",
      'name.example':
        'Virtual networks will be called vnet-{{name}}-weu and the like.',

      'regions.label': 'Regions that must talk to each other',
      'regions.description':
        'Each region gets a virtual network with a range of addresses of its own. Ranges are filled in for you; change them where your company has an address plan. Regions of the same location are fine.',

      'spokes.label': 'Workload networks behind the regions',
      'spokes.description':
        "Optional. With them the region's own network becomes a hub for gateways and firewalls, and each workload gets a network of its own behind it.",

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
        'Azure always encrypts the lines between its data centres. Ask whoever makes the rules of your company which of these they mean.',
      'virtualNetworks.encryption.none.title': 'No more than Azure does anyway',
      'virtualNetworks.encryption.none.summary':
        'The lines between data centres are encrypted, and applications use TLS where they need it.',
      'virtualNetworks.encryption.machines.title':
        'From machine to machine (virtual network encryption)',
      'virtualNetworks.encryption.machines.summary':
        'Azure encrypts what virtual machines send each other, in a network and over peerings.',
      'virtualNetworks.encryption.machines.gain':
        'Hardly any loss of speed, nothing to pay, no certificates to look after',
      'virtualNetworks.encryption.machines.loss1':
        'Only machines of sizes that support it, with accelerated networking; others are reached unencrypted',
      'virtualNetworks.encryption.machines.loss2':
        'Machines that run already must be stopped and started once',
      'virtualNetworks.encryption.machines.loss3':
        'Not for ExpressRoute gateways, private endpoints, Application Gateways and the internet; no Azure DNS Private Resolver in these networks',
      'virtualNetworks.encryption.ipsec.title': 'With IPsec',
      'virtualNetworks.encryption.ipsec.summary':
        'Where a rule asks for IPsec by name. Choose VNet-to-VNet connections below.',
      'virtualNetworks.natGateway.label':
        'How do workloads reach the internet?',
      'virtualNetworks.natGateway.none':
        'Not at all, or in a way that you add later',
      'virtualNetworks.natGateway.StandardV2':
        'Through a NAT gateway in each network, which survives the loss of a zone (StandardV2)',
      'virtualNetworks.natGateway.Standard':
        'Through a NAT gateway in each network, which stands in one zone (Standard)',
      'virtualNetworks.natGateway.help':
        'By itself no workload subnet that is built here reaches the internet: no updates, no downloads. A NAT gateway is a way out with a fixed address, and none in; it costs by the hour and by the gigabyte. It is attached to the subnets that you name.',

      'interconnect.label': specLabels['interconnect.pattern'].label,
      'interconnect.recommended': 'Recommended',
      'interconnect.noIpsec': 'No IPsec',
      'interconnect.notEncrypted': 'Not encrypted between machines',
      'interconnect.forbidden': 'Not allowed in this portal',
      'interconnect.forbiddenReason': 'This portal does not allow it.',
      'interconnect.explain': 'What it is, and when it fits',
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
      'interconnect.vnetToVnet.summary':
        'A VPN between a gateway in each region.',
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
      'interconnect.mesh.onCircuits':
        'All regions are on the circuits and reach each other there; none is the hub of the others.',
      'interconnect.mesh.ofHubs':
        'Microsoft connects every virtual hub with every other; none is the hub of the others.',
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
        'Right where a further region exists only for a service that the first one does not offer.',
      'onPremises.expressroute.title': 'ExpressRoute',
      'onPremises.expressroute.summary':
        'A private circuit from a connectivity provider.',
      'onPremises.expressroute.gain1':
        'Does not cross the internet; steady latency',
      'onPremises.expressroute.loss1':
        'A circuit and a provider to order and pay for',
      'onPremises.expressroute.gateways':
        specLabels['onPremises.gateways'].label,
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
      'onPremises.expressroute.ownAlready':
        'Every region has an ExpressRoute gateway already, for the way to the other regions.',
      'onPremises.expressroute.notOverVpn':
        'The regions are joined by VPN, and an ExpressRoute gateway does not learn the routes of the VPN gateway beside it.',
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
        'Suggested because it is nearest to the other regions. Say below where your sites are, and it is the one nearest to them.',
      'onPremises.gatewayRegionBecause.order':
        'Suggested because you entered it first. Say below where your sites are, and it is the one nearest to them.',
      'onPremises.sites': specLabels['onPremises.sites'].label,
      'onPremises.sitesHelp':
        'Data centres and offices that the regions must reach. The people who run your firewall know these values; they can be changed in the repository later.',

      'circuits.label': 'ExpressRoute circuits',
      'circuits.description':
        'The private lines: where they meet Azure, who carries them, and which regions and sites use them.',

      'inspection.label': specLabels['inspection.via'].label,
      'inspection.description':
        'A firewall or appliance in each region can stand between the workload networks and everything else.',
      'inspection.needsSpokes':
        'There is nothing to inspect: add workload networks behind the regions in the first step.',
      'inspection.none.title': 'Nothing',
      'inspection.none.summary':
        'Networks reach each other directly; rules at subnets can still restrict them.',
      'inspection.firewall.title': 'Azure Firewall',
      'inspection.firewall.summary':
        'A firewall in each region, and routes that lead the traffic through it.',
      'inspection.firewall.inHubs':
        'A firewall in each virtual hub; Microsoft leads all private traffic through it.',
      'inspection.firewall.gain':
        'Azure runs and scales it; one policy to write',
      'inspection.firewall.loss':
        'Paid by the hour in each region, and for the traffic',
      'inspection.nva.title': 'An appliance of your own',
      'inspection.nva.summary':
        'A network virtual appliance that you build; the routes lead to its address.',
      'inspection.nva.gain': 'The product and the rules that you have already',
      'inspection.nva.loss': 'You build, scale and update it yourselves',
      'inspection.notInHubs':
        'This version leads the traffic of a Virtual WAN to no appliance of your own. Azure can, to one in a hub or in a network behind it.',
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
      'gateways.summary_one': '{{count, number}} gateway, in {{regions}}.',
      'gateways.summary_other': '{{count, number}} gateways, in {{regions}}.',
      'gateways.sku': specLabels['gateways.vpn.sku'].label,
      'gateways.skuHelp':
        'All sizes are spread over availability zones where the region has them. The throughput is what all tunnels have together; one tunnel has at most {{tunnel}}.',
      'gateways.skuOption':
        '{{name}} – {{throughput}}, {{tunnels, number}} tunnels{{price}}',
      'gateways.skuPrice': ', about {{usd, number}} USD an hour',
      'gateways.skuNotAvailable': '{{name}} – not offered for new networks',
      'gateways.cost_one':
        'Example: {{count, number}} gateway costs about {{monthly, number}} USD a month (730 hours, without traffic).',
      'gateways.cost_other':
        'Example: {{count, number}} gateways cost about {{monthly, number}} USD a month together (730 hours, without traffic).',
      'gateways.costSource':
        'Prices are a third-party example ({{title}}, {{date}}), not an offer.',
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
      'gateways.minScaleUnitsHelp':
        'What the gateway always has. Left empty: 1.',
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
      'delivery.ci.gitlabCi.summary':
        'Plan on every merge request, apply by hand.',
      'delivery.ci.none.title': 'No pipeline',
      'delivery.ci.none.summary': 'You run Terraform or Bicep yourselves.',
      'delivery.ciDefault': 'Fits {{destination}}',

      'destination.label': 'Where does the repository go?',
      'destination.nothing':
        'This portal has no place for repositories yet. Whoever runs it adds an integration for GitHub, GitLab or Azure DevOps to its configuration (integrations.github, …), or sets vnetConnectivity.localRepositories.enabled for a folder on its own disk.',
      'destination.onlyLocal':
        'GitHub, GitLab and Azure DevOps are offered once the portal has an integration for them.',
      'destination.local.title': 'A folder of this portal',
      'destination.local.summary':
        'A git repository on the disk of the portal: no account needed. The result page shows where it is.',
      'destination.github.title': 'GitHub',
      'destination.github.summary': 'A new repository on {{hosts}}.',
      'destination.gitlab.title': 'GitLab',
      'destination.gitlab.summary': 'A new project on {{hosts}}.',
      'destination.azure.title': 'Azure DevOps',
      'destination.azure.summary': 'A new repository on {{hosts}}.',
      'destination.local.taken':
        "The portal's folder has a repository {{name}} already. Choose another name in the first step, or another destination.",
      'destination.notChecked':
        'Whether a repository of this name exists there, and whether the portal may create one, is not checked beforehand: it shows when it is created, and nothing that exists is overwritten.',
      'destination.host': 'Server',
      'destination.hostHelp': 'One of the servers that the portal may use.',
      'destination.github.owner': 'Owner',
      'destination.github.ownerHelp':
        'The organisation or user on GitHub, such as contoso.',
      'destination.gitlab.owner': 'Group',
      'destination.gitlab.ownerHelp':
        'The group or user on GitLab, also with subgroups, such as contoso/network.',
      'destination.organization': 'Organisation',
      'destination.organizationHelp':
        'The part behind dev.azure.com/ in the address of your projects.',
      'destination.project': 'Project',
      'destination.projectHelp': 'An existing project in the organisation.',
      'destination.repo': 'Repository',
      'destination.repoHelp':
        'Must not exist yet. Proposed: the name of the network.',
      'destination.missing.kind': 'Choose where the repository goes.',
      'destination.missing.host':
        'Choose one of the servers that this portal may use: {{hosts}}.',
      'destination.missing.owner':
        'Name the owner: the organisation, group or user in whose name the repository is created.',
      'destination.missing.organization':
        'Name the Azure DevOps organisation: the part behind dev.azure.com/.',
      'destination.missing.project':
        'Name the Azure DevOps project in which the repository is created.',
      'destination.missing.repo':
        'Name the repository: letters, digits, dots, hyphens and underscores.',
      'destination.notOffered':
        'This portal cannot create repositories there. Choose one of: {{kinds}}.',

      'review.label': 'What will be created',
      'review.blocked_one':
        'Nothing can be created yet: {{count, number}} problem has to be solved.',
      'review.blocked_other':
        'Nothing can be created yet: {{count, number}} problems have to be solved.',
      'review.blockedHelp':
        'Go back to the step that each one names; what you entered stays.',
      'review.place': 'Step: {{section}}',
      'review.network': 'The network',
      'review.findings': 'What the rules say',
      'review.files': 'The exact files of the repository',
      'review.filesHelp':
        'Rendered here by the same generator that the portal runs. Nothing else will be in the repository.',
      'review.noFiles':
        'The files appear here when the problems above are solved.',
      'review.filesFailed': 'The files could not be shown',
    },
  });
