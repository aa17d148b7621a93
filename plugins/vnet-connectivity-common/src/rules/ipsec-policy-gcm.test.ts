import { defaultIpsecPolicy } from '../azure';
import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { ipsecPolicyGcm } from './ipsec-policy-gcm';

const policy = (ipsecEncryption: string, ipsecIntegrity: string) => ({
  ...vpnTo(),
  gateways: {
    vpn: {
      ipsecPolicy: { ...defaultIpsecPolicy, ipsecEncryption, ipsecIntegrity },
    },
  },
});
const path = 'gateways.vpn.ipsecPolicy.ipsecIntegrity';

testRule(ipsecPolicyGcm, {
  accepted: [
    { name: 'the policy of connections that name none', changes: vpnTo() },
    { name: 'AES-GCM for both', changes: policy('GCMAES128', 'GCMAES128') },
    { name: 'AES-GCM for neither', changes: policy('AES256', 'SHA256') },
  ],
  refused: [
    {
      name: 'AES-GCM for encryption only',
      changes: policy('GCMAES256', 'SHA256'),
      path,
      message: 'Use ipsecIntegrity: GCMAES256',
      fix: 'Use GCMAES256 for integrity',
    },
    {
      name: 'AES-GCM for integrity only',
      changes: policy('AES256', 'GCMAES256'),
      path,
      message: 'Use ipsecIntegrity: SHA256',
      fix: 'Use SHA256 for integrity',
    },
    {
      name: 'AES-GCM of two lengths',
      changes: policy('GCMAES256', 'GCMAES128'),
      path,
      message: 'both are the same',
      fix: 'Use GCMAES256 for integrity',
    },
  ],
});
