import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of the difference between two networks.
 *
 * @alpha
 */
export const vnetConnectivityDifferenceTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react.difference',
  messages: {
    working: 'Comparing the networks',
    'drift.working': 'Comparing the design with Azure',
    'drift.unknown.design':
      "It is not known: today's rules refuse the design, so that it promises nothing. The findings say why.",
    'drift.unknown.document':
      'It is not known: what was retrieved is no export of Azure.',
    'drift.unknown.nothing-seen':
      'It is not known: Azure shows no resource of this repository. Either it is not deployed, or it is in subscriptions that the portal does not read.',
    'drift.unknown.several-places':
      'It is not known: several subscriptions have resource groups of these names. State subscriptionId for every region, spoke and circuit of the design.',
    'drift.gaps':
      'Azure did not show everything, and flows that depend on it are unknown:',
    same: 'There is no difference: every flow, every route and every element is the same in both networks.',
    'counts.flows_one': '{{count, number}} flow differs.',
    'counts.flows_other': '{{count, number}} flows differ.',
    'counts.elements_one': '{{count, number}} element differs.',
    'counts.elements_other': '{{count, number}} elements differ.',
    'counts.routes_one': '{{count, number}} route differs.',
    'counts.routes_other': '{{count, number}} routes differ.',
    'counts.vanishes_one': '{{count, number}} flow vanishes.',
    'counts.vanishes_other': '{{count, number}} flows vanish.',
    'counts.unknown_one':
      'Of {{count, number}} flow it is no longer known whether it works.',
    'counts.unknown_other':
      'Of {{count, number}} flows it is no longer known whether they work.',
    'counts.nothingLost': 'No flow vanishes.',
    view: 'Show',
    'view.flows': 'Flows',
    'view.elements': 'Elements',
    'view.routes': 'Routes',
    filter: 'Filter by name',
    kind: 'Kind of change',
    everyKind: 'Every kind',
    'table.flows': 'Flows that differ',
    'table.elements': 'Elements that differ',
    'table.routes': 'Effective routes that differ',
    'head.flow': 'Flow',
    'head.element': 'Element',
    'head.network': 'Network',
    'head.prefix': 'Address prefix',
    'head.change': 'Change',
    'head.before': 'Before',
    'head.after': 'After',
    flow: '{{from}} to {{to}}',
    'change.appears': 'appears',
    'change.vanishes': 'vanishes',
    'change.moves': 'takes another way',
    'change.becomes-unknown': 'becomes unknown',
    'change.becomes-known': 'becomes known',
    'change.added': 'added',
    'change.removed': 'removed',
    'change.changed': 'changed',
    'change.renamed': 'renamed',
    'change.not-seen': 'not in the other document, which is incomplete',
    'change.new': 'new',
    'change.moved': 'leads elsewhere',
    'change.gone': 'gone',
    partly: 'between some subnets or ranges only',
    'moved.there': 'only on the way there',
    'moved.back': 'only on the way back',
    'symmetry.lost': 'the reply no longer takes the same way back',
    'symmetry.gained': 'the reply takes the same way back now',
    'state.absent': 'not there',
    'state.no': 'does not work',
    'state.because': 'does not work: {{reason}}',
    'state.some': 'works only from {{list}}',
    'state.unknown': 'unknown, because of {{list}}',
    'state.back': 'back: {{path}}',
    'element.was': 'was {{name}}',
    'element.none': 'none',
    route: '{{nextHop}} ({{source}})',
    'route.none': 'no route',
    'source.system': 'system',
    'source.peering': 'peering',
    'source.gateway': 'gateway',
    'source.bgp': 'BGP',
    'source.user': 'user',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type TranslateDifference = TranslationFunction<
  typeof vnetConnectivityDifferenceTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useDifferenceTexts(): TranslateDifference {
  return useTranslationRef(vnetConnectivityDifferenceTranslationRef).t;
}
