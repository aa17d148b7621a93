import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { virtualWanNoGatewaySubnet } from './virtual-wan-no-gateway-subnet';

const interconnect = { pattern: 'virtual-wan' };
const gatewaySubnet = '10.10.255.0/27';

testRule(virtualWanNoGatewaySubnet, {
  accepted: [
    { name: 'gateways in virtual hubs', changes: { interconnect, ...vpnTo() } },
    {
      name: 'a GatewaySubnet without Virtual WAN',
      changes: { regions: { weu: { gatewaySubnet, asn: 65010 } } },
    },
  ],
  refused: [
    {
      name: 'a GatewaySubnet',
      changes: { regions: { weu: { gatewaySubnet } }, interconnect },
      path: 'regions.weu.gatewaySubnet',
      message: 'gateways and firewalls stand in the virtual hub',
      fix: 'Remove gatewaySubnet of region weu',
    },
    {
      name: 'an ASN',
      changes: { regions: { neu: { asn: 65010 } }, interconnect },
      path: 'regions.neu.asn',
      message: 'all have ASN 65515',
      fix: 'Remove asn of region neu',
    },
  ],
});
