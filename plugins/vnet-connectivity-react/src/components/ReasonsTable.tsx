import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { Pager } from './Pager';
import { ScrollRegion } from './ScrollRegion';
import { useDataTable } from './useDataTable';

/** Props of {@link ReasonsTable}. @public */
export interface ReasonsTableProps {
  readonly title: string;
  /** The meaning of the rows. */
  readonly help: string;
  readonly heads: readonly string[];
  /** The name of what a row is about, and a text for each further column. */
  readonly rows: readonly (readonly string[])[];
}

const pageSize = 25;

const useStyles = makeStyles(theme => ({
  section: { marginBottom: theme.spacing(3) },
  heading: { ...theme.typography.h6, margin: 0 },
}));

/** A table of texts with a heading; nothing where there are no rows. @public */
export function ReasonsTable({ title, help, heads, rows }: ReasonsTableProps) {
  const classes = useStyles();
  const { table } = useDataTable();
  const [wanted, setFirst] = useState(0);
  const first = wanted < rows.length ? wanted : 0;
  if (rows.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      <Typography variant="body2" paragraph>
        {help}
      </Typography>
      <ScrollRegion label={title}>
        <table className={table}>
          <thead>
            <tr>
              {heads.map(head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .slice(first, first + pageSize)
              .map(([name, ...cells], row) => (
                <tr key={`${row} ${name}`}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={heads[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > pageSize && (
        <Pager
          count={rows.length}
          first={first}
          size={pageSize}
          onFirst={setFirst}
        />
      )}
    </section>
  );
}
