import { design } from '../design';
import {
  amsterdam,
  baseSpec,
  expressRouteTo,
  vpnTo,
} from '../rules/__testUtils__/spec';
import { interconnectPatterns } from '../spec';
import { interconnectSettings } from './pattern';
import { patternOf, patterns } from './rooms';

/** The errors of a spec with two regions. */
function errorsOf(
  interconnect: object,
  changes: Readonly<Record<string, unknown>> = {},
): string[] {
  const { findings } = design({ ...baseSpec, ...changes, interconnect });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
}

const valueOf = { bgp: true, peeredBy: 'peerings' } as const;

describe.each(interconnectPatterns)('the room of %s', pattern => {
  const room = patterns[pattern];
  const overCircuits = room.regionGateways === 'expressroute';
  const needed = overCircuits ? { circuits: { ams: amsterdam } } : {};

  it('describes a network that every rule accepts', () => {
    expect(errorsOf({ pattern }, needed)).toEqual([]);
  });

  it.each(['mesh', 'hub-and-spoke'] as const)(
    'says what the rules say of regions as %s',
    topology => {
      const hub = topology === 'hub-and-spoke' ? { hub: 'weu' } : {};
      const errors = errorsOf({ pattern, topology, ...hub }, needed);
      expect(errors.length === 0).toBe(room.topologies.includes(topology));
    },
  );

  it.each([
    ['vpn', vpnTo()],
    // Where one region has the gateway, it alone is on the circuit.
    ['expressroute', expressRouteTo(overCircuits ? {} : { regions: ['weu'] })],
  ] as const)(
    'says what the rules say of one %s gateway for all',
    (via, changes) => {
      const onPremises = {
        ...(changes.onPremises as object),
        gateways: 'transit',
        gatewayRegion: 'weu',
      };
      const errors = errorsOf(
        { pattern },
        { ...needed, ...changes, onPremises },
      );
      expect(errors.length === 0).toBe(room.sharedGateways.includes(via));
    },
  );

  it.each(interconnectSettings)(
    'says what the rules say of interconnect.%s',
    setting => {
      const errors = errorsOf({ pattern, [setting]: valueOf[setting] }, needed);
      expect(errors.length === 0).toBe(room.settings.includes(setting));
    },
  );

  it('has hubs where it says so, and joins the regions', () => {
    const { topology } = design({
      ...baseSpec,
      ...needed,
      interconnect: { pattern },
    });
    if (!topology) throw new Error('There is no topology.');
    expect(patternOf(topology)).toBe(room);
    expect(topology.virtualWan !== undefined).toBe(room.virtualHubs);
    expect(topology.peerings.length > 0).toBe(room.peersRegions);
    const joints = [
      topology.peerings,
      topology.gatewayConnections,
      topology.virtualWan?.connections ?? [],
      topology.circuitConnections,
    ].flat();
    expect(joints.length).toBeGreaterThan(0);
  });
});
