import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';

/**
 * The texts of the part of a form that asks the registry of addresses.
 *
 * @alpha
 */
export const vnetConnectivityAddressRegistryTranslationRef =
  createTranslationRef({
    id: 'plugin.vnet-connectivity-react.address-registry',
    messages: {
      'registry.allocate': 'Allocate free ranges',
      'registry.help':
        'Reserves a free range of the pools of this portal for every network that has none or only a size. What stays empty gets one when the repository is created.',
      'registry.asking': 'Asking the registry of addresses',
      'registry.reserved_one':
        '{{count, number}} range is reserved for you until {{time, dateTime}}.',
      'registry.reserved_other':
        '{{count, number}} ranges are reserved for you until {{time, dateTime}}.',
      'registry.taken': 'Addresses that somebody has',
      'registry.use': 'Use {{range}}',
      'registry.failed':
        'The registry of addresses cannot be asked: {{problem}}',
      'registry.unknown': 'its answer cannot be read',
    },
  });

/** Looks up one of these texts in the language of the user. */
export type TranslateAddressRegistry = TranslationFunction<
  typeof vnetConnectivityAddressRegistryTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useAddressRegistryTexts(): TranslateAddressRegistry {
  return useTranslationRef(vnetConnectivityAddressRegistryTranslationRef).t;
}
