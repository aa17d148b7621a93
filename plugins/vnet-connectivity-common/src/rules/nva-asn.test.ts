import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { nvaAsn } from './nva-asn';

const appliances = (asn?: number) => ({
  regions: {
    weu: {
      subnets: { nva: '10.10.1.0/28' },
      nva: { ipAddress: '10.10.1.4', asn },
    },
    neu: { subnets: { nva: '10.20.1.0/28' }, nva: { ipAddress: '10.20.1.4' } },
  },
  ...twoSpokes,
  inspection: { via: 'nva' },
});
const gateways = { routeServer: true };

testRule(nvaAsn, {
  accepted: [
    { name: 'appliances without BGP', changes: appliances() },
    {
      name: 'an appliance with a Route Server',
      changes: { ...appliances(65001), gateways },
    },
  ],
  refused: [
    {
      name: 'an ASN of four bytes',
      changes: { ...appliances(4200000000), gateways },
      path: 'regions.weu.nva.asn',
      message: 'too large for a Route Server, which takes 65535',
    },
    {
      name: 'an ASN without a Route Server',
      changes: appliances(65001),
      path: 'regions.weu.nva.asn',
      message: 'there is no Route Server',
      fix: 'Remove the ASN of the appliance of weu',
    },
  ],
});
