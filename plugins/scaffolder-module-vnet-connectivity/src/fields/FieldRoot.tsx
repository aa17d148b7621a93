import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Section } from '../form/sections';
import { arrive } from '../draft/position';
import { noteSection } from '../form/steps';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    outlineOffset: theme.spacing(1),
  },
  // The form repeats below a field what its validation said last, also when that is solved by now.
  // A field that shows its problems live needs no second, older copy.
  live: { '& ~ ul': { display: 'none' } },
}));

/** The parts of a field, one below the other. */
export function FieldRoot({
  section,
  showsProblemsLive = false,
  children,
}: {
  /** The section that is edited here: findings elsewhere lead to it. */
  readonly section?: Section;
  readonly showsProblemsLive?: boolean;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => (root.current ? arrive(root.current) : undefined), []);
  useEffect(() => {
    if (section && root.current) noteSection(section, root.current);
  }, [section]);
  return (
    <div
      ref={root}
      data-section={section}
      tabIndex={section && -1}
      className={
        showsProblemsLive ? `${classes.root} ${classes.live}` : classes.root
      }
    >
      {children}
    </div>
  );
}
