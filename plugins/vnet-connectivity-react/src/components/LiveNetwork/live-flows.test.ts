import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  difference,
  reachability,
  withFailures,
} from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { elementNames } from '../TopologyDiagram/element-names';
import { layoutTopology } from '../TopologyDiagram/__testUtils__/layouts';
import { lookUpStates } from '../TopologyDiagram/states';
import { intactNetwork, liveState, toggled } from './live-flows';
import { failoversOf, flowWords, summaryOf } from './live-summary';
import { tDiagram } from '../../__testUtils__/texts';

const vpn = { via: 'vpn' as const, sites: { hq } };
const star = {
  pattern: 'global-peering' as const,
  topology: 'hub-and-spoke' as const,
  hub: 'weu',
};
const circuits = {
  ams: {
    peeringLocation: 'Amsterdam',
    provider: 'Equinix',
    bandwidthMbps: 1000,
    provisioned: true,
    regions: ['weu', 'neu', 'eus2'],
    sites: ['hq'],
  },
};

const designs: Readonly<Record<string, ConnectivitySpec>> = {
  perRegion: specOf(3, { onPremises: vpn }),
  transit: specOf(3, {
    onPremises: { ...vpn, gateways: 'transit', gatewayRegion: 'weu' },
  }),
  star: specOf(3, { interconnect: star }),
  vnetToVnet: specOf(3, {
    interconnect: { pattern: 'vnet-to-vnet', bgp: true },
    onPremises: vpn,
  }),
  virtualWan: specOf(3, {
    interconnect: { pattern: 'virtual-wan' },
    spokes: { app: { region: 'weu' } },
    inspection: { via: 'azure-firewall' },
    onPremises: { via: 'expressroute', backup: 'vpn', sites: { hq } },
    circuits,
  }),
  expressRoute: specOf(3, {
    interconnect: { pattern: 'expressroute' },
    onPremises: { via: 'expressroute', sites: { hq } },
    circuits,
  }),
  connectedGroup: specOf(3, {
    interconnect: { pattern: 'global-peering', peeredBy: 'network-manager' },
    onPremises: { ...vpn, gateways: 'transit', gatewayRegion: 'weu' },
  }),
};

const studied = Object.values(designs).map(spec => {
  const topology = topologyOf(spec);
  const network = buildNetwork(topology);
  const { list } = network.model.elements;
  return {
    topology,
    network,
    intact: intactNetwork(topology),
    layout: layoutTopology(tDiagram, topology),
    failable: network.model.failable.map(index => list[index].failureId),
  };
});

/** A design, and some of what can fail in it. */
const failing = fc.constantFrom(...studied).chain(each =>
  fc.record({
    design: fc.constant(each),
    failed: fc.subarray(each.failable, { maxLength: 3 }),
  }),
);

function engineAfter(
  { network }: (typeof studied)[number],
  failed: readonly string[],
) {
  const fork = withFailures(network, failed);
  if ('unknown' in fork) throw new Error(`unknown: ${fork.unknown}`);
  return fork.network;
}

function answer(name: keyof typeof designs, failed: readonly string[]) {
  const topology = topologyOf(designs[name]);
  const intact = intactNetwork(topology);
  const state = liveState(intact, failed);
  const nameOf = elementNames(tDiagram, topology);
  return {
    intact,
    state,
    summary: summaryOf(tDiagram, state, failed, nameOf),
    flow: (from: string, to: string) =>
      state.flows.find(each => each.from === from && each.to === to)!,
    words: (from: string, to: string) =>
      flowWords(
        tDiagram,
        state.flows.find(each => each.from === from && each.to === to)!,
        nameOf,
      ),
  };
}

describe('liveState', () => {
  it('has the flows that the engine finds when it starts anew', () => {
    fc.assert(
      fc.property(failing, ({ design, failed }) => {
        const { flows } = liveState(design.intact, failed);
        expect(flows.map(({ state, ...flow }) => flow)).toEqual(
          reachability(engineAfter(design, failed)).flows,
        );
      }),
    );
  });

  it('calls lost and rerouted what the engine calls so', () => {
    fc.assert(
      fc.property(failing, ({ design, failed }) => {
        const { flows } = liveState(design.intact, failed);
        const { lost, rerouted } = difference(
          design.network,
          engineAfter(design, failed),
        );
        const ends = (of: readonly { from: string; to: string }[]) =>
          of.map(({ from, to }) => `${from} ${to}`).sort();
        const inState = (state: string) =>
          ends(flows.filter(flow => flow.state === state));
        expect(inState('lost')).toEqual(ends(lost));
        expect(inState('rerouted')).toEqual(ends(rerouted));
      }),
    );
  });

  it('draws traffic only on lines over which a flow arrives, and none over what has failed', () => {
    fc.assert(
      fc.property(failing, ({ design, failed }) => {
        const { intact, layout } = design;
        const state = liveState(intact, failed);
        const states = lookUpStates(intact.placeOf, {
          ...state,
          failed: new Set(failed),
        });
        const used = new Set(
          state.flows
            .filter(({ reachable }) => reachable)
            .flatMap(({ path }) => path),
        );
        const carried = layout.lines.filter(line => states.carries(line));
        expect(carried.map(({ title }) => title)).toEqual(
          layout.lines
            .filter(line =>
              line.ids.length > 0
                ? line.ids.some(id => used.has(id))
                : states.carries(line),
            )
            .map(({ title }) => title),
        );
        expect(
          carried.filter(line =>
            ['failed', 'stopped'].includes(states.line(line)),
          ),
        ).toEqual([]);
      }),
    );
  });

  it('draws no traffic on a peering that has failed when the connected group takes over', () => {
    const topology = topologyOf(designs.connectedGroup);
    const intact = intactNetwork(topology);
    const failed = ['peering:eus2/weu'];
    const state = liveState(intact, failed);
    expect(
      state.flows.find(
        ({ from, to }) => from === 'vnet:eus2' && to === 'vnet:weu',
      ),
    ).toMatchObject({ reachable: true, state: 'rerouted' });
    const states = lookUpStates(intact.placeOf, {
      ...state,
      failed: new Set(failed),
    });
    const { lines } = layoutTopology(tDiagram, topology);
    const peering = lines.find(({ ids }) => ids.includes(failed[0]))!;
    expect(states.carries(peering)).toBe(false);
    expect(states.line(peering)).toBe('failed');
  });

  it('is as it was after the same thing has been toggled twice', () => {
    fc.assert(
      fc.property(failing, ({ design, failed }) => {
        fc.pre(failed.length > 0);
        const [last, ...rest] = failed;
        const twice = toggled(toggled(rest, [last]), [last]);
        expect(twice).toEqual(rest);
        expect(liveState(design.intact, twice)).toEqual(
          liveState(design.intact, rest),
        );
      }),
    );
  });

  it('leaves out elements that the network does not have', () => {
    const { state, intact } = answer('perRegion', ['vpn-gateway:atlantis']);
    expect(state.flows).toEqual(intact.flows);
  });
});

describe('toggled', () => {
  it('fails the rest of a bundle first, and repairs it when all of it has failed', () => {
    expect(toggled(['a'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(toggled(['c', 'a', 'b'], ['a', 'b'])).toEqual(['c']);
  });
});

describe('what the page says', () => {
  it('peering is not transitive: spokes of one hub never reach each other', () => {
    const { summary, flow, words } = answer('star', []);
    expect(summary).toBe('Nothing has failed: 4 of 6 flows arrive.');
    expect(flow('vnet:neu', 'vnet:eus2').state).toBe('neverWorked');
    expect(words('vnet:neu', 'vnet:eus2')[0]).toMatch(
      /^It does not arrive: Network of neu has no route to [\d.]+\.$/,
    );
  });

  it('gateway transit: with the region of the gateway, everybody loses on-premises', () => {
    const { summary, flow, words } = answer('transit', ['region:weu']);
    expect(summary).toBe('Region weu failed: 10 of 12 flows lost.');
    expect(flow('vnet:neu', 'site:hq').state).toBe('lost');
    expect(flow('vnet:neu', 'vnet:eus2').state).toBe('works');
    expect(words('vnet:neu', 'vnet:eus2')).toEqual([
      'Way: Network of neu → Peering of eus2 and neu → Network of eus2.',
      'The reply takes the same way back.',
    ]);
  });

  it('a VPN per region: a lost tunnel takes its own region from on-premises, and no other', () => {
    const { summary, flow, intact, state } = answer('perRegion', [
      'connection:weu/hq',
    ]);
    expect(summary).toBe(
      'VPN tunnels of weu to hq failed: 2 of 12 flows lost.',
    );
    expect(flow('vnet:weu', 'site:hq').state).toBe('lost');
    expect(flow('vnet:neu', 'site:hq').state).toBe('works');
    expect(failoversOf(intact, state, ['connection:weu/hq'])).toEqual([]);
  });

  it('VNet-to-VNet with BGP: the other region carries it when the own connection has failed', () => {
    const failed = ['connection:weu/hq'];
    const { summary, flow, intact, state, words } = answer(
      'vnetToVnet',
      failed,
    );
    expect(summary).toMatch(
      /^VPN tunnels of weu to hq failed: 2 of 12 flows take another way, none is lost\.$/,
    );
    expect(flow('vnet:weu', 'site:hq').path).toEqual(
      expect.arrayContaining(['vpn-gateway:weu']),
    );
    expect(flow('vnet:weu', 'site:hq').state).toBe('rerouted');
    expect(words('vnet:weu', 'site:hq')[0]).toMatch(
      /VNet-to-VNet connection of (eus2|neu) and weu/,
    );
    expect(failoversOf(intact, state, failed).map(({ id }) => id)).toEqual([
      'bgp-hold-time',
    ]);
  });

  it('VNet-to-VNet with BGP: the loss of the gateway itself is not covered', () => {
    expect(answer('vnetToVnet', ['vpn-gateway:weu']).summary).toMatch(
      /^VPN gateway of weu failed: 6 of 12 flows lost\.$/,
    );
  });
});
