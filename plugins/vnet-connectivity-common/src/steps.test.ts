import type { Steps } from './steps';
import { finish, partOfSteps } from './steps';

function* twoSteps(result: string): Steps<string> {
  yield 0.5;
  yield 1;
  return result;
}

function* twice(): Steps<string> {
  const first = yield* partOfSteps(twoSteps('a'), 0, 0.2);
  return first + (yield* partOfSteps(twoSteps('b'), 0.2, 1));
}

it('takes all steps at once', () => {
  expect(finish(twice())).toBe('ab');
});

it('fits the progress of a part into that of the whole', () => {
  expect([...twice()].map(value => value.toFixed(1))).toEqual([
    '0.1',
    '0.2',
    '0.6',
    '1.0',
  ]);
});
