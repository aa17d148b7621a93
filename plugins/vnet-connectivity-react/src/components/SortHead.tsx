import TableSortLabel from '@material-ui/core/TableSortLabel';

export type SortDirection = 'asc' | 'desc';

interface SortHeadProps<Key extends string> {
  /** The key that the column is sorted by. */
  readonly by: Key;
  /** The present order of the table. */
  readonly order: { readonly by: Key; readonly direction: SortDirection };
  readonly onOrder: (order: {
    readonly by: Key;
    readonly direction: SortDirection;
  }) => void;
  /** The direction of the first click. Default: ascending. */
  readonly first?: SortDirection;
  readonly children: string;
}

const sorted = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column that sorts, by click and by keyboard. */
export function SortHead<Key extends string>({
  by,
  order: { by: current, direction },
  onOrder,
  first = 'asc',
  children,
}: SortHeadProps<Key>) {
  const isSorted = current === by;
  const turned = direction === 'asc' ? 'desc' : 'asc';
  return (
    <th scope="col" aria-sort={isSorted ? sorted[direction] : 'none'}>
      <TableSortLabel
        active={isSorted}
        direction={isSorted ? direction : first}
        onClick={() => onOrder({ by, direction: isSorted ? turned : first })}
      >
        {children}
      </TableSortLabel>
    </th>
  );
}
