import fc from 'fast-check';
import { rules } from '../rules';
import { parseSpec } from '../spec';
import { someAnswers } from './__testUtils__/arbitrary-answers';
import { advise } from './advise';
import type { Answers } from './questions';

describe('advise, for any answers', () => {
  it('has an answer to any answers, each with reasons that have a source and date, or a rule that refuses it', () => {
    const known = new Set(rules.map(({ id }) => id));
    fc.assert(
      fc.property(someAnswers, answers => {
        const { ranked, failing, refused, assumptions, spec } = advise(answers);
        expect(parseSpec(spec).findings).toEqual([]);
        for (const { pros, cons, unmet } of [...ranked, ...failing]) {
          for (const { text, sources } of [...pros, ...cons, ...unmet]) {
            expect(text).toMatch(/\.$/);
            expect(sources.length).toBeGreaterThan(0);
            for (const source of sources)
              expect(source.date).toMatch(/^20\d\d/);
          }
        }
        for (const { unmet } of failing) {
          expect(unmet.length).toBeGreaterThan(0);
        }
        for (const { refusedBy } of refused) {
          expect(refusedBy.length).toBeGreaterThan(0);
          for (const { rule } of refusedBy) expect(known).toContain(rule);
        }
        for (const { sources } of assumptions) {
          expect(sources.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 25 },
    );
  }, 180_000);

  it('gives the same advice twice, and recommends the same in whatever order regions are named', () => {
    fc.assert(
      fc.property(someAnswers, answers => {
        const reversed = {
          ...answers,
          ...(answers.regions
            ? { regions: [...answers.regions].reverse() }
            : {}),
        };
        const advice = advise(answers);
        expect(advise({ ...answers })).toEqual(advice);
        expect(advise(reversed).recommended?.option.id).toBe(
          advice.recommended?.option.id,
        );
      }),
      {
        numRuns: 8,
        // The third network was put into the region that is named first, where the gateway for all may not be.
        examples: [
          [
            {
              regions: ['eastus', 'westeurope'],
              networks: 3,
              sites: 1,
              siteLocations: ['Hamburg, Germany'],
              serviceOnlyInOtherRegion: 'yes',
            },
          ],
        ],
      },
    );
  }, 180_000);

  it('never recommends something refused because more is asked for', () => {
    const demands: readonly Answers[] = [
      { ipsec: 'yes' },
      { surviveGatewayFailure: 'yes' },
      { surviveLineFailure: 'yes' },
      { line: 'private' },
      { circuit: 'no' },
    ];
    fc.assert(
      fc.property(
        someAnswers.map(answers => ({
          ...answers,
          // Whoever wants IPsec instead of encryption between the machines asks for something else, not for more.
          ...(answers.ipsec === 'machines' ? { ipsec: 'no' as const } : {}),
          // A circuit that is there and then is not to be had is another network, and no further demand.
          ...(answers.circuit === 'there'
            ? { circuit: 'possible' as const }
            : {}),
        })),
        fc.constantFrom(...demands),
        (answers, demand) => {
          // Where the internet is out, something else stands in for what fails: that is another network too.
          fc.pre(
            demand.line === undefined ||
              (answers.surviveGatewayFailure !== 'yes' &&
                answers.surviveLineFailure !== 'yes'),
          );
          const before = advise(answers);
          const now = advise({ ...answers, ...demand }).recommended?.option.id;
          const wereOut = [...before.refused, ...before.failing].map(
            ({ option }) => option.id,
          );
          expect(wereOut).not.toContain(now);
        },
      ),
      { numRuns: 40 },
    );
  }, 300_000);
});
