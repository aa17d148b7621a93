import type { FormQuestion } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  formQuestions,
  formOptions,
  parsePath,
  valueAt,
} from 'backstage-plugin-vnet-connectivity-common';
import { combinations } from '../iac/__testUtils__/combinations';

/** The choices of a combination that a form does not offer, in the order in which it asks for them. */
function notOffered(spec: object): FormQuestion[] {
  return formQuestions.filter(question => {
    const chosen = valueAt(spec, parsePath(question));
    return (
      chosen !== undefined &&
      formOptions(spec as Record<string, unknown>, question).some(
        ({ value, refusal }) => value === chosen && refusal !== undefined,
      )
    );
  });
}

describe('the options of a form', () => {
  it('offer each choice of a combination if, and only if, the rules accept it', () => {
    const wrong = combinations().flatMap(({ name, spec }) => {
      const { ok, findings } = design(spec);
      const refused = notOffered(spec);
      return ok === (refused.length === 0)
        ? []
        : [
            {
              name,
              refused,
              errors: findings
                .filter(({ severity }) => severity === 'error')
                .map(({ rule, path }) => `${rule} ${path}`),
            },
          ];
    });
    expect(wrong).toEqual([]);
  });
});
