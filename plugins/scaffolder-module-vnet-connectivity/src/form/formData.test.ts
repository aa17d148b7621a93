import { design } from 'backstage-plugin-vnet-connectivity-common';
import { draftFromFormData, specFromFormData } from './formData';

describe('specFromFormData', () => {
  it('turns a complete form into a spec that the domain accepts', () => {
    const spec = specFromFormData({
      name: 'contoso-core',
      owner: 'group:default/network',
      description: '',
      tags: {},
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
      gateways: {},
      delivery: { iac: ['terraform'], ci: 'github-actions' },
      destination: { kind: 'local' },
      review: null,
    });
    expect(spec).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core', owner: 'group:default/network' },
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
      delivery: { iac: ['terraform'], ci: 'github-actions' },
    });
    expect(design(spec).ok).toBe(true);
  });

  it('leaves out what was left empty', () => {
    expect(specFromFormData({})).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: {},
      regions: {},
    });
  });

  it('passes on what it does not understand, so that the domain can refuse it', () => {
    const spec = specFromFormData({ name: 5, regions: 'weu', onPremises: [1] });
    expect(spec).toMatchObject({
      metadata: { name: 5 },
      regions: 'weu',
      onPremises: [1],
    });
    expect(design(spec).ok).toBe(false);
  });
});

describe('draftFromFormData', () => {
  it('lets the rules look at the first step already', () => {
    const { findings, spec } = design(
      draftFromFormData({
        regions: {
          weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
          neu: { location: 'northeurope', addressSpace: ['10.0.0.0/16'] },
        },
      }),
    );
    expect(spec).toBeDefined();
    expect(findings.map(({ rule }) => rule)).toContain('address-overlap');
  });
});
