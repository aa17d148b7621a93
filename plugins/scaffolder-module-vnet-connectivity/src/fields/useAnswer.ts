import { useEffect, useState } from 'react';

/** The answer to a question that takes a while. */
export interface Answer<T> {
  /** True if there is an answer, which may be `undefined`. */
  readonly isKnown: boolean;
  readonly answer?: T;
  /** The reason for which there is none. */
  readonly problem?: string;
}

/**
 * Asks once, and again for another question.
 *
 * @param question - name of what is asked
 */
export function useAnswer<T>(
  question: string,
  ask: () => Promise<T>,
): Answer<T> {
  const [known, setKnown] = useState<Answer<T> & { readonly of: string }>();
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      answer => isCurrent && setKnown({ of: question, isKnown: true, answer }),
      error =>
        isCurrent &&
        setKnown({
          of: question,
          isKnown: false,
          problem: error instanceof Error ? error.message : String(error),
        }),
    );
    return () => {
      isCurrent = false;
    };
    // A new function at every drawing asks the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question]);
  return known?.of === question ? known : { isKnown: false };
}
