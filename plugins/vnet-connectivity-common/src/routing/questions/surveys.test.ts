import fc from 'fast-check';
import { finish } from '../../steps';
import { peering, vpnTransit } from '../__testUtils__/connected-designs';
import { topologyOf } from '../__testUtils__/designs';
import { randomGraph } from '../__testUtils__/random-graph';
import { buildNetwork, withFailures } from '../network';
import { buildDocumentNetwork } from '../__testUtils__/document-network';
import { consequencesOf } from './consequences';
import { difference } from './difference';
import { observe } from './observation';
import { detailScenario, surveyFailures } from './survey-failures';
import { surveyRoutes } from './survey-routes';
import { whatIf } from './what-if';

/** One gateway in `weu` serves all regions. */
const shared = buildNetwork(
  topologyOf({ interconnect: peering, ...vpnTransit }),
);

it('surveys the failures that the routing engine finds', () => {
  fc.assert(
    fc.property(randomGraph(true), graph => {
      const network = buildDocumentNetwork(graph);
      const { scenarios, causes, ...counts } = whatIf(network, { failures: 2 });
      const survey = finish(surveyFailures(network, 2));
      expect(
        survey.rows.map(row => [
          row.failed,
          row.lost,
          row.unknown,
          row.rerouted,
        ]),
      ).toEqual(
        scenarios.map(scenario => [
          scenario.failed,
          scenario.lost.length,
          scenario.unknown?.length ?? 0,
          scenario.rerouted.length,
        ]),
      );
      expect(survey.causes.map(({ failed, count }) => [failed, count])).toEqual(
        causes.map(({ failed, flows }) => [failed, flows.length]),
      );
      expect(survey).toMatchObject(counts);
    }),
    { numRuns: 20 },
  );
});

it('says how long the other way takes only where traffic moves', () => {
  const { rows } = finish(surveyFailures(shared, 1));
  expect(rows.some(({ failover }) => failover)).toBe(true);
  for (const { rerouted, failover } of rows) {
    expect(failover !== undefined).toBe(rerouted > 0);
  }
});

it('follows a scenario flow by flow, as the difference to the intact network', () => {
  const failed = ['vpn-gateway:weu', 'peering:eus/neu'];
  const details = finish(detailScenario(shared, failed));
  const fork = withFailures(shared, failed);
  if (!('network' in fork)) throw new Error('These are no elements.');
  const { lost } = difference(shared, fork.network);
  const key = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  expect(details.lost.map(key).sort()).toEqual(lost.map(key).sort());
  expect(details.lostCount).toBe(lost.length);
  expect(details.lostCount).toBeGreaterThan(0);
  const { byName } = shared.model.elements;
  expect(details.rerouted).toEqual(
    consequencesOf(
      observe(shared),
      failed.flatMap(id => byName.get(id) ?? []),
    ).rerouted,
  );
});

it('marks routes that have gone or moved', () => {
  const intact = finish(surveyRoutes(shared, [])).tables;
  for (const routes of Object.values(intact)) {
    expect(new Set(routes.map(({ change }) => change))).toEqual(
      new Set(['same']),
    );
  }
  const { tables } = finish(
    surveyRoutes(shared, [
      'vpn-gateway:weu',
      'peering:eus/neu',
      'no-such-element',
    ]),
  );
  expect(tables.neu.filter(({ change }) => change !== 'same')).toEqual([
    expect.objectContaining({
      prefix: '10.30.0.0/16',
      change: 'gone',
      nextHop: 'peering:eus/neu',
    }),
    expect.objectContaining({ prefix: '172.30.0.0/16', change: 'gone' }),
    expect.objectContaining({
      prefix: '192.168.0.0/16',
      change: 'moved',
      // What is no longer learned is dropped by the route that Azure has for private ranges.
      nextHop: 'None',
      before: 'vpn-gateway:weu',
    }),
  ]);
});

it('has one table of routes where one is asked for, the first for a name that none has', () => {
  const all = finish(surveyRoutes(shared, []));
  expect(Object.keys(all.tables)).toEqual(all.names);
  const [first, second] = all.names;
  for (const [asked, name] of [
    [second, second],
    ['', first],
  ]) {
    const one = finish(surveyRoutes(shared, [], asked));
    expect(one).toEqual({
      names: all.names,
      tables: { [name]: all.tables[name] },
    });
  }
});

it('lists routes in the order of their ranges', () => {
  const names = ['r10', 'r9', 'r2'];
  const network = buildDocumentNetwork({
    vnets: {
      hub: { prefixes: ['10.0.0.0/16'] },
      ...Object.fromEntries(
        names.map(name => [
          name,
          { prefixes: [`10.${name.slice(1)}9.0.0/16`] },
        ]),
      ),
    },
    peerings: names.flatMap(name => [
      { from: 'hub', to: name },
      { from: name, to: 'hub' },
    ]),
    connections: [],
  });
  const survey = finish(surveyRoutes(network, []));
  expect(
    survey.tables.hub
      .map(({ prefix }) => prefix)
      .filter(prefix => /^10\..*\/16$/.test(prefix)),
  ).toEqual(['10.0.0.0/16', '10.29.0.0/16', '10.99.0.0/16', '10.109.0.0/16']);
});
