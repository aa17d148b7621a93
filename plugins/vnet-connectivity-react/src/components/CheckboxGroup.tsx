import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useStatusColours } from './styles';
import { useUniqueId } from './hooks';

/** Props of {@link CheckboxGroup}. */
export interface CheckboxGroupProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: boolean;
  readonly helperText?: string;
}

const useStyles = makeStyles(theme => ({
  group: {
    border: 0,
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    minWidth: 0,
  },
  label: {
    ...theme.typography.caption,
    padding: 0,
    color: theme.palette.text.secondary,
  },
  options: {
    display: 'flex',
    flexWrap: 'wrap',
    maxHeight: 220,
    overflow: 'auto',
  },
  option: { marginLeft: 0 },
  box: { padding: theme.spacing(0.5) },
}));

/** Checkboxes for a few names. A chosen name that is no longer offered stays, so that it can be removed. */
export function CheckboxGroup({
  label,
  options,
  value,
  onChange,
  error = false,
  helperText,
}: CheckboxGroupProps) {
  const classes = useStyles();
  const colours = useStatusColours();
  const id = useUniqueId('vnet-checkboxes');
  const all = [...new Set([...options, ...value])];
  return (
    <fieldset className={classes.group} aria-describedby={id}>
      <legend
        className={classes.label}
        style={error ? { color: colours.error } : undefined}
      >
        {label}
      </legend>
      <div className={classes.options}>
        {all.map(option => (
          <FormControlLabel
            key={option}
            className={classes.option}
            label={option}
            control={
              <Checkbox
                className={classes.box}
                size="small"
                color="primary"
                checked={value.includes(option)}
                onChange={(_, checked) =>
                  onChange(
                    all.filter(other =>
                      other === option ? checked : value.includes(other),
                    ),
                  )
                }
              />
            }
          />
        ))}
      </div>
      <Typography
        id={id}
        variant="caption"
        component="p"
        color="textSecondary"
        style={error ? { color: colours.error } : undefined}
      >
        {helperText}
      </Typography>
    </fieldset>
  );
}
