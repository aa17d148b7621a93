import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of the effects of a change.
 *
 * @alpha
 */
export const vnetConnectivityChangeTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react.change',
  messages: {
    working: 'Working out the effects of the change',
    nothing: 'Nothing of what is built changes.',
    'unknown.older':
      "The effects are not known: today's rules refuse the design that is built.",
    'unknown.newer':
      'The effects are not known: the rules refuse the new design. Solve its problems first.',
    'unknown.code':
      'The effects are not known: the infrastructure code has something that is not read here.',
    'counts.delete_one': '{{count, number}} resource is destroyed.',
    'counts.delete_other': '{{count, number}} resources are destroyed.',
    'counts.replace_one': '{{count, number}} resource is replaced.',
    'counts.replace_other': '{{count, number}} resources are replaced.',
    'counts.update_one': '{{count, number}} resource is changed in place.',
    'counts.update_other': '{{count, number}} resources are changed in place.',
    'counts.create_one': '{{count, number}} resource is added.',
    'counts.create_other': '{{count, number}} resources are added.',
    'counts.move_one': '{{count, number}} resource gets another address.',
    'counts.move_other': '{{count, number}} resources get another address.',
    'counts.flows_zero': 'No flow stops.',
    'counts.flows_one': '{{count, number}} flow stops.',
    'counts.flows_other': '{{count, number}} flows stop.',
    'refused.title': 'What Azure refuses',
    'refused.docs': 'Documentation',
    'flows.title': 'Flows that stop',
    'flows.help':
      'They work today. The time is the upper bound that is documented.',
    'flows.from': 'From',
    'flows.to': 'To',
    'flows.time': 'Time',
    'flows.forGood': 'for good',
    'flows.noBound': 'no upper bound is documented',
    'flows.minutes_one': '{{count, number}} minute',
    'flows.minutes_other': '{{count, number}} minutes',
    reason: 'Reason',
    'resources.disruptive': 'Resources that are destroyed or replaced',
    'resources.disruptiveHelp': 'What they carry stops.',
    'resources.others': 'Resources that are added or changed in place',
    'resources.othersHelp': 'What is there stays.',
    'resources.address': 'Resource',
    'resources.action': 'What happens',
    'action.create': 'added',
    'action.update': 'changed in place',
    'action.replace': 'replaced',
    'action.delete': 'destroyed',
    'action.move': 'another address',
    'steps.title': 'Steps, in safe order',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type TranslateChange = TranslationFunction<
  typeof vnetConnectivityChangeTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useChangeTexts(): TranslateChange {
  return useTranslationRef(vnetConnectivityChangeTranslationRef).t;
}
