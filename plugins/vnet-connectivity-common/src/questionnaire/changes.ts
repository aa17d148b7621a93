import { virtualWanBranches } from '../azure';
import type { DesignOptions } from '../check-spec';
import type { ConnectivityOption } from '../comparison';
import type { Steps } from '../steps';
import { finish, partOfSteps } from '../steps';
import type { AdviceSettings } from './advise';
import { adviseSteps } from './advise';
import type { Answers, ChoiceQuestion, QuestionId } from './questions';
import { applies, choiceOf, choices } from './questions';

/** An answer that would change the advice. @public */
export interface AdviceChange {
  readonly question: QuestionId;
  /** The answers with this one given otherwise. */
  readonly answers: Answers;
  /** The option that would be recommended then; absent where none would do. */
  readonly recommended?: ConnectivityOption;
}

/** The single answers that, given otherwise, would change the recommendation. */
export function adviceChanges(
  answers: Answers,
  designOptions: DesignOptions = {},
  settings: AdviceSettings = {},
): AdviceChange[] {
  return finish(adviceChangeSteps(answers, designOptions, settings));
}

/** {@link adviceChanges} in steps. @public */
export function* adviceChangeSteps(
  answers: Answers,
  designOptions: DesignOptions = {},
  settings: AdviceSettings = {},
): Steps<AdviceChange[]> {
  const others = otherAnswers(answers);
  const share = (done: number) => done / (others.length + 1);
  const now = yield* partOfSteps(
    adviseSteps(answers, designOptions, settings),
    share(0),
    share(1),
  );
  const changes: AdviceChange[] = [];
  for (const [index, other] of others.entries()) {
    const { recommended } = yield* partOfSteps(
      adviseSteps(other.answers, designOptions, settings),
      share(index + 1),
      share(index + 2),
    );
    if (recommended?.option.id !== now.recommended?.option.id) {
      changes.push({
        ...other,
        ...(recommended ? { recommended: optionOnly(recommended.option) } : {}),
      });
    }
  }
  return changes;
}

function optionOnly({
  id,
  pattern,
  onPremises,
}: ConnectivityOption): ConnectivityOption {
  return { id, pattern, onPremises };
}

/** The answers with each that counts given otherwise, one at a time. */
function otherAnswers(answers: Answers): Omit<AdviceChange, 'recommended'>[] {
  const asked = (
    [
      'ipsec',
      'inspection',
      'line',
      'circuit',
      'surviveGatewayFailure',
      'surviveLineFailure',
      'serviceOnlyInOtherRegion',
    ] as const satisfies readonly ChoiceQuestion[]
  ).filter(question => applies(question, answers));
  const branches = answers.branches ?? answers.sites ?? 0;
  return [
    ...asked.flatMap(question =>
      choices[question]
        .filter(choice => choice !== choiceOf(question, answers))
        .map(choice => ({
          question,
          answers: { ...answers, [question]: choice },
        })),
    ),
    ...(applies('branches', answers) && branches < virtualWanBranches.value
      ? [
          {
            question: 'branches' as const,
            answers: { ...answers, branches: virtualWanBranches.value },
          },
        ]
      : []),
  ];
}
