import { makeStyles } from '@material-ui/core/styles';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { lazy, Suspense, useState } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import type { NameOf } from './element-names';
import { listOf } from './element-names';
import type { PlaceOf } from './places';

const Description = lazy(() => import('./Description'));

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
  topology,
  nameOf,
  placeOf,
  failed,
  highlight = [],
}: {
  readonly topology: Topology;
  readonly nameOf: NameOf;
  readonly placeOf: PlaceOf;
  readonly failed: ReadonlySet<string>;
  readonly highlight?: readonly string[];
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
          <Suspense fallback={null}>
            <Description
              topology={topology}
              placeOf={placeOf}
              failed={failed}
            />
          </Suspense>
        </>
      )}
    </details>
  );
}
