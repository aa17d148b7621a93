import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  table: {
    ...theme.typography.body2,
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'inherit',
      padding: theme.spacing(0.75, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& thead th': {
      ...theme.typography.caption,
      fontWeight: theme.typography.fontWeightMedium,
      verticalAlign: 'bottom',
    },
    '& tbody th': { overflowWrap: 'anywhere', minWidth: 170 },
    '& td': { overflowWrap: 'anywhere', minWidth: 80 },
    '& button': { overflowWrap: 'normal', whiteSpace: 'nowrap' },
  },
  /** Longer than a name: a path, or fields. */
  words: { '&&': { minWidth: 200 } },
  small: {
    ...theme.typography.caption,
    display: 'block',
    color: theme.palette.text.secondary,
  },
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0),
    '& > .MuiTextField-root': { flex: '0 1 240px', minWidth: 160 },
  },
}));

/** The classes of a table of data, which scrolls sideways where it is wider than its place. */
export function useDataTable() {
  return useStyles();
}
