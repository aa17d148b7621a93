import { design } from '../design';
import type { Policy } from '../rules';
import { policyPath } from './policy-file';

const spec = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
};
const fileOf = (policy?: Policy) =>
  design(spec, { policy }).files().get(policyPath);

describe('the policy in a repository', () => {
  it('is what the portal had when it was generated', () => {
    const policy = { allowedPatterns: ['global-peering'], requiredTags: [] };
    expect(JSON.parse(fileOf(policy) ?? '')).toEqual(policy);
  });

  it('is not there where the portal has none', () => {
    expect(fileOf()).toBeUndefined();
    expect(fileOf({})).toBeUndefined();
    expect(fileOf({ allowedLocations: undefined })).toBeUndefined();
  });
});
