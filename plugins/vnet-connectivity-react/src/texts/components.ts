import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  patternNames,
  specLabels,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * Texts of the editors, tables and lists of this package.
 *
 * @alpha
 */
export const vnetConnectivityReactTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react',
  messages: {
    'findings.errors_one':
      '{{count, number}} problem to solve before anything is created',
    'findings.errors_other':
      '{{count, number}} problems to solve before anything is created',
    'findings.warnings_one': '{{count, number}} piece of advice',
    'findings.warnings_other': '{{count, number}} pieces of advice',
    'findings.none': 'Nothing to report: this design keeps every rule.',
    'findings.error': 'Problem',
    'findings.warning': 'Advice',
    'findings.kind.azure-refuses': 'Azure refuses this',
    'findings.kind.not-built': 'This version does not build it',
    'findings.kind.policy': "The portal's policy",
    'findings.kind.advice': 'Advice',
    'findings.kind.incomplete': 'Missing or contradictory',
    'findings.whole': 'whole document',
    'findings.rule': 'Rule {{rule}}',
    'findings.details': 'Place in the document',
    'findings.docs': 'What Microsoft says',
    'findings.docsLabel':
      'What Microsoft says about {{rule}} (opens in a new tab)',
    'findings.more_one': 'Show {{count, number}} more',
    'findings.more_other': 'Show {{count, number}} more',
    'files.summary_one': '{{count, number}} file, {{size}}',
    'files.summary_other': '{{count, number}} files, {{size}}',
    'files.bytes_one': '{{count, number}} byte',
    'files.bytes_other': '{{count, number}} bytes',
    'files.kilobytes':
      '{{size, number(minimumFractionDigits: 1; maximumFractionDigits: 1)}} kB',
    'files.filter': 'Filter files by path',
    'files.noMatch': 'No file has “{{filter}}” in its path.',
    'files.empty': 'There are no files.',
    'files.tree': 'Files of the repository',
    'files.content': 'Content of {{path}}',
    'files.large':
      '{{size}}, SHA-256 {{digest}}. The file is built and not written by hand: only its head is shown here.',
    'files.same': 'No file is different.',
    'files.changes_one':
      '{{count, number}} file is different ({{added, number}} added, {{removed, number}} removed).',
    'files.changes_other':
      '{{count, number}} files are different ({{added, number}} added, {{removed, number}} removed).',
    'files.added': 'Added',
    'files.removed': 'Removed',
    'files.changed': 'Changed',
    'files.lines': '{{added, number}} lines added, {{removed, number}} removed',
    'files.diff': 'What is different in {{path}}',
    'files.fromLine':
      'From line {{before, number}} before, line {{after, number}} now',
    'files.addedLine': 'added:',
    'files.removedLine': 'removed:',
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
    'regions.addressSpaceHelp': 'One range or several, such as 10.10.0.0/16.',
    'regions.addressSpaceAuto': 'Left empty: {{range}}',
    'regions.remove': 'Remove region {{key}}',
    'regions.removed': 'Region {{key}} removed.',
    'regions.added': 'Region {{key}} added with {{range}}.',
    'regions.addedNoRange':
      'Region {{key}} added. No free range was left for it.',
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
    'regions.gatewaySubnet': specLabels['regions.*.gatewaySubnet'].label,
    'regions.gatewaySubnetHelp':
      'The part of the address space that Azure reserves for gateways; /27 is recommended.',
    'regions.firewallSubnet': specLabels['regions.*.firewallSubnet'].label,
    'regions.firewallSubnetHelp':
      'The part of the address space that Azure reserves for the firewall, a /26.',
    'regions.routeServerSubnet':
      specLabels['regions.*.routeServerSubnet'].label,
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
    'network.existing': specLabels['regions.*.existingVnetId'].label,
    'network.newHelp':
      'Left empty: a new virtual network is built. With an id: that network is connected as it is.',
    'network.existingHelp':
      'This network is connected as it is; only subnets for gateways and the like are added. Enter its address space. Enter its subnets as well, so that a free range can be found, or the range of each added subnet.',
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
    'circuits.peerAsnHelp':
      'The one that your edge routers are configured with.',
    'circuits.primaryPrefix':
      specLabels['circuits.*.privatePeering.primaryPrefix'].label,
    'circuits.secondaryPrefix':
      specLabels['circuits.*.privatePeering.secondaryPrefix'].label,
    'circuits.prefixHelp':
      'A /30 outside every network, such as 172.16.0.0/30.',
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
    'sites.ipAddress':
      specLabels['onPremises.sites.*.devices.*.ipAddress'].label,
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
    'comparison.pattern': patternNames,
    'comparison.option': '{{pattern}}, {{way}}',
    'comparison.way.vpn.per-region': 'VPN gateway in each region',
    'comparison.way.vpn.transit': 'one shared VPN gateway',
    'comparison.way.expressroute.per-region':
      'ExpressRoute gateway in each region',
    'comparison.way.expressroute.transit': 'one shared ExpressRoute gateway',
    'comparison.badge.recommended': 'Recommended',
    'comparison.badge.current': 'Your design now',
    'comparison.badge.azure-refuses': 'Azure refuses it',
    'comparison.badge.policy': 'Not allowed in this portal',
    'comparison.badge.not-built': 'Not built by this version',
    'comparison.badge.incomplete': 'Incomplete',
    'comparison.badge.unmet': 'Does not meet the requirements',
    'comparison.recommended': 'Recommended: {{option}}',
    'comparison.noneRecommended': 'No option can be recommended',
    'comparison.noneRecommendedWhy':
      'No option is both possible and meets all requirements. The table shows the reasons against each.',
    'comparison.changes': 'What would change the recommendation',
    'comparison.change': 'If {{condition}}: {{option}}.',
    'comparison.noOption': 'no option would do',
    'comparison.for': 'Reasons for it',
    'comparison.against': 'Reasons against it',
    'comparison.unmet': 'Requirements not met',
    'comparison.rightWhen': 'Right all the same: {{when}}',
    'comparison.assumptions': 'Assumed for this option',
    'comparison.noReasons': 'There are no reasons for or against this option.',
    'comparison.onlyDifferent': 'Only figures that differ',
    'comparison.markDifferences': 'Mark what differs from your design now',
    'comparison.counts_one':
      '{{count, number}} option is possible, {{refused, number}} are not.',
    'comparison.counts_other':
      '{{count, number}} options are possible, {{refused, number}} are not.',
    'comparison.table': 'Options side by side',
    'comparison.caption':
      '≈ marks an estimate. Choose a figure to see how it was worked out, and its sources with their dates.',
    'comparison.byRank': 'Option, by recommendation',
    'comparison.sortBy': 'Sort by',
    'comparison.sorted.asc': '{{title}}, upwards',
    'comparison.sorted.desc': '{{title}}, downwards',
    'comparison.details': 'Reasons',
    'comparison.allFigures': 'All figures and reasons',
    'comparison.allFiguresOf': 'All figures and reasons of {{option}}',
    'comparison.detailsOf': 'Reasons for and against {{option}}',
    'comparison.choose': 'Use this',
    'comparison.chooseOption': 'Use this: {{option}}',
    'comparison.moreFindings_one': 'and {{count, number}} more',
    'comparison.moreFindings_other': 'and {{count, number}} more',
    'comparison.figure.latency': 'Round trip between regions',
    'comparison.figure.onPremisesLatency': 'Round trip to the way out of Azure',
    'comparison.figure.bandwidth': 'Bandwidth between regions',
    'comparison.figure.onPremisesBandwidth': 'Bandwidth to on-premises',
    'comparison.figure.encryption': 'Encryption between regions',
    'comparison.figure.onPremisesEncryption': 'Encryption to on-premises',
    'comparison.figure.monthlyCost': 'Monthly cost',
    'comparison.figure.singlePointsOfFailure': 'Single points of failure',
    'comparison.figure.lostFlows': 'Flows lost in failures',
    'comparison.figure.failover': 'Time until traffic takes another way',
    'comparison.figure.setUpTime': 'Set-up time',
    'comparison.figure.limits': 'Nearest Azure limit used',
    'comparison.figure.dayTwoEffort': 'Effort to add a region',
    'comparison.worst': '{{value}} at worst',
    'comparison.typical': '{{value}} typical',
    'comparison.ipsec': 'IPsec',
    'comparison.noIpsec': 'No IPsec',
    'comparison.betweenMachines': 'Between machines',
    'comparison.unknownPrices_one': 'without {{count, number}} unknown price',
    'comparison.unknownPrices_other':
      'without {{count, number}} unknown prices',
    'comparison.inFailures_one': 'over {{count, number}} failure',
    'comparison.inFailures_other':
      'over {{count, number}} failures, one at a time',
    'comparison.andMore': 'and others without a documented time',
    'comparison.effort.low': 'Low',
    'comparison.effort.medium': 'Medium',
    'comparison.effort.high': 'High',
    'comparison.standing.better': 'better than now',
    'comparison.standing.worse': 'worse than now',
    'comparison.standing.other': 'differs from now',
    'comparison.noSuchFigure': '–',
    'comparison.openFigure': '{{figure}}: where it comes from',
    'comparison.figureOf': '{{figure}}: {{option}}',
    'comparison.notKnown': 'not known',
    'comparison.notReachable': 'not connected',
    'comparison.noPrice': 'no price known',
    'comparison.usd': '{{value}} USD',
    'comparison.range': '{{from}} to {{to}}',
    'comparison.atLeast': 'at least {{amount}}',
    'comparison.isEstimate':
      'An estimate: there is no measurement or document for exactly this case.',
    'comparison.formula': 'How it was worked out',
    'comparison.notes': 'To keep in mind',
    'comparison.sources': 'Sources',
    'comparison.sourceDate': '({{date}})',
    'comparison.thirdParty': 'An example of a third party, not from Microsoft.',
    'comparison.close': 'Close',
    'comparison.parts': 'In detail',
    'comparison.showAll_one': 'Show all {{count, number}}',
    'comparison.showAll_other': 'Show all {{count, number}}',
    'comparison.flows_one': '{{count, number}} flow stops',
    'comparison.flows_other': '{{count, number}} flows stop',
    'comparison.bottleneck': 'Narrowest place',
    'comparison.oneTunnel': 'One tunnel',
    'comparison.usedOf': '{{used, number}} of {{of, number}}',
    'comparison.input.traffic': 'Traffic, gigabytes a month',
    'comparison.input.trafficHelp': 'Both directions together, half in each.',
    'comparison.input.perPair': 'Between every two regions',
    'comparison.input.onPremisesPerRegion': 'Between a region and on-premises',
    'comparison.input.assumed': 'Left empty: {{value, number}} is assumed.',
    'comparison.input.pair': 'Between {{pair}}',
    'comparison.input.from': 'One region',
    'comparison.input.to': 'Other region',
    'comparison.input.addPair': 'Set for this pair',
    'comparison.input.remove': 'Remove',
    'comparison.input.removePair': 'Remove the traffic of {{pair}}',
    'comparison.input.requirements': 'The network must',
    'comparison.input.ipsecBetweenRegions':
      'encrypt traffic between the regions with IPsec',
    'comparison.input.encryptionBetweenMachines':
      'encrypt traffic from machine to machine',
    'comparison.input.surviveGatewayFailure':
      'reach on-premises when any one gateway has failed',
    'comparison.input.surviveLineFailure':
      'reach on-premises when any one connection, device or circuit has failed',
    'comparison.input.privateLine':
      'reach on-premises without crossing the internet',
    'comparison.input.noNewCircuit':
      'do without an ExpressRoute circuit that has yet to be ordered',
    'comparison.input.circumstances': 'What else is known',
    'comparison.input.serviceOnlyInOtherRegion':
      'The other regions exist only for a service that the main one does not offer',
    'comparison.input.circuitIsThere':
      'There is an ExpressRoute circuit already',
    'comparison.input.branches': 'Sites to be connected one day',
    'comparison.input.branchesHelp': 'Left empty: those of the design.',
    'work.cancel': 'Stop',
    'work.restart': 'Start again',
    'work.cancelled': '{{label}}: stopped.',
    'work.failed': '{{label}} did not work: {{message}}',
    'work.comparing': 'Comparing the options',
    'whatIf.kind.region': 'Regions',
    'whatIf.kind.vpn-gateway': 'VPN gateways',
    'whatIf.kind.er-gateway': 'ExpressRoute gateways',
    'whatIf.kind.hub': 'Virtual hubs',
    'whatIf.kind.peering': 'Peerings',
    'whatIf.kind.connection': 'VPN connections',
    'whatIf.kind.hub-connection': 'Connections to hubs',
    'whatIf.kind.circuit': 'ExpressRoute circuits',
    'whatIf.kind.device': 'VPN devices',
    'whatIf.kind.firewall': 'Firewalls',
    'whatIf.kind.nva': 'Appliances',
    'whatIf.kind.route-server': 'Route Servers',
    'whatIf.view': 'Show',
    'whatIf.view.failures': 'Every failure',
    'whatIf.view.causes': 'Smallest failures that stop something',
    'whatIf.filter': 'Filter by name',
    'whatIf.kind': 'What fails',
    'whatIf.everyKind': 'Everything',
    'whatIf.onlyLosing': 'Only what stops traffic',
    'whatIf.pairs': 'Any two at once, too',
    'whatIf.working': 'Failing every element',
    'whatIf.workingPairs': 'Failing every two elements',
    'whatIf.detailing': 'Following every flow',
    'whatIf.flows_one':
      '{{count, number}} flow works when nothing has failed; each direction between two networks or sites is one.',
    'whatIf.flows_other':
      '{{count, number}} flows work when nothing has failed; each direction between two networks or sites is one.',
    'whatIf.unknownFlows_one': 'For {{count, number}} more this is not known.',
    'whatIf.unknownFlows_other':
      'For {{count, number}} more this is not known.',
    'whatIf.singles_one':
      '{{count, number}} of {{studied, number}} single failures stops some of them.',
    'whatIf.singles_other':
      '{{count, number}} of {{studied, number}} single failures stop some of them.',
    'whatIf.pairCounts_one':
      '{{count, number}} of {{studied, number}} pairs of failures does.',
    'whatIf.pairCounts_other':
      '{{count, number}} of {{studied, number}} pairs of failures do.',
    'whatIf.listedPairs_one':
      'Of the pairs, the {{count, number}} that stops most is listed.',
    'whatIf.listedPairs_other':
      'Of the pairs, the {{count, number}} that stop most are listed.',
    'whatIf.moreCauses_one': '{{count, number}} more cause is not listed.',
    'whatIf.moreCauses_other': '{{count, number}} more causes are not listed.',
    'whatIf.table': 'Failures and their effects',
    'whatIf.causes': 'Smallest failures that stop something',
    'whatIf.elements': 'What fails',
    'whatIf.lost': 'Flows that stop',
    'whatIf.unknown': 'Flows that may no longer work',
    'whatIf.rerouted': 'Flows that take another way',
    'whatIf.failover': 'Time until they do, as documented',
    'whatIf.nothingMoves': '–',
    'whatIf.cause': 'Smallest failure',
    'whatIf.failures': 'Failures at once',
    'whatIf.causedLoss': 'Flows that stop only in this combination',
    'whatIf.show': 'Show',
    'whatIf.showScenario': 'Show in the diagram: {{name}}',
    'whatIf.details': 'Flows',
    'whatIf.detailsOf': 'Flows, when this fails: {{name}}',
    'whatIf.lostFlows_one': '{{count, number}} flow stops',
    'whatIf.lostFlows_other': '{{count, number}} flows stop',
    'whatIf.unknownFlowsOf_one': '{{count, number}} flow may no longer work',
    'whatIf.unknownFlowsOf_other': '{{count, number}} flows may no longer work',
    'whatIf.because': 'because {{reasons}}',
    'whatIf.reroutedFlows_one': '{{count, number}} flow takes another way',
    'whatIf.reroutedFlows_other': '{{count, number}} flows take another way',
    'whatIf.flow': '{{from}} to {{to}}',
    'whatIf.way': 'now over {{path}}',
    'whatIf.more_one': 'and {{count, number}} more',
    'whatIf.more_other': 'and {{count, number}} more',
    'whatIf.previous': 'Previous',
    'whatIf.next': 'Next',
    'whatIf.page': '{{from, number}} to {{to, number}} of {{all, number}}',
    'whatIf.noRows': 'Nothing to show',
    'routes.working': 'Working out the routes',
    'routes.empty': 'There is no network yet.',
    'routes.network': 'Routes of',
    'routes.subnet': '{{network}}, subnet {{subnet}}',
    'routes.onlyChanged': 'Only routes that changed',
    'routes.changed_one':
      '{{count, number}} route differs while this has failed: {{failed}}.',
    'routes.changed_other':
      '{{count, number}} routes differ while this has failed: {{failed}}.',
    'routes.table': 'Effective routes of {{name}}',
    'routes.prefix': 'Destination',
    'routes.nextHop': 'Next hop',
    'routes.outbound.none':
      '(no way out: workloads need a NAT gateway, a public address or a load balancer with outbound rules)',
    'routes.outbound.nat-gateway': '(through the NAT gateway)',
    'routes.source': 'Origin',
    'routes.path': 'Way',
    'routes.change': 'Against the intact network',
    'routes.source.system': 'Azure itself',
    'routes.source.peering': 'Peering',
    'routes.source.gateway': 'Gateway, fixed',
    'routes.source.bgp': 'Gateway, learned by BGP',
    'routes.source.user': 'Route table of the subnet',
    'routes.change.same': 'as before',
    'routes.change.new': 'new',
    'routes.change.moved': 'another way; before: {{before}}',
    'routes.change.gone': 'gone',
    'routes.hop.VirtualNetwork': 'Within the network',
    'routes.hop.Internet': 'Internet',
    'routes.hop.None': 'Nowhere: dropped',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type Translate = TranslationFunction<
  typeof vnetConnectivityReactTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useTexts(): Translate {
  return useTranslationRef(vnetConnectivityReactTranslationRef).t;
}
