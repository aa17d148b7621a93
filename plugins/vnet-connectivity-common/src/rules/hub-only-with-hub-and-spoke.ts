import type { Rule } from './rule';

export const why =
  'In a mesh every region is connected with every other, so a hub has no meaning there. The generator does not guess which of the two is meant.';

/** A mesh has no hub; a spec with both contradicts itself. */
export const hubOnlyWithHubAndSpoke: Rule = {
  id: 'hub-only-with-hub-and-spoke',
  severity: 'error',
  kind: 'incomplete',
  title: 'Only a hub-and-spoke network has a hub',
  source: 'hubAndSpoke',
  dependsOn: [['interconnect', 'topology']],
  *check({ spec }) {
    const { topology, hub } = spec.interconnect;
    if (hub === undefined || topology === 'hub-and-spoke') return;
    // A spec that names a hub and no topology means hub-and-spoke; one that states mesh means a mesh.
    const forgotten =
      topology === undefined && Object.hasOwn(spec.regions, hub);
    yield {
      path: ['interconnect', 'hub'],
      message: `interconnect.hub is ${hub}, but the topology is mesh${
        topology === undefined ? ' (the default)' : ''
      }, which has no hub. Remove the hub, or use interconnect.topology: hub-and-spoke.`,
      fix: forgotten
        ? {
            title: `Use hub-and-spoke with ${hub} as the hub`,
            changes: [
              { path: ['interconnect', 'topology'], value: 'hub-and-spoke' },
            ],
          }
        : {
            title: 'Remove the hub',
            changes: [{ path: ['interconnect', 'hub'], value: undefined }],
          },
    };
  },
};
