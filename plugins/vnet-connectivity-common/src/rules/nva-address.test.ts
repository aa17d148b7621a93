import { existingVnet, twoSpokes, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { nvaAddress } from './nva-address';

const appliance = (ipAddress: string, more: object = {}) => ({
  regions: {
    weu: { subnets: { nva: '10.10.1.0/28' }, nva: { ipAddress }, ...more },
    neu: { subnets: { nva: '10.20.1.0/28' }, nva: { ipAddress: '10.20.1.4' } },
  },
  ...twoSpokes,
  inspection: { via: 'nva' },
});
const path = 'regions.weu.nva.ipAddress';

testRule(nvaAddress, {
  accepted: [
    { name: 'an address in a subnet', changes: appliance('10.10.1.4') },
    { name: 'the last one that is free', changes: appliance('10.10.1.14') },
    {
      name: 'an address in a network that exists and whose subnets are not known',
      changes: appliance('10.10.7.4', {
        subnets: undefined,
        existingVnetId: existingVnet('core'),
      }),
    },
  ],
  refused: [
    {
      name: 'what is no address',
      changes: appliance('fw.example'),
      path,
      message: 'fw.example of the appliance of region weu is not an IPv4',
    },
    {
      name: 'an address elsewhere',
      changes: appliance('10.20.1.4'),
      path,
      message: "not in the network's address space, 10.10.0.0/16",
    },
    {
      name: 'an address in no subnet',
      changes: appliance('10.10.2.4'),
      path,
      message: 'is in no subnet',
    },
    {
      name: 'an address in the GatewaySubnet',
      changes: { ...appliance('10.10.255.230'), ...vpnTo() },
      path,
      message: 'is in the GatewaySubnet, which holds nothing but the gateway',
    },
    {
      name: 'an address that Azure keeps at the start of a subnet',
      changes: appliance('10.10.1.3'),
      path,
      message: 'the first four and the last',
    },
    {
      name: 'the last address of a subnet',
      changes: appliance('10.10.1.15'),
      path,
      message: 'the first four and the last',
    },
  ],
});
