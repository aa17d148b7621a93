import { testRule } from './__testUtils__/test-rule';
import { subnetSettingsUnknown } from './subnet-settings-unknown';

const subnetSettings = { app: { serviceEndpoints: ['Microsoft.Storage'] } };

testRule(subnetSettingsUnknown, {
  accepted: [
    {
      name: 'settings of a subnet',
      changes: {
        regions: { weu: { subnets: { app: '10.10.1.0/24' }, subnetSettings } },
      },
    },
  ],
  refused: [
    {
      name: 'settings of a subnet that is not there',
      changes: { regions: { weu: { subnetSettings } } },
      path: 'regions.weu.subnetSettings.app',
      message: 'a subnet app of region weu, which has no subnet of that name',
      fix: 'Remove the settings of subnet app',
    },
    {
      name: 'settings of the subnet of a gateway',
      changes: {
        onPremises: {
          via: 'vpn',
          sites: {
            hq: {
              addressSpace: ['192.168.0.0/16'],
              devices: [{ ipAddress: '203.0.113.10' }],
            },
          },
        },
        regions: {
          weu: { subnetSettings: { GatewaySubnet: subnetSettings.app } },
        },
      },
      path: 'regions.weu.subnetSettings.GatewaySubnet',
      message: 'GatewaySubnet',
      fix: 'Remove the settings of subnet GatewaySubnet',
    },
  ],
});
