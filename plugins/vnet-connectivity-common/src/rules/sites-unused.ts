import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'With onPremises.via: none no gateway is built, so the sites of the spec stay unreachable from every region.';

/** Sites that are written down and not connected were probably meant to be. */
export const sitesUnused: Rule = {
  id: 'sites-unused',
  severity: 'warning',
  kind: 'incomplete',
  title: 'Sites that are named are connected',
  source: 'spec',
  dependsOn: [['onPremises', 'sites']],
  *check({ planned }) {
    const { via, sites } = planned.onPremises;
    const keys = Object.keys(sites);
    if (via !== 'none' || keys.length === 0) return;
    const withDevices = Object.values(sites).every(
      ({ devices }) => devices.length > 0,
    );
    yield {
      path: ['onPremises', 'via'],
      message: `onPremises.via is none, so ${listOf(keys)} ${
        keys.length === 1 ? 'is' : 'are'
      } not connected. Set onPremises.via: vpn, or remove the sites.`,
      fix: withDevices
        ? {
            title: 'Connect the sites by VPN',
            changes: [{ path: ['onPremises', 'via'], value: 'vpn' }],
          }
        : {
            title: 'Remove the sites',
            changes: [{ path: ['onPremises', 'sites'], value: undefined }],
          },
    };
  },
};
