import type { NetworkRule } from '../network-rule';

export const siteRangesEqual: NetworkRule = {
  id: 'site-ranges-equal',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'Every range is behind one site',
  why: 'Where two sites announce the same range, a packet reaches one of them, and which one is not predictable.',
  source: 'vpnGatewayFaq',
  visit: {
    *site({ name, site: { prefixes } }, { sites }) {
      const twin = Object.entries(sites).find(
        ([other, { prefixes: theirs }]) =>
          other < name && theirs.some(each => prefixes.includes(each)),
      );
      if (!twin) return;
      yield {
        message: `${name} and ${twin[0]} have the same range: which of them a packet reaches is not known.`,
      };
    },
  },
};
