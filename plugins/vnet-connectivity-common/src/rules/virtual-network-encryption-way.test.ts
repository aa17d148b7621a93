import { expressRouteInterconnect, twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { virtualNetworkEncryptionWay } from './virtual-network-encryption-way';

const encrypted = { virtualNetworks: { encryption: 'AllowUnencrypted' } };

testRule(virtualNetworkEncryptionWay, {
  accepted: [
    {
      name: 'gateways between networks without encryption',
      changes: { interconnect: { pattern: 'vnet-to-vnet' } },
    },
    { name: 'peered networks', changes: encrypted },
    {
      name: 'Azure Firewall Premium',
      changes: {
        ...encrypted,
        ...twoSpokes,
        inspection: { via: 'azure-firewall', tier: 'Premium' },
      },
    },
  ],
  refused: [
    {
      name: 'VPN gateways between the regions',
      changes: { ...encrypted, interconnect: { pattern: 'vnet-to-vnet' } },
      path: 'interconnect.pattern',
      message: 'Between the gateways there is IPsec instead',
    },
    {
      name: 'a circuit between the regions',
      changes: { ...encrypted, ...expressRouteInterconnect() },
      path: 'interconnect.pattern',
      message: 'What passes an ExpressRoute gateway is not encrypted',
    },
    {
      name: 'virtual hubs between the regions',
      changes: { ...encrypted, interconnect: { pattern: 'virtual-wan' } },
      path: 'interconnect.pattern',
      message: 'not among what Microsoft lists as encrypted',
    },
    {
      name: 'Azure Firewall Standard',
      changes: {
        ...encrypted,
        ...twoSpokes,
        inspection: { via: 'azure-firewall' },
      },
      path: 'inspection.tier',
      message: 'Azure Firewall Standard cannot encrypt',
      fix: 'Choose Azure Firewall Premium',
    },
    {
      name: 'appliances',
      changes: {
        ...encrypted,
        ...twoSpokes,
        regions: {
          weu: { nva: { ipAddress: '10.10.1.4' } },
          neu: { nva: { ipAddress: '10.20.1.4' } },
        },
        inspection: { via: 'nva' },
      },
      path: 'inspection.via',
      message: 'only where its machine has a size that supports that',
    },
  ],
});
