import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { smallPrintColour } from '../smallPrintColour';

/** Styles of a question that is answered with a list. */
export const useQuestionStyles = makeStyles(
  theme => ({
    root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: { padding: 0, ...theme.typography.body2, fontWeight: 'bold' },
    why: { color: smallPrintColour(theme) },
    chosen: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      // The height of a row, so that the first entry moves nothing.
      minHeight: 34,
      margin: theme.spacing(0.5, 0),
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'VnetConnectivityQuestionList' },
);

/** The list of chosen entries, in the order of the choice; each can be removed. */
export function ChosenList({
  values,
  nameOf,
  removeLabel,
  onChange,
}: {
  values: readonly string[];
  nameOf: (value: string) => string;
  removeLabel: (name: string) => string;
  onChange: (values: readonly string[]) => void;
}) {
  const classes = useQuestionStyles();
  return (
    <ul className={classes.chosen}>
      {values.map(value => {
        const name = nameOf(value);
        const remove = () => onChange(values.filter(other => other !== value));
        return (
          <li key={value}>
            <Chip
              size="small"
              label={name}
              onClick={remove}
              onDelete={remove}
              deleteIcon={<CloseIcon aria-hidden />}
              aria-label={removeLabel(name)}
            />
          </li>
        );
      })}
    </ul>
  );
}
