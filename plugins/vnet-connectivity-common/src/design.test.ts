import { design } from './design';

describe('design', () => {
  it('plans, checks and builds a topology from one document', () => {
    const { ok, spec, topology, findings } = design(`
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope }
interconnect: { pattern: global-peering }
`);
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(spec?.regions.neu.addressSpace).toEqual(['10.0.0.0/16']);
    expect(topology?.peerings.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'neu>weu',
      'weu>neu',
    ]);
  });
});
