import { designOfForm, draftDesignOfForm } from './formDesign';

const regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.0.0.0/16'] },
};

describe('draftDesignOfForm', () => {
  it('says nothing about steps that were not reached', () => {
    const { findings, topology } = draftDesignOfForm(
      {
        name: 'contoso-core',
        owner: 'group:default/network',
        regions: { ...regions, neu: { location: 'northeurope' } },
      },
      {},
    );
    expect(findings).toEqual([]);
    expect(topology?.regions).toHaveLength(2);
  });

  it('checks the ranges of a site before anybody knows its devices', () => {
    const { findings } = draftDesignOfForm(
      {
        regions: { weu: regions.weu, sdc: { location: 'swedencentral' } },
        onPremises: {
          via: 'vpn',
          sites: { hq: { addressSpace: ['10.0.0.0/16'], devices: [{}] } },
        },
      },
      {},
    );
    expect(
      findings.filter(({ rule }) => rule === 'address-overlap'),
    ).toMatchObject([
      {
        path: 'regions.weu.addressSpace[0]',
        related: ['onPremises.sites.hq.addressSpace[0]'],
      },
    ]);
    // The device is there, and said to have no address yet.
    expect(
      findings
        .filter(({ path }) => path.includes('devices'))
        .map(({ path }) => path),
    ).toEqual(['onPremises.sites.hq.devices[0].ipAddress']);
  });

  it.each([
    ['a name', { name: 'Contoso "Core"' }, 'metadata.name'],
    [
      'a region',
      { regions: { ...regions, 'Bad key': { location: 'x' } } },
      'regions["Bad key"]',
    ],
    [
      'a field of a region',
      { regions: { ...regions, weu: { ...regions.weu, existingVnetId: 'x' } } },
      'regions.weu.existingVnetId',
    ],
    ['a spoke', { spokes: { app: { region: 5 } } }, 'spokes.app.region'],
    [
      'a circuit',
      {
        interconnect: { pattern: 'expressroute' },
        circuits: { ams: { regions: ['weu'] } },
      },
      'circuits.ams.peeringLocation',
    ],
    ['a section', { gateways: { vpn: 'big' } }, 'gateways.vpn'],
    ['the pattern', { interconnect: { pattern: 5 } }, 'interconnect.pattern'],
    [
      'a site',
      { onPremises: { via: 'vpn', sites: { hq: {} } } },
      'onPremises.sites.hq.addressSpace',
    ],
    ['on-premises', { onPremises: { via: 'pigeon' } }, 'onPremises.via'],
  ])(
    'still checks the rest while %s cannot be read',
    (_, broken: Record<string, unknown>, path) => {
      const form = { regions, ...broken };
      const { findings, planned, topology } = draftDesignOfForm(form, {});
      expect(findings.map(finding => finding.path)).toEqual(
        expect.arrayContaining([path, 'regions.neu.addressSpace[0]']),
      );
      expect(planned).toBeDefined();
      expect(topology?.regions).toHaveLength(2);
      expect(designOfForm(form, {}).ok).toBe(false);
    },
  );

  it('still knows a region of which one field cannot be read', () => {
    const { findings } = draftDesignOfForm(
      {
        regions: {
          ...regions,
          neu: { location: 'northeurope', subscriptionId: 'mine' },
        },
        spokes: { app: { region: 'neu' } },
      },
      {},
    );
    expect(findings.map(({ path }) => path)).toContain(
      'regions.neu.subscriptionId',
    );
    expect(findings.map(({ rule }) => rule)).not.toContain(
      'spoke-region-unknown',
    );
  });

  it('does not say that a site is missing while the first one is being filled in', () => {
    const rulesAt = (sites: object) =>
      draftDesignOfForm(
        { regions: { weu: regions.weu }, onPremises: { via: 'vpn', sites } },
        {},
      ).findings.map(({ rule, path }) => `${rule} ${path}`);
    const missing = 'on-premises-without-sites onPremises.sites';
    expect(rulesAt({})).toContain(missing);
    expect(rulesAt({ hq: {} })).toContain(
      'spec-schema onPremises.sites.hq.addressSpace',
    );
    expect(rulesAt({ hq: {} })).not.toContain(missing);
  });

  it('does not fall over regions that are no regions', () => {
    const { findings } = draftDesignOfForm({ regions: 'weu' }, {});
    expect(findings[0]).toMatchObject({ path: 'regions', severity: 'error' });
  });

  it('computes the same form once', () => {
    const options = {};
    const first = draftDesignOfForm({ name: 'a', regions }, options);
    expect(draftDesignOfForm({ regions, name: 'a' }, options)).toBe(first);
    expect(draftDesignOfForm({ name: 'a', regions }, {})).not.toBe(first);
  });
});
