import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

interface NoticeProps {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderLeftWidth: 4,
    borderRadius: theme.shape.borderRadius,
  },
  text: { flex: '1 1 240px' },
}));

/** A message above the page that the user has to read first. */
export function Notice({ text, action, onAction }: NoticeProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="status">
      <Typography variant="body2" className={classes.text}>
        {text}
      </Typography>
      <Button size="small" variant="outlined" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
