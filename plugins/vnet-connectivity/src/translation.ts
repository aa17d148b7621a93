import { createTranslationRef } from '@backstage/frontend-plugin-api';

// The pages import it from where it is, so that only Learn loads its texts.
export { vnetConnectivityLearnTranslationRef } from './content/translation';

/**
 * Labels of the pages. What the Learn page says is in `vnetConnectivityLearnTranslationRef`.
 *
 * @alpha
 */
export const vnetConnectivityTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity',
  messages: {
    page: {
      title: 'VNet Connectivity',
      subtitle: 'Connect Azure virtual networks across regions',
      navigation: 'Sections of this page',
    },
    sections: {
      question: 'Two decisions',
      overview: 'The options in a minute',
      questionnaire: 'Which way is right for you?',
      alternatives: "Today's alternatives",
      words: 'Words',
      sources: 'Sources',
    },
    aspects: {
      gains: 'What you gain',
      losses: 'What you lose',
      failures: 'What breaks when what fails',
      costs: 'What it costs, and for what',
      limits: 'Limits',
      setUp: 'Set-up time',
      choose: 'Choose it when',
      avoid: 'Choose something else when',
    },
    overview: {
      interconnect: 'First decision: how the regions connect',
      onPremises: 'Second decision: how on-premises comes in',
      option: 'Option',
      encryption: 'Encryption',
      bandwidth: 'Bandwidth',
      latency: 'Latency',
      cost: 'You pay for',
      transitive: 'Transitive',
      setUp: 'Set-up',
      survives: 'When a region fails',
    },
    live: {
      try: 'Try it, or click anything in the drawing:',
    },
    consequence: {
      traffic: 'Traffic',
      direct: 'Works',
      via: 'Works through {{via}}',
      lost: 'Stops',
      none: 'No path',
      between: '{{from}} and {{to}}',
    },
    questionnaire: {
      intro:
        'Answer what you know and leave the rest. The advice follows at once, and the address of this page keeps your answers, so that you can share it.',
      form: 'Your answers',
      result: 'Our advice',
      reset: 'Clear all answers',
      groups: {
        regions: 'Your regions',
        sites: 'Your data centres and offices',
        demands: 'What has to hold',
      },
      notAsked: {
        sites: 'Counts once you connect a data centre or office.',
        regions: 'Counts once there is more than one region.',
      },
      between: '{{min}} to {{max}}',
      remove: 'Remove {{region}}',
      questions: {
        regions: {
          label: 'Which Azure regions?',
          why: 'Distance decides how long traffic takes and what it costs.',
        },
        regionCount: {
          label: 'How many regions in all?',
          why: 'What is simple between two regions may not be between twenty.',
        },
        networks: {
          label: 'How many virtual networks in all regions?',
          why: 'Many networks are joined in another way than one in each region.',
        },
        regionTraffic: {
          label: 'Do the regions have to reach each other?',
          why: 'Gateways on the way cost time and limit what fits through; every gigabyte costs money.',
          some: 'Yes, for usual applications',
          little: 'Yes, but they send little',
          much: 'Yes, and much: databases, copies of data',
          none: 'No',
        },
        ipsec: {
          label: 'Must traffic between regions be encrypted with IPsec?',
          why: 'IPsec is the encryption of VPN tunnels. Azure encrypts the lines between its data centres anyway; say yes only where a rule asks for IPsec by name.',
          no: 'No',
          yes: 'Yes',
        },
        inspection: {
          label: 'Must a firewall look at traffic between networks?',
          why: 'Then everything passes a firewall, which needs a place in every region.',
          no: 'No',
          yes: 'Yes',
        },
        sites: {
          label: 'How many data centres and offices do you connect now?',
          why: 'That is the second decision: how they come in.',
        },
        branches: {
          label: 'How many are there to be one day?',
          why: 'From a certain number on, it is worth letting Azure run the routes between them.',
        },
        line: {
          label: 'May their traffic cross the internet, encrypted in a VPN?',
          why: 'A VPN is quick to have; a private line (ExpressRoute) is ordered from a provider.',
          internet: 'Yes',
          private: 'No, a private line only',
        },
        circuit: {
          label:
            'Do you have an ExpressRoute circuit, the private line to Azure?',
          why: 'One that is there may be used; one that is not costs money and takes weeks to come.',
          there: 'We have one',
          possible: 'No, but we could order one',
          no: 'No, and we will not order one',
        },
        surviveGatewayFailure: {
          label: 'Must they stay reachable when a gateway in Azure fails?',
          why: 'A gateway is where a VPN or private line ends. Only some ways have another one to fall back on.',
          no: 'No',
          yes: 'Yes',
        },
        surviveLineFailure: {
          label: 'Must they stay reachable when a line or its device fails?',
          why: 'That needs a second line and device, and routes that move by themselves.',
          no: 'No',
          yes: 'Yes',
        },
        serviceOnlyInOtherRegion: {
          label:
            'Do the other regions exist only for a service that your first region lacks?',
          why: 'Then most of your application runs in one region, and one gateway there can be enough.',
          no: 'No',
          yes: 'Yes',
        },
      },
      patterns: {
        'global-peering': 'Global VNet peering',
        'vnet-to-vnet': 'VNet-to-VNet connections',
        expressroute: 'Regions joined over ExpressRoute',
        'virtual-wan': 'Virtual WAN',
      },
      ways: {
        none: '{{pattern}}',
        'vpn-per-region': '{{pattern}}, a VPN in each region',
        'vpn-transit': '{{pattern}}, one VPN gateway for all',
        'expressroute-per-region': '{{pattern}}, ExpressRoute in each region',
        'expressroute-transit': '{{pattern}}, one ExpressRoute gateway for all',
      },
      inspected: '{{option}}, with a firewall in each region',
      working: 'Working out the advice',
      failed: 'The advice could not be worked out: {{message}}',
      recommended: 'We advise',
      nothing: 'Nothing does everything that you ask for',
      nothingHelp:
        'Below is what each way lacks, and which answer would have to be another.',
      noTraffic:
        'Your regions do not have to reach each other, so nothing has to connect them. What follows is for the day when they do.',
      pros: 'For it',
      cons: 'Against it',
      unmet: 'What it does not do',
      ranked: 'What else does all that you ask for, the best first',
      failing: 'What does not do all that you ask for',
      refused: 'What cannot be built',
      rule: 'Rule: {{rule}}',
      changes: 'What would change this advice',
      changesWorking: 'Trying other answers',
      noChanges: 'No single other answer would.',
      change:
        'If the answer to “{{question}}” were “{{answer}}”, then: {{option}}.',
      changeToNothing:
        'If the answer to “{{question}}” were “{{answer}}”, nothing would do.',
      tryIt: 'Try it',
      assumed: 'What we took for granted',
      assumedAnswer: '{{question}} Not answered, taken as: {{answer}}.',
      oneEach: 'one in each region',
      asManyAsNow: 'as many as now',
      europe: 'regions in Europe, or near those that you name',
      figures: 'Figures, and where they are from',
      latency: 'Slowest round trip between regions',
      bandwidth: 'Bandwidth between regions',
      monthlyCost: 'Cost a month, without and with traffic',
      unknown: 'not known',
      estimate: 'estimate',
      notPriced: 'Not in it, because the price is not known: {{list}}.',
      read: 'Read about it',
      networkManager: 'Read about Network Manager',
      design: 'Open in Design',
      wizard: 'Build this in the wizard',
    },
    correction: {
      read: 'You may read',
      today: 'Today',
    },
    citation: {
      source: 'Source: {{title}}, {{date}}',
      example: 'example',
      exampleHelp:
        'An example figure from a third party, which the owner of this portal may override.',
      derived: 'follows from',
      derivedHelp:
        'Derived from the rules in the cited documents; they do not state it in these words.',
      estimate: 'estimate',
      estimateHelp: 'An estimate: no document states this figure.',
      sourcesNote:
        'Dates are those of the pages; where a page states none, the day on which it was read. Figures marked as an example come from a third party, and the owner of this portal may override them.',
    },
    wizard: {
      start: 'Build this in the wizard',
      unavailable:
        'This portal has no software templates, so the wizard cannot be opened from here.',
    },
    entity: {
      title: 'Network',
      missing: 'The design of this network is not in the catalog',
      missingHelp:
        'The repository should have it in {{file}}. It appears here when the catalog has read the repository again; the portal needs the VNet Connectivity module of the catalog for that.',
      state: 'State',
      network: 'The network as designed',
      findings: "What today's rules say",
      noFindings: "Nothing: the design passes today's rules.",
      open: 'Open in Design',
      tooLong:
        'The network is too large for a link to the Design page. Import its connectivity.yaml there.',
      generator: {
        current:
          'Generated by version {{version}}, which is the one of this portal.',
        behind:
          'Generated by version {{version}}; this portal has {{current}}. Generate the repository again to get what is new; what people changed in it is kept.',
        ahead:
          'Generated by version {{version}}, which is newer than the {{current}} of this portal.',
        unknown:
          'The repository does not say which version generated it; this portal has {{current}}.',
      },
      changed:
        'The design was changed after the files were generated: generate them again, so that they build what you see here.',
      unchanged: 'The files were generated from this design.',
    },
    design: {
      learn: 'Learn',
      design: 'Design',
      pages: 'Pages about connectivity',
      lead: 'Change the network on one side and see on the other what it becomes: the drawing, what Azure would refuse, the alternatives, what breaks when something fails, and the files that build it. Nothing is created in Azure from here.',
      editor: 'The network, to edit',
      result: 'What it becomes',
      wide: 'Whole width',
      dismiss: 'Close',
      brokenLink:
        'The link holds a design that cannot be read; it may have been cut off. You see the design that was last open here instead.',
      outdated:
        'What you typed last cannot be read. This is the design from before; your text is kept.',
      showFindings: 'Show what is wrong',
      nothingToShow:
        'The text cannot be read as a network yet. The findings say what is missing.',
      noFindings:
        'Nothing to say against this network: Azure accepts it, and no advice is against it.',
      line: 'Line {{line}}',
      panels: {
        diagram: 'Diagram',
        findings: 'Findings',
        comparison: 'Comparison',
        'what-if': 'What if',
        routes: 'Routes',
        files: 'Files',
      },
      yaml: { tab: 'YAML', label: 'The network as YAML' },
      comparison: {
        inputs: 'Traffic, requirements and circumstances',
        working: 'Comparing every way to build this network',
        prices: {
          table:
            'Prices from the table of this version; see each figure for source and date.',
          configuration:
            'Prices that the owner of this portal configured, otherwise from the table of this version.',
          azure: 'Prices that Azure stated on {{date}}.',
        },
      },
      toolbar: {
        label: 'Design',
        undo: 'Undo',
        redo: 'Redo',
        import: 'Import',
        export: 'Export YAML',
        copyLink: 'Copy link',
        linkCopied: 'The link is in the clipboard.',
        linkNotCopied:
          'The browser does not allow copying; the address of this page is the link.',
        linkTooLong:
          'This network is too large for a link. Export the YAML and send the file.',
        imported: 'Imported. Undo brings back what was here before.',
        create: 'Create repository',
        wizardTooLong:
          'This network is too large to be handed to the wizard. Export the YAML; it is the connectivity.yaml of the repository.',
      },
      import: {
        title: 'Import a network',
        help: 'Choose the connectivity.yaml of a repository, or paste one. It replaces the network on this page; undo brings that back.',
        file: 'Choose a file',
        paste: 'Or paste YAML or JSON here',
        cancel: 'Cancel',
        take: 'Import',
        refused: 'This is not a network. Nothing was changed.',
        tooLarge: '{{name}} is too large to be a network. Nothing was changed.',
        unreadable: '{{name}} cannot be read. Nothing was changed.',
      },
      files: {
        show: 'What to show',
        files: 'All files',
        previous: 'Last change',
        opened: 'Since opened',
        zip: 'Download as zip',
        refused:
          'There are no files as long as the network has errors. The findings say what to change.',
        nothingBefore:
          'The network had errors before, so there were no files to compare with.',
      },
      form: {
        tab: 'Form',
        unreadable:
          'The YAML has a mistake, so that the form cannot show it. Correct it there; nothing is lost.',
        showYaml: 'Show the YAML',
        rest: 'Firewalls, tags, private peering and everything else are in the YAML; the form leaves them as they are.',
        network: 'Name and owner',
        regions: 'Regions',
        interconnect: 'Between the regions',
        onPremises: 'On-premises',
        circuits: 'ExpressRoute circuits',
        gateways: 'Gateways',
        spokes: 'Workload networks',
        delivery: 'Repository',
        name: 'Name',
        nameHelp: 'Prefix of every resource name, and name of the repository.',
        owner: 'Owner',
        ownerHelp:
          'The group or person who answers for it, such as group:default/network.',
        description: 'Description',
        descriptionHelp: 'One sentence about the network.',
        pattern: 'How do the regions reach each other?',
        forbidden: 'The policy of this portal does not allow it.',
        patterns: {
          'global-peering': {
            title: 'Global VNet peering',
            summary: "Straight over Microsoft's network, without gateways.",
          },
          'vnet-to-vnet': {
            title: 'VNet-to-VNet connection',
            summary: 'An encrypted tunnel between VPN gateways.',
          },
          expressroute: {
            title: 'ExpressRoute circuit',
            summary: 'Out to the edge of a private line and back.',
          },
          'virtual-wan': {
            title: 'Virtual WAN',
            summary: 'Hubs that Microsoft runs and joins with each other.',
          },
        },
        topology: 'Which regions are joined?',
        mesh: 'Every region with every other (mesh)',
        hubAndSpoke: 'Each region with one hub (hub and spoke)',
        hub: 'Hub region',
        interconnectBgp: 'Gateways exchange routes by themselves (BGP)',
        via: 'How does on-premises come in?',
        ways: {
          none: {
            title: 'Not at all',
            summary: 'The regions talk among themselves.',
          },
          vpn: {
            title: 'VPN',
            summary: 'Encrypted tunnels over the internet.',
          },
          expressroute: {
            title: 'ExpressRoute',
            summary: 'A private line from a provider.',
          },
        },
        gatewayPlacement: 'Where are the gateways to on-premises?',
        perRegion: 'In each region',
        transit: 'In one region, which the others use (gateway transit)',
        gatewayRegion: 'Region with the gateway',
        backup: 'VPN as a backup for when the circuit fails',
        sites: 'Sites',
        vpnSku: 'Size of the VPN gateways (SKU)',
        expressRouteSku: 'Size of the ExpressRoute gateways (SKU)',
        activeActive:
          'Both machines of a gateway carry traffic (active-active)',
        bgp: 'Gateways learn routes from devices (BGP)',
        noGateways: 'This network needs no gateways.',
        hubGateways:
          'The gateways are in the virtual hubs, which have scale units instead of sizes; those are in the YAML.',
        language: 'Written in',
        bothLanguages: 'Both',
        pipeline: 'Pipeline',
        pipelines: {
          'github-actions': 'GitHub Actions',
          'azure-pipelines': 'Azure Pipelines',
          'gitlab-ci': 'GitLab CI',
          none: 'None',
        },
      },
    },
  },
});
