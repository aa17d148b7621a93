import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { routeServerVpnAsn } from './route-server-vpn-asn';

const regions = { neu: { asn: 65020 } };
const withBackup = expressRouteTo({}, { backup: 'vpn' });
const gateways = { routeServer: true };

testRule(routeServerVpnAsn, {
  accepted: [
    { name: 'ASNs that are chosen', changes: { ...withBackup, gateways } },
    {
      name: 'another ASN without a Route Server',
      changes: { ...vpnTo(), regions },
    },
  ],
  refused: [
    {
      name: 'another ASN beside a Route Server',
      changes: { ...withBackup, gateways, regions },
      path: 'regions.neu.asn',
      message: 'has ASN 65020',
      fix: 'Use ASN 65515 for region neu',
    },
  ],
});
