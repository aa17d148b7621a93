import { reasonRules } from '../comparison/reasons';
import { advise } from './advise';
import type { Answers } from './questions';
import { questionIds } from './questions';

const twoWithSite: Answers = {
  regions: ['westeurope', 'northeurope'],
  sites: 1,
};

describe('advise', () => {
  const cases: [string, Answers, string, string][] = [
    [
      'peering where nobody has answered anything',
      {},
      'global-peering/none',
      'peering-is-the-direct-way',
    ],
    [
      'a VPN in each region with on-premises',
      twoWithSite,
      'global-peering/vpn-per-region',
      'gateway-in-each-region',
    ],
    [
      'VNet-to-VNet where it has to be IPsec',
      { ...twoWithSite, ipsec: 'yes' },
      'vnet-to-vnet/vpn-per-region',
      'ipsec-between-regions',
    ],
    [
      'peering with virtual network encryption where machines have to encrypt',
      { ...twoWithSite, ipsec: 'machines' },
      'global-peering/vpn-per-region',
      'encryption-between-machines',
    ],
    [
      'the same where a firewall has to look at the traffic',
      { ...twoWithSite, ipsec: 'machines', inspection: 'yes' },
      'global-peering/vpn-per-region',
      'encryption-between-machines',
    ],
    // What is advised against is right here.
    [
      'the shared gateway where a service is only in the other region',
      { ...twoWithSite, serviceOnlyInOtherRegion: 'yes' },
      'global-peering/vpn-transit',
      'shared-gateway',
    ],
    [
      'the circuit that is there',
      { ...twoWithSite, circuit: 'there' },
      'global-peering/expressroute-per-region',
      'circuit-is-there',
    ],
    [
      'a private line where the internet is ruled out',
      { ...twoWithSite, line: 'private' },
      'global-peering/expressroute-per-region',
      'private-line',
    ],
    [
      'Virtual WAN where many branches are to come',
      { ...twoWithSite, branches: 40 },
      'virtual-wan/vpn-per-region',
      'virtual-wan-for-many',
    ],
    [
      'Virtual WAN where a gateway may be lost and there is no circuit',
      { ...twoWithSite, circuit: 'no', surviveGatewayFailure: 'yes' },
      'virtual-wan/vpn-per-region',
      'survives-gateway-failure',
    ],
    [
      'peered hubs where traffic has to be inspected',
      { regions: ['westeurope', 'northeurope'], inspection: 'yes' },
      'global-peering/none',
      'inspection-in-hubs',
    ],
    [
      'Network Manager for the peerings of many networks',
      { regions: ['westeurope', 'northeurope'], networks: 12 },
      'global-peering/none',
      'network-manager-for-many',
    ],
  ];

  it.each(cases)('recommends %s, and says why', (_, answers, id, reason) => {
    const { recommended, ranked } = advise(answers);
    expect(recommended?.option.id).toBe(id);
    expect(recommended).toBe(ranked[0]);
    expect(recommended?.pros.map(pro => pro.id)).toContain(reason);
  });

  it('lets on-premises survive the loss of a line, with two devices at each site', () => {
    const { recommended, assumptions } = advise({
      ...twoWithSite,
      circuit: 'no',
      surviveLineFailure: 'yes',
    });
    expect(recommended?.pros.map(({ id }) => id)).toContain(
      'survives-line-failure',
    );
    expect(assumptions.map(({ text }) => text)).toContain(
      'Each site has two VPN devices, where it is connected by VPN.',
    );
  });

  it('survives the loss of a circuit with a second one, where nothing may cross the internet', () => {
    const { recommended } = advise({
      ...twoWithSite,
      line: 'private',
      surviveLineFailure: 'yes',
    });
    expect(recommended?.option.onPremises.via).toBe('expressroute');
    const circuits = Object.values(recommended?.option.spec.circuits ?? {});
    expect(
      new Set(circuits.map(({ peeringLocation }) => peeringLocation)).size,
    ).toBe(2);
  });

  it('recommends nothing that costs a circuit which is ruled out', () => {
    const { ranked, failing } = advise({ ...twoWithSite, circuit: 'no' });
    for (const { option } of ranked) {
      expect(option.spec.circuits).toBeUndefined();
    }
    expect(failing.flatMap(({ unmet }) => unmet.map(({ id }) => id))).toContain(
      'circuit-ruled-out',
    );
  });

  it('recommends nothing where the answers leave nothing, and says what each way lacks', () => {
    const { recommended, ranked, failing } = advise({
      ...twoWithSite,
      line: 'private',
      circuit: 'no',
    });
    expect(recommended).toBeUndefined();
    expect(ranked).toEqual([]);
    expect(failing.every(({ unmet }) => unmet.length > 0)).toBe(true);
    expect(failing.length).toBeGreaterThan(0);
  });

  it('says which rule refuses an option', () => {
    const { refused } = advise(twoWithSite);
    const shared = refused.find(
      ({ option }) => option.id === 'vnet-to-vnet/expressroute-transit',
    );
    expect(shared?.refusedBy.map(({ rule }) => rule)).toContain(
      'vnet-to-vnet-expressroute-transit',
    );
  });

  it('refuses what the portal does not allow, and fills up with what it does', () => {
    const { recommended, refused, spec } = advise(
      { regionCount: 2 },
      {
        policy: {
          allowedPatterns: ['virtual-wan'],
          allowedLocations: ['eastus', 'westus', 'japaneast'],
        },
      },
    );
    expect(recommended?.option.pattern).toBe('virtual-wan');
    expect(
      refused.flatMap(({ refusedBy }) => refusedBy.map(({ rule }) => rule)),
    ).toContain('policy-pattern');
    expect(Object.values(spec.regions).map(({ location }) => location)).toEqual(
      ['eastus', 'westus'],
    );
  });

  it('names the usual answers that it takes', () => {
    expect(advise({}).unanswered).toEqual([
      'regions',
      'regionCount',
      'networks',
      'regionTraffic',
      'ipsec',
      'inspection',
      'sites',
      'circuit',
    ]);
    expect(advise({ ...twoWithSite, ipsec: 'no' }).unanswered).not.toContain(
      'ipsec',
    );
    expect(advise({ regionCount: 1 }).unanswered).not.toContain('ipsec');
  });

  const sharedGatewayOf = (answers: Answers) =>
    [...advise(answers).ranked, ...advise(answers).failing]
      .map(({ option }) => option)
      .find(({ id }) => id === 'global-peering/vpn-transit')?.spec.onPremises
      ?.gatewayRegion;

  it.each([
    [
      'the region that was named first',
      ['westeurope', 'eastus'],
      undefined,
      'weu',
    ],
    [
      'the region that was named first',
      ['eastus', 'westeurope'],
      undefined,
      'eus',
    ],
    [
      'the region nearest to the site',
      ['eastus', 'westeurope'],
      'Hamburg',
      'weu',
    ],
    [
      'the region nearest to the site',
      ['westeurope', 'eastus'],
      'Boston',
      'eus',
    ],
    [
      'the region nearest to the site',
      ['australiaeast', 'japaneast'],
      'Perth',
      'aue',
    ],
  ])('puts a shared gateway in %s: %j, %s', (_, regions, site, expected) => {
    expect(
      sharedGatewayOf({
        regions,
        sites: 1,
        ...(site ? { siteLocations: [site] } : {}),
      }),
    ).toBe(expected);
  });

  it('says why a shared gateway is where it is', () => {
    const why = (answers: Answers) =>
      [...advise(answers).ranked, ...advise(answers).failing]
        .find(({ option }) => option.id === 'global-peering/vpn-transit')
        ?.option.assumptions.map(({ text }) => text)
        .join(' ');
    const answers = { regions: ['eastus', 'westeurope'], sites: 1 };
    expect(why({ ...answers, siteLocations: ['Hamburg'] })).toContain(
      'is in weu. weu is nearest to the sites: weu is 366 km from site-1 (Hamburg), eus 6,452 km.',
    );
    expect(why(answers)).toContain(
      'is in eus. Nobody says where the sites are, so it is the region that is named first.',
    );
  });

  it('counts what is no place as nobody having said where the site is', () => {
    const { spec } = advise({ sites: 2, siteLocations: ['Atlantis', 'Tokyo'] });
    expect(
      Object.values(spec.onPremises?.sites ?? {}).map(
        ({ location }) => location,
      ),
    ).toEqual([undefined, 'Tokyo']);
  });

  it('can bring up every reason that there is', () => {
    const answers: readonly Answers[] = [
      ...cases.map(([, each]) => each),
      { ...twoWithSite, surviveLineFailure: 'yes' },
      { ...twoWithSite, circuit: 'no' },
      { regionCount: 25 },
      // Many sites fill what a gateway or network can take.
      { ...twoWithSite, sites: 60 },
      { networks: 250 },
    ];
    const given = new Set(
      answers.flatMap(each => {
        const { ranked, failing } = advise(each);
        return [...ranked, ...failing].flatMap(({ option }) =>
          option.reasons.map(({ id }) => id),
        );
      }),
    );
    expect([...given].sort()).toEqual(reasonRules.map(({ id }) => id).sort());
  }, 120_000);

  it('asks every question once', () => {
    expect(new Set(questionIds).size).toBe(questionIds.length);
  });
});

describe('encryption between the machines', () => {
  const answers: Answers = { ...twoWithSite, ipsec: 'machines' };

  it('is part of the network that is advised', () => {
    const { recommended } = advise(answers);
    expect(recommended?.option.spec.virtualNetworks).toEqual({
      encryption: 'AllowUnencrypted',
    });
    expect(recommended?.option.figures.encryption?.betweenMachines).toBe(true);
  });

  it('is not what gateways, circuits and hubs between the regions do', () => {
    const { ranked, failing } = advise(answers);
    expect(new Set(ranked.map(({ option }) => option.pattern))).toEqual(
      new Set(['global-peering']),
    );
    expect(
      failing.find(({ option }) => option.pattern === 'vnet-to-vnet')?.unmet,
    ).toEqual([expect.objectContaining({ id: 'encryption-between-machines' })]);
  });

  it('needs firewalls that take part in it', () => {
    expect(advise({ ...answers, inspection: 'yes' }).spec.inspection).toEqual({
      via: 'azure-firewall',
      tier: 'Premium',
    });
  });
});
