import { configurations, plansOf } from '../__testUtils__/plan-combinations';
import { describeTerraform } from '../__testUtils__/terraform';

jest.setTimeout(900_000);

// Half of them; the other half is in the file beside, so that two run at a time.
describeTerraform('every combination that is accepted', () => {
  it.each(configurations(0, 2))(
    'can be planned: %s, and what shares its code',
    (_, configuration) => {
      for (const version of ['4.80.0', '5.2.0'] as const) {
        const wrong = plansOf(configuration, version).filter(
          ([, plan]) =>
            !/^Plan: \d+ to add, 0 to change, 0 to destroy$/.test(plan),
        );
        expect(wrong).toEqual([]);
      }
    },
  );
});
