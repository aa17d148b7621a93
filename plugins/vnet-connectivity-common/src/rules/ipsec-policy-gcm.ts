import type { Rule } from './rule';

export const why =
  'AES-GCM encrypts and authenticates in one step. Azure refuses a policy for IPsec that uses it for one of the two only, or with two lengths of key.';

/** AES-GCM encrypts and authenticates in one step, so that both fields have the same value. */
export const ipsecPolicyGcm: Rule = {
  id: 'ipsec-policy-gcm',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'AES-GCM is used for IPsec encryption and integrity alike',
  source: 'vpnCryptography',
  *check({ spec }) {
    const policy = spec.gateways?.vpn?.ipsecPolicy;
    if (!policy) return;
    const { ipsecEncryption, ipsecIntegrity } = policy;
    const gcm = (name: string) => name.startsWith('GCM');
    if (
      ipsecEncryption === ipsecIntegrity ||
      !(gcm(ipsecEncryption) || gcm(ipsecIntegrity))
    ) {
      return;
    }
    const path = ['gateways', 'vpn', 'ipsecPolicy', 'ipsecIntegrity'];
    const integrity = gcm(ipsecEncryption) ? ipsecEncryption : 'SHA256';
    yield {
      path,
      related: [['gateways', 'vpn', 'ipsecPolicy', 'ipsecEncryption']],
      message: `ipsecEncryption is ${ipsecEncryption} and ipsecIntegrity is ${ipsecIntegrity}: with AES-GCM both are the same, without it neither is. Use ipsecIntegrity: ${integrity}.`,
      fix: {
        title: `Use ${integrity} for integrity`,
        changes: [{ path, value: integrity }],
      },
    };
  },
};
