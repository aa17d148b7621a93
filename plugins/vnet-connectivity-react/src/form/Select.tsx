import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { LabelledTextField } from '../components/LabelledTextField';

/** Something to choose, and what it says in the list. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** The reason why it cannot be chosen; left out where it can. */
  readonly disabledReason?: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly error?: boolean;
  readonly helperText?: string;
  readonly onChange: (value: string) => void;
}

const useStyles = makeStyles({
  root: { maxWidth: 560 },
  refused: { margin: 0, whiteSpace: 'normal', maxWidth: 480 },
});

/** One of a list. What is chosen and not in it is shown as nothing. */
export function Select({ options, value, onChange, ...field }: SelectProps) {
  const classes = useStyles();
  const isKnown = options.some(option => option.value === value);
  return (
    <LabelledTextField
      {...field}
      className={classes.root}
      select
      fullWidth
      value={isKnown ? value : ''}
      onChange={event => onChange(event.target.value)}
    >
      {options.map(option => (
        <MenuItem
          key={option.value}
          value={option.value}
          disabled={option.disabledReason !== undefined}
        >
          {option.disabledReason === undefined ? (
            option.label
          ) : (
            <ListItemText
              className={classes.refused}
              primary={option.label}
              secondary={option.disabledReason}
            />
          )}
        </MenuItem>
      ))}
    </LabelledTextField>
  );
}
