import { virtualNetworkEncryption } from '../azure';
import type { Rule } from './rule';

export const why =
  'The network only allows encryption; the hosts of the machines do it. A machine of another size, or without accelerated networking, is reached without encryption and without a warning, and some services do not work in such a network at all.';

/** Encryption depends on the machines in the networks, which the design does not have. */
export const virtualNetworkEncryptionMachines: Rule = {
  id: 'virtual-network-encryption-machines',
  severity: 'warning',
  kind: 'advice',
  title: 'The machines of encrypted networks can encrypt',
  source: 'virtualNetworkEncryption',
  *check({ topology, spec }) {
    const encrypted = topology.virtualNetworks.filter(
      ({ encryption }) => encryption,
    );
    const [first] = encrypted;
    if (!first) return;
    const { machines, unsupported } = virtualNetworkEncryption;
    yield {
      path: spec.virtualNetworks?.encryption
        ? ['virtualNetworks', 'encryption']
        : [
            first.role === 'region' ? 'regions' : 'spokes',
            first.key,
            'encryption',
          ],
      message: `Traffic is encrypted only between machines that can do it: ${machines}. Machines that run when encryption is turned on have to be stopped and started once. Not covered are ExpressRoute gateways, private endpoints, Application Gateways and the internet, and not supported in such a network: ${unsupported.join(
        '; ',
      )}. Check the machines, and look at the virtual network flow logs afterwards.`,
    };
  },
};
