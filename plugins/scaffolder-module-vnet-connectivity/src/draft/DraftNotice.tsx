import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../useTexts';
import { readDraft, writeDraft } from './draft';
import { goOnTo, isElsewhere, stay } from './position';
import { lastOpened } from './restore';

const useStyles = makeStyles(theme => ({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  text: { flex: '1 1 240px' },
}));

/** Says that the form starts with earlier entries, or that a link has put them aside, and offers the other way. */
export function DraftNotice({
  reload = () => window.location.reload(),
}: {
  readonly reload?: () => void;
}) {
  const t = useTexts();
  const classes = useStyles();
  const [opened] = useState(lastOpened);
  const root = useRef<HTMLDivElement>(null);
  const field = opened?.restored?.field;
  // A wizard that opens is one in which nobody is on the way yet.
  useEffect(stay, []);
  // Which fields the first step has is known when they are there.
  const [wasElsewhere, setWasElsewhere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() =>
      setWasElsewhere(field !== undefined && isElsewhere(field)),
    );
    return () => clearTimeout(timer);
  }, [field]);
  if (!opened?.restored && !opened?.earlier) return null;
  const { template, restored, earlier } = opened;
  const time = new Date((restored ?? earlier)?.savedAt ?? '');
  const startAfresh = () => {
    writeDraft(template, undefined);
    showAddress(window.location.pathname, reload);
  };
  const goBack = () => {
    const kept = readDraft(template, 'earlier');
    if (kept) writeDraft(template, kept);
    writeDraft(template, undefined, 'earlier');
    showAddress(window.location.pathname, reload);
  };
  return (
    <div ref={root} className={classes.notice} role="status">
      <Typography variant="body2" className={classes.text}>
        {t(restored ? 'draft.restored' : 'draft.earlier', { time })}
      </Typography>
      {wasElsewhere && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => {
            if (field && root.current) goOnTo(field, root.current);
          }}
        >
          {t('draft.goOn')}
        </Button>
      )}
      <Button
        size="small"
        variant="outlined"
        onClick={restored ? startAfresh : goBack}
      >
        {t(restored ? 'draft.startAfresh' : 'draft.goBack')}
      </Button>
    </div>
  );
}

/** The form library reads what it starts with once: only a new page makes it start again. */
function showAddress(path: string, reload: () => void): void {
  window.history.replaceState(window.history.state, '', path);
  reload();
}
