import type { Answers } from 'backstage-plugin-vnet-connectivity-common';
import {
  answersFromQuery,
  answersToQuery,
  questionIds,
} from 'backstage-plugin-vnet-connectivity-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The answers, and the functions that change them. */
export interface AnswersState {
  /** The same object until an answer changes. */
  readonly answers: Answers;
  /** Gives these answers; `undefined` takes one back. */
  readonly answer: (answers: Answers) => void;
  /** Takes everything back and gives these answers instead. */
  readonly replace: (answers: Answers) => void;
}

/** Answers that live in the query of the address, so that a link to it carries them. */
export function useAnswers(): AnswersState {
  const [parameters, setParameters] = useSearchParams();
  const query = new URLSearchParams(
    questionIds.flatMap(question => {
      const answer = parameters.get(question);
      return answer === null ? [] : [[question, answer]];
    }),
  ).toString();
  const answers = useMemo(() => {
    const given = new URLSearchParams(query);
    return answersFromQuery(question => given.get(question));
  }, [query]);
  const replace = useCallback(
    (next: Answers) =>
      setParameters(
        before => {
          const after = new URLSearchParams(before);
          for (const question of questionIds) after.delete(question);
          for (const [question, answer] of Object.entries(
            answersToQuery(next),
          )) {
            after.set(question, answer);
          }
          return after;
        },
        // The back button leads to the page before, not through all answers.
        { replace: true },
      ),
    [setParameters],
  );
  const answer = useCallback(
    (change: Answers) => replace({ ...answers, ...change }),
    [answers, replace],
  );
  return { answers, answer, replace };
}
