import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { asnReserved } from './asn-reserved';

testRule(asnReserved, {
  accepted: [
    {
      name: 'private ASNs',
      changes: { regions: { weu: { asn: 65010 } }, ...vpnTo() },
    },
    {
      name: 'a public ASN of a device',
      changes: vpnTo({
        hq: {
          ...headquarters,
          devices: [{ ...headquarters.devices[0], asn: 3320 }],
        },
      }),
    },
    {
      name: 'the ASN that Azure gives a gateway, at a gateway',
      changes: { regions: { weu: { asn: 65515 } }, ...vpnTo() },
    },
  ],
  refused: [
    {
      name: 'an ASN of Azure at a gateway',
      changes: { regions: { weu: { asn: 12076 } }, ...vpnTo() },
      path: 'regions.weu.asn',
      message: ['reserved by Azure', 'for example 65011'],
      fix: 'Use ASN 65011 for region weu',
    },
    {
      name: 'an ASN that IANA keeps for documents',
      changes: { regions: { weu: { asn: 64500 } } },
      path: 'regions.weu.asn',
      message: 'reserved by IANA',
      fix: 'Use ASN 65010 for region weu',
    },
    {
      name: 'the ASN of Azure gateways at a device, also where the gateway has it too',
      changes: {
        regions: { weu: { asn: 65515 } },
        ...vpnTo({
          hq: {
            ...headquarters,
            devices: [{ ...headquarters.devices[0], asn: 65515 }],
          },
        }),
      },
      path: 'onPremises.sites.hq.devices[0].asn',
      message: [
        'reserved by Azure for its own gateways',
        '64512 to 65514 or 65521 to 65534',
      ],
    },
    {
      name: 'an appliance with the ASN of Route Servers',
      changes: {
        regions: { weu: { nva: { ipAddress: '10.10.1.4', asn: 65515 } } },
      },
      path: 'regions.weu.nva.asn',
      message:
        'of the appliance of region weu is reserved by Azure for its own',
    },
  ],
});
