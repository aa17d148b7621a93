/* eslint-disable jest/no-export, jest/valid-title -- this describes the tests of the files beside, and is none itself */
import type { Answer } from './answers';
import { answersTo } from './answers';
import { answerOf, flattened, snapshotOf, templateOf } from './forms';
import type { Row } from './rows';

/** The same resources in the forms in which tools give them. */
const forms = {
  'rows of Resource Graph': rows => rows,
  'an answer of Resource Graph': rows => answerOf(rows),
  'lists of the command line': flattened,
  'an exported template': templateOf,
  'a snapshot': snapshotOf,
} satisfies Readonly<Record<string, (rows: readonly Row[]) => unknown>>;

/** The answers about a document with these resources. */
type Ask = (
  ...rows: readonly (Row | readonly Row[])[]
) => Readonly<Record<string, Answer>>;

/** Tests that hold for the same resources, whatever form the document has that they are in. */
export function describeEveryForm(
  name: string,
  tests: (ask: Ask, form: keyof typeof forms) => void,
): void {
  describe.each(Object.keys(forms) as (keyof typeof forms)[])(
    `${name}, in %s`,
    form => {
      tests((...rows) => answersTo(forms[form](rows.flat())), form);
    },
  );
}
