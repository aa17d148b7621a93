import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'Virtual network encryption is between virtual machines, in one network and over peerings. A gateway, a circuit or a firewall on the path ends it, and most of them do not encrypt.';

/** Encryption ends where another service takes the traffic over. */
export const virtualNetworkEncryptionWay: Rule = {
  id: 'virtual-network-encryption-way',
  severity: 'warning',
  kind: 'advice',
  title:
    'Traffic between encrypted networks passes nothing that ends the encryption',
  source: 'virtualNetworkEncryption',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned, topology }) {
    if (topology.virtualNetworks.every(({ encryption }) => !encryption)) return;
    const { inspection } = planned;
    const { endsMachines } = patternOf(planned).encryption;
    if (endsMachines !== undefined) {
      yield {
        path: ['interconnect', 'pattern'],
        message: `Virtual network encryption covers what machines of one network, or of two peered ones, send each other. It does not cover the traffic between these regions. ${endsMachines} Choose peering where it has to be encrypted between the machines.`,
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
