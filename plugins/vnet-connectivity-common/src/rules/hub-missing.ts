import type { Rule } from './rule';

export const why =
  'In hub-and-spoke every region is connected with one region, the hub, and with no other.';

/** Hub-and-spoke needs to know which region is the hub. */
export const hubMissing: Rule = {
  id: 'hub-missing',
  severity: 'error',
  kind: 'incomplete',
  title: 'A hub-and-spoke network names its hub',
  source: 'hubAndSpoke',
  dependsOn: [['interconnect', 'topology']],
  *check({ spec }) {
    const { topology, hub } = spec.interconnect;
    if (topology !== 'hub-and-spoke' || hub !== undefined) return;
    const { gatewayRegion } = spec.onPremises ?? {};
    const [first] = Object.keys(spec.regions);
    const offer =
      gatewayRegion && Object.hasOwn(spec.regions, gatewayRegion)
        ? gatewayRegion
        : first;
    yield {
      path: ['interconnect', 'hub'],
      message:
        'interconnect.hub is missing. Name the region that all others are connected with, or use interconnect.topology: mesh, which connects every region with every other.',
      ...(offer && {
        fix: {
          title: `Make ${offer} the hub`,
          changes: [{ path: ['interconnect', 'hub'], value: offer }],
        },
      }),
    };
  },
};
