import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { patternNames } from 'backstage-plugin-vnet-connectivity-common';

// The pages import these from their files, so that each loads its own texts only.
export { vnetConnectivityAddressesTranslationRef } from './components/AddressesPage/translation';
export { vnetConnectivityAskTranslationRef } from './components/AskPage/translation';
export { vnetConnectivityDesignTranslationRef } from './components/DesignPage/translation';
export { vnetConnectivityWorkloadsTranslationRef } from './components/Workloads/translation';
export { vnetConnectivityLearnTranslationRef } from './content/translation';

/**
 * Labels of the frame, of Learn and of the questionnaire. Texts of the Learn page are in
 * `vnetConnectivityLearnTranslationRef`, those of Design in `vnetConnectivityDesignTranslationRef`.
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
      pages: 'Pages about connectivity',
      learn: 'Learn',
      design: 'Design',
      ask: 'Ask a network',
      addresses: 'Addresses',
    },
    sections: {
      question: 'Two decisions',
      overview: 'The options in a minute',
      questionnaire: 'Which way is right for you?',
      alternatives: "Today's alternatives",
      workloads: 'What applications meet',
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
      addSite: 'Add a place',
      addSiteHelp: 'A large city near the site, such as “Hamburg”.',
      siteUnknown:
        'Not a place that is known here, or the name of several. Choose one from the list, or a larger city nearby.',
      sitesLeftOut:
        'Not counted, because it is not a place that is known here, or the name of several: {{places}}. Remove it and choose one from the list.',
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
          label: 'Must traffic between regions be encrypted?',
          why: 'Azure encrypts the lines between its data centres anyway. On request it also encrypts what virtual machines send each other, where their size supports it. IPsec is the encryption of VPN tunnels: choose it only where a rule asks for it by name.',
          no: 'No more than Azure does anyway',
          machines: 'Yes, from machine to machine',
          yes: 'Yes, with IPsec',
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
        siteLocations: {
          label: 'Where are they?',
          why: 'Optional. Where all regions share one gateway, it belongs into the region nearest to them.',
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
      patterns: patternNames,
      ways: {
        none: '{{pattern}}',
        'vpn-per-region': '{{pattern}}, a VPN in each region',
        'vpn-transit': '{{pattern}}, one VPN gateway for all',
        'expressroute-per-region': '{{pattern}}, ExpressRoute in each region',
        'expressroute-transit': '{{pattern}}, one ExpressRoute gateway for all',
      },
      inspected: '{{option}}, with a firewall in each region',
      encrypted: '{{option}}, with virtual network encryption',
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
    workloads: {
      intro:
        'The ways above join address ranges. Applications meet more: the internet, names, private endpoints, security groups, packet sizes.',
      show: 'Show what applications need to know',
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
  },
});
