import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import type { NameOf } from './element-names';
import { listOf } from './element-names';

const useStyles = makeStyles(theme => ({
  alternative: {
    marginTop: theme.spacing(1),
    '& summary': { cursor: 'pointer', ...theme.typography.body2 },
    '& p': { ...theme.typography.body2, margin: theme.spacing(1, 0, 0) },
    '& ul': { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(3) },
    '& li': { ...theme.typography.body2, marginBottom: theme.spacing(0.5) },
  },
}));

/** The drawing in words, with the failed elements and the highlighted path. */
export function InWords({
  nameOf,
  failed,
  highlight = [],
  children,
}: {
  readonly nameOf: NameOf;
  readonly failed: ReadonlySet<string>;
  readonly highlight?: readonly string[];
  /** Every element, rendered when it is opened. */
  readonly children: ReactNode;
}) {
  const t = useDiagramTexts();
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={classes.alternative}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>{t('diagram.textAlternative')}</summary>
      {isOpen && (
        <>
          {failed.size > 0 && (
            <p>
              {t('describe.failed', {
                list: listOf(t, [...failed].map(nameOf)),
              })}
            </p>
          )}
          {highlight.length > 0 && (
            <p>
              {t('describe.path', {
                path: highlight.map(nameOf).join(' → '),
              })}
            </p>
          )}
          <Suspense fallback={null}>{children}</Suspense>
        </>
      )}
    </details>
  );
}
