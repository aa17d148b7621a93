import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { siteSummaryTransit } from './site-summary-transit';

const transit = { gateways: 'transit', gatewayRegion: 'weu' };
const viaGateways = { interconnect: { pattern: 'vnet-to-vnet', bgp: true } };

testRule(siteSummaryTransit, {
  accepted: [
    {
      name: 'ranges of the site alone',
      changes: { ...vpnTo({ hq: headquarters }, transit), ...viaGateways },
    },
    {
      name: 'a summary with a gateway in each region',
      changes: {
        ...vpnTo({ hq: { ...headquarters, addressSpace: ['10.0.0.0/8'] } }),
        ...viaGateways,
      },
    },
    {
      name: 'a summary with gateway transit by peering',
      changes: vpnTo(
        { hq: { ...headquarters, addressSpace: ['10.0.0.0/8'] } },
        transit,
      ),
    },
    {
      name: 'a summary that holds the other region only',
      changes: {
        ...vpnTo(
          { hq: { ...headquarters, addressSpace: ['10.16.0.0/12'] } },
          transit,
        ),
        ...viaGateways,
      },
    },
  ],
  refused: [
    {
      name: 'a summary that holds the region of the gateway',
      changes: {
        ...vpnTo(
          {
            hq: {
              ...headquarters,
              addressSpace: ['10.0.0.0/8', '192.168.0.0/16'],
            },
          },
          transit,
        ),
        ...viaGateways,
      },
      path: 'onPremises.sites.hq.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]'],
      message: [
        '10.0.0.0/8 of on-premises site hq holds 10.10.0.0/16 of region weu, whose gateway does not pass it on to neu.',
      ],
    },
  ],
});
