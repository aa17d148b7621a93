import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';

interface ToggleProps {
  readonly label: string;
  readonly help: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

const useStyles = makeStyles(theme => ({
  help: { margin: theme.spacing(0, 0, 0, 6) },
}));

/** Something that is on or off, and what that means. */
export function Toggle({ label, help, value, onChange }: ToggleProps) {
  const classes = useStyles();
  return (
    <div>
      <FormControlLabel
        control={
          <Switch
            color="primary"
            checked={value}
            onChange={(_, checked) => onChange(checked)}
          />
        }
        label={label}
      />
      <Typography
        className={classes.help}
        variant="caption"
        color="textSecondary"
        component="p"
      >
        {help}
      </Typography>
    </div>
  );
}
