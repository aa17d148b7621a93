import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { DocumentId } from '../../content/documents';
import type { Message } from '../../content/message';
import type { OverviewRow } from '../../content/overview';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Citation } from '../Citation/Citation';
import { RichText } from '../RichText/RichText';
import { Term } from '../Term/Term';
import { smallPrintColour } from '../smallPrintColour';
import { useFormatMessage } from '../useFormatMessage';

type ColumnLabel =
  | 'encryption'
  | 'bandwidth'
  | 'latency'
  | 'cost'
  | 'transitive'
  | 'setUp'
  | 'survives';

const useStyles = makeStyles(
  theme => ({
    title: {
      fontWeight: 'bold',
      marginBottom: theme.spacing(1),
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      '& th, & td': {
        ...theme.typography.body2,
        textAlign: 'left',
        verticalAlign: 'top',
        padding: theme.spacing(1, 1.5),
      },
      '& thead th': {
        color: smallPrintColour(theme),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& tbody tr:first-child > *': { paddingBottom: 0 },
      '& tbody tr + tr > *': {
        paddingTop: theme.spacing(0.25),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    name: { fontWeight: 'bold' },
    cards: {
      display: 'grid',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    },
    card: {
      padding: theme.spacing(2),
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    values: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      gap: theme.spacing(0.5, 1.5),
      margin: theme.spacing(1, 0),
      '& dt': { color: smallPrintColour(theme) },
      '& dd': { margin: 0 },
    },
  }),
  { name: 'VnetConnectivityOverviewTable' },
);

/** Options side by side: a table where there is room for one, cards where there is not. */
export function OverviewTable<Column extends ColumnLabel>({
  id,
  title,
  columns,
  rows,
}: {
  /** Id of the heading. */
  id: string;
  title: string;
  columns: readonly Column[];
  rows: readonly OverviewRow<Column>[];
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const label = (column: ColumnLabel) => t(`overview.${column}`);
  // Measured before the first paint, so that the page does not jump.
  const roomy = useMediaQuery(theme.breakpoints.up('lg'), { noSsr: true });
  return (
    <div>
      <Typography
        id={id}
        component="h3"
        variant="body1"
        className={classes.title}
      >
        {title}
      </Typography>
      {roomy ? (
        <table className={classes.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('overview.option')}</th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column === 'transitive' ? (
                    <Term id="transitive">{label(column)}</Term>
                  ) : (
                    label(column)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map(row => (
            <tbody key={row.anchor}>
              <tr>
                <th scope="rowgroup" rowSpan={2}>
                  <RowName row={row} />
                </th>
                {columns.map(column => (
                  <td key={column}>
                    <RichText message={row.cells[column].text} />
                  </td>
                ))}
              </tr>
              <tr>
                <td colSpan={columns.length}>
                  <Citation sources={sourcesOf(row)} />
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      ) : (
        <ul className={classes.cards} aria-labelledby={id}>
          {rows.map(row => (
            <li key={row.anchor} className={classes.card}>
              <RowName row={row} />
              <dl className={classes.values}>
                {columns.map(column => (
                  <OverviewValue
                    key={column}
                    label={label(column)}
                    value={row.cells[column].text}
                  />
                ))}
              </dl>
              <Citation sources={sourcesOf(row)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OverviewValue({ label, value }: { label: string; value: Message }) {
  return (
    <>
      <Typography component="dt" variant="body2">
        {label}
      </Typography>
      <Typography component="dd" variant="body2">
        <RichText message={value} />
      </Typography>
    </>
  );
}

function RowName({ row }: { row: OverviewRow<never> }) {
  const classes = useStyles();
  const formatMessage = useFormatMessage();
  return (
    <Link
      href={`#${row.anchor}`}
      color="primary"
      variant="body2"
      className={classes.name}
    >
      {formatMessage(row.name)}
    </Link>
  );
}

function sourcesOf({ cells }: OverviewRow<never>): DocumentId[] {
  return [
    ...new Set(
      Object.values<{ sources: readonly DocumentId[] }>(cells).flatMap(
        ({ sources }) => sources,
      ),
    ),
  ];
}
