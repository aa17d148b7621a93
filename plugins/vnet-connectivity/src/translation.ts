import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Labels of the page. The learning texts themselves live in `content/`.
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
    consequence: {
      traffic: 'Traffic',
      direct: 'Works',
      via: 'Works through {{via}}',
      lost: 'Stops',
      none: 'No path',
      between: '{{from}} and {{to}}',
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
