import type { Rule } from './rule';

export const why =
  'Gateways are built for the connection to on-premises. Without a site they connect to nothing, but still cost money.';

/** Gateways to on-premises without sites cost money and connect nothing. */
export const onPremisesWithoutSites: Rule = {
  id: 'on-premises-without-sites',
  severity: 'warning',
  kind: 'incomplete',
  title: 'A connection to on-premises names the sites',
  source: 'spec',
  dependsOn: [['onPremises', 'via']],
  *check({ planned }) {
    const { via, sites } = planned.onPremises;
    if (via === 'none' || Object.keys(sites).length > 0) return;
    if (via === 'expressroute') {
      yield {
        path: ['onPremises', 'sites'],
        message:
          'onPremises.via is expressroute, but onPremises.sites names no site. The circuits work without; but add the sites with their address space, so that overlaps are found and the routes can be shown.',
        plain:
          'There is nothing under “Your sites” yet. The circuits work without; but add the sites with their address ranges, so that overlaps are found and the routes can be shown.',
      };
      return;
    }
    yield {
      path: ['onPremises', 'sites'],
      message: `onPremises.via is ${via}, but onPremises.sites names no site. Add the sites with their address space, or set onPremises.via: none.`,
      plain:
        'There is nothing under “Your sites” yet, so that the VPN leads nowhere. Add a site with its address ranges, or choose “No on-premises”.',
      fix: {
        title: 'Do without on-premises',
        changes: [
          { path: ['onPremises', 'via'], value: 'none' },
          { path: ['onPremises', 'gatewayRegion'], value: undefined },
        ],
      },
    };
  },
};
