import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of the dialog that offers networks that exist as regions.
 *
 * @alpha
 */
export const vnetConnectivityExistingNetworkTranslationRef =
  createTranslationRef({
    id: 'plugin.vnet-connectivity-react.existing-network',
    messages: {
      'existing.title': 'Choose an existing network',
      'existing.titleFor': 'Choose the network of region {{key}}',
      'existing.help':
        'A network that exists becomes a region with its location, its address space and its subnets. It is connected as it is.',
      'existing.portal.open': 'Show {{title}}',
      'existing.portal.taken': 'As Azure showed them on {{time, datetime}}.',
      'existing.portal.none': 'Nothing was retrieved from Azure yet.',
      'existing.portal.error': 'The last attempt failed: {{error}}',
      'existing.portal.gaps': 'Parts that Azure refused are unknown: {{list}}.',
      'existing.portal.failed':
        'The networks of the portal cannot be read: {{problem}}',
      'existing.file': 'Choose a file',
      'existing.drop':
        'Drop a file that describes your networks here: an export of Azure, the answer of “az network vnet list”, or a state of Terraform.',
      'existing.private':
        'The file is read in this browser. Nothing is uploaded.',
      'existing.tooLarge':
        '{{name}} is too large: at most {{most}} MB are read.',
      'existing.unreadable': '{{name}} cannot be read.',
      'existing.empty': '{{name}} is empty.',
      'existing.reading': 'Reading {{name}}',
      'existing.partly': 'The document is not complete: {{list}}',
      'existing.notRead': '{{name}} cannot be used: {{list}}',
      'existing.none': '{{name}} has no virtual network.',
      'existing.search': 'Search {{name}}',
      'existing.searchHelp':
        'Name, location, range, subscription or resource group.',
      'existing.found_one': '{{count, number}} network',
      'existing.found_other': '{{count, number}} networks',
      'existing.list': 'Networks of {{name}}',
      'existing.place': 'Resource group {{resourceGroup}}, {{subscription}}',
      'existing.noLocation': 'location unknown',
      'existing.noRanges': 'address space unknown',
      'existing.choose': 'Choose {{name}}',
      'existing.chooseShort': 'Choose',
      'existing.more_one': 'Show {{count, number}} more network',
      'existing.more_other': 'Show {{count, number}} more networks',
      'existing.close': 'Cancel',
    },
  });

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type TranslateExistingNetwork = TranslationFunction<
  typeof vnetConnectivityExistingNetworkTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useExistingNetworkTexts(): TranslateExistingNetwork {
  return useTranslationRef(vnetConnectivityExistingNetworkTranslationRef).t;
}
