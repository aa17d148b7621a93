import { closest } from 'fastest-levenshtein';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'The sites of a circuit are reached over it. A site that the spec does not describe has no addresses.';

/** The sites at the end of a circuit are sites of the spec. */
export const circuitSiteUnknown: Rule = {
  id: 'circuit-site-unknown',
  severity: 'error',
  kind: 'incomplete',
  title: 'The sites of a circuit are sites of the spec',
  source: 'spec',
  *check({ spec, planned }) {
    const sites = Object.keys(planned.onPremises.sites);
    for (const [key, circuit] of Object.entries(spec.circuits ?? {})) {
      for (const [index, site] of (circuit.sites ?? []).entries()) {
        if (sites.includes(site)) continue;
        const path = ['circuits', key, 'sites', index];
        const free = sites.filter(other => !circuit.sites?.includes(other));
        const offer = free.length > 0 ? closest(site, free) : undefined;
        yield {
          path,
          message: `Circuit ${key} leads to ${site}, which is not one of the sites under onPremises.sites. ${
            sites.length > 0
              ? `Use the keys of sites: ${listOf(sites, 5)}`
              : 'Describe it there'
          }, or remove it.`,
          fix: offer
            ? {
                title: `Use ${offer} for ${site}`,
                changes: [{ path, value: offer }],
              }
            : {
                title: `Remove ${site} from circuit ${key}`,
                changes: [{ path, value: undefined }],
              },
        };
      }
    }
  },
};
