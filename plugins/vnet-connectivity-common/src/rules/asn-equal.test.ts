import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { asnEqual } from './asn-equal';

testRule(asnEqual, {
  accepted: [
    {
      name: 'different ASNs',
      changes: { regions: { weu: { asn: 65010 } }, ...vpnTo() },
    },
    {
      name: 'regions with the same ASN that are peered, not connected by BGP',
      changes: {
        regions: { weu: { asn: 65010 }, neu: { asn: 65010 } },
        ...vpnTo(),
      },
    },
    {
      name: 'equal ASNs where BGP is off',
      changes: {
        regions: { weu: { asn: 65050 } },
        gateways: { vpn: { bgp: false } },
        ...vpnTo(),
      },
    },
    {
      name: 'equal ASNs of a device and a region without a gateway',
      changes: {
        regions: { weu: { asn: 65050 } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      },
    },
  ],
  refused: [
    {
      name: 'a region and a device with the same ASN',
      changes: { regions: { weu: { asn: 65050 } }, ...vpnTo() },
      path: 'regions.weu.asn',
      message: [
        'Region weu and device 0 of on-premises site hq both have ASN 65050',
        'for example 65011',
      ],
      fix: 'Use ASN 65011 for region weu',
    },
    {
      name: "Azure's default on both ends",
      changes: {
        regions: { weu: { asn: 65515 } },
        ...vpnTo({
          hq: {
            ...headquarters,
            devices: [{ ...headquarters.devices[0], asn: 65515 }],
          },
        }),
      },
      path: 'regions.weu.asn',
      message: 'both have ASN 65515',
      fix: 'Use ASN 65011 for region weu',
    },
    {
      name: 'two gateways with the same ASN and BGP between them',
      changes: {
        regions: { weu: { asn: 65010 }, neu: { asn: 65010 } },
        interconnect: { pattern: 'vnet-to-vnet', bgp: true },
      },
      path: 'regions.neu.asn',
      message: 'Region neu and region weu both have ASN 65010',
      fix: 'Use ASN 65011 for region neu',
    },
  ],
});
