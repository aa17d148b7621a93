import { lazy, Suspense } from 'react';
import type { ChosenEntriesProps } from './ChosenEntries';
import { useQuestionStyles } from './question-styles';

// Most readers of the page choose nothing.
const ChosenEntries = lazy(() => import('./ChosenEntries'));

/** The list of chosen entries, in the order of the choice; each can be removed. */
export function ChosenList(props: ChosenEntriesProps) {
  const classes = useQuestionStyles();
  return (
    <ul className={classes.chosen}>
      {props.values.length > 0 && (
        <Suspense fallback={null}>
          <ChosenEntries {...props} />
        </Suspense>
      )}
    </ul>
  );
}
