/**
 * Long work in steps: each yields the finished share, 0 to 1, so that the caller can show progress, let other work run
 * in between, or stop.
 *
 * @public
 */
export type Steps<Result> = Generator<number, Result, undefined>;

/** Takes all steps at once. @public */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps that are a part of longer work: their progress runs from one share of it to another. @public */
export function* partOfSteps<Result>(
  steps: Steps<Result>,
  from: number,
  to: number,
): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
