import { makeStyles } from '@material-ui/core/styles';
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
