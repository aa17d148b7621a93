import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of the page of the registry of addresses.
 *
 * @alpha
 */
export const vnetConnectivityAddressesTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity.addresses',
  messages: {
    addresses: {
      lead: 'The pools from which networks get their addresses, and who has which range.',
      asking: 'Asking the registry of addresses',
      failed: 'The registry of addresses cannot be read: {{problem}}',
      refused: 'You may not see the addresses of this portal.',
      unknown: 'its answer cannot be read',
      pools: {
        heading: 'Pools',
        name: 'Pool',
        for: 'For',
        anyone: 'any network',
        ranges: 'Ranges',
        used: 'In use',
        share: '{{share}} of {{size, number}} addresses',
        free: 'Next free range',
        full: 'none of a /{{length}}',
      },
      taken: {
        heading: 'Ranges in use',
        search: 'Search ranges and owners',
        searchHelp: 'A range, an address in it, or a part of a name.',
        export: 'Export as CSV',
        found_one: '{{count, number}} range',
        found_other: '{{count, number}} ranges',
        range: 'Range',
        owner: 'Owner',
        by: 'Known from',
        until: 'Until',
        overlap: 'Overlaps {{range}} of {{owner}}',
        previous: 'Previous',
        next: 'Next',
        page: '{{from, number}} to {{to, number}} of {{all, number}}',
        none: 'No range matches.',
      },
      takenBy: {
        declaration: 'Configuration',
        repository: 'Repository',
        azure: 'Azure',
        ipam: 'Azure IPAM',
        reservation: 'Reservation',
      },
    },
  },
});
