import type {
  FormOption,
  FormQuestion,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  formQuestions,
  formOptions,
  parsePath,
  specLabels,
  valueAt,
} from 'backstage-plugin-vnet-connectivity-common';
import { describeUnlessProven, memoize } from '../__testUtils__/proven';
import { combinations } from '../iac/__testUtils__/combinations';
import { digestOfDomain } from '../iac/__testUtils__/terraform';

interface Offered {
  readonly question: FormQuestion;
  readonly options: readonly FormOption[];
}

/** The answers that a form, filled in with a spec, offers at those of its questions that are asked for. */
function optionsOf(
  spec: object,
  isAsked: (question: FormQuestion) => boolean,
): readonly Offered[] {
  return formQuestions.filter(isAsked).map(question => ({
    question,
    options: formOptions(spec as Record<string, unknown>, question),
  }));
}

/** The choices of a combination that a form does not offer, in the order in which it asks for them. */
function notOffered(
  spec: object,
  offered: readonly Offered[],
): readonly FormQuestion[] {
  return offered
    .filter(({ question, options }) => {
      const chosen = valueAt(spec, parsePath(question));
      return (
        chosen !== undefined &&
        options.some(
          ({ value, refusal }) => value === chosen && refusal !== undefined,
        )
      );
    })
    .map(({ question }) => question);
}

jest.setTimeout(300_000);

describeUnlessProven('the options of a form', digestOfDomain(), () => {
  // Every question that a combination answers, and the others in one combination of eight.
  const walk = memoize(() =>
    combinations().map(({ name, spec }, index) => ({
      name,
      spec,
      offered: optionsOf(
        spec,
        question =>
          index % 8 === 0 || valueAt(spec, parsePath(question)) !== undefined,
      ),
    })),
  );

  it('offer each choice of a combination if, and only if, the rules accept it', () => {
    const wrong = walk().flatMap(({ name, spec, offered }) => {
      const { ok, findings } = design(spec);
      const refused = notOffered(spec, offered);
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

  it('say why one is refused as of a choice that nobody has made', () => {
    const reasons = new Map(
      walk().flatMap(({ offered }) =>
        offered.flatMap(({ question, options }) =>
          options.flatMap(({ value, refusal }) =>
            refusal ? [[refusal.reason, { question, value }] as const] : [],
          ),
        ),
      ),
    );
    expect(reasons.size).toBeGreaterThan(40);
    const wrong = [...reasons].filter(([reason, { question, value }]) => {
      const { label } = specLabels[question];
      const namesAnswer =
        reason.includes('would be') ||
        reason.startsWith('With “') ||
        reason.includes(String(value)) ||
        /“[^”]+” is not available/.test(reason);
      return (
        // As if it had been chosen
        reason.includes(`“${label}” is `) ||
        // What is not there cannot be removed
        /\bremove\b/i.test(reason) ||
        !namesAnswer ||
        // Words of the document
        /\b[a-z]+\.[a-zA-Z]+\b|\b[a-z]+[A-Z][a-z]+\b/.test(
          reason.replace(/“[^”]*”/g, ''),
        )
      );
    });
    expect(wrong).toEqual([]);
    expect(
      [...reasons.keys()].filter(reason => reason.includes('Azure Firewall')),
    ).toContainEqual(
      expect.stringContaining(
        '“What inspects the traffic?” would be “Azure Firewall”, but there are no spokes whose traffic would pass a firewall',
      ),
    );
  });
});
