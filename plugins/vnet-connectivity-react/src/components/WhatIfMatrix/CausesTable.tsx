import type { CauseRow } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { Pager } from '../Pager';
import { ScrollRegion } from '../ScrollRegion';
import { useDataTable } from '../useDataTable';
import type { FailedRowsProps } from './FailuresTable';
import { pageSize, ShowButton } from './FailuresTable';
import { flowName } from './ScenarioFlows';

/** The smallest failures that stop flows, each with those that no part of it stops alone. */
export function CausesTable({
  rows,
  nameOf,
  namesOf,
  shown,
  onShow,
}: FailedRowsProps<CauseRow>) {
  const t = useResultTexts();
  const classes = useDataTable();
  const [wanted, setFirst] = useState(0);
  const first = wanted < rows.length ? wanted : 0;
  return (
    <>
      <ScrollRegion label={t('whatIf.causes')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('whatIf.cause')}</th>
              <th scope="col">{t('whatIf.failures')}</th>
              <th scope="col">{t('whatIf.causedLoss')}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .slice(first, first + pageSize)
              .map(({ failed, count, flows }) => (
                <tr key={failed.join(' ')}>
                  <th scope="row">
                    <div>{namesOf(failed)}</div>
                    <ShowButton
                      name={namesOf(failed)}
                      failed={failed}
                      shown={shown}
                      onShow={onShow}
                    />
                  </th>
                  <td>{failed.length}</td>
                  <td>
                    {t('whatIf.lostFlows', { count })}
                    <span className={classes.small}>
                      {flows.map(flow => flowName(t, flow, nameOf)).join('; ')}
                      {count > flows.length &&
                        `; ${t('whatIf.more', {
                          count: count - flows.length,
                        })}`}
                    </span>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        count={rows.length}
        first={first}
        size={pageSize}
        onFirst={setFirst}
      />
    </>
  );
}
