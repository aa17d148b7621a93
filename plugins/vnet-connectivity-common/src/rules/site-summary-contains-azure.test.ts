import { expressRouteTo, headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { siteSummaryContainsAzure } from './site-summary-contains-azure';

testRule(siteSummaryContainsAzure, {
  accepted: [
    { name: 'a site with ranges of its own', changes: vpnTo() },
    {
      name: 'a summary that nobody announces, which another rule refuses',
      changes: vpnTo({
        hq: {
          addressSpace: ['10.0.0.0/8'],
          devices: [{ ipAddress: '203.0.113.10' }],
        },
      }),
    },
  ],
  refused: [
    {
      name: 'a site that announces a summary of everything private',
      changes: vpnTo({
        hq: {
          ...headquarters,
          addressSpace: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
        },
      }),
      path: 'onPremises.sites.hq.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]', 'regions.neu.addressSpace[0]'],
      message: [
        '10.0.0.0/8 of on-premises site hq holds 10.10.0.0/16 of region weu and 10.20.0.0/16 of region neu.',
        'make sure that nothing on-premises uses them',
      ],
    },
    {
      name: 'a summary beside another site, which does not learn it from a VPN gateway',
      changes: vpnTo({
        hq: { ...headquarters, addressSpace: ['10.0.0.0/8'] },
        lab: {
          addressSpace: ['192.168.1.0/24'],
          devices: [
            {
              ipAddress: '203.0.113.11',
              asn: 65060,
              bgpPeerAddress: '192.168.1.1',
            },
          ],
        },
      }),
      path: 'onPremises.sites.hq.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]', 'regions.neu.addressSpace[0]'],
      message: 'A VPN gateway does not pass the summary on',
    },
    {
      name: 'a summary over a circuit',
      changes: {
        ...expressRouteTo({}),
        onPremises: {
          via: 'expressroute',
          sites: { hq: { addressSpace: ['10.0.0.0/12'] } },
        },
      },
      path: 'onPremises.sites.hq.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]'],
      message: '10.0.0.0/12 of on-premises site hq holds 10.10.0.0/16',
    },
    {
      name: 'a summary that holds a virtual hub and a spoke',
      changes: {
        ...vpnTo({ hq: { ...headquarters, addressSpace: ['10.96.0.0/11'] } }),
        interconnect: { pattern: 'virtual-wan' },
        regions: { weu: { hubAddressPrefix: '10.100.0.0/23' } },
        spokes: { app: { region: 'weu', addressSpace: ['10.101.0.0/24'] } },
      },
      path: 'onPremises.sites.hq.addressSpace[0]',
      related: ['regions.weu.hubAddressPrefix', 'spokes.app.addressSpace[0]'],
      message: [
        '10.100.0.0/23 of the virtual hub of region weu',
        '10.101.0.0/24 of spoke app',
      ],
    },
  ],
});
