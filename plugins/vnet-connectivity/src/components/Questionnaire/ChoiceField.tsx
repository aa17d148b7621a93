import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Answers,
  ChoiceQuestion,
} from 'backstage-plugin-vnet-connectivity-common';
import { smallPrintColour } from '../smallPrintColour';

const useStyles = makeStyles(
  theme => ({
    root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: { padding: 0, ...theme.typography.body2, fontWeight: 'bold' },
    why: { color: smallPrintColour(theme) },
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
    choice: { marginLeft: -theme.spacing(0.5) },
    radio: { padding: theme.spacing(0.5) },
  }),
  { name: 'VnetConnectivityChoiceField' },
);

/** A question with a few answers to choose from. At first none is chosen. */
export function ChoiceField<Q extends ChoiceQuestion>({
  question,
  label,
  why,
  options,
  value,
  disabledBecause,
  onChange,
}: {
  question: Q;
  label: string;
  why: string;
  options: readonly {
    readonly value: NonNullable<Answers[Q]>;
    readonly label: string;
  }[];
  value: Answers[Q];
  /** The reason why the question does not count; absent where it does. */
  disabledBecause?: string;
  onChange: (value: NonNullable<Answers[Q]>) => void;
}) {
  const classes = useStyles();
  const id = `questionnaire-${question}`;
  return (
    <fieldset
      className={classes.root}
      aria-describedby={`${id}-why`}
      disabled={disabledBecause !== undefined}
      data-question={question}
    >
      <legend className={classes.legend}>{label}</legend>
      <Typography
        id={`${id}-why`}
        variant="caption"
        component="p"
        className={classes.why}
      >
        {disabledBecause ?? why}
      </Typography>
      <div className={classes.choices}>
        {options.map(option => (
          <FormControlLabel
            key={option.value}
            className={classes.choice}
            label={<Typography variant="body2">{option.label}</Typography>}
            control={
              <Radio
                className={classes.radio}
                size="small"
                color="primary"
                name={id}
                value={option.value}
                checked={value === option.value}
                disabled={disabledBecause !== undefined}
                onChange={() => onChange(option.value)}
              />
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
