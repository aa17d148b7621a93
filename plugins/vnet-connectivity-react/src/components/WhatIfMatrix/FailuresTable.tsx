import Button from '@material-ui/core/Button';
import CheckIcon from '@material-ui/icons/Check';
import type { FailureRow } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { useResultTexts } from '../../texts/results';
import type { NetworkInput } from '../../work/network-input';
import { DisclosureButton } from '../DisclosureButton';
import { Pager } from '../Pager';
import { SortHead } from '../SortHead';
import type { ElementNames } from '../TopologyDiagram/element-names';
import { ScrollRegion } from '../ScrollRegion';
import { useDataTable } from '../useDataTable';
import type { FailureOrder } from './failureRows';
import { sortRows } from './failureRows';
import { ScenarioFlows } from './ScenarioFlows';

/** Props of either table of failures. */
export interface FailedRowsProps<Row> extends ElementNames {
  readonly network: NetworkInput;
  readonly rows: readonly Row[];
  /** The ids that the diagram shows as failed. */
  readonly shown: readonly string[];
  readonly onShow?: (failed: string[]) => void;
}

export const pageSize = 25;

/** Every failure with its effects, in the chosen order. */
export function FailuresTable({ rows, ...props }: FailedRowsProps<FailureRow>) {
  const t = useResultTexts();
  const classes = useDataTable();
  const [order, setOrder] = useState<FailureOrder>({
    by: 'lost',
    direction: 'desc',
  });
  const [wanted, setFirst] = useState(0);
  const { namesOf } = props;
  const sorted = useMemo(
    () => sortRows(rows, order, namesOf),
    [rows, order, namesOf],
  );
  const first = wanted < sorted.length ? wanted : 0;
  const head = { order, onOrder: setOrder };
  const withUnknown = rows.some(({ unknown }) => unknown > 0);
  return (
    <>
      <ScrollRegion label={t('whatIf.table')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <SortHead by="elements" {...head}>
                {t('whatIf.elements')}
              </SortHead>
              <SortHead by="lost" first="desc" {...head}>
                {t('whatIf.lost')}
              </SortHead>
              {withUnknown && (
                <SortHead by="unknown" first="desc" {...head}>
                  {t('whatIf.unknown')}
                </SortHead>
              )}
              <SortHead by="rerouted" first="desc" {...head}>
                {t('whatIf.rerouted')}
              </SortHead>
              <SortHead by="failover" {...head}>
                {t('whatIf.failover')}
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(first, first + pageSize).map(row => (
              <FailureRows
                key={row.failed.join(' ')}
                row={row}
                withUnknown={withUnknown}
                {...props}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        count={sorted.length}
        first={first}
        size={pageSize}
        onFirst={setFirst}
      />
    </>
  );
}

interface FailureRowsProps extends Omit<FailedRowsProps<FailureRow>, 'rows'> {
  readonly row: FailureRow;
  /** There is a column for flows that become unknown. */
  readonly withUnknown: boolean;
}

function FailureRows({
  row,
  withUnknown,
  network,
  nameOf,
  namesOf,
  shown,
  onShow,
}: FailureRowsProps) {
  const t = useResultTexts();
  const [isOpen, setOpen] = useState(false);
  const { failed, lost, unknown, rerouted, failover } = row;
  const name = namesOf(failed);
  return (
    <>
      <tr>
        <th scope="row">
          <div>{name}</div>
          <ShowButton
            name={name}
            failed={failed}
            shown={shown}
            onShow={onShow}
          />
          <DisclosureButton
            isOpen={isOpen}
            label={t('whatIf.detailsOf', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('whatIf.details')}
          </DisclosureButton>
        </th>
        <td>{lost.toLocaleString('en-US')}</td>
        {withUnknown && <td>{unknown.toLocaleString('en-US')}</td>}
        <td>{rerouted.toLocaleString('en-US')}</td>
        <td>{failover ? failover.duration : t('whatIf.nothingMoves')}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={withUnknown ? 5 : 4}>
            <ScenarioFlows
              network={network}
              failed={failed}
              failover={failover}
              nameOf={nameOf}
            />
          </td>
        </tr>
      )}
    </>
  );
}

interface ShowButtonProps
  extends Pick<FailedRowsProps<FailureRow>, 'shown' | 'onShow'> {
  readonly failed: readonly string[];
  /** In words. */
  readonly name: string;
}

/** Shows a failure in the diagram, and takes it back. */
export function ShowButton({ name, failed, shown, onShow }: ShowButtonProps) {
  const t = useResultTexts();
  if (!onShow) return null;
  const isShown =
    shown.length === failed.length && failed.every(id => shown.includes(id));
  return (
    <Button
      size="small"
      variant="outlined"
      aria-pressed={isShown}
      startIcon={isShown ? <CheckIcon /> : undefined}
      aria-label={t('whatIf.showScenario', { name })}
      onClick={() => onShow(isShown ? [] : [...failed])}
    >
      {t('whatIf.show')}
    </Button>
  );
}
