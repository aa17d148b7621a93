import fc from 'fast-check';
import { someAnswers } from './__testUtils__/arbitrary-answers';
import { advise } from './advise';
import { adviceChanges } from './changes';
import type { Answers } from './questions';

describe('adviceChanges', () => {
  it('says which answers would change the advice, and to what', () => {
    const answers: Answers = {
      regions: ['westeurope', 'northeurope'],
      sites: 1,
    };
    const changes = adviceChanges(answers).map(
      ({ question, answers: others, recommended }) => [
        question,
        others[question],
        recommended?.id,
      ],
    );
    expect(changes).toEqual(
      expect.arrayContaining([
        ['ipsec', 'yes', 'vnet-to-vnet/vpn-per-region'],
        ['line', 'private', 'global-peering/expressroute-per-region'],
        ['circuit', 'there', 'global-peering/expressroute-per-region'],
        ['serviceOnlyInOtherRegion', 'yes', 'global-peering/vpn-transit'],
        ['branches', 30, 'virtual-wan/vpn-per-region'],
      ]),
    );
  });

  it('says what to give up where nothing does everything', () => {
    const changes = adviceChanges({
      sites: 1,
      line: 'private',
      circuit: 'no',
    });
    expect(changes.map(({ question }) => question).sort()).toEqual(
      expect.arrayContaining(['circuit', 'line']),
    );
    for (const { recommended } of changes) expect(recommended).toBeDefined();
  });

  it('asks nothing about on-premises where there is none', () => {
    expect(adviceChanges({}).map(({ question }) => question)).not.toContain(
      'surviveGatewayFailure',
    );
  });

  it('holds when somebody answers so', () => {
    fc.assert(
      fc.property(someAnswers, answers => {
        const now = advise(answers).recommended?.option.id;
        for (const { answers: others, recommended } of adviceChanges(answers)) {
          const then = advise(others).recommended?.option.id;
          expect(then).toBe(recommended?.id);
          expect(then).not.toBe(now);
        }
      }),
      { numRuns: 4 },
    );
  }, 180_000);
});
