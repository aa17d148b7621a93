import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { useUniqueId } from '../components/hooks';

interface ToggleProps {
  readonly label: string;
  readonly help: string;
  readonly value: boolean;
  /** The reason for which it cannot be switched; left out where it can. */
  readonly disabledReason?: string;
  readonly onChange: (value: boolean) => void;
}

const useStyles = makeStyles(theme => ({
  help: { margin: theme.spacing(0, 0, 0, 6) },
}));

/** Something that is on or off, and what that means. */
export function Toggle({
  label,
  help,
  value,
  disabledReason,
  onChange,
}: ToggleProps) {
  const classes = useStyles();
  const id = useUniqueId('vnet-toggle');
  return (
    <div>
      <FormControlLabel
        control={
          <Switch
            color="primary"
            checked={value}
            disabled={disabledReason !== undefined}
            inputProps={{ 'aria-describedby': id }}
            onChange={(_, checked) => onChange(checked)}
          />
        }
        label={label}
      />
      <Typography
        id={id}
        className={classes.help}
        variant="caption"
        color="textSecondary"
        component="p"
      >
        {disabledReason ?? help}
      </Typography>
    </div>
  );
}
