import {
  groupsOfConfigurations,
  planOf,
} from '../__testUtils__/plan-combinations';
import { describeTerraform } from '../__testUtils__/terraform';

jest.setTimeout(900_000);

// Half of them; the other half is in the file beside, so that two run at a time.
describeTerraform('every combination that is accepted', () => {
  it.each(groupsOfConfigurations(1, 2))(
    'can be planned, and the plan is what the spec promises: %s, and %i more',
    (_name, _others, group) => {
      for (const version of ['4.80.0', '5.2.0'] as const) {
        expect(planOf(group, version)).toEqual({
          actions: ['create'],
          broken: {},
        });
      }
    },
  );
});
