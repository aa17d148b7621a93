import type { Rule } from './rule';

export const why =
  'The VPN stands in when the circuit fails. Where on-premises is reached by VPN anyway, or not at all, there is nothing to back up.';

/** `onPremises.backup` is a VPN beside ExpressRoute, and has no meaning without it. */
export const backupOnlyWithExpressroute: Rule = {
  id: 'backup-only-with-expressroute',
  severity: 'error',
  kind: 'incomplete',
  title: 'Only ExpressRoute has a VPN as backup',
  source: 'expressRouteCoexistence',
  dependsOn: [['onPremises', 'via']],
  *check({ spec, planned }) {
    const { via } = planned.onPremises;
    if (spec.onPremises?.backup === undefined || via === 'expressroute') return;
    yield {
      path: ['onPremises', 'backup'],
      message: `onPremises.backup is vpn, but onPremises.via is ${via}. Remove it, or set onPremises.via: expressroute.${
        via === 'vpn'
          ? ' A second VPN device at the site makes a VPN survive the loss of one.'
          : ''
      }`,
      fix: {
        title: 'Remove the backup',
        changes: [{ path: ['onPremises', 'backup'], value: undefined }],
      },
    };
  },
};
