import { peering, vpnTransit } from './__testUtils__/connected-designs';
import { topologyOf } from './__testUtils__/designs';
import { after, flow } from './__testUtils__/networks';
import { buildNetwork, canFail } from './network';
import { effectiveRoutes } from './questions/effective-routes';
import { failoverOf } from './questions/failover';
import { reachability } from './questions/reachability';
import { whatIf } from './questions/what-if';

it('lists effective routes with where they lead', () => {
  const routes = effectiveRoutes(
    after(topologyOf({ interconnect: peering, ...vpnTransit })),
  );
  expect(routes.eus).toEqual(
    expect.arrayContaining([
      {
        prefix: '192.168.0.0/16',
        nextHop: 'vpn-gateway:weu',
        source: 'bgp',
        path: expect.arrayContaining(['peering:eus/weu', 'connection:weu/hq']),
      },
      {
        prefix: '10.0.0.0/8',
        nextHop: 'None',
        source: 'system',
        path: [],
      },
    ]),
  );
});

it('puts what loses most first, and names every smallest failure that stops a flow', () => {
  const { scenarios, causes } = whatIf(
    buildNetwork(topologyOf({ interconnect: peering, ...vpnTransit })),
    { failures: 2 },
  );
  expect(scenarios[0]).toMatchObject({ failed: ['region:weu'], lostCount: 18 });
  expect(scenarios.every(({ failed }) => failed.length <= 2)).toBe(true);
  const lostBy = new Map(
    scenarios.map(({ failed, lost }) => [failed.join(), lost]),
  );
  for (const { failed, flows } of causes) {
    const alone =
      failed.length > 1 ? failed.flatMap(id => lostBy.get(id)!) : [];
    expect([failed, flows]).toEqual([
      failed,
      lostBy.get(failed.join())!.filter(each => !alone.includes(each)),
    ]);
  }
  expect(causes.map(({ failed }) => failed.length)).toEqual(
    causes.map(({ failed }) => failed.length).sort(),
  );
  expect(JSON.parse(JSON.stringify(scenarios[0]))).toEqual({
    failed: ['region:weu'],
    lost: expect.any(Array),
    rerouted: [],
  });
});

it('gives a failover the documented class and never a number of its own', () => {
  expect(failoverOf('gateway-instance').duration).toMatch(/10-15 seconds/);
  expect(failoverOf('device').id).toBe('bgp-hold-time');
  expect(failoverOf('region').id).toBe('not-documented');
});

describe('what can fail beside whole elements', () => {
  const topology = topologyOf({ interconnect: peering, ...vpnTransit });

  it('has ids that are listed and that failures take', () => {
    const { elements } = reachability(after(topology));
    const ids = elements.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'peering:weu->neu',
        'peering:neu->weu',
        'vpn-gateway:weu#0',
        'vpn-gateway:weu#1',
        'route:hq/192.168.0.0/16',
        'route:branch/172.30.0.0/16',
      ]),
    );
    const network = buildNetwork(topology);
    expect(ids.filter(id => !canFail(network, id))).toEqual([]);
    expect(canFail(network, 'peering:weu->nowhere')).toBe(false);
    expect(canFail(network, 'route:hq/10.99.0.0/16')).toBe(false);
  });

  it.each(['peering:weu->neu', 'peering:neu->weu'])(
    'is half of a peering: without %s the whole carries nothing',
    half => {
      const whole = reachability(after(topology, 'peering:neu/weu')).flows;
      expect(reachability(after(topology, half)).flows).toEqual(whole);
      expect(flow(after(topology, half), 'vnet:neu', 'vnet:weu')).toMatchObject(
        { reachable: false },
      );
    },
  );

  it('is an instance of a gateway, without which nothing is lost', () => {
    const { flows } = reachability(after(topology, 'vpn-gateway:weu#1'));
    expect(flows).toEqual(reachability(after(topology)).flows);
  });

  it('is a route that a site announces, without which only this site is lost', () => {
    const { flows } = reachability(after(topology, 'route:hq/192.168.0.0/16'));
    const lost = flows.filter(({ reachable }) => !reachable);
    expect(lost.length).toBeGreaterThan(0);
    expect(
      lost.filter(({ from, to }) => ![from, to].includes('site:hq')),
    ).toEqual([]);
  });
});
