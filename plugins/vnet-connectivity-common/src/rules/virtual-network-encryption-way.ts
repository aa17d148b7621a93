import type { Rule } from './rule';

const betweenRegions = {
  'vnet-to-vnet':
    'Between the gateways there is IPsec instead; whether the way from a machine to its gateway is encrypted is not stated.',
  expressroute: 'What passes an ExpressRoute gateway is not encrypted.',
  'virtual-wan':
    'Networks on virtual hubs are not among what Microsoft lists as encrypted.',
} as const;

/** Encryption ends where another service takes the traffic over. */
export const virtualNetworkEncryptionWay: Rule = {
  id: 'virtual-network-encryption-way',
  severity: 'warning',
  kind: 'advice',
  title:
    'What encrypted networks send each other passes nothing that ends the encryption',
  why: 'Virtual network encryption is between virtual machines, in one network and over peerings. A gateway, a circuit or a firewall on the way is an end of it, and most of them do not encrypt.',
  source: 'virtualNetworkEncryption',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned, topology }) {
    if (topology.virtualNetworks.every(({ encryption }) => !encryption)) return;
    const { interconnect, inspection } = planned;
    if (interconnect.pattern !== 'global-peering') {
      yield {
        path: ['interconnect', 'pattern'],
        message: `Virtual network encryption covers what machines of one network, or of two peered ones, send each other. It does not cover the traffic between these regions. ${
          betweenRegions[interconnect.pattern]
        } Choose peering where it has to be encrypted between the machines.`,
      };
    }
    if (inspection.via === 'azure-firewall' && inspection.tier !== 'Premium') {
      yield {
        path: ['inspection', 'tier'],
        message:
          'The machines of Azure Firewall Standard cannot encrypt: traffic that it inspects is not encrypted on the way to it and from it. Those of Azure Firewall Premium can.',
        fix: {
          title: 'Choose Azure Firewall Premium',
          changes: [{ path: ['inspection', 'tier'], value: 'Premium' }],
        },
      };
    }
    if (inspection.via === 'nva') {
      yield {
        path: ['inspection', 'via'],
        message:
          'Traffic that an appliance inspects is encrypted on the way to it and from it only where its machine has a size that supports that, and accelerated networking. Ask whoever builds the appliances.',
      };
    }
  },
};
