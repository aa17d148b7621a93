import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of the field that finds Azure regions.
 *
 * @alpha
 */
export const vnetConnectivityRegionPickerTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react.region-picker',
  messages: {
    'regions.add': 'Add a region',
    'regions.addHelp':
      'Type a name, a place or an Azure location: “west europe”, “frankfurt”, “eastus2”. Press Enter to add it; the field stays ready for the next one. A list with commas works, too.',
    'regions.notAdded':
      '“{{text}}” was not added: choose a region from the list, or empty this field.',
    'regions.noOption':
      'No Azure region of this name is known here. Try a country, or the exact name that Azure uses, such as “westeurope”.',
    'regions.addList_one': 'Add {{names}}',
    'regions.addList_other': 'Add {{count, number}} regions: {{names}}',
    'regions.addUnknown':
      'Add “{{location}}” anyway: this version does not know such a region.',
    'regions.unknown': 'a region that this version does not know',
    'regions.near': '{{distance, number}} km from {{place}}',
    'regions.zones_one': '{{count, number}} zone',
    'regions.zones_other': '{{count, number}} zones',
    'regions.noZones': 'no zones',
    'regions.restricted': 'on request only',
  },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
type TranslateRegionPicker = TranslationFunction<
  typeof vnetConnectivityRegionPickerTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useRegionPickerTexts(): TranslateRegionPicker {
  return useTranslationRef(vnetConnectivityRegionPickerTranslationRef).t;
}
