import fc from 'fast-check';
import { finish } from '../../steps';
import { randomGraph } from '../__testUtils__/random-graph';
import { withFailures } from '../network';
import { buildDocumentNetwork } from '../__testUtils__/document-network';
import type { Flow } from './flow';
import { reachability } from './reachability';
import { askFlow, reachAnswer, surveyReach } from './survey-reach';

function answerOf({ reachable, some }: Flow) {
  if (reachable === null) return 'unknown';
  if (reachable) return 'yes';
  return some ? 'some' : 'no';
}

it('has for every two ends the answer of the question about all flows, also after a failure', () => {
  fc.assert(
    fc.property(randomGraph(true), fc.nat(), (graph, number) => {
      const network = buildDocumentNetwork(graph);
      const { elements } = reachability(network);
      const failed = elements.slice(0, 1 + (number % 2)).map(({ id }) => id);
      const fork = withFailures(network, failed);
      if (!('network' in fork)) throw new Error('These are no elements.');
      const states = [
        { given: [], flows: reachability(network).flows },
        { given: failed, flows: reachability(fork.network).flows },
      ];
      for (const { given, flows } of states) {
        const survey = finish(surveyReach(network, given));
        const ids = survey.ends.map(({ id }) => id);
        const counts = { yes: 0, no: 0, some: 0, unknown: 0 };
        for (const flow of flows) {
          const answer = answerOf(flow);
          counts[answer] += 1;
          expect(
            reachAnswer(survey, ids.indexOf(flow.from), ids.indexOf(flow.to)),
          ).toBe(answer);
          expect(askFlow(network, flow.from, flow.to, given)).toEqual(flow);
        }
        expect(survey.counts).toEqual(counts);
      }
    }),
    { numRuns: 20 },
  );
});

it('has no answer where there is no flow', () => {
  const network = buildDocumentNetwork({
    vnets: { A: { prefixes: ['10.0.0.0/16'] } },
  });
  const survey = finish(surveyReach(network));
  expect(reachAnswer(survey, 0, 0)).toBeUndefined();
  expect(reachAnswer(survey, 0, 7)).toBeUndefined();
  expect(askFlow(network, 'A', 'A')).toBeUndefined();
  expect(askFlow(network, 'A', 'nobody')).toBeUndefined();
});

it('does not begin what it could not finish', () => {
  const network = buildDocumentNetwork({
    vnets: Object.fromEntries(
      Array.from({ length: 3001 }, (_, index) => [
        `n${index}`,
        { prefixes: [`10.${index >> 8}.${index % 256}.0/24`] },
      ]),
    ),
  });
  expect(() => finish(surveyReach(network))).toThrow(
    /3001 ends of flows.*at most 3000/,
  );
});
