import { makeStyles } from '@material-ui/core/styles';

/** The classes of the tables of this page, which scroll sideways where they are wider than their place. */
export const useTableStyles = makeStyles(theme => ({
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  table: {
    ...theme.typography.body2,
    color: theme.palette.text.primary,
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: theme.spacing(0.75, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      minWidth: 110,
      overflowWrap: 'anywhere',
    },
    '& tbody th': { fontWeight: 'inherit' },
  },
  number: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  bar: {
    height: 8,
    marginTop: theme.spacing(0.5),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: 4,
    overflow: 'hidden',
    '& > div': { height: '100%', background: theme.palette.text.secondary },
  },
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0),
    '& > .MuiTextField-root': { flex: '1 1 280px' },
  },
}));
