import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of the panels that ask a network that was read from a document. No other page loads them.
 *
 * @alpha
 */
export const vnetConnectivityAnswersTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react.answers',
  messages: {
    'name.region': 'Region {{a}}',
    'name.vpn-gateway': 'VPN gateway of {{a}}',
    'name.er-gateway': 'ExpressRoute gateway of {{a}}',
    'name.instance': '{{a}}, instance {{number}}',
    'name.hub': 'Virtual hub {{a}}',
    'name.firewall': 'Firewall of hub {{a}}',
    'name.nva': 'Appliance {{a}}',
    'name.route-server': 'Route Server of {{a}}',
    'name.peering': 'Peering of {{a}} and {{b}}',
    'name.peering-half': 'Peering from {{a}} to {{b}}',
    'name.connection': 'Connection {{a}}',
    'name.connection-of': 'Connection of {{a}} and {{b}}',
    'name.device': 'Device {{b}} of {{a}}',
    'name.circuit': 'ExpressRoute circuit {{a}}',
    'name.link': '{{a}}, {{link}} link',
    'name.connected-group': 'Connected group',
    'name.subnet': '{{a}}, subnet {{b}}',
    'name.internet': 'Internet',
    'name.and': '{{list}} and {{last}}',
    'reach.working': 'Following every flow',
    'reach.counts_one': '{{count, number}} flow: {{parts}}.',
    'reach.counts_other': '{{count, number}} flows: {{parts}}.',
    'reach.count.yes': '{{number, number}} yes',
    'reach.count.no': '{{number, number}} no',
    'reach.count.some': '{{number, number}} for a part of the ends',
    'reach.count.unknown': '{{number, number}} unknown',
    'reach.help':
      'A flow is opened at one end; its reply has to come back. Choose a cell for the path there and back.',
    'reach.table': 'Who reaches whom',
    'reach.from': 'From',
    'reach.to': 'to',
    'reach.corner': 'From ↓ to →',
    'reach.filterFrom': 'Filter sources by name',
    'reach.filterTo': 'Filter targets by name',
    'reach.only': 'Show',
    'reach.only.all': 'Every end',
    'reach.only.no': 'Ends that do not reach something',
    'reach.only.unknown': 'Ends with unknown answers',
    'reach.subnets': 'Subnets that are routed in their own way, too',
    'reach.rows': 'Sources',
    'reach.columns': 'Targets',
    'reach.answer.yes': 'yes',
    'reach.answer.no': 'no',
    'reach.answer.some': 'part',
    'reach.answer.unknown': 'unknown',
    'reach.cell': '{{from}} to {{to}}: {{answer}}',
    'reach.none':
      'There are fewer than two ends between which something could flow.',
    'path.heading': 'Path of one flow',
    'path.turn': 'Other direction',
    'path.working': 'Following this flow',
    'path.nothing': 'There is no flow between these two.',
    'path.verdict.yes': 'Yes: {{from}} reaches {{to}}.',
    'path.verdict.no': 'No: {{from}} does not reach {{to}}.',
    'path.verdict.some': 'In part: {{from}} reaches {{to}} only between these:',
    'path.verdict.unknown':
      'Unknown: whether {{from}} reaches {{to}} depends on what the document does not tell:',
    'path.reason': 'Reason: {{reason}}.',
    'path.there': 'There',
    'path.back': 'Back',
    'path.thereAsFar': 'There, as far as it goes or is known',
    'path.backAsFar': 'Back, as far as it goes or is known',
    'path.symmetric': 'The reply takes the same way back.',
    'path.asymmetric':
      'The reply takes another way: a stateful firewall on only one of the two would drop it.',
    'path.failed': 'While this has failed: {{failed}}.',
    'path.ends': '{{from}} to {{to}}',
    'live.hint':
      'Click a network, gateway or connection to let it fail, and again to repair it. What fails along with it is drawn so, too.',
    'live.nothing':
      'Nothing has failed. Choose two ends below, and their path is drawn.',
    'live.failed': 'Failed: {{failed}}.',
    'live.many':
      'The network is too large to compare every flow here. The Reach tab has every answer as long as this has failed.',
    'notes.none':
      'Everything in the document that concerns routing was understood.',
    'notes.gaps_one': '{{count, number}} gap that makes answers unknown',
    'notes.gaps_other': '{{count, number}} gaps that make answers unknown',
    'notes.gapsHelp':
      'The document does not tell these, or this version does not know how Azure treats them. What depends on one is “unknown”, and names it.',
    'notes.gap': 'What is missing',
    'notes.concerns': 'Concerns',
    'notes.leftOut_one': '{{count, number}} resource that is left out',
    'notes.leftOut_other': '{{count, number}} resources that are left out',
    'notes.leftOutHelp': 'The answers take no account of these.',
    'notes.resource': 'Resource',
    'notes.type': 'Type',
    'notes.reason': 'Why',
    'notes.inferred_one': '{{count, number}} reference that is a guess',
    'notes.inferred_other': '{{count, number}} references that are guesses',
    'notes.inferredHelp':
      'Terraform knows these only after apply. They are taken to mean what the keys of for_each say.',
    'notes.argument': 'Argument',
    'notes.target': 'Taken to be',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type TranslateAnswers = TranslationFunction<
  typeof vnetConnectivityAnswersTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useAnswerTexts(): TranslateAnswers {
  return useTranslationRef(vnetConnectivityAnswersTranslationRef).t;
}
